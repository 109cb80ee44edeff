import { Form } from "@remix-run/react";
import { ErrorSummary } from "#app/components/forms/error-summary.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { TextField } from "#app/components/forms/text-field.tsx";
import { Card } from "#app/components/ui/card.tsx";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import { paths } from "#app/lib/paths.ts";
import type { AskedError } from "./form.ts";

interface RetractCardProps {
  personId: string;
  entry: { id: string; intent: "retract-assessment" | "retract-evidence"; words: string };
  error: AskedError | undefined;
}

/** Second of two presses: says what happens, and asks why. */
export function RetractCard({ personId, entry, error }: RetractCardProps) {
  return (
    <Card title="Retract this entry?" id="retract">
      <Form method="post" className="form">
        <ErrorSummary items={error ? [{ fieldId: "reason", message: error.reason }] : []} />
        <p>{entry.words}</p>
        <p className="caption">
          It stays on record, marked with your name, today’s date and the reason, and never counts again. This cannot be
          taken back; what is right can be entered anew.
        </p>
        <input type="hidden" name="entryId" value={entry.id} readOnly />
        <TextField
          name="reason"
          id="reason"
          label="Why is it wrong?"
          hint="For the record; nothing private."
          maxLength={300}
          defaultValue={error?.typed ?? ""}
          errors={error?.field === "reason" ? [error.reason] : []}
          required
        />
        <div className="row">
          <SubmitButton pendingText="Retracting" intent={entry.intent} variant="danger">
            Retract
          </SubmitButton>
          <LinkButton to={paths.person(personId)} preventScrollReset>
            Leave it as it is
          </LinkButton>
        </div>
      </Form>
    </Card>
  );
}
