import { getFormProps, type SubmissionResult, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { DateField } from "#app/components/forms/date-field.tsx";
import { ErrorSummary } from "#app/components/forms/error-summary.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { TextField } from "#app/components/forms/text-field.tsx";
import { TextareaField } from "#app/components/forms/textarea-field.tsx";
import { useReader } from "#app/components/page/reader.ts";
import { EVIDENCE_KIND_WORDS } from "#app/components/people/evidence-kinds.ts";
import { Card } from "#app/components/ui/card.tsx";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import type { EvidenceKind } from "#app/domain/shared/vocabulary.ts";
import { paths } from "#app/lib/paths.ts";
import { evidenceLabels } from "./form.ts";

interface EvidenceFormProps {
  personId: string;
  kind: EvidenceKind;
  lastResult: SubmissionResult | undefined;
}

export function EvidenceForm({ personId, kind, lastResult }: EvidenceFormProps) {
  const { today } = useReader();
  const words = EVIDENCE_KIND_WORDS[kind];
  const [form, fields] = useForm<Record<keyof typeof evidenceLabels, string>>({
    lastResult,
    id: "evidence",
    defaultValue: { assessors: kind === "structured_interview" ? "2" : "1", observedOn: today },
  });
  return (
    <Card title="The sheet">
      <Form method="post" className="form" {...getFormProps(form)}>
        <ErrorSummary form={form} labels={evidenceLabels} />
        <input type="hidden" name="kind" value={kind} readOnly />
        <div className="grid-2">
          <TextField
            field={fields.score}
            label="Score"
            hint={`${words.scoring} 1 to 5, one decimal.`}
            inputMode="decimal"
            unit="of 5"
            width="short"
            autoComplete="off"
            required
          />
          {kind === "acting_lead" ? (
            <TextField
              field={fields.months}
              label="Months"
              hint="How long they really led."
              inputMode="decimal"
              unit="months"
              width="short"
              autoComplete="off"
              required
            />
          ) : null}
          <TextField
            field={fields.assessors}
            label="Assessors"
            hint={words.assessorsHint}
            inputMode="numeric"
            unit="people"
            width="short"
            autoComplete="off"
            required
          />
          <DateField
            field={fields.observedOn}
            label="Observed on"
            hint="For a period, its last day."
            max={today}
            required
          />
        </div>
        <TextareaField
          field={fields.evidence}
          label="What was seen"
          hint="What happened and who was there; nothing about health, family or belief."
          rows={5}
          maxLength={4000}
          optional
        />
        <div className="form-foot">
          <SubmitButton pendingText="Recording">Record</SubmitButton>
          <LinkButton to={paths.person(personId)}>Back without recording</LinkButton>
        </div>
      </Form>
    </Card>
  );
}
