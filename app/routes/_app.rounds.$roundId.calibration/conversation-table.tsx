import { Link } from "@remix-run/react";
import { Card } from "#app/components/ui/card.tsx";
import { type Column, DataTable } from "#app/components/ui/data-table.tsx";
import { LevelCell } from "#app/components/ui/level-cell.tsx";
import { paths } from "#app/lib/paths.ts";
import type { CalibrationPage } from "./route.tsx";

type Row = CalibrationPage["differences"][number];

/** Where a person and their supervisor differ by two or more: a reason to talk, not a fault of either. */
export function ConversationTable({ differences, total }: CalibrationPage) {
  const columns: Column<Row>[] = [
    {
      key: "who",
      label: "Person",
      header: true,
      cell: ({ personId, personName }) => <Link to={paths.person(personId)}>{personName}</Link>,
    },
    { key: "what", label: "Competency", cell: ({ competencyName }) => competencyName },
    {
      key: "self",
      label: "Themself",
      cell: ({ self }) => <LevelCell size="small" level={self} label={`Level ${self}`} />,
    },
    {
      key: "supervisor",
      label: "Supervisor",
      cell: ({ supervisor }) => <LevelCell size="small" level={supervisor} label={`Level ${supervisor}`} />,
    },
    {
      key: "act",
      label: "After the talk",
      cell: ({ personId, competencyId }) => (
        <Link to={paths.assessPerson(personId, { competency: competencyId })}>Record a new level</Link>
      ),
    },
  ];
  return (
    <Card
      title="Worth a conversation"
      aside={total > differences.length ? `the widest ${differences.length} of ${total}` : undefined}
    >
      <div className="stack">
        <p className="caption">
          The person and their supervisor are two or more levels apart. What you agree on is a new assessment with its
          reason; the earlier ones stay.
        </p>
        <DataTable
          caption="Differences of two or more"
          columns={columns}
          rows={differences}
          rowKey={({ personId, competencyId }) => `${personId} ${competencyId}`}
          empty={<p>Nobody is two or more levels apart from their supervisor.</p>}
        />
      </div>
    </Card>
  );
}
