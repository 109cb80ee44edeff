import { Form } from "@remix-run/react";
import { ErrorSummary } from "#app/components/forms/error-summary.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { TextareaField } from "#app/components/forms/textarea-field.tsx";
import { Card } from "#app/components/ui/card.tsx";
import { ConfirmForm } from "#app/components/ui/confirm-form.tsx";
import type { ErasurePreview } from "#app/services/privacy/erase-person.server.ts";
import type { EraseError } from "./form.ts";

/** A hold keeps the record, for a court or an authority, until somebody lifts it. */
export function HoldCard({ person, error }: { person: ErasurePreview["person"]; error: EraseError | undefined }) {
  if (person.legalHold !== null && !error) {
    return (
      <Card title="Legal hold" id="hold">
        <div className="stack">
          <p>{person.legalHold}</p>
          <ConfirmForm
            trigger="Lift the hold"
            question="The record can then be erased. The hold and its lifting stay in the audit trail."
            confirm="Lift it"
            tone="plain"
            fields={{ intent: "lift-hold" }}
          />
        </div>
      </Card>
    );
  }
  return (
    <Card title="Legal hold" id="hold">
      <Form method="post" className="form">
        <ErrorSummary items={error ? [{ fieldId: "reason", message: error.reason }] : []} />
        <p className="caption">Keeps this record from being erased, now and when its retention ends.</p>
        <TextareaField
          name="reason"
          id="reason"
          label="Why it has to be kept"
          hint="A claim, a court or an authority, with its reference. Kept with the record."
          defaultValue={error?.typed}
          errors={error ? [error.reason] : []}
          rows={2}
          maxLength={300}
          required
        />
        <div className="row">
          <SubmitButton pendingText="Holding" intent="hold" variant="plain">
            Hold this record
          </SubmitButton>
        </div>
      </Form>
    </Card>
  );
}
