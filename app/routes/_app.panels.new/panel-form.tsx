import { getFormProps, type SubmissionResult, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { TARGET_ROLE_NAMES } from "#app/components/competencies/competency-words.ts";
import { CheckboxGroup } from "#app/components/forms/checkbox-group.tsx";
import { DateField } from "#app/components/forms/date-field.tsx";
import { ErrorSummary } from "#app/components/forms/error-summary.tsx";
import { SelectField } from "#app/components/forms/select-field.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { TextField } from "#app/components/forms/text-field.tsx";
import { TextareaField } from "#app/components/forms/textarea-field.tsx";
import { Card } from "#app/components/ui/card.tsx";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import { MOST_ASSESSORS } from "#app/domain/panels/combine-scores.ts";
import { TARGET_ROLES } from "#app/domain/shared/vocabulary.ts";
import { paths } from "#app/lib/paths.ts";
import { QuestionsCard } from "./questions-card.tsx";
import type { NewPanelPage } from "./route.tsx";

const LABELS = {
  targetRole: "For which role",
  purpose: "What it is for",
  goals: "Goals",
  heldOn: "Day",
  midOn: "Mid review",
  assessorIds: "Who scores",
  questions: "Questions",
};

export type PanelFields = Record<
  "personId" | "kind" | "targetRole" | "purpose" | "goals" | "heldOn" | "midOn" | "planId",
  string
> & { assessorIds: string[]; questions: string[] } & Record<string, string | string[]>;

interface PanelFormProps {
  page: NewPanelPage & { person: NonNullable<NewPanelPage["person"]> };
  lastResult: SubmissionResult | undefined;
}

export function PanelForm({ page, lastResult }: PanelFormProps) {
  const [form, fields] = useForm<PanelFields>({
    lastResult,
    id: "panel",
    defaultValue: {
      targetRole: page.kind === "acting_lead" ? "trial" : "manager",
      questions: page.questions.map(({ code }) => code),
      ...(page.trial
        ? {
            goals: page.trial.goals,
            heldOn: page.trial.endOn,
            midOn: page.trial.midOn ?? "",
            purpose: "The review of an agreed lead trial",
          }
        : {}),
    },
  });
  return (
    <Form method="post" className="stack" {...getFormProps(form)}>
      <ErrorSummary form={form} labels={LABELS} />
      <input type="hidden" name="personId" value={page.person.id} />
      <input type="hidden" name="kind" value={page.kind} />
      <input type="hidden" name="planId" value={page.trial?.planId ?? ""} />
      <WhenCard page={page} fields={fields} />
      <Card title="Who scores">
        <CheckboxGroup
          field={fields.assessorIds}
          label="Assessors"
          hint={`Two to ${MOST_ASSESSORS}. Each scores alone; their scores bear their names within the panel. Whoever reports to ${page.person.name} is not in this list: reports are asked in a round, without names.`}
          options={page.assessors.map(({ id, name, title }) => ({ value: id, label: name, detail: title }))}
          layout="cards"
        />
      </Card>
      <QuestionsCard page={page} fields={fields} />
      <div className="form-foot">
        <SubmitButton pendingText="Opening">Open the sheet</SubmitButton>
        <LinkButton to={paths.panels()}>Back without opening</LinkButton>
      </div>
    </Form>
  );
}

export interface PanelCardProps {
  page: NewPanelPage;
  fields: ReturnType<typeof useForm<PanelFields>>[1];
}

function WhenCard({ page, fields }: PanelCardProps) {
  const isTrial = page.kind === "acting_lead";
  return (
    <Card title="What for and when">
      <div className="stack">
        <div className="grid-2">
          <SelectField
            field={fields.targetRole}
            label={LABELS.targetRole}
            options={TARGET_ROLES.map((value) => ({ value, label: TARGET_ROLE_NAMES[value] }))}
          />
          {isTrial ? (
            <DateField
              field={fields.midOn}
              label="Mid review"
              hint="Without one there is a final review alone."
              optional
            />
          ) : null}
          <DateField field={fields.heldOn} label={isTrial ? "Final review" : "Day"} required />
        </div>
        <TextField field={fields.purpose} label={LABELS.purpose} hint="As the assessors read it." optional />
        {isTrial ? (
          <TextareaField
            field={fields.goals}
            label="Goals of the trial"
            hint="What was agreed at its start: to be reached, and the way back."
            rows={3}
            maxLength={2000}
            optional
          />
        ) : null}
      </div>
    </Card>
  );
}
