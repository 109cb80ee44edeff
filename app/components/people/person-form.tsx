import { getFormProps, type SubmissionResult, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { DateField } from "#app/components/forms/date-field.tsx";
import { ErrorSummary } from "#app/components/forms/error-summary.tsx";
import { RadioField } from "#app/components/forms/radio-field.tsx";
import { SelectField } from "#app/components/forms/select-field.tsx";
import { TextField } from "#app/components/forms/text-field.tsx";
import { useReader } from "#app/components/page/reader.ts";
import { personLabels } from "./person-schema.ts";

export type PersonFormValues = Partial<Record<keyof typeof personLabels, string>>;

interface PersonFormProps {
  values: PersonFormValues;
  managers: { id: string; name: string; title: string }[];
  /** Roles of the ladder to choose from; none where the firm describes none. */
  roles: { id: string; title: string }[];
  mayPay: boolean;
  lastResult: SubmissionResult | undefined;
  /** Version that the form was made from; none for a new person. */
  version?: number;
  buttons: ReactNode;
}

const KINDS = [
  {
    value: "member",
    label: "Member of the IT team",
    detail: "rated, counted for cover, may be proposed for promotion",
  },
  {
    value: "reporting-only",
    label: "Reporting only",
    detail: "keeps the reporting line whole; never rated or counted",
  },
];

/** The one form for a new person and for a change. */
export function PersonForm({ values, managers, roles, mayPay, lastResult, version, buttons }: PersonFormProps) {
  const { currency } = useReader();
  const [form, fields] = useForm<Record<keyof typeof personLabels, string>>({
    lastResult,
    id: "person",
    defaultValue: { kind: "member", ...values },
  });
  const choices = managers.map(({ id, name, title }) => ({ value: id, label: title ? `${name}, ${title}` : name }));
  return (
    <Form method="post" className="form" {...getFormProps(form)}>
      <ErrorSummary form={form} labels={personLabels} />
      {version === undefined ? null : <input type="hidden" name="version" value={version} readOnly />}
      <div className="grid-2">
        <TextField field={fields.name} label="Name" autoComplete="off" autoFocus={version === undefined} required />
        <TextField field={fields.title} label="Title" autoComplete="off" optional />
        <SelectField field={fields.managerId} label="Reports to" options={choices} placeholder="Nobody on record" />
        {roles.length ? (
          <SelectField
            field={fields.roleProfileId}
            label="Role"
            hint="A place on the ladder: what is asked of this person."
            options={roles.map(({ id, title }) => ({ value: id, label: title }))}
            placeholder="None yet"
          />
        ) : null}
        <TextField field={fields.department} label="Department" autoComplete="off" optional />
        <TextField field={fields.email} label="E-mail" type="email" autoComplete="off" optional />
        <TextField
          field={fields.employeeNumber}
          label="Employee number"
          hint="Lets a later import recognise this person."
          autoComplete="off"
          optional
        />
        <DateField field={fields.startedOn} label="Start date" optional />
        {mayPay ? (
          <TextField
            field={fields.pay}
            label="Yearly pay"
            hint="Before employer’s cost; used in scenarios. Only the owner and HR see it."
            inputMode="decimal"
            unit={`${currency} a year`}
            autoComplete="off"
            optional
          />
        ) : null}
      </div>
      <RadioField field={fields.kind} label="Rated and counted" options={KINDS} layout="cards" />
      <div className="form-foot">{buttons}</div>
    </Form>
  );
}
