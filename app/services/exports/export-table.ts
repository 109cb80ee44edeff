export type Cell = string | number | null;

export interface ExportRow {
  /** Id of the record, for the marker column. */
  id: string;
  cells: Cell[];
}

/** A table ready to be written: how many rows it will have is known before the first is read. */
export interface ExportTable {
  headings: string[];
  total: number;
  /** The rows in pieces, so that a long table never stands in memory as a whole. */
  pieces(): AsyncIterable<ExportRow[]>;
}

type Column<T> = [heading: string, cell: (row: T) => Cell];

/** The cells of rows, a column after the other. */
export const rowsOfColumns = <T>(columns: Column<T>[], rows: readonly T[], idOf: (row: T) => string): ExportRow[] =>
  rows.map((row) => ({ id: idOf(row), cells: columns.map(([, cell]) => cell(row)) }));

/** A table whose rows are at hand already. */
export function tableOf<T>(columns: Column<T>[], rows: readonly T[], idOf: (row: T) => string): ExportTable {
  return {
    headings: columns.map(([heading]) => heading),
    total: rows.length,
    async *pieces() {
      yield rowsOfColumns(columns, rows, idOf);
    },
  };
}

/** Pieces of a list, in order. */
export function* piecesOf<T>(items: readonly T[], size: number): Generator<T[]> {
  for (let at = 0; at < items.length; at += size) yield items.slice(at, at + size);
}
