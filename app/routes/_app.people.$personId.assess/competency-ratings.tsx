import type { FieldMetadata } from "@conform-to/react";
import { byGroup } from "#app/components/competencies/competency-groups.ts";
import { LevelPicker } from "#app/components/forms/level-picker.tsx";
import { TextareaField } from "#app/components/forms/textarea-field.tsx";
import { useReader } from "#app/components/page/reader.ts";
import { Card } from "#app/components/ui/card.tsx";
import { LevelCell } from "#app/components/ui/level-cell.tsx";
import { Tag } from "#app/components/ui/tag.tsx";
import { formatDay } from "#app/lib/format.ts";
import type { AssessedCompetency } from "#app/services/assessments/load-assess-form.server.ts";

export interface RatingFields {
  level: FieldMetadata<string>;
  evidence: FieldMetadata<string>;
}

interface CompetencyRatingsProps {
  competencies: AssessedCompetency[];
  fieldsOf: (competencyId: string) => RatingFields;
  isOpen: (competency: AssessedCompetency) => boolean;
}

/** Competencies by group, each closed until it is wanted: the words of every level are inside. */
export function CompetencyRatings({ competencies, fieldsOf, isOpen }: CompetencyRatingsProps) {
  return byGroup(competencies).map((group) => (
    <Card key={group.code} title={group.name} id={`group-${group.code}`}>
      <ul className="list-lines">
        {group.items.map((competency) => (
          <Rating
            key={competency.id}
            competency={competency}
            fields={fieldsOf(competency.id)}
            isOpen={isOpen(competency)}
          />
        ))}
      </ul>
    </Card>
  ));
}

function Rating({
  competency,
  fields,
  isOpen,
}: {
  competency: AssessedCompetency;
  fields: RatingFields;
  isOpen: boolean;
}) {
  const { level, evidence } = fields;
  const isTouched = Boolean(level.initialValue || evidence.initialValue || level.errors || evidence.errors);
  const lowest = competency.kind === "technical" ? 0 : 1;
  return (
    <li>
      <details open={isOpen || isTouched} id={`competency-${competency.id}`}>
        <summary>
          <b>{competency.name}</b> {competency.isCritical ? <Tag>Critical</Tag> : null}{" "}
          <LastKnown competency={competency} />
        </summary>
        <div className="stack-sm">
          <LevelPicker
            field={level}
            label={<span className="visually-hidden">Level in {competency.name}</span>}
            hint={competency.description}
            anchors={competency.anchors.map((words, index) => ({ level: index + lowest, words }))}
            allowUnknown
            unknownLabel="Not assessed this time"
          />
          <TextareaField
            field={evidence}
            label="What shows it"
            hint="What happened and when, so that somebody else could judge it."
            rows={2}
            maxLength={2000}
            optional
          />
        </div>
      </details>
    </li>
  );
}

function LastKnown({ competency }: { competency: AssessedCompetency }) {
  const { locale } = useReader();
  const { state, level, fresh, newestOn, name } = competency;
  const on = newestOn ? formatDay(newestOn, locale) : "";
  if (state === "unknown") return <span className="small muted">not rated yet</span>;
  if (state === "claimed") return <span className="small muted">claimed by the person only, {on}</span>;
  if (level === null) return <span className="small muted">rated by colleagues, not shown, {on}</span>;
  return (
    <>
      <LevelCell size="small" level={level} stale={!fresh} label={`${name}: level ${level} of 5 on record`} />{" "}
      <span className="small muted">
        {on}
        {fresh ? "" : ", out of date"}
      </span>
    </>
  );
}
