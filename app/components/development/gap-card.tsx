import { Form, Link } from "@remix-run/react";
import { IntervalMini } from "#app/components/charts/interval-mini.tsx";
import { SelectField } from "#app/components/forms/select-field.tsx";
import { useReader } from "#app/components/page/reader.ts";
import { FIT_WORDS, metWords } from "#app/components/roles/role-words.ts";
import { GapTag } from "#app/components/roles/verdict-tags.tsx";
import { Button } from "#app/components/ui/button.tsx";
import { Card } from "#app/components/ui/card.tsx";
import { type Column, DataTable } from "#app/components/ui/data-table.tsx";
import { LevelCell } from "#app/components/ui/level-cell.tsx";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import { Tag } from "#app/components/ui/tag.tsx";
import type { ProfileFit, RequirementVerdict } from "#app/domain/competency/gap.ts";
import { formatCount, formatNumber } from "#app/lib/format.ts";
import { paths } from "#app/lib/paths.ts";
import { openPoints } from "./development-words.ts";

export interface Gap {
  competencyId: string;
  name: string;
  isCritical: boolean;
  requiredLevel: number;
  minimumEvidence: number;
  voices: number;
  tooFewVoices: boolean;
  verdict: RequirementVerdict;
  level: number | null;
  fresh: boolean;
  claimedLevel: number | null;
  isKeptBack: boolean;
  interval: [number, number] | null;
  missing: [number, number] | null;
}

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
    { key: "verdict", label: "Verdict", cell: ({ verdict }) => <GapTag verdict={verdict} /> },
  ];
  if (planAddress)
    columns.push({
      key: "plan",
      label: "Plan",
      hideLabel: true,
      narrow: "full",
      cell: (gap) => <PlanLink gap={gap} to={planAddress(gap.competencyId)} />,
    });
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

function GapName({ gap }: { gap: Gap }) {
  const notes = [
    gap.isKeptBack ? "rated by too few colleagues to show" : null,
    gap.claimedLevel === null ? null : `claimed ${gap.claimedLevel}, confirmed by nobody`,
    gap.tooFewVoices ? `${gap.voices} of ${gap.minimumEvidence} assessments asked for` : null,
  ].filter((note) => note !== null);
  return (
    <>
      {gap.name} {gap.isCritical ? <Tag>Critical</Tag> : null}
      {notes.length ? <small>{notes.join("; ")}</small> : null}
    </>
  );
}

function Range({ gap }: { gap: Gap }) {
  const { locale } = useReader();
  if (!gap.interval) return <span className="muted">unknown</span>;
  const [low, high] = gap.interval;
  const digits = gap.interval.every(Number.isInteger) ? 0 : 1;
  const words = `${formatNumber(low, locale, digits)} to ${formatNumber(high, locale, digits)}`;
  return (
    <IntervalMini
      low={low}
      high={high}
      point={gap.level}
      min={0}
      max={5}
      middle={gap.requiredLevel}
      label={`80 % range ${words}, ${gap.requiredLevel} asked for`}
    />
  );
}

/** Levels missing, from the least to the most that the range leaves open. */
function missingWords(missing: Gap["missing"], locale: string): string {
  if (!missing) return "unknown";
  const [least, most] = missing;
  if (most === 0) return "none";
  const digits = missing.every(Number.isInteger) ? 0 : 1;
  const [low, high] = [formatNumber(least, locale, digits), formatNumber(most, locale, digits)];
  if (least === 0) return `up to ${high}`;
  return low === high ? low : `${low} to ${high}`;
}

function PlanLink({ gap, to }: { gap: Gap; to: string }) {
  if (gap.verdict === "meets") return null;
  return (
    <LinkButton variant="quiet" to={`${to}#plan-step`} preventScrollReset>
      Plan a step<span className="visually-hidden"> for {gap.name}</span>
    </LinkButton>
  );
}
