import { Link } from "@remix-run/react";
import { DiligenceTags } from "#app/components/providers/diligence-tags.tsx";
import { PROVIDER_STATE_WORDS } from "#app/components/providers/provider-words.ts";
import { Card } from "#app/components/ui/card.tsx";
import { type Column, DataTable } from "#app/components/ui/data-table.tsx";
import { formatCount } from "#app/lib/format.ts";
import { paths } from "#app/lib/paths.ts";
import type { ProvidersPage } from "#app/services/providers/load-providers.server.ts";

type Row = ProvidersPage["providers"][number];

const COLUMNS: Column<Row>[] = [
  {
    key: "name",
    label: "Provider",
    header: true,
    width: "34%",
    cell: ({ id, name, services }) => (
      <>
        <Link to={paths.provider(id)}>{name}</Link>
        {services ? <small>{services}</small> : null}
      </>
    ),
  },
  { key: "state", label: "Where you stand", cell: ({ state }) => PROVIDER_STATE_WORDS[state].title },
  { key: "quotes", label: "Quotes", cell: ({ quotes }) => formatCount(quotes.length, "quote", "quotes") },
  {
    key: "diligence",
    label: "Due diligence",
    narrow: "full",
    cell: ({ diligence }) => <DiligenceTags diligence={diligence} />,
  },
];

export function ProvidersTable({ providers }: { providers: Row[] }) {
  return (
    <Card>
      <DataTable caption="Providers" columns={COLUMNS} rows={providers} rowKey={({ id }) => id} />
    </Card>
  );
}
