import { Form } from "@remix-run/react";
import { CheckboxField } from "#app/components/forms/checkbox-field.tsx";
import { ErrorSummary } from "#app/components/forms/error-summary.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { TextField } from "#app/components/forms/text-field.tsx";
import { Card } from "#app/components/ui/card.tsx";
import type { RefusedForm } from "./form.ts";

/** Adds a task to the matrix. */
export function TaskCard({ seatStays, error }: { seatStays: boolean; error: RefusedForm | undefined }) {
  return (
    <Card title="Add a task" id="add-task">
      <Form method="post" className="form">
        <ErrorSummary items={error ? [{ fieldId: "task", message: error.reason }] : []} />
        <TextField
          name="task"
          id="task"
          label="Task"
          defaultValue={error?.typed.task ?? ""}
          errors={error ? [error.reason] : []}
          required
        />
        {seatStays ? (
          <CheckboxField
            name="isSeatTask"
            id="isSeatTask"
            label="It belongs to the seat that stays"
            hint="No provider can answer for it."
            defaultChecked={error?.typed.isSeatTask === "on"}
          />
        ) : null}
        <p className="row">
          <SubmitButton pendingText="Adding" intent="add-task" variant="plain">
            Add the task
          </SubmitButton>
        </p>
      </Form>
    </Card>
  );
}
