/** A place in the table: the rows with one cell per column, the heading row and the cover rows included. */
export interface GridPlace {
  row: number;
  column: number;
}

/** Rows that the arrow keys walk through; the row of group headings spans columns and is passed over. */
export const gridRows = (table: HTMLTableElement): HTMLTableRowElement[] =>
  [...table.rows].filter((row) => !row.hasAttribute("data-spans"));

/** What takes the focus in a cell: the cell itself, or the first link in a heading. */
export function focusTarget(cell: HTMLTableCellElement): HTMLElement {
  return (cell.tagName === "TH" ? cell.querySelector<HTMLElement>("a") : null) ?? cell;
}

export function cellAt(table: HTMLTableElement, place: GridPlace): HTMLTableCellElement | null {
  return gridRows(table)[place.row]?.cells[place.column] ?? null;
}

export function placeOf(table: HTMLTableElement, element: Element): GridPlace | null {
  const cell = element.closest<HTMLTableCellElement>("td,th");
  const row = cell?.closest("tr");
  const at = row ? gridRows(table).indexOf(row) : -1;
  return cell && at >= 0 ? { row: at, column: cell.cellIndex } : null;
}

const PAGE_OF_ROWS = 10;

/** Where a key leads from a place in a table of this size; null where the key is not one that moves. */
export function nextPlace(
  { row, column }: GridPlace,
  { key, ctrlKey }: { key: string; ctrlKey: boolean },
  size: { rows: number; columns: number },
): GridPlace | null {
  const lastRow = size.rows - 1;
  const lastColumn = size.columns - 1;
  const kept = (value: number, last: number) => Math.min(Math.max(0, value), last);
  switch (key) {
    case "ArrowRight":
      return { row, column: kept(column + 1, lastColumn) };
    case "ArrowLeft":
      return { row, column: kept(column - 1, lastColumn) };
    case "ArrowDown":
      return { row: kept(row + 1, lastRow), column };
    case "ArrowUp":
      return { row: kept(row - 1, lastRow), column };
    case "PageDown":
      return { row: kept(row + PAGE_OF_ROWS, lastRow), column };
    case "PageUp":
      return { row: kept(row - PAGE_OF_ROWS, lastRow), column };
    case "Home":
      return { row: ctrlKey ? 0 : row, column: 0 };
    case "End":
      return { row: ctrlKey ? lastRow : row, column: lastColumn };
    default:
      return null;
  }
}
