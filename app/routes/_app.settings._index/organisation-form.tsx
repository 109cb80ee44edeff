import { getFormProps, type SubmissionResult, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { ErrorSummary } from "#app/components/forms/error-summary.tsx";
import { SelectField } from "#app/components/forms/select-field.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { TextField } from "#app/components/forms/text-field.tsx";
import type { OrganisationValues } from "./form.ts";

interface Choice {
  value: string;
  label: string;
}

interface OrganisationFormProps {
  organisation: { name: string; country: string; currency: string; itUsers: number };
  countries: Choice[];
  currencies: Choice[];
  lastResult: SubmissionResult | undefined;
}

export function OrganisationForm({ organisation, countries, currencies, lastResult }: OrganisationFormProps) {
  const [form, fields] = useForm<OrganisationValues>({
    lastResult,
    id: "organisation",
    defaultValue: { ...organisation, intent: "change-organisation" },
  });
  return (
    <Form method="post" className="stack" {...getFormProps(form)}>
      <ErrorSummary form={form} labels={{ name: "Name", itUsers: "People who use IT" }} />
      <TextField field={fields.name} label="Name" required />
      <div className="grid-2">
        <SelectField field={fields.country} label="Country" options={countries} />
        <SelectField
          field={fields.currency}
          label="Currency"
          hint="Amounts already entered keep their number: nothing is converted."
          options={currencies}
        />
      </div>
      <TextField field={fields.itUsers} label="People who use IT" inputMode="numeric" width="short" required />
      <div className="row">
        <SubmitButton intent="change-organisation" pendingText="Saving">
          Save
        </SubmitButton>
      </div>
    </Form>
  );
}
