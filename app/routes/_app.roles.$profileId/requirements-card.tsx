import { Form, Link } from "@remix-run/react";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { Card } from "#app/components/ui/card.tsx";
import { type Column, DataTable } from "#app/components/ui/data-table.tsx";
import { LevelCell } from "#app/components/ui/level-cell.tsx";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import { Tag } from "#app/components/ui/tag.tsx";
import { formatCount } from "#app/lib/format.ts";
import { paths } from "#app/lib/paths.ts";
import type { RolePage } from "#app/services/role-profiles/load-role.server.ts";

type Requirement = RolePage["requirements"][number];

/** What the role asks for; those who may change it can change or take away each line. */
export function RequirementsCard({ page, mayEdit }: { page: RolePage; mayEdit: boolean }) {
  const { role, requirements } = page;
  const columns: Column<Requirement>[] = [
    {
      key: "name",
      label: "Competency",
      header: true,
      width: mayEdit ? "52%" : "66%",
      cell: ({ competencyId, name, isCritical, anchor }) => (
        <>
          <Link to={paths.competency(competencyId)}>{name}</Link> {isCritical ? <Tag>Critical</Tag> : null}
          <small>{anchor}</small>
        </>
      ),
    },
    {
      key: "level",
      label: "Level",
      narrow: "beside",
      cell: ({ name, requiredLevel }) => (
        <LevelCell level={requiredLevel} label={`${name}: level ${requiredLevel} of 5 asked for`} />
      ),
    },
    {
      key: "evidence",
      label: "Assessments needed",
      numeric: true,
      cell: ({ minimumEvidence }) => minimumEvidence,
    },
    ...(mayEdit
      ? [
          {
            key: "change",
            label: "Change",
            hideLabel: true,
            narrow: "full" as const,
            cell: (row: Requirement) => <ChangeLine row={row} profileId={role.id} />,
          },
        ]
      : []),
  ];
  return (
    <Card title="What it asks for" aside={formatCount(requirements.length, "competency", "competencies")} id="asks">
      <DataTable
        caption={`What ${role.title} asks for`}
        columns={columns}
        rows={requirements}
        rowKey={({ competencyId }) => competencyId}
        empty={
          <p className="caption">
            It asks for nothing yet, so nobody can be compared with it.
            {mayEdit ? " Add a first competency below." : ""}
          </p>
        }
      />
    </Card>
  );
}

function ChangeLine({ row, profileId }: { row: Requirement; profileId: string }) {
  return (
    <Form method="post" className="row row-tight">
      <LinkButton variant="quiet" to={`${paths.role(profileId, { ask: row.competencyId })}#ask`} preventScrollReset>
        Change<span className="visually-hidden"> {row.name}</span>
      </LinkButton>
      <input type="hidden" name="competencyId" value={row.competencyId} readOnly />
      <SubmitButton pendingText="Taking away" intent="stop-asking" variant="quiet">
        Take away<span className="visually-hidden"> {row.name}</span>
      </SubmitButton>
    </Form>
  );
}
