import { Link } from "@remix-run/react";
import { Card } from "#app/components/ui/card.tsx";
import { ConfirmForm } from "#app/components/ui/confirm-form.tsx";
import { type Column, DataTable } from "#app/components/ui/data-table.tsx";
import { Tag } from "#app/components/ui/tag.tsx";
import { paths } from "#app/lib/paths.ts";
import type { PrivacyPage } from "#app/services/privacy/load-privacy.server.ts";

type Hold = PrivacyPage["holds"][number];

/** Records that have to be kept whatever their retention says, each with its reason. */
export function HoldsCard({ holds }: { holds: Hold[] }) {
  const columns: Column<Hold>[] = [
    {
      key: "name",
      label: "Person",
      header: true,
      cell: ({ id, name, isDue }) => (
        <>
          <Link to={paths.person(id)}>{name}</Link> {isDue ? <Tag tone="warn">retention ended</Tag> : null}
        </>
      ),
    },
    { key: "reason", label: "Why it is kept", narrow: "full", cell: ({ reason }) => reason },
    {
      key: "lift",
      label: "Lift",
      hideLabel: true,
      narrow: "full",
      cell: ({ id, name }) => (
        <ConfirmForm
          trigger="Lift"
          question={`The record of ${name} can then be erased. The hold and its lifting stay in the audit trail.`}
          confirm="Lift the hold"
          tone="plain"
          fields={{ intent: "lift-hold", personId: id }}
        />
      ),
    },
  ];
  return (
    <Card title="Legal holds" id="holds">
      <DataTable
        caption="Records under a legal hold"
        columns={columns}
        rows={holds}
        rowKey={({ id }) => id}
        empty={
          <p className="caption">
            No record is held. A hold is set on a person’s page under “Erase or hold”, with its reason.
          </p>
        }
      />
    </Card>
  );
}
