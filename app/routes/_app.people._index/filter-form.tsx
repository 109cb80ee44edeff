import { Form } from "@remix-run/react";
import { SelectField } from "#app/components/forms/select-field.tsx";
import { TextField } from "#app/components/forms/text-field.tsx";
import { Button } from "#app/components/ui/button.tsx";

const INCLUDE = [
  { value: "present", label: "Present" },
  { value: "left", label: "Left" },
  { value: "all", label: "Everybody" },
];

export function PeopleFilterForm({ text, include, sort }: { text: string; include: string; sort: string }) {
  return (
    <Form method="get" className="row row-end" role="search">
      <TextField name="q" label="Name, title, e-mail or number" type="search" defaultValue={text} />
      <SelectField name="show" label="Show" options={INCLUDE} defaultValue={include} />
      <input type="hidden" name="sort" value={sort} />
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
