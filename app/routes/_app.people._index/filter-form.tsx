import { Form } from "@remix-run/react";
import { SelectField } from "#app/components/forms/select-field.tsx";
import { TextField } from "#app/components/forms/text-field.tsx";
import { Button } from "#app/components/ui/button.tsx";
import type { PeopleAddress } from "#app/lib/paths.ts";

const INCLUDE = [
  { value: "present", label: "Present" },
  { value: "left", label: "Left" },
  { value: "all", label: "Everybody" },
];

interface PeopleFilterFormProps {
  address: PeopleAddress;
  choices: { departments: string[]; managers: { id: string; name: string }[] };
  /** So few people that everybody is in sight: a name is found quicker than a department. */
  isSmall: boolean;
}

export function PeopleFilterForm({ address, choices: { departments, managers }, isSmall }: PeopleFilterFormProps) {
  const every = { value: "", label: "All" };
  return (
    <Form method="get" className="row row-end people-filter" role="search">
      <TextField name="q" label="Name, title, e-mail or number" type="search" defaultValue={address.q} />
      {departments.length > 1 && !isSmall ? (
        <SelectField
          name="department"
          label="Department"
          options={[every, ...departments.map((word) => ({ value: word, label: word }))]}
          defaultValue={address.department}
        />
      ) : null}
      {managers.length > 1 && !isSmall ? (
        <SelectField
          name="manager"
          label="Reporting line of"
          options={[{ value: "", label: "Everybody" }, ...managers.map(({ id, name }) => ({ value: id, label: name }))]}
          defaultValue={address.manager}
        />
      ) : null}
      <SelectField name="show" label="Show" options={INCLUDE} defaultValue={address.show ?? "present"} />
      {address.sort ? <input type="hidden" name="sort" value={address.sort} /> : null}
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
