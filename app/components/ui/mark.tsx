import { Link } from "@remix-run/react";
import { type KeyboardEvent, useId, useRef } from "react";

export interface MarkProps {
  kind: "published" | "judgement";
  /** Source and date of a published figure, or why the judgement is what it is. */
  explanation: string;
  /** The default that a person replaced, in words: "3 %". */
  changedFrom?: string;
  /** Where the figure is explained in full. */
  to?: string;
}

const letters = { published: "P", judgement: "J" } as const;
const names = { published: "Published figure", judgement: "Our judgement" } as const;

/** P or J beside a number. The explanation opens on hover and on focus, Escape closes it, and it is read out with the mark. */
export function Mark({ kind, explanation, changedFrom, to }: MarkProps) {
  const wordsId = useId();
  const words = useRef<HTMLSpanElement>(null);
  const shared = {
    className: kind === "judgement" ? "mark mark-judgement" : "mark",
    "aria-label": names[kind],
    "aria-describedby": wordsId,
    onPointerEnter: () => open(words.current),
    onFocus: () => open(words.current),
    onPointerLeave: () => close(words.current),
    onBlur: () => close(words.current),
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key === "Escape") close(words.current);
    },
  };
  const inside = (
    <>
      {letters[kind]}
      <span className="mark-words" id={wordsId} role="tooltip" ref={words} {...{ popover: "manual" }}>
        {`${names[kind]}: ${explanation}${changedFrom ? ` Changed from ${changedFrom}.` : ""}`}
      </span>
    </>
  );
  return to ? (
    <Link {...shared} to={to}>
      {inside}
    </Link>
  ) : (
    <button {...shared} type="button">
      {inside}
    </button>
  );
}

/** In the top layer no scrolling table cuts the words off; where that is missing the style sheet shows them in place. */
function open(words: HTMLElement | null) {
  const mark = words?.parentElement;
  if (!words?.showPopover || !mark || words.matches(":popover-open")) return;
  words.showPopover();
  const at = mark.getBoundingClientRect();
  const size = words.getBoundingClientRect();
  const left = Math.min(Math.max(8, at.left + at.width / 2 - size.width / 2), window.innerWidth - size.width - 8);
  words.style.left = `${left}px`;
  words.style.top = `${at.top - size.height >= 8 ? at.top - size.height : at.bottom}px`;
}

function close(words: HTMLElement | null) {
  if (words?.hidePopover && words.matches(":popover-open")) words.hidePopover();
}
