import { Form } from "@remix-run/react";
import { ErrorSummary } from "#app/components/forms/error-summary.tsx";
import { SelectField } from "#app/components/forms/select-field.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { Card } from "#app/components/ui/card.tsx";
import { DefinitionList } from "#app/components/ui/definition-list.tsx";
import type { FunctionPage } from "#app/services/sourcing/load-function.server.ts";
import type { RefusedForm } from "./form.ts";

/** What stays and who answers for it, against the work that may move. */
export function SeatCard({ page, error }: { page: FunctionPage; error: RefusedForm | undefined }) {
  const { function: shown, mayEdit } = page;
  const { accountableSeat, operatingWork, gate, seatHolder } = shown;
  const seat = accountableSeat || (gate.seatStays ? "owner of this function" : "none beyond the contract");
  return (
    <Card title="What stays, and what may move" id="seat">
      <DefinitionList
        items={[
          { key: "seat", term: "Accountable seat, stays", description: seat },
          {
            key: "holder",
            term: "Held by",
            description: seatHolder?.name ?? (gate.seatStays ? "nobody named" : "no seat to hold"),
          },
          { key: "work", term: "Operating work, may move", description: operatingWork || "not described" },
        ]}
      />
      {mayEdit && gate.seatStays ? (
        <Form method="post" className="form" key={shown.version}>
          <ErrorSummary items={error ? [{ fieldId: "seatHolder", message: error.reason }] : []} />
          <input type="hidden" name="version" value={shown.version} readOnly />
          <SelectField
            name="seatHolder"
            id="seatHolder"
            label="Who holds the seat"
            hint="Somebody of yours: a provider’s people cannot answer for it."
            placeholder="Nobody named"
            options={page.people.map(({ id, name }) => ({ value: id, label: name }))}
            defaultValue={error?.typed.seatHolder ?? seatHolder?.id ?? ""}
            errors={error ? [error.reason] : []}
          />
          <p className="row">
            <SubmitButton pendingText="Saving" intent="name-seat" variant="plain">
              Save the seat
            </SubmitButton>
          </p>
        </Form>
      ) : null}
    </Card>
  );
}
