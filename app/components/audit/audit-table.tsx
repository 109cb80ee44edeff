import { useReader } from "#app/components/page/reader.ts";
import { type Column, DataTable } from "#app/components/ui/data-table.tsx";
import { DefinitionList } from "#app/components/ui/definition-list.tsx";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import { formatMoney } from "#app/lib/format.ts";
import { paths } from "#app/lib/paths.ts";
import { Moment } from "./moment.tsx";
import { roleWords } from "./role-words.ts";

interface Detail {
  field: string;
  before: string | null;
  after: string | null;
  isMoney: boolean;
}

export interface ShownEvent {
  id: string;
  at: string;
  who: string | null;
  role: string | null;
  actionLabel: string;
  sentence: string;
  personId: string | null;
  details: Detail[];
  isErased: boolean;
}

const columns: Column<ShownEvent>[] = [
  { key: "at", label: "When (UTC)", width: "17%", narrow: "full", cell: ({ at }) => <Moment at={at} /> },
  {
    key: "what",
    label: "What happened",
    header: true,
    cell: (event) => (
      <>
        {event.sentence}
        <Details event={event} />
      </>
    ),
  },
  { key: "who", label: "Role", width: "10%", cell: ({ role }) => roleWords(role) || "–" },
  { key: "action", label: "Action", width: "20%", narrow: "hide", cell: ({ actionLabel }) => actionLabel },
];

export function AuditTable({ events }: { events: ShownEvent[] }) {
  return <DataTable caption="Events, newest first" columns={columns} rows={events} rowKey={(event) => event.id} />;
}

function Details({ event }: { event: ShownEvent }) {
  const { locale, currency } = useReader();
  if (event.details.length === 0 && !event.isErased && !event.personId) return null;
  const text = (value: string, { isMoney }: Detail) =>
    isMoney ? formatMoney(Number(value) / 100, { locale, currency }) : value;
  const items = event.details.map((detail) => ({
    term: detail.field,
    description:
      detail.before === null
        ? text(detail.after ?? "", detail)
        : `${text(detail.before, detail)} → ${detail.after === null ? "nothing" : text(detail.after, detail)}`,
  }));
  if (event.isErased) items.push({ term: "Words about the person", description: "erased" });
  return (
    <details>
      <summary className="caption">
        Details<span className="visually-hidden"> of: {event.sentence}</span>
      </summary>
      {items.length ? <DefinitionList items={items} label="Before and after" /> : null}
      {event.personId ? (
        <p className="row">
          <LinkButton variant="quiet" to={paths.audit({ about: event.personId })}>
            Everything about this person
          </LinkButton>
        </p>
      ) : null}
    </details>
  );
}
