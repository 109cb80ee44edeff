import { Form } from "@remix-run/react";
import { ErrorSummary } from "#app/components/forms/error-summary.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { TextField } from "#app/components/forms/text-field.tsx";
import { Card } from "#app/components/ui/card.tsx";
import type { CaseSettingsError } from "./form.ts";

interface KeepCardProps {
  years: number;
  days: number;
  error: CaseSettingsError | undefined;
}

/** Two periods with where their defaults are from. */
export function KeepCard({ years, days, error }: KeepCardProps) {
  const errorsOf = (field: string) => (error?.field === field ? [error.reason] : []);
  return (
    <Card title="Periods">
      <Form method="post" className="form">
        <ErrorSummary items={error ? [{ fieldId: error.field, message: error.reason }] : []} />
        <TextField
          name="years"
          id="years"
          type="number"
          inputMode="numeric"
          label="Keep closed cases for"
          unit="years"
          hint="From 1 to 10, from the last decision or the withdrawal on. Default 4, as California is reported to ask for records of such decisions. Nothing is erased by itself."
          width="short"
          defaultValue={error?.typed.years ?? years}
          errors={errorsOf("years")}
          required
        />
        <TextField
          name="days"
          id="days"
          type="number"
          inputMode="numeric"
          label="Answer what people contest within"
          unit="days"
          hint="From 7 to 90. Default 30, as Colorado is reported to ask for from 2027 on; Europe’s data protection law speaks of a month. Not legal advice."
          width="short"
          defaultValue={error?.typed.days ?? days}
          errors={errorsOf("days")}
          required
        />
        <div className="row">
          <SubmitButton pendingText="Saving" intent="save">
            Save
          </SubmitButton>
        </div>
      </Form>
    </Card>
  );
}
