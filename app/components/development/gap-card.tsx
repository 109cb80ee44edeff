import { Form, Link } from "@remix-run/react";
import { SelectField } from "#app/components/forms/select-field.tsx";
import { useReader } from "#app/components/page/reader.ts";
import { FIT_WORDS, metWords } from "#app/components/roles/role-words.ts";
import { Button } from "#app/components/ui/button.tsx";
import { Card } from "#app/components/ui/card.tsx";
import { type Column, DataTable } from "#app/components/ui/data-table.tsx";
import { LevelCell } from "#app/components/ui/level-cell.tsx";
import type { ProfileFit } from "#app/domain/competency/gap.ts";
import { formatCount } from "#app/lib/format.ts";
import { paths } from "#app/lib/paths.ts";
import { openPoints } from "./development-words.ts";
import { type Gap, GapName, missingWords, Range, Verdict } from "./gap-cells.tsx";

export interface GapCardProps {
  /** Null where no role is described or none can be compared. */
  shown: { id: string; title: string; fit: ProfileFit; gaps: Gap[] } | null;
  /** The role the person is in. */
  roleId: string | null;
  roles: { id: string; title: string }[];
  /** Where a step for this competency is planned; null where the reader may not. */
  planAddress: ((competencyId: string) => string) | null;
}

/** What a role asks for beside what the record says, requirement by requirement. */
export function GapCard({ shown, roleId, roles, planAddress }: GapCardProps) {
  if (roles.length === 0) {
    return (
      <Card title="Beside a role" id="gap">
        <p className="caption">
          No role is described yet, so there is nothing to compare with. <Link to={paths.roles()}>Open the roles</Link>.
        </p>
      </Card>
    );
  }
  return (
    <Card
      title={shown ? `Beside the role ${shown.title}` : "Beside a role"}
      aside={shown ? `${FIT_WORDS[shown.fit.verdict]} · ${metWords(shown.fit)}` : undefined}
      id="gap"
    >
      <div className="stack">
        <Form method="get" className="row form-row" role="search" aria-label="Compare with a role">
          <SelectField
            name="role"
            label="Compare with"
            key={shown?.id ?? "none"}
            options={roles.map(({ id, title }) => ({ value: id, label: id === roleId ? `${title} (current)` : title }))}
            defaultValue={shown?.id ?? ""}
            placeholder={shown ? undefined : "Choose a role"}
          />
          <Button type="submit">Compare</Button>
        </Form>
        {shown ? <Comparison shown={shown} planAddress={planAddress} /> : <NothingFits />}
      </div>
    </Card>
  );
}

const NothingFits = () => (
  <p className="caption">
    Nothing is rated that any role asks for. That is unknown, not short. Choose a role to see what it asks for.
  </p>
);

function Comparison({
  shown,
  planAddress,
}: Pick<GapCardProps, "planAddress"> & { shown: NonNullable<GapCardProps["shown"]> }) {
  const { locale } = useReader();
  const open = openPoints(shown.gaps);
  const columns: Column<Gap>[] = [
    { key: "name", label: "Competency", header: true, width: "32%", cell: (gap) => <GapName gap={gap} /> },
    {
      key: "level",
      label: "Level",
      narrow: "beside",
      cell: ({ name, level, fresh }) => (
        <LevelCell
          level={level}
          stale={level !== null && !fresh}
          label={`${name}: ${level === null ? "not known" : `level ${level} of 5${fresh ? "" : ", out of date"}`}`}
        />
      ),
    },
    { key: "asked", label: "Asked", numeric: true, cell: ({ requiredLevel }) => requiredLevel },
    {
      key: "range",
      label: "Range, line = asked",
      shortLabel: "Range",
      width: "20%",
      cell: (gap) => <Range gap={gap} />,
    },
    { key: "missing", label: "Levels missing", cell: ({ missing }) => missingWords(missing, locale) },
    { key: "verdict", label: "Verdict", cell: (gap) => <Verdict gap={gap} planAddress={planAddress} /> },
  ];
  return (
    <>
      <p>
        {metWords(shown.fit)}
        {open ? `; ${open}` : ""}.{" "}
        {shown.fit.criticalShort.length
          ? `${formatCount(shown.fit.criticalShort.length, "critical requirement is", "critical requirements are")} clearly short.`
          : ""}
      </p>
      <DataTable
        caption={`${shown.title}: what it asks for beside what is on record`}
        columns={columns}
        rows={shown.gaps}
        rowKey={({ competencyId }) => competencyId}
        empty={
          <p className="caption">
            This role asks for nothing yet. <Link to={paths.role(shown.id)}>Open the role</Link>.
          </p>
        }
      />
      <p className="caption">
        Short and unknown say what to work on or to assess; they are no verdict on a person.{" "}
        <Link to={paths.computed("levels", "gap")}>How this is computed</Link>
      </p>
    </>
  );
}
