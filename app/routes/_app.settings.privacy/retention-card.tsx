import { Form } from "@remix-run/react";
import { ErrorSummary } from "#app/components/forms/error-summary.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { TextField } from "#app/components/forms/text-field.tsx";
import { Card } from "#app/components/ui/card.tsx";
import type { PrivacyError } from "./form.ts";

export function RetentionCard({ years, error }: { years: number; error: PrivacyError | undefined }) {
  return (
    <Card title="Retention" id="retention">
      <Form method="post" className="form">
        <ErrorSummary items={error ? [{ fieldId: "years", message: error.reason }] : []} />
        <TextField
          name="years"
          id="years"
          type="number"
          inputMode="numeric"
          label="Keep records for"
          unit="years after somebody has left"
          hint="From 1 to 10. Nothing is erased by itself: what is due is listed here, and a person decides."
          width="short"
          defaultValue={error?.typed ?? years}
          errors={error ? [error.reason] : []}
          required
        />
        <div className="row">
          <SubmitButton pendingText="Saving" intent="change-retention">
            Save
          </SubmitButton>
        </div>
      </Form>
    </Card>
  );
}
