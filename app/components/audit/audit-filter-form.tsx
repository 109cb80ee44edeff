import { Form } from "@remix-run/react";
import { DateField } from "#app/components/forms/date-field.tsx";
import { SelectField, type SelectOption } from "#app/components/forms/select-field.tsx";
import { TextField } from "#app/components/forms/text-field.tsx";
import { Button } from "#app/components/ui/button.tsx";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import { paths } from "#app/lib/paths.ts";
import { roleWords } from "./role-words.ts";

export interface AuditFilterValues {
  from: string;
  to: string;
  who: string;
  kind: string;
  about: string;
  action: string;
  only: string;
}

interface AuditFilterFormProps {
  values: AuditFilterValues;
  choices: { accounts: { id: string; name: string; role: string }[]; kinds: SelectOption[]; actions: SelectOption[] };
}

const READS = [
  { value: "reads", label: "Looks and downloads" },
  { value: "writes", label: "Changes" },
];

export function AuditFilterForm({ values, choices }: AuditFilterFormProps) {
  const isFiltered = Object.values(values).some((value) => value !== "");
  const accounts = choices.accounts.map(({ id, name, role }) => ({ value: id, label: `${name}, ${roleWords(role)}` }));
  return (
    <Form method="get" role="search" className="filter-fields">
      <DateField name="from" label="From" defaultValue={values.from} />
      <DateField name="to" label="To" defaultValue={values.to} />
      <SelectField name="who" label="Who" placeholder="Everybody" options={accounts} defaultValue={values.who} />
      <TextField name="about" label="About whom" type="search" defaultValue={values.about} />
      <SelectField name="only" label="Looks or changes" placeholder="Both" options={READS} defaultValue={values.only} />
      <SelectField
        name="kind"
        label="Kind"
        placeholder="Every kind"
        options={choices.kinds}
        defaultValue={values.kind}
      />
      <SelectField
        name="action"
        label="Action"
        placeholder="Every action"
        options={choices.actions}
        defaultValue={values.action}
      />
      <div className="row">
        <Button type="submit" variant="primary">
          Filter
        </Button>
        {isFiltered ? (
          <LinkButton to={paths.audit()} variant="quiet">
            Clear
          </LinkButton>
        ) : null}
      </div>
    </Form>
  );
}
