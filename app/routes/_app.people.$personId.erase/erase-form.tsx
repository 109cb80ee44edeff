import { Form } from "@remix-run/react";
import { ErrorSummary } from "#app/components/forms/error-summary.tsx";
import { TextField } from "#app/components/forms/text-field.tsx";
import { Button } from "#app/components/ui/button.tsx";
import { Card } from "#app/components/ui/card.tsx";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import { paths } from "#app/lib/paths.ts";
import type { ErasurePreview } from "#app/services/privacy/erase-person.server.ts";
import type { EraseError } from "./form.ts";

/** The second question: typing the name takes a moment, and says which record is meant. */
export function EraseForm({ person, error }: { person: ErasurePreview["person"]; error: EraseError | undefined }) {
  return (
    <Card title="Erase for good" id="erase">
      <Form method="post" className="form">
        <ErrorSummary items={error ? [{ fieldId: error.field ? "name" : undefined, message: error.reason }] : []} />
        <TextField
          name="name"
          id="name"
          label="Type the name of the person to confirm"
          hint={person.name}
          defaultValue={error?.typed}
          errors={error?.field ? [error.reason] : []}
          autoComplete="off"
          width="medium"
          required
        />
        <div className="row">
          <Button type="submit" variant="danger" name="intent" value="erase">
            Erase this record
          </Button>
          <LinkButton to={paths.person(person.id)}>Keep it</LinkButton>
        </div>
      </Form>
    </Card>
  );
}
