import { useNavigate } from "@remix-run/react";
import { type FocusEvent, type KeyboardEvent, type MouseEvent, type RefObject, useEffect, useRef } from "react";
import { paths } from "#app/lib/paths.ts";
import type { GridModel } from "./grid-model.ts";
import { type GridPlace, nextPlace } from "./grid-places.ts";
import type { MatrixAddress } from "./matrix-view.ts";
import { HEADING_LINES } from "./pool.ts";
import type { AskedCell } from "./use-explained-cell.ts";
import type { PoolFocus } from "./use-pool.ts";

interface PoolActs {
  focus: RefObject<PoolFocus>;
  model: GridModel;
  explain: (cell: AskedCell) => void;
  hide: () => void;
  isShown: boolean;
}

const HOVER_DELAY_MS = 200;

/** What keys and pointer do: arrows move, Enter explains a cell or follows a link, P and L ask what if. */
export function usePoolActs({ focus, model, explain, hide, isShown }: PoolActs) {
  const navigate = useNavigate();
  const timer = useRef<ReturnType<typeof setTimeout>>();
  const explainedPlace = useRef<GridPlace | null>(null);
  useEffect(() => () => clearTimeout(timer.current), []);

  /** The cell of a person, if the element lies in one. */
  function cellOf(element: Element): (AskedCell & { place: GridPlace }) | null {
    const cell = element.closest(".pool-body [role='gridcell']");
    const place = cell && focus.current?.pool.placeOf(cell);
    if (!cell || !place) return null;
    const { left, top, bottom } = cell.getBoundingClientRect();
    return { place, row: place.row - HEADING_LINES, column: place.column - 1, box: { left, top, bottom } };
  }
  function toggle(element: Element): void {
    const cell = cellOf(element);
    if (!cell) return;
    const again = explainedPlace.current;
    if (isShown && again?.row === cell.place.row && again.column === cell.place.column) {
      hide();
      return;
    }
    explainedPlace.current = cell.place;
    explain(cell);
  }
  function ask(row: number, change: MatrixAddress): void {
    const person = model.people[model.rows[row] ?? -1];
    if (!person) return;
    const { without, promoted, ...kept } = model.address;
    const ends = (change.promoted && promoted === person.id) || (change.without && without === person.id);
    navigate(paths.matrix(ends ? kept : { ...kept, ...change }), { preventScrollReset: true });
  }

  return {
    onFocus(event: FocusEvent<HTMLElement>) {
      // The frame has the focus only while its cell is out of sight: Tab leads back to it.
      if (event.target === event.currentTarget && !event.currentTarget.contains(event.relatedTarget) && focus.current)
        focus.current.moveTo(focus.current.current);
    },
    onKeyDown(event: KeyboardEvent<HTMLElement>) {
      const pool = focus.current;
      if (!pool || event.altKey || event.metaKey) return;
      const to = nextPlace(pool.current, event, pool.pool.extent);
      const row = pool.current.row - HEADING_LINES;
      const id = model.people[model.rows[row] ?? -1]?.id;
      if (to) {
        event.preventDefault();
        hide();
        pool.moveTo(to);
      } else if (event.key === "Enter") toggle(event.target as Element);
      else if (!event.ctrlKey && id && event.key === "p") ask(row, { promoted: id });
      else if (!event.ctrlKey && id && event.key === "l") ask(row, { without: id });
    },
    onClick(event: MouseEvent<HTMLElement>) {
      const element = event.target as Element;
      const link = element.closest<HTMLAnchorElement>("a[href]");
      const isPlain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
      if (link && isPlain) {
        event.preventDefault();
        navigate(link.getAttribute("href") ?? "", { preventScrollReset: link.classList.contains("matrix-ask") });
        return;
      }
      const cell = cellOf(element);
      if (!cell) return;
      clearTimeout(timer.current);
      focus.current?.moveTo(cell.place);
      toggle(element);
    },
    onMouseOver(event: MouseEvent<HTMLElement>) {
      clearTimeout(timer.current);
      const element = event.target as Element;
      timer.current = setTimeout(() => {
        const cell = cellOf(element);
        explainedPlace.current = cell?.place ?? null;
        if (cell) explain(cell);
        else hide();
      }, HOVER_DELAY_MS);
    },
    onMouseLeave() {
      clearTimeout(timer.current);
      hide();
    },
  };
}
