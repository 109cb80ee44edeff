import { useReader } from "#app/components/page/reader.ts";
import { DiligenceTag } from "#app/components/providers/diligence-tag.tsx";
import { type Column, DataTable } from "#app/components/ui/data-table.tsx";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import { formatDay, formatNumber } from "#app/lib/format.ts";
import { paths } from "#app/lib/paths.ts";
import type { ProviderPage } from "#app/services/providers/load-providers.server.ts";

type Item = ProviderPage["items"][number];

interface DiligenceTableProps {
  items: Item[];
  providerId: string;
  mayChange: boolean;
}

/** The sixteen things to ask, with what was found and until when it holds. */
export function DiligenceTable({ items, providerId, mayChange }: DiligenceTableProps) {
  const { locale } = useReader();
  const day = (date: string | null) => (date ? formatDay(date, locale) : <span className="muted">none</span>);
  const columns: Column<Item>[] = [
    {
      key: "name",
      label: "Item",
      header: true,
      width: "34%",
      cell: ({ name, note }) => (
        <>
          {name}
          {note ? <small>{note}</small> : null}
        </>
      ),
    },
    { key: "state", label: "Today", cell: ({ state }) => <DiligenceTag state={state} /> },
    { key: "evidence", label: "Evidence of", cell: ({ evidenceOn }) => day(evidenceOn) },
    { key: "expires", label: "Holds until", cell: ({ expiresOn }) => day(expiresOn) },
    {
      key: "file",
      label: "File",
      cell: ({ code, file }) =>
        file ? (
          <a href={paths.providerCheckFile(providerId, code)} download>
            {file.name} <small className="muted">{formatNumber(Math.ceil(file.bytes / 1_000), locale)} kB</small>
          </a>
        ) : (
          <span className="muted">none</span>
        ),
    },
    ...(mayChange
      ? [
          {
            ...{ key: "change", label: "Look", hideLabel: true, narrow: "full" as const },
            cell: ({ code, name }: Item) => (
              <LinkButton to={paths.providerCheck(providerId, code)}>
                Record<span className="visually-hidden"> what was found: {name}</span>
              </LinkButton>
            ),
          },
        ]
      : []),
  ];
  return <DataTable caption="Due-diligence list" columns={columns} rows={items} rowKey={({ code }) => code} />;
}
