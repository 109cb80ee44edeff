import { Form } from "@remix-run/react";
import { AttributeFields } from "#app/components/fairness/attribute-fields.tsx";
import { ErrorSummary } from "#app/components/forms/error-summary.tsx";
import { SelectField } from "#app/components/forms/select-field.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { Card } from "#app/components/ui/card.tsx";
import type { FairnessError } from "./form.ts";

interface EntryFormProps {
  people: { id: string; name: string }[];
  error: FairnessError | undefined;
}

/** What HR knows lawfully about somebody. It goes in and does not come out again. */
export function EntryForm({ people, error }: EntryFormProps) {
  const own = error && (error.field === "person" || error.field === "sex") ? error : undefined;
  return (
    <Card title="Enter something for somebody">
      <Form method="post" className="form" key={JSON.stringify(own)}>
        <ErrorSummary items={own ? [{ fieldId: own.field, message: own.reason }] : []} />
        <SelectField
          id="person"
          name="person"
          label="Person"
          placeholder="Choose a person"
          defaultValue={own?.typed.person ?? ""}
          errors={own?.field === "person" ? [own.reason] : []}
          options={people.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <AttributeFields empty="Leave as it is" errors={own?.field === "sex" ? { sex: [own.reason] } : {}} />
        <p className="caption">
          Only where the law lets you. What people say of themselves comes first and is not overwritten. Nothing that is
          stored is shown here, whoever entered it.
        </p>
        <div className="row">
          <SubmitButton pendingText="Storing" intent="enter-attributes" variant="plain">
            Store
          </SubmitButton>
        </div>
      </Form>
    </Card>
  );
}
