import { Form } from "@remix-run/react";
import { CheckboxGroup } from "#app/components/forms/checkbox-group.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { Card } from "#app/components/ui/card.tsx";
import type { FilterValue } from "#app/domain/imports/row-filter.ts";
import { formatCount } from "#app/lib/format.ts";

interface RowsFilterProps {
  departments: FilterValue[];
  titles: FilterValue[];
  chosen: { departments: string[]; titles: string[] };
}

const optionsOf = (values: FilterValue[]) =>
  values.map(({ value, rows }) => ({ value, label: `${value === "" ? "Says nothing" : value} (${rows})` }));

interface ChoiceListProps {
  name: string;
  label: string;
  values: FilterValue[];
  chosen: string[];
}

function ChoiceList({ name, label, values, chosen }: ChoiceListProps) {
  if (values.length < 2) return null;
  const count = chosen.length === 0 ? "all" : `${chosen.length} chosen`;
  return (
    <details open={chosen.length > 0}>
      <summary>
        {label}: {count} of {values.length}
      </summary>
      <CheckboxGroup
        name={name}
        label={<span className="visually-hidden">{label}</span>}
        options={optionsOf(values)}
        defaultValue={chosen}
        layout="cards"
      />
    </details>
  );
}

/** For a file of a whole firm: only these departments or titles, with the managers above them kept for the line. */
export function RowsFilter({ departments, titles, chosen }: RowsFilterProps) {
  if (departments.length < 2 && titles.length < 2) return null;
  const isFiltered = chosen.departments.length + chosen.titles.length > 0;
  return (
    <Card
      title="Which people?"
      aside={isFiltered ? "some of them" : formatCount(departments.length, "department", "departments")}
    >
      <Form method="post" className="stack" key={JSON.stringify(chosen)}>
        <p className="caption">
          For a file of the whole firm: choose the departments or titles that you plan for. Nothing chosen brings
          everybody; with both, a person must fit both. Managers above them are kept for the reporting line alone, the
          rest is left out.
        </p>
        <ChoiceList name="department" label="Departments" values={departments} chosen={chosen.departments} />
        <ChoiceList name="title" label="Titles" values={titles} chosen={chosen.titles} />
        <div className="row">
          <SubmitButton intent="choose-rows" pendingText="Reading" variant="quiet">
            Bring only these
          </SubmitButton>
        </div>
      </Form>
    </Card>
  );
}
