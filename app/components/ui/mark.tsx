import { Link } from "@remix-run/react";
import { useId } from "react";

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

/** P or J beside a number. The explanation opens on hover and on focus, and is read out with the mark. */
export function Mark({ kind, explanation, changedFrom, to }: MarkProps) {
  const wordsId = useId();
  const words = `${names[kind]}: ${explanation}${changedFrom ? ` Changed from ${changedFrom}.` : ""}`;
  const className = kind === "judgement" ? "mark mark-judgement" : "mark";
  const inside = (
    <>
      {letters[kind]}
      <span className="mark-words" id={wordsId} role="tooltip">
        {words}
      </span>
    </>
  );
  return to ? (
    <Link className={className} to={to} aria-label={names[kind]} aria-describedby={wordsId}>
      {inside}
    </Link>
  ) : (
    <button type="button" className={className} aria-label={names[kind]} aria-describedby={wordsId}>
      {inside}
    </button>
  );
}
