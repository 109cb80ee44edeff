import { getFormProps, type SubmissionResult, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { CheckboxField } from "#app/components/forms/checkbox-field.tsx";
import { DateField } from "#app/components/forms/date-field.tsx";
import { ErrorSummary } from "#app/components/forms/error-summary.tsx";
import { EstimateField } from "#app/components/forms/estimate-field.tsx";
import { RadioField } from "#app/components/forms/radio-field.tsx";
import { TextField } from "#app/components/forms/text-field.tsx";
import { Card } from "#app/components/ui/card.tsx";
import { Mark } from "#app/components/ui/mark.tsx";
import { PROMOTION_PARAMETERS } from "#app/domain/promotion/parameters.ts";
import { paths } from "#app/lib/paths.ts";
import { BaseRateField } from "./base-rate-field.tsx";
import { CandidateField, type Colleague } from "./candidate-field.tsx";
import { type CaseFormValues, caseFormLabels } from "./case-form-schema.ts";
import { JobPreview } from "./job-preview.tsx";

const ROLES = [
  { value: "manager", label: "Manager", detail: "leads people for most of the time, with appraisals and hiring" },
  { value: "team-lead", label: "Team lead", detail: "leads a team and goes on with technical work" },
  { value: "trial", label: "Lead on trial", detail: "for three to six months, with a right to return" },
];
const WILLING = [
  { value: "yes", label: "Yes", detail: "after seeing the job as it is" },
  { value: "unsure", label: "Unsure", detail: "then a job preview comes first" },
  { value: "no", label: "No", detail: "then the specialist track is the answer" },
];
const { values } = PROMOTION_PARAMETERS;

interface CaseFormProps {
  personName: string;
  colleagues: Colleague[];
  defaultValue: Partial<Record<keyof CaseFormValues, unknown>>;
  lastResult: SubmissionResult | undefined;
  /** Submit and the way back. */
  children: ReactNode;
  hidden?: Record<string, string>;
}

/** All that a case asks about the job, the person and who else could do it. */
export function CaseForm({ personName, colleagues, defaultValue, lastResult, children, hidden = {} }: CaseFormProps) {
  const [form, fields] = useForm<CaseFormValues>({
    lastResult,
    id: "case",
    defaultValue: defaultValue as never,
  });
  const initial = form.initialValue as
    | { candidates?: string | string[]; willingness?: Record<string, string> }
    | undefined;
  return (
    <Form method="post" className="stack" {...getFormProps(form)}>
      <ErrorSummary form={form} labels={caseFormLabels} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} readOnly />
      ))}
      <Card title="The job">
        <div className="form">
          <RadioField field={fields.targetRole} label="Kind of role" options={ROLES} layout="cards" />
          <TextField
            field={fields.targetTitle}
            label="Title"
            hint="As it would stand on the door: “Infrastructure manager”."
            required
          />
          <div className="grid-3">
            <TextField
              field={fields.span}
              label="Direct reports"
              hint={`Above ${values["span.pivot"].value} the job gets harder.`}
              inputMode="numeric"
              unit="people"
              width="short"
              required
            />
            <TextField
              field={fields.peopleShare}
              label="Time for people"
              hint="Left empty: 70 % for a manager, 30 % for a team lead or on trial."
              inputMode="numeric"
              unit="% of the week"
              width="short"
              optional
            />
            <DateField field={fields.plannedOn} label="Planned for" optional />
          </div>
          <CheckboxField
            field={fields.backfill}
            label="Somebody fills in for the technical work"
            hint="Hired, moved or bought before the change, not hoped for."
          />
        </div>
      </Card>
      <Card title={personName}>
        <div className="form">
          <JobPreview />
          <RadioField
            field={fields.willing}
            label="Wants to lead, after seeing that?"
            hint="A condition, never points: who puts themselves forward does not lead better."
            options={WILLING}
            layout="cards"
          />
          <EstimateField
            label="Output against a typical colleague’s"
            hint="Your own estimate as a multiple, never computed from levels: 1 is a typical colleague, 2 does the work of two. Left empty: 1 / 1.5 / 2 for a star, otherwise 1. The middle counts; low and high are shown beside it."
            unit="times"
            lowLabel="Low"
            middleLabel="Middle"
            highLabel="High"
            low={{ field: fields.multipleLow }}
            middle={{ field: fields.multipleMiddle }}
            high={{ field: fields.multipleHigh }}
            mark={
              <Mark
                kind="judgement"
                explanation="Part of any lead is luck: 52 % of it is kept."
                to={paths.computed()}
              />
            }
          />
        </div>
      </Card>
      <Card title="Who else could do it" aside="up to four">
        <CandidateField
          field={fields.candidates}
          colleagues={colleagues}
          chosen={[initial?.candidates ?? []].flat()}
          willingness={initial?.willingness ?? {}}
        />
      </Card>
      <Card title="What you believe about such promotions">
        <BaseRateField field={fields.baseRate} />
      </Card>
      <div className="form-foot">{children}</div>
    </Form>
  );
}
