import { Link } from "@remix-run/react";
import { useReader } from "#app/components/page/reader.ts";
import { Card } from "#app/components/ui/card.tsx";
import { type Column, DataTable } from "#app/components/ui/data-table.tsx";
import { Tag } from "#app/components/ui/tag.tsx";
import { formatDay } from "#app/lib/format.ts";
import { paths } from "#app/lib/paths.ts";
import type { RequestsPage } from "./route.tsx";

type Row = RequestsPage["feedback"][number];

/** What this person is asked about their manager, some time after a decision. */
export function FeedbackTable({ feedback }: { feedback: Row[] }) {
  const { locale } = useReader();
  const columns: Column<Row>[] = [
    {
      key: "whom",
      label: "About",
      header: true,
      cell: ({ id, personName }) => <Link to={paths.feedback(id)}>{personName}</Link>,
    },
    { key: "what", label: "What", cell: ({ day }) => `How it is to work for them, at ${day} days` },
    { key: "until", label: "Answer by", cell: ({ closesOn }) => formatDay(closesOn, locale) },
    { key: "state", label: "State", cell: (row) => <State {...row} /> },
  ];
  return (
    <Card title="About your manager">
      <DataTable caption="Pages about your manager" columns={columns} rows={feedback} rowKey={({ id }) => id} />
    </Card>
  );
}

function State({ isAnswered, isOpen }: Row) {
  if (isAnswered) return <Tag tone="good">handed in</Tag>;
  return isOpen ? <Tag tone="warn">waits for you</Tag> : <span className="muted">closed without your answer</span>;
}
