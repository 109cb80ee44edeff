import { Link } from "@remix-run/react";
import { paths } from "#app/lib/paths.ts";
import { type GridModel, printedRows } from "./grid-model.ts";
import { MatrixTable } from "./matrix-table.tsx";
import { PooledGrid } from "./pooled-grid.tsx";
import { usePrinting } from "./use-printing.ts";

/** What a sheet of paper takes. */
const MOST_ROWS = 50;
const MOST_COLUMNS = 60;

/** The grid on screen; on paper a table of what comes first, with where to find the whole. */
export function LargeGrid({ model }: { model: GridModel }) {
  const printing = usePrinting();
  return (
    <>
      <PooledGrid model={model} />
      {printing ? <PrintedMatrix model={model} /> : null}
    </>
  );
}

function PrintedMatrix({ model }: { model: GridModel }) {
  const { columns, rows } = printedRows(model, MOST_ROWS, MOST_COLUMNS);
  const isCut = rows.length < model.rows.length || columns.length < model.columns.length;
  return (
    <>
      <MatrixTable columns={columns} rows={rows} whatIf={model.whatIf} address={model.address} />
      {isCut ? (
        <p className="caption">
          The first {rows.length} of {model.rows.length} people and {columns.length} of {model.columns.length}{" "}
          competencies. The <Link to={paths.coverReport()}>cover report</Link> prints every competency.
        </p>
      ) : null}
    </>
  );
}
