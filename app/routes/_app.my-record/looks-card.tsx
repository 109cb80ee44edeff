import { Moment } from "#app/components/audit/moment.tsx";
import { roleWords } from "#app/components/audit/role-words.ts";
import { Card } from "#app/components/ui/card.tsx";
import { type Column, DataTable } from "#app/components/ui/data-table.tsx";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import { paths } from "#app/lib/paths.ts";
import type { ShownRecord } from "./own-record.ts";

type Look = ShownRecord["looks"][number];

const columns: Column<Look>[] = [
  {
    key: "who",
    label: "Who",
    header: true,
    cell: ({ name, role }) => (
      <>
        {name ?? "An account that is gone"}
        <small>{roleWords(role)}</small>
      </>
    ),
  },
  { key: "what", label: "Looked at", cell: ({ what }) => what },
  { key: "when", label: "When (UTC)", cell: ({ at }) => <Moment at={at} /> },
];

export function LooksCard({ record, isFirst }: { record: ShownRecord; isFirst: boolean }) {
  const { looks, older } = record;
  return (
    <Card title="Who looked" id="looks" aside="last 12 months">
      <div className="stack">
        <DataTable
          caption="Who looked at your record, newest first"
          columns={columns}
          rows={looks}
          rowKey={({ id }) => id}
          empty={<p className="caption">Nobody else has looked at your record.</p>}
        />
        {isFirst && !older ? null : (
          <nav className="row" aria-label="Pages of looks">
            {isFirst ? null : <LinkButton to={`${paths.myRecord()}#looks`}>Newest</LinkButton>}
            {older ? <LinkButton to={`${paths.myRecord({ looks: older })}#looks`}>Older</LinkButton> : null}
          </nav>
        )}
        <p className="caption">Several looks within a quarter of an hour count as one. Your own are not listed.</p>
      </div>
    </Card>
  );
}
