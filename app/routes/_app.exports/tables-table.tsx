import { useReader } from "#app/components/page/reader.ts";
import { type Column, DataTable } from "#app/components/ui/data-table.tsx";
import { type ExportFilter, type ExportKind, MOST_ROWS_IN_WORKBOOK } from "#app/domain/exports/export-kinds.ts";
import { formatNumber } from "#app/lib/format.ts";
import { paths } from "#app/lib/paths.ts";
import { TABLE_WORDS } from "./table-words.ts";

interface Offered {
  kind: ExportKind;
  rows: number;
  fitsWorkbook: boolean;
}

/** One row a file. Downloads are plain links: they work without JavaScript and never replace the page. */
export function TablesTable({ tables, filter }: { tables: Offered[]; filter: ExportFilter }) {
  const { locale } = useReader();
  const keep = {
    q: filter.text,
    show: filter.include === "all" ? undefined : filter.include,
    manager: filter.managerId,
    department: filter.department,
  };
  const columns: Column<Offered>[] = [
    { key: "file", label: "File", header: true, cell: ({ kind }) => TABLE_WORDS[kind].name },
    {
      key: "holds",
      label: "What it holds",
      cell: ({ kind }) =>
        TABLE_WORDS[kind].isFiltered
          ? TABLE_WORDS[kind].detail
          : `${TABLE_WORDS[kind].detail}; not narrowed by the filter`,
    },
    { key: "rows", label: "Rows", numeric: true, cell: ({ rows }) => formatNumber(rows, locale) },
    {
      key: "take",
      label: "Take it out",
      cell: ({ kind, fitsWorkbook }) => (
        <span className="row">
          <a href={paths.exportFile(kind, "csv", keep)} download>
            CSV<span className="visually-hidden"> of {TABLE_WORDS[kind].name}</span>
          </a>
          {fitsWorkbook ? (
            <a href={paths.exportFile(kind, "xlsx", keep)} download>
              XLSX<span className="visually-hidden"> of {TABLE_WORDS[kind].name}</span>
            </a>
          ) : (
            <span className="muted">XLSX holds {formatNumber(MOST_ROWS_IN_WORKBOOK, locale)} rows at most</span>
          )}
        </span>
      ),
    },
  ];
  return <DataTable caption="Files" columns={columns} rows={tables} rowKey={({ kind }) => kind} />;
}
