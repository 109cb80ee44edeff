import { getFormProps, type SubmissionResult, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { ErrorSummary } from "#app/components/forms/error-summary.tsx";
import { RadioField } from "#app/components/forms/radio-field.tsx";
import { SelectField } from "#app/components/forms/select-field.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { TextField } from "#app/components/forms/text-field.tsx";
import { type FirstStartValues, firstStartLabels } from "./form.ts";

interface Choice {
  value: string;
  label: string;
}

const TEAM_SIZES = [
  { value: "small", label: "1 to 5", detail: "names, no percentages; a dozen technical competencies to start with" },
  { value: "medium", label: "6 to 30", detail: "every IT function covered by at least one competency" },
  { value: "larger", label: "More", detail: "every built-in competency, each function in depth" },
];

export function FirstStartForm(props: {
  countries: Choice[];
  currencies: Choice[];
  asksForCode: boolean;
  lastResult: SubmissionResult | undefined;
}) {
  const [form, fields] = useForm<FirstStartValues>({
    lastResult: props.lastResult,
    id: "first-start",
    defaultValue: { country: "US", currency: "USD", teamSize: "small" },
  });
  return (
    <Form method="post" className="stack" {...getFormProps(form)}>
      <ErrorSummary form={form} labels={firstStartLabels} />
      {props.asksForCode ? (
        <TextField
          field={fields.setUpCode}
          label="Set-up code"
          hint="The server printed it when it started: other machines can reach this address."
          autoComplete="one-time-code"
          required
        />
      ) : null}
      <TextField field={fields.organisationName} label="Organisation" autoComplete="organization" required />
      <div className="grid-2">
        <SelectField field={fields.country} label="Country" options={props.countries} />
        <SelectField field={fields.currency} label="Currency" options={props.currencies} />
      </div>
      <TextField
        field={fields.itUsers}
        label="People who use IT"
        hint="Everybody whom the IT team serves. Sets the size of cost comparisons."
        inputMode="numeric"
        width="short"
        required
      />
      <RadioField field={fields.teamSize} label="How many work in IT?" options={TEAM_SIZES} layout="cards" />
      <hr />
      <TextField field={fields.ownerName} label="Your name" autoComplete="name" required />
      <TextField field={fields.email} label="E-mail" type="email" autoComplete="username" required />
      <TextField
        field={fields.password}
        label="Password"
        hint="12 characters or more; a sentence is fine."
        type="password"
        autoComplete="new-password"
        required
      />
      <div className="row">
        <SubmitButton pendingText="Creating the organisation">Create the organisation</SubmitButton>
        <span className="tiny faint">You become its owner.</span>
      </div>
    </Form>
  );
}
