import { Form } from "@remix-run/react";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { TextField } from "#app/components/forms/text-field.tsx";
import { TextareaField } from "#app/components/forms/textarea-field.tsx";
import { Card } from "#app/components/ui/card.tsx";
import type { PanelPage } from "./route.tsx";

/** The last step: the combined score becomes one entry of leadership evidence. */
export function CloseCard({ kind, person }: PanelPage) {
  return (
    <Card title="Close the sheet">
      <Form method="post" className="form">
        <p>
          The combined score of the {kind === "acting_lead" ? "final review" : "questions"} becomes one entry of
          leadership evidence about {person.name}, who sees it with these words. It is never changed again; a wrong one
          can be retracted.
        </p>
        {kind === "acting_lead" ? (
          <TextField
            name="months"
            label="Months"
            hint="How long they really led."
            inputMode="decimal"
            unit="months"
            width="short"
            autoComplete="off"
            required
          />
        ) : null}
        <TextareaField
          name="evidence"
          label="What was seen"
          hint="What all agreed on, in a few sentences; nothing about health, family or belief, and nobody quoted."
          rows={4}
          maxLength={4000}
          optional
        />
        <div className="form-foot">
          <SubmitButton intent="close" pendingText="Closing">
            Close and record
          </SubmitButton>
        </div>
      </Form>
    </Card>
  );
}
