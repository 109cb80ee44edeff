import { useReader } from "#app/components/page/reader.ts";
import { type Column, DataTable } from "#app/components/ui/data-table.tsx";
import { Tag } from "#app/components/ui/tag.tsx";
import { plainNumber } from "./plain-number.ts";

export interface ShownParameter {
  /** Anchor of the row. */
  id: string;
  title: string;
  value: number;
  source: string;
  mark: "P" | "J";
  /** Whether a firm may set its own value; left out where that is not the question. */
  editable?: boolean;
}

/** Every value of a rule with its source and mark; each row can be linked to. */
export function ParameterTable({ caption, parameters }: { caption: string; parameters: readonly ShownParameter[] }) {
  const { locale } = useReader();
  const columns: Column<ShownParameter>[] = [
    { key: "title", label: "Value", header: true, cell: ({ id, title }) => <span id={id}>{title}</span> },
    {
      key: "number",
      label: "Number",
      numeric: true,
      narrow: "beside",
      cell: ({ value }) => plainNumber(value, locale),
    },
    { key: "source", label: "Mark and source", narrow: "full", cell: (parameter) => <MarkedSource {...parameter} /> },
  ];
  return <DataTable caption={caption} columns={columns} rows={[...parameters]} rowKey={({ id }) => id} />;
}

export const MarkedSource = ({ mark, source }: { mark: "P" | "J"; source: string }) => (
  <>
    <Tag>{mark}</Tag> {source}
  </>
);
