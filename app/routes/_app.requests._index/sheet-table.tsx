import { Link } from "@remix-run/react";
import { useReader } from "#app/components/page/reader.ts";
import { sittingName } from "#app/components/panels/panel-words.ts";
import { Card } from "#app/components/ui/card.tsx";
import { type Column, DataTable } from "#app/components/ui/data-table.tsx";
import { Tag } from "#app/components/ui/tag.tsx";
import { formatDay } from "#app/lib/format.ts";
import { paths } from "#app/lib/paths.ts";
import type { RequestsPage } from "./route.tsx";

type Row = RequestsPage["sheets"][number];

/** Interviews and trials that this person scores. */
export function SheetTable({ sheets }: { sheets: Row[] }) {
  const { locale } = useReader();
  const columns: Column<Row>[] = [
    {
      key: "whom",
      label: "About",
      header: true,
      cell: ({ id, personName }) => <Link to={paths.panelSheet(id)}>{personName}</Link>,
    },
    { key: "what", label: "What", cell: ({ kind, stage }) => sittingName(kind, stage) },
    {
      key: "day",
      label: "Day",
      cell: ({ id, heldOn, isAhead }) => (
        <>
          {formatDay(heldOn, locale)}{" "}
          {isAhead ? (
            <a href={paths.panelSheetDate(id)} className="small">
              put in calendar
            </a>
          ) : null}
        </>
      ),
    },
    { key: "state", label: "State", cell: (row) => <State {...row} /> },
  ];
  return (
    <Card title="Interviews and trials to score">
      <DataTable caption="Interviews and trials to score" columns={columns} rows={sheets} rowKey={({ id }) => id} />
    </Card>
  );
}

function State({ isHandedIn, isOpen, isAhead, hasDraft }: Row) {
  if (isHandedIn) return <Tag tone="good">{isOpen ? "handed in" : "scores are open"}</Tag>;
  if (!isOpen) return <span className="muted">opened without your scores</span>;
  if (isAhead) return <Tag>lies ahead</Tag>;
  return <Tag tone="warn">{hasDraft ? "begun" : "waits for you"}</Tag>;
}
