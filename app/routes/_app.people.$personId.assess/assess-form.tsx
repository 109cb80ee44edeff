import { getFormProps, type SubmissionResult, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { DateField } from "#app/components/forms/date-field.tsx";
import { ErrorSummary } from "#app/components/forms/error-summary.tsx";
import { RadioField } from "#app/components/forms/radio-field.tsx";
import { SelectField } from "#app/components/forms/select-field.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { useReader } from "#app/components/page/reader.ts";
import { SOURCE_WORDS } from "#app/components/people/source-words.ts";
import { Card } from "#app/components/ui/card.tsx";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import type { AssessmentSource } from "#app/domain/shared/vocabulary.ts";
import { paths } from "#app/lib/paths.ts";
import type { AssessedCompetency } from "#app/services/assessments/load-assess-form.server.ts";
import { CompetencyRatings, type RatingFields } from "./competency-ratings.tsx";
import { MYSELF } from "./form.ts";

interface AssessFormProps {
  person: { id: string; name: string };
  account: string;
  managerId: string | null;
  isOwnRecord: boolean;
  sources: readonly AssessmentSource[];
  assessors: { id: string; name: string; title: string }[];
  competencies: AssessedCompetency[];
  query: { competency: string; group: string };
  lastResult: SubmissionResult | undefined;
}

type AssessFields = Record<"source" | "assessorId" | "assessedOn", string> & {
  /** By competency id. */
  ratings: Record<string, Record<"level" | "evidence", string>>;
};

const ORDER: AssessmentSource[] = ["supervisor", "peer", "report", "test", "self"];
const sourceChoices = (sources: readonly AssessmentSource[]) =>
  ORDER.filter((source) => sources.includes(source)).map((source) => ({
    value: source,
    label: SOURCE_WORDS[source].name,
    detail: SOURCE_WORDS[source].detail,
  }));

export function AssessForm(props: AssessFormProps) {
  const { person, competencies, query, isOwnRecord } = props;
  const { today } = useReader();
  const [form, fields] = useForm<AssessFields>({
    lastResult: props.lastResult,
    id: "assess",
    defaultValue: {
      source: isOwnRecord ? "self" : "supervisor",
      assessorId: props.managerId ?? MYSELF,
      assessedOn: today,
    },
  });
  const ratings = fields.ratings.getFieldset();
  const assessors = props.assessors.map(({ id, name, title }) => ({
    value: id,
    label: title ? `${name}, ${title}` : name,
  }));
  return (
    <Form method="post" className="stack" {...getFormProps(form)}>
      <ErrorSummary form={form} labels={errorLabels(competencies)} />
      <Card title="Who says this, and when">
        <div className="stack">
          <RadioField field={fields.source} label="Source" options={sourceChoices(props.sources)} layout="cards" />
          <div className="grid-2">
            {assessors.length ? (
              <SelectField
                field={fields.assessorId}
                label="Who assesses"
                hint={`For “${SOURCE_WORDS.self.name}” this is ${person.name}, whatever is chosen here.`}
                options={[{ value: MYSELF, label: `I, ${props.account}` }, ...assessors]}
              />
            ) : (
              <input type="hidden" name={fields.assessorId.name} value={MYSELF} />
            )}
            <DateField field={fields.assessedOn} label="Assessed on" max={today} required />
          </div>
        </div>
      </Card>
      <CompetencyRatings
        competencies={competencies}
        fieldsOf={(competencyId) => ratings[competencyId]?.getFieldset() as RatingFields}
        isOpen={({ id, groupCode }) => id === query.competency || groupCode === query.group || query.group === "all"}
      />
      <div className="form-foot">
        <SubmitButton pendingText="Recording">Record</SubmitButton>
        <LinkButton to={paths.person(person.id)}>Back without recording</LinkButton>
        <p className="caption">
          Only what has a level is recorded. Leave out what you do not know: unknown is not zero.
        </p>
      </div>
    </Form>
  );
}

/** Errors name the competency, because its part of the form may be closed. */
const errorLabels = (competencies: AssessedCompetency[]): Record<string, string> => ({
  source: "Source",
  assessorId: "Who assesses",
  assessedOn: "Assessed on",
  ...Object.fromEntries(
    competencies.flatMap(({ id, name }) => [
      [`ratings.${id}.level`, name],
      [`ratings.${id}.evidence`, name],
    ]),
  ),
});
