import { Form } from "@remix-run/react";
import { ErrorSummary } from "#app/components/forms/error-summary.tsx";
import { SelectField } from "#app/components/forms/select-field.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { TextField } from "#app/components/forms/text-field.tsx";
import { ROLE_WORDS } from "#app/components/sourcing/responsibility-words.ts";
import { Card } from "#app/components/ui/card.tsx";
import { RESPONSIBILITY_ROLES } from "#app/domain/sourcing/responsibility.ts";
import type { FunctionResponsibilitiesPage } from "#app/services/sourcing/load-responsibilities.server.ts";
import type { RefusedForm } from "./form.ts";

interface EntryCardProps {
  page: FunctionResponsibilitiesPage;
  error: RefusedForm | undefined;
}

/** Binds a person or a provider to a task. */
export function EntryCard({ page: { matrix, people, providers }, error }: EntryCardProps) {
  const typed = error?.typed;
  const errorsOf = (field: string) => (error?.field === field ? [error.reason] : []);
  return (
    <Card title="Bind somebody to a task" id="bind">
      <Form method="post" className="form">
        <ErrorSummary
          items={error ? [{ ...(error.field ? { fieldId: error.field } : {}), message: error.reason }] : []}
        />
        <SelectField
          name="taskId"
          id="taskId"
          label="Task"
          placeholder="Choose one"
          options={matrix.tasks.map(({ id, task }) => ({ value: id, label: task }))}
          defaultValue={typed?.taskId ?? ""}
          errors={errorsOf("taskId")}
          required
        />
        <SelectField
          name="role"
          id="role"
          label="How"
          options={RESPONSIBILITY_ROLES.map((role) => ({
            value: role,
            label: `${ROLE_WORDS[role].name}: ${ROLE_WORDS[role].meaning}`,
          }))}
          defaultValue={typed?.role ?? "responsible"}
          errors={errorsOf("role")}
        />
        <SelectField
          name="personId"
          id="personId"
          label="Person of yours"
          placeholder="Nobody of yours"
          options={people.map(({ id, name }) => ({ value: id, label: name }))}
          defaultValue={typed?.personId ?? ""}
          errors={errorsOf("personId")}
        />
        <TextField
          name="provider"
          id="provider"
          label="Or a provider"
          hint="The name of the company."
          list="known-providers"
          defaultValue={typed?.provider ?? ""}
          errors={errorsOf("provider")}
        />
        <datalist id="known-providers">
          {providers.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
        <p className="row">
          <SubmitButton pendingText="Saving" intent="add-entry">
            Bind them
          </SubmitButton>
        </p>
      </Form>
    </Card>
  );
}
