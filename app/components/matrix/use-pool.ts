import { type RefObject, useEffect, useLayoutEffect, useRef } from "react";
import type { GridModel } from "./grid-model.ts";
import type { GridPlace } from "./grid-places.ts";
import { HEADING_LINES, Pool } from "./pool.ts";

/** The first person's first cell. */
const FIRST_CELL: GridPlace = { row: HEADING_LINES, column: 1 };
const STANDS_STILL_MS = 120;

/** The pool of a grid with the one place that Tab reaches; it stays where it is while other cells scroll by. */
export interface PoolFocus {
  pool: Pool;
  current: GridPlace;
  /** Scrolls to a place and gives it the focus. */
  moveTo(place: GridPlace): void;
}

function connect(grid: HTMLElement): PoolFocus & { stop(): void; show(model: GridModel): void } {
  const pool = new Pool(grid);
  let stop: HTMLElement | null = null;
  let isFocused = false;
  let frame = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  /** Hands Tab, and the focus where it was here, to whichever element stands for the current place now. */
  function settleFocus(): void {
    const element = pool.elementAt(focus.current);
    if (stop && stop !== element) stop.tabIndex = -1;
    stop = element ?? grid;
    stop.tabIndex = 0;
    grid.tabIndex = element ? -1 : 0;
    if (isFocused && document.activeElement !== stop) stop.focus({ preventScroll: true });
  }
  function nameSoon(): void {
    clearTimeout(timer);
    timer = setTimeout(() => pool.name(), STANDS_STILL_MS);
  }
  function paint(): void {
    frame = 0;
    if (!pool.paint()) return;
    settleFocus();
    nameSoon();
  }
  const onScroll = () => {
    frame ||= requestAnimationFrame(paint);
  };
  const onFocusIn = (event: FocusEvent) => {
    isFocused = true;
    const place = event.target === grid ? null : pool.placeOf(event.target as Element);
    if (!place || (place.row === focus.current.row && place.column === focus.current.column)) return;
    focus.current = place;
    settleFocus();
  };
  const onFocusOut = (event: FocusEvent) => {
    // A cell that comes to stand for another keeps the focus within; only a move elsewhere ends it.
    if (!grid.contains(event.relatedTarget as Node | null)) isFocused = false;
  };
  const resized = new ResizeObserver(() => {
    const hadFocus = isFocused;
    pool.measure();
    pool.paint(true);
    isFocused = hadFocus;
    settleFocus();
    nameSoon();
  });

  const focus: PoolFocus & { stop(): void; show(model: GridModel): void } = {
    pool,
    current: FIRST_CELL,
    moveTo(place) {
      focus.current = place;
      isFocused = true;
      pool.reveal(place);
      settleFocus();
      nameSoon();
    },
    show(model) {
      // Cells that are made anew take the focus with them when they go.
      const hadFocus = isFocused;
      pool.show(model);
      isFocused = hadFocus;
      const { rows, columns } = pool.extent;
      const { row, column } = focus.current;
      focus.current = { row: Math.min(row, rows - 1), column: Math.min(column, columns - 1) };
      settleFocus();
      nameSoon();
    },
    stop() {
      resized.disconnect();
      cancelAnimationFrame(frame);
      clearTimeout(timer);
      grid.removeEventListener("scroll", onScroll);
      grid.removeEventListener("focusin", onFocusIn);
      grid.removeEventListener("focusout", onFocusOut);
      grid.replaceChildren();
    },
  };
  grid.addEventListener("scroll", onScroll, { passive: true });
  grid.addEventListener("focusin", onFocusIn);
  grid.addEventListener("focusout", onFocusOut);
  resized.observe(grid);
  return focus;
}

/** Fills the frame with a pool and keeps it to the model. Null until the first time it is on the page. */
export function usePool(grid: RefObject<HTMLElement>, model: GridModel): RefObject<PoolFocus> {
  const focus = useRef<ReturnType<typeof connect> | null>(null);
  useLayoutEffect(() => {
    if (!grid.current) return;
    focus.current = connect(grid.current);
    return () => {
      focus.current?.stop();
      focus.current = null;
    };
  }, [grid]);
  useLayoutEffect(() => focus.current?.show(model), [model]);
  const subject = model.whatIf?.person.id;
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new person of the what-if is scrolled to
  useEffect(() => {
    const row = model.rows.findIndex((place) => model.people[place]?.id === subject);
    if (row >= 0) focus.current?.pool.reveal({ row: row + HEADING_LINES, column: 0 });
  }, [subject]);
  return focus;
}
