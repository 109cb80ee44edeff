import { type FocusEvent, type MouseEvent, useEffect, useRef, useState } from "react";

interface CellFound {
  personId: string;
  column: number;
  box: { left: number; top: number; bottom: number };
  element: HTMLTableCellElement;
}

const HOVER_DELAY_MS = 150;

function bodyCell(target: EventTarget): CellFound | null {
  const element = (target as Element).closest<HTMLTableCellElement>("tbody td");
  const personId = element?.closest("tr")?.getAttribute("data-person");
  if (!element || !personId) return null;
  const { left, top, bottom } = element.getBoundingClientRect();
  return { personId, column: element.cellIndex - 1, box: { left, top, bottom }, element };
}

/** Which cell is explained: the one that has the focus or, after a moment, the one under the pointer. Escape hides it. */
export function useCellPopover(describe: (personId: string, column: number) => string) {
  const [shown, setShown] = useState<Omit<CellFound, "element"> | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>();
  const focused = useRef<HTMLElement | null>(null);

  useEffect(() => {
    if (!shown) return;
    const hide = (event: Event) => {
      if (event instanceof globalThis.KeyboardEvent && event.key !== "Escape") return;
      if (event.type === "scroll" && focused.current) setShown(bodyCell(focused.current));
      else setShown(null);
    };
    window.addEventListener("keydown", hide);
    window.addEventListener("scroll", hide, true);
    return () => {
      window.removeEventListener("keydown", hide);
      window.removeEventListener("scroll", hide, true);
    };
  }, [shown]);
  useEffect(() => () => clearTimeout(timer.current), []);

  return {
    shown,
    onFocus(event: FocusEvent) {
      const found = bodyCell(event.target);
      focused.current = found?.element ?? null;
      found?.element.setAttribute("aria-label", describe(found.personId, found.column));
      found?.element.removeAttribute("title");
      setShown(found);
    },
    onBlur() {
      focused.current = null;
      setShown(null);
    },
    onMouseOver(event: MouseEvent) {
      const found = bodyCell(event.target);
      clearTimeout(timer.current);
      // The explanation takes the place of the plain hint that serves without scripts.
      found?.element.removeAttribute("title");
      timer.current = setTimeout(
        () => setShown((before) => found ?? (focused.current ? before : null)),
        HOVER_DELAY_MS,
      );
    },
    onMouseLeave() {
      clearTimeout(timer.current);
      setShown(focused.current ? bodyCell(focused.current) : null);
    },
  };
}
