import { Form } from "@remix-run/react";
import { ErrorSummary } from "#app/components/forms/error-summary.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { TextField } from "#app/components/forms/text-field.tsx";
import { TextareaField } from "#app/components/forms/textarea-field.tsx";
import { Card } from "#app/components/ui/card.tsx";
import { ConfirmForm } from "#app/components/ui/confirm-form.tsx";
import { type Column, DataTable } from "#app/components/ui/data-table.tsx";
import type { CaseRetentionPage } from "#app/services/privacy/case-retention.server.ts";
import type { CaseSettingsError } from "./form.ts";

type Hold = CaseRetentionPage["holds"][number];

const columns: Column<Hold>[] = [
  { key: "case", label: "Case", header: true, cell: ({ number, personName }) => `${number}, ${personName}` },
  { key: "reason", label: "Why it is kept", narrow: "full", cell: ({ reason }) => reason },
  {
    key: "lift",
    label: "Lift",
    hideLabel: true,
    narrow: "full",
    cell: ({ number }) => (
      <ConfirmForm
        trigger={`Lift the hold on case ${number}`}
        question="The case can then be erased once it is due. The hold and its lifting stay in the audit trail."
        confirm="Lift it"
        tone="plain"
        fields={{ intent: "lift-hold", number: String(number) }}
      />
    ),
  },
];

/** Closed cases that are kept for a court or an authority, and how to hold one. */
export function CaseHoldsCard({ holds, error }: { holds: Hold[]; error: CaseSettingsError | undefined }) {
  const errorsOf = (field: string) => (error?.field === field ? [error.reason] : []);
  return (
    <Card title="Legal holds on cases">
      <div className="stack">
        <DataTable
          caption="Cases under a legal hold"
          columns={columns}
          rows={holds}
          rowKey={({ id }) => id}
          empty={<p className="caption">No case is held. A hold on a person’s record holds their cases too.</p>}
        />
        <Form method="post" className="form">
          <ErrorSummary
            items={error ? [{ ...(error.field ? { fieldId: error.field } : {}), message: error.reason }] : []}
          />
          <TextField
            name="number"
            id="number"
            inputMode="numeric"
            label="Number of the case"
            hint="As it stands in its memo. Decided or withdrawn cases alone."
            width="short"
            defaultValue={error?.typed.number}
            errors={errorsOf("number")}
            required
          />
          <TextareaField
            name="reason"
            id="reason"
            label="Why it has to be kept"
            hint="A claim, a court or an authority, with its reference."
            rows={2}
            maxLength={300}
            defaultValue={error?.typed.reason}
            errors={errorsOf("reason")}
            required
          />
          <div className="row">
            <SubmitButton pendingText="Holding" intent="hold" variant="plain">
              Hold this case
            </SubmitButton>
          </div>
        </Form>
      </div>
    </Card>
  );
}
