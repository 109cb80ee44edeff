import { Form } from "@remix-run/react";
import { DateField } from "#app/components/forms/date-field.tsx";
import { ErrorSummary } from "#app/components/forms/error-summary.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { Card } from "#app/components/ui/card.tsx";
import type { FairnessError } from "./form.ts";

/** The days of a cycle. A report is made once, and the page says so before. */
export function ReportForm({ error }: { error: FairnessError | undefined }) {
  const own = error && (error.field === "from" || error.field === "to") ? error : undefined;
  const errorsOf = (field: string) => (own?.field === field ? [own.reason] : []);
  return (
    <Card title="Make a report">
      <Form method="post" className="form" key={JSON.stringify(own)}>
        <ErrorSummary items={own ? [{ fieldId: own.field, message: own.reason }] : []} />
        <div className="grid-2">
          <DateField
            name="from"
            id="from"
            label="First day of the cycle"
            defaultValue={own?.typed.from}
            errors={errorsOf("from")}
            required
          />
          <DateField
            name="to"
            id="to"
            label="Last day of the cycle"
            hint="It has to be over."
            defaultValue={own?.typed.to}
            errors={errorsOf("to")}
            required
          />
        </div>
        <p className="caption">
          A report is made once and never changes, and no two may share a day: the difference of two reports could show
          what one person said. It needs 20 people whose promotion was decided. Fewer are too few for any of this to
          mean something; then look at each decision’s reasons instead.
        </p>
        <div className="row">
          <SubmitButton pendingText="Counting" intent="make-report">
            Make the report
          </SubmitButton>
        </div>
      </Form>
    </Card>
  );
}
