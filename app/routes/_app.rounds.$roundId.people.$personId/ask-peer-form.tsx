import { Form } from "@remix-run/react";
import { SelectField } from "#app/components/forms/select-field.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { Card } from "#app/components/ui/card.tsx";
import type { RoundPersonPage } from "./route.tsx";

export function AskPeerForm({ colleagues, person }: RoundPersonPage) {
  return (
    <Card title="Ask one more peer">
      <Form method="post" className="stack">
        <SelectField
          name="assessorId"
          label="Colleague"
          hint={`Somebody who works with ${person.name}; another team is fine.`}
          placeholder="Choose a colleague"
          options={colleagues.map(({ id, name, title }) => ({ value: id, label: title ? `${name}, ${title}` : name }))}
          required
        />
        <div className="row">
          <SubmitButton intent="ask" pendingText="Asking">
            Ask
          </SubmitButton>
        </div>
      </Form>
    </Card>
  );
}
