import { Form } from "@remix-run/react";
import { DateField } from "#app/components/forms/date-field.tsx";
import { ErrorSummary } from "#app/components/forms/error-summary.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { Card } from "#app/components/ui/card.tsx";
import type { ClockError } from "./form.ts";

export function PauseForm({ error }: { error: ClockError | undefined }) {
  const errorsOf = (field: string) => (error?.field === field ? [error.reason] : []);
  return (
    <Card title="Pause it">
      <Form method="post" className="form" key={JSON.stringify(error)}>
        <ErrorSummary items={error ? [{ fieldId: error.field, message: error.reason }] : []} />
        <div className="grid-2">
          <DateField
            name="from"
            id="from"
            label="From"
            hint="The first day on which evidence does not age."
            defaultValue={error?.typed.from}
            errors={errorsOf("from")}
            required
          />
          <DateField
            name="to"
            id="to"
            label="Until"
            optional
            hint="The first day on which it ages again. Empty while that is open."
            defaultValue={error?.typed.to}
            errors={errorsOf("to")}
          />
        </div>
        <p className="caption">
          Why is not asked and not stored. Nobody but you, others in HR, the owner and the person themself sees the
          days.
        </p>
        <div className="row">
          <SubmitButton pendingText="Pausing" intent="pause">
            Pause the clock
          </SubmitButton>
        </div>
      </Form>
    </Card>
  );
}
