import type { ReactNode } from "react";

export interface Column<Row> {
  key: string;
  label: ReactNode;
  cell: (row: Row) => ReactNode;
  /** The cell that names the row. */
  header?: boolean;
  numeric?: boolean;
  /** The label is for screen readers only. */
  hideLabel?: boolean;
  /** Below 900 px: label and value on one line, a line of its own, beside the row's name, or left out. */
  narrow?: "pair" | "full" | "beside" | "hide";
  shortLabel?: string;
  width?: string;
}

export interface DataTableProps<Row> {
  caption: string;
  showCaption?: boolean;
  columns: Column<Row>[];
  rows: Row[];
  rowKey: (row: Row) => string;
  rowClass?: (row: Row) => string | undefined;
  empty?: ReactNode;
  /** Rows (`<tr>`) for the foot of the table. */
  footer?: ReactNode;
  align?: "top" | "middle";
  /** Keep the table on narrow screens and scroll it sideways. */
  scroll?: boolean;
}

export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, showCaption, columns, rows, rowKey, rowClass, empty, footer, align = "top", scroll } = props;
  if (rows.length === 0 && empty) return <>{empty}</>;
  const className = ["table", align === "middle" && "table-middle", !scroll && "table-lists"].filter(Boolean).join(" ");
  const table = (
    <table className={className}>
      <caption className={showCaption ? undefined : "visually-hidden"}>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th
              key={column.key}
              scope="col"
              className={column.numeric ? "number" : undefined}
              style={column.width ? { width: column.width } : undefined}
            >
              {column.hideLabel ? <span className="visually-hidden">{column.label}</span> : column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={rowKey(row)} className={rowClass?.(row)}>
            {columns.map((column) => (
              <DataCell key={column.key} column={column} row={row} />
            ))}
          </tr>
        ))}
      </tbody>
      {footer ? <tfoot>{footer}</tfoot> : null}
    </table>
  );
  if (!scroll) return table;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="scroll" tabIndex={0} aria-label={caption}>
      {table}
    </section>
  );
}

function DataCell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  if (column.header) {
    return (
      <th scope="row" className="narrow-header">
        {column.cell(row)}
      </th>
    );
  }
  const narrow = column.narrow ?? "pair";
  return (
    <td className={column.numeric ? `number narrow-${narrow}` : `narrow-${narrow}`}>
      {narrow === "pair" ? (
        <span className="cell-label" aria-hidden="true">
          {column.shortLabel ?? column.label}
        </span>
      ) : null}
      {column.cell(row)}
    </td>
  );
}
