import { Form } from "@remix-run/react";
import { byGroup } from "#app/components/competencies/competency-groups.ts";
import { DateField } from "#app/components/forms/date-field.tsx";
import { ErrorSummary } from "#app/components/forms/error-summary.tsx";
import { SelectField } from "#app/components/forms/select-field.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { TextField } from "#app/components/forms/text-field.tsx";
import { TextareaField } from "#app/components/forms/textarea-field.tsx";
import { useReader } from "#app/components/page/reader.ts";
import { Card } from "#app/components/ui/card.tsx";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import type { RefusedPlan } from "./development-schema.ts";

interface StepFormCardProps {
  /** The competency that the address asks for; any other word leaves the choice open. */
  competencyId: string;
  competencies: { id: string; name: string; groupCode: string }[];
  role: { id: string; gaps: { competencyId: string; requiredLevel: number }[] } | null;
  owners: { id: string; name: string }[];
  back: string;
  error: RefusedPlan | undefined;
}

/** A new step: for which competency, what, by whom, until when, and by what everybody will see that it worked. */
export function StepFormCard({ competencyId, competencies, role, owners, back, error }: StepFormCardProps) {
  const { today } = useReader();
  const asked = role?.gaps.find((gap) => gap.competencyId === competencyId);
  const typed = error?.typed ?? {};
  const errorsOf = (field: string) => (error?.field === field ? [error.reason] : []);
  return (
    <Card title="A new step" id="plan-step">
      <Form method="post" className="form" key={competencyId}>
        <ErrorSummary
          items={error ? [{ ...(error.field ? { fieldId: error.field } : {}), message: error.reason }] : []}
        />
        {asked && role ? <input type="hidden" name="roleProfileId" value={role.id} readOnly /> : null}
        <SelectField
          name="competencyId"
          id="competencyId"
          label="Competency"
          placeholder="Choose one"
          options={byGroup(competencies).map(({ name, items }) => ({
            group: name,
            options: items.map((item) => ({ value: item.id, label: item.name })),
          }))}
          defaultValue={typed.competencyId ?? competencyId}
          errors={errorsOf("competencyId")}
          required
        />
        <TextareaField
          name="what"
          id="what"
          label="What shall be done"
          hint="Work to take on, somebody to learn from, a course: one thing that can be finished."
          rows={3}
          maxLength={500}
          defaultValue={typed.what ?? ""}
          errors={errorsOf("what")}
          required
        />
        <TextareaField
          name="evidenceExpected"
          id="evidenceExpected"
          label="It worked when"
          hint="What will be seen at work; the new assessment looks for it."
          rows={2}
          maxLength={500}
          defaultValue={typed.evidenceExpected ?? ""}
          errors={errorsOf("evidenceExpected")}
          optional
        />
        <div className="grid-3">
          <TextField
            name="targetLevel"
            id="targetLevel"
            label="To level"
            inputMode="numeric"
            width="short"
            defaultValue={typed.targetLevel ?? String(asked?.requiredLevel ?? 3)}
            errors={errorsOf("targetLevel")}
            required
          />
          <SelectField
            name="ownerPersonId"
            id="ownerPersonId"
            label="Who sees to it"
            options={owners.map(({ id, name }) => ({ value: id, label: name }))}
            defaultValue={typed.ownerPersonId ?? owners[0]?.id ?? ""}
            errors={errorsOf("ownerPersonId")}
            required
          />
          <DateField
            name="dueOn"
            id="dueOn"
            label="Until"
            min={today}
            defaultValue={typed.dueOn ?? ""}
            errors={errorsOf("dueOn")}
            required
          />
        </div>
        <div className="row">
          <SubmitButton pendingText="Planning" intent="plan">
            Put it in the plan
          </SubmitButton>
          <LinkButton to={back} preventScrollReset>
            Not now
          </LinkButton>
        </div>
      </Form>
    </Card>
  );
}
