import { Form } from "@remix-run/react";
import { STATE_NAMES } from "#app/components/accounts/account-words.ts";
import { SelectField } from "#app/components/forms/select-field.tsx";
import { TextField } from "#app/components/forms/text-field.tsx";
import { Button } from "#app/components/ui/button.tsx";

interface FilterFormProps {
  text: string;
  state: string;
  everybody: number;
  counts: Record<keyof typeof STATE_NAMES, number>;
}

export function AccountsFilterForm({ text, state, everybody, counts }: FilterFormProps) {
  const states = Object.entries(STATE_NAMES).map(([value, label]) => ({
    value,
    label: `${label} (${counts[value as keyof typeof STATE_NAMES]})`,
  }));
  return (
    <Form method="get" className="row row-end" role="search">
      <TextField name="q" label="Name, e-mail or person" type="search" defaultValue={text} />
      <SelectField
        name="state"
        label="State"
        options={[{ value: "all", label: `Everybody (${everybody})` }, ...states]}
        defaultValue={state}
      />
      <div className="field">
        {/* As high as the labels beside it, so that the button stands in the line of the boxes. */}
        <span className="field-label" aria-hidden="true">
          {"\u00A0"}
        </span>
        <Button type="submit">Filter</Button>
      </div>
    </Form>
  );
}
