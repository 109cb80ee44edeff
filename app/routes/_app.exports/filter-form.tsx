import { Form } from "@remix-run/react";
import { SelectField } from "#app/components/forms/select-field.tsx";
import { TextField } from "#app/components/forms/text-field.tsx";
import { Button } from "#app/components/ui/button.tsx";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import type { ExportFilter } from "#app/domain/exports/export-kinds.ts";
import { paths } from "#app/lib/paths.ts";

const INCLUDE = [
  { value: "all", label: "Everybody" },
  { value: "present", label: "Present" },
  { value: "left", label: "Left" },
];

interface ExportFilterFormProps {
  filter: ExportFilter;
  departments: string[];
  managers: { id: string; name: string }[];
  isNarrowed: boolean;
}

/** The filter of the list of people, with the line and the department. */
export function ExportFilterForm({ filter, departments, managers, isNarrowed }: ExportFilterFormProps) {
  return (
    <Form method="get" className="row row-end" role="search" aria-label="Whose rows">
      <TextField name="q" label="Name, title, e-mail or number" type="search" defaultValue={filter.text} />
      <SelectField name="show" label="Show" options={INCLUDE} defaultValue={filter.include} />
      <SelectField
        name="manager"
        label="Reporting line of"
        placeholder="Anybody"
        options={managers.map(({ id, name }) => ({ value: id, label: name }))}
        defaultValue={filter.managerId}
      />
      <SelectField
        name="department"
        label="Department"
        placeholder="Any"
        options={departments.map((name) => ({ value: name, label: name }))}
        defaultValue={filter.department}
      />
      <div className="field">
        {/* As high as the labels beside it, so that the buttons stand in the line of the boxes. */}
        <span className="field-label" aria-hidden="true">
          {"\u00A0"}
        </span>
        <div className="row">
          <Button type="submit">Filter</Button>
          {isNarrowed ? <LinkButton to={paths.exports()}>Everybody</LinkButton> : null}
        </div>
      </div>
    </Form>
  );
}
