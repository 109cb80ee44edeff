import { getFormProps, type SubmissionResult, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { DateField } from "#app/components/forms/date-field.tsx";
import { ErrorSummary } from "#app/components/forms/error-summary.tsx";
import { SelectField } from "#app/components/forms/select-field.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { TextField } from "#app/components/forms/text-field.tsx";
import { TextareaField } from "#app/components/forms/textarea-field.tsx";
import { useReader } from "#app/components/page/reader.ts";
import { Card } from "#app/components/ui/card.tsx";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import { paths } from "#app/lib/paths.ts";
import { proposalLabels } from "./form.ts";
import type { OwnProposalsPage } from "./route.tsx";

interface ProposalFormProps {
  competencies: OwnProposalsPage["competencies"];
  lastResult: SubmissionResult | undefined;
}

export function ProposalForm({ competencies, lastResult }: ProposalFormProps) {
  const { today } = useReader();
  const [form, fields] = useForm<Record<keyof typeof proposalLabels, string>>({ lastResult, id: "proposal" });
  const optionsOf = (kind: string) =>
    competencies.filter((row) => row.kind === kind).map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Card title="Propose evidence">
      <Form method="post" className="form" {...getFormProps(form)}>
        <ErrorSummary form={form} labels={proposalLabels} />
        <SelectField
          field={fields.competencyId}
          label="Competency"
          placeholder="Choose a competency"
          options={[
            { group: "Technical", options: optionsOf("technical") },
            { group: "Leadership", options: optionsOf("leadership") },
          ]}
          required
        />
        <div className="grid-2">
          <SelectField
            field={fields.level}
            label="Level that it shows"
            placeholder="Leave it to them"
            hint="Whoever accepts it judges the level."
            options={["0", "1", "2", "3", "4", "5"].map((value) => ({ value, label: value }))}
            optional
          />
          <DateField field={fields.happenedOn} label="When" hint="For a period, its last day." max={today} required />
        </div>
        <TextareaField
          field={fields.statement}
          label="What you did, and what it shows"
          rows={4}
          maxLength={2000}
          required
        />
        <TextField
          field={fields.link}
          type="url"
          label="Link"
          hint="To a page that shows it, if there is one."
          optional
        />
        <div className="form-foot">
          <SubmitButton intent="propose" pendingText="Proposing">
            Propose
          </SubmitButton>
          <LinkButton to={paths.myRecord()}>Back to my record</LinkButton>
        </div>
      </Form>
    </Card>
  );
}
