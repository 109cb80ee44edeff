import { Link } from "@remix-run/react";
import { useReader } from "#app/components/page/reader.ts";
import { ANSWER_AS } from "#app/components/rounds/round-words.ts";
import { Card } from "#app/components/ui/card.tsx";
import { type Column, DataTable } from "#app/components/ui/data-table.tsx";
import { Tag } from "#app/components/ui/tag.tsx";
import { formatDay } from "#app/lib/format.ts";
import { paths } from "#app/lib/paths.ts";
import type { RequestsPage } from "./route.tsx";

type Row = RequestsPage["requests"][number];

export function RequestTable({ requests }: { requests: Row[] }) {
  const { locale, today } = useReader();
  const columns: Column<Row>[] = [
    {
      key: "whom",
      label: "About",
      header: true,
      cell: ({ id, source, personName }) => (
        <Link to={paths.request(id)}>{source === "self" ? "Yourself" : personName}</Link>
      ),
    },
    { key: "as", label: "You answer", cell: ({ source }) => ANSWER_AS[source] },
    { key: "round", label: "Round", cell: ({ roundName }) => roundName },
    {
      key: "due",
      label: "Answer by",
      cell: ({ id, dueOn, isOpen, isHandedIn }) => (
        <>
          {formatDay(dueOn, locale)}{" "}
          {isOpen && !isHandedIn ? (
            <a href={paths.requestDate(id)} className="small">
              put in calendar
            </a>
          ) : null}
        </>
      ),
    },
    { key: "state", label: "State", cell: (row) => <State row={row} isPast={row.dueOn < today} /> },
  ];
  return (
    <Card title="Your pages">
      <DataTable caption="Pages asked of you" columns={columns} rows={requests} rowKey={({ id }) => id} />
    </Card>
  );
}

function State({ row, isPast }: { row: Row; isPast: boolean }) {
  if (row.isHandedIn) return <Tag tone="good">handed in</Tag>;
  if (!row.isOpen) return <span className="muted">closed without your answer</span>;
  if (isPast) return <Tag tone="bad">overdue</Tag>;
  return row.hasDraft ? <Tag tone="warn">begun</Tag> : <Tag>about {row.minutes} minutes</Tag>;
}
