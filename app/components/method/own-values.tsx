import { useReader } from "#app/components/page/reader.ts";
import { Card } from "#app/components/ui/card.tsx";
import { type Column, DataTable } from "#app/components/ui/data-table.tsx";
import { plainNumber } from "./plain-number.ts";

interface OwnValue {
  id: string;
  title: string;
  before: number;
  after: number;
}

/** Which defaults the organisation put its own values in the place of; nothing where it changed none. */
export function OwnValues({ version, own }: { version: string; own: OwnValue[] }) {
  const { locale } = useReader();
  if (own.length === 0) return null;
  const plain = (value: number) => plainNumber(value, locale);
  const columns: Column<OwnValue>[] = [
    { key: "title", label: "Value", header: true, cell: ({ title }) => title },
    { key: "before", label: "Default", numeric: true, cell: ({ before }) => plain(before) },
    { key: "after", label: "In use here", numeric: true, cell: ({ after }) => plain(after) },
  ];
  return (
    <Card title="Changed here" aside={`values ${version}`} id="changed-here">
      <div className="stack-sm">
        <DataTable caption="Values changed here" columns={columns} rows={own} rowKey={({ id }) => id} />
        <p className="caption">
          Your cases are computed with these. The rules below show the defaults. Who changed a value, when and why
          stands in the settings.
        </p>
      </div>
    </Card>
  );
}
