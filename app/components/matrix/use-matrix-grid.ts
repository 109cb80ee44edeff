import { useNavigate } from "@remix-run/react";
import {
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
  useEffect,
  useRef,
  useState,
} from "react";
import { paths } from "#app/lib/paths.ts";
import { cellAt, focusTarget, type GridPlace, gridRows, nextPlace, placeOf } from "./grid-places.ts";
import type { MatrixAddress } from "./matrix-view.ts";

/** Below the headings and the levels needed, right of the names. */
const FIRST_CELL: GridPlace = { row: 2, column: 1 };

const personOf = (element: Element) => element.closest("tr")?.getAttribute("data-person") ?? null;

/**
 * Turns the table into a grid once scripts run: Tab reaches it once, arrow keys move, Enter opens the person, P and L
 * ask what if they are promoted or leave. Links in the rows are followed without a full page load.
 */
export function useMatrixGrid(table: RefObject<HTMLTableElement>, html: string, address: MatrixAddress) {
  const navigate = useNavigate();
  const [isGrid, setIsGrid] = useState(false);
  const current = useRef<GridPlace>(FIRST_CELL);
  const hasFocus = useRef(false);

  // biome-ignore lint/correctness/useExhaustiveDependencies: new rows need their stops set again
  useEffect(() => {
    if (!table.current) return;
    setIsGrid(true);
    table.current.setAttribute("aria-readonly", "true");
    for (const link of table.current.querySelectorAll<HTMLElement>("a")) link.tabIndex = -1;
    const cell = cellAt(table.current, current.current) ?? cellAt(table.current, FIRST_CELL);
    if (!cell) return;
    focusTarget(cell).tabIndex = 0;
    if (hasFocus.current && !table.current.contains(document.activeElement))
      focusTarget(cell).focus({ preventScroll: true });
  }, [html]);

  function moveTo(place: GridPlace) {
    const grid = table.current;
    const cell = grid && cellAt(grid, place);
    if (!cell) return;
    const target = focusTarget(cell);
    target.tabIndex = 0;
    target.focus();
  }

  function ask(personId: string, change: MatrixAddress) {
    const ends = address.promoted === personId ? change.promoted : address.without === personId && change.without;
    const kept = { ...address, promoted: undefined, without: undefined };
    navigate(paths.matrix(ends ? kept : { ...kept, ...change }), { preventScrollReset: true });
  }

  return {
    role: isGrid ? "grid" : undefined,
    isGrid,
    onFocus(event: FocusEvent<HTMLTableElement>) {
      const grid = event.currentTarget;
      const place = placeOf(grid, event.target);
      if (!place) return;
      const before = cellAt(grid, current.current);
      if (before) focusTarget(before).tabIndex = -1;
      current.current = place;
      (event.target as HTMLElement).tabIndex = 0;
      hasFocus.current = true;
    },
    onBlur(event: FocusEvent<HTMLTableElement>) {
      if (event.relatedTarget) hasFocus.current = event.currentTarget.contains(event.relatedTarget);
    },
    onKeyDown(event: KeyboardEvent<HTMLTableElement>) {
      if (event.altKey || event.metaKey) return;
      const grid = event.currentTarget;
      const place = placeOf(grid, event.target as Element);
      if (!place) return;
      const rows = gridRows(grid);
      const to = nextPlace(place, event, { rows: rows.length, columns: rows[0]?.cells.length ?? 0 });
      const personId = personOf(event.target as Element);
      if (to) {
        event.preventDefault();
        moveTo(to);
      } else if (personId && !event.ctrlKey && event.key === "p") ask(personId, { promoted: personId });
      else if (personId && !event.ctrlKey && event.key === "l") ask(personId, { without: personId });
      else if (personId && event.key === "Enter" && (event.target as Element).tagName === "TD")
        navigate(paths.person(personId));
    },
    onClick(event: MouseEvent<HTMLTableElement>) {
      const element = event.target as Element;
      const link = element.closest<HTMLAnchorElement>("a[href]");
      const isPlain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
      if (link && isPlain && link.closest("tbody")) {
        event.preventDefault();
        navigate(link.getAttribute("href") ?? "", { preventScrollReset: link.classList.contains("matrix-ask") });
        return;
      }
      const place = link ? null : placeOf(event.currentTarget, element);
      if (place && element.closest("td")) moveTo(place);
    },
  };
}
