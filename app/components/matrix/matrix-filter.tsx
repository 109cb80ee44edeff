import { Form } from "@remix-run/react";
import { SlidersHorizontal } from "lucide-react";
import { useEffect, useState } from "react";
import { groupName } from "#app/components/competencies/competency-groups.ts";
import { DateField } from "#app/components/forms/date-field.tsx";
import { SelectField } from "#app/components/forms/select-field.tsx";
import { TextField } from "#app/components/forms/text-field.tsx";
import { useReader } from "#app/components/page/reader.ts";
import { Button } from "#app/components/ui/button.tsx";
import { Icon } from "#app/components/ui/icon.tsx";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import { paths } from "#app/lib/paths.ts";
import { filterWords, LEVEL_SORT_CHOICES, SORT_CHOICES, STATE_CHOICES, sortWords } from "./filter-words.ts";
import type { MatrixAddress } from "./matrix-view.ts";

export interface MatrixFilterProps {
  groups: { code: string; count: number }[];
  managers: { id: string; name: string; below: number }[];
  /** Null in a team so small that everybody is in sight. */
  choices: { departments: string[]; titles: string[]; competencies: { id: string; name: string }[] } | null;
  /** What is filtered now. */
  address: MatrixAddress;
}

export function MatrixFilter(props: MatrixFilterProps) {
  const { managers, choices, address } = props;
  const names = { managers, competencies: choices?.competencies ?? [] };
  const words = Object.values(filterWords(address, names));
  const sorted = sortWords(address, names);
  const all = [words.length ? `Filtered: ${words.join(", ")}` : "", sorted ? `Sorted: ${sorted}` : ""].filter(Boolean);
  // Hundreds of choices are on the page only while somebody looks at them; without scripts always.
  const [isOpen, setOpen] = useState(true);
  useEffect(() => setOpen(false), []);
  return (
    <details className="matrix-filter" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="button">
        <Icon of={SlidersHorizontal} />
        {all.length ? all.join("; ") : choices ? "Filter and sort" : "Filter"}
      </summary>
      {isOpen ? <FilterForm {...props} isChanged={all.length > 0} /> : null}
    </details>
  );
}

function FilterForm({ groups, managers, choices, address, isChanged }: MatrixFilterProps & { isChanged: boolean }) {
  const { today } = useReader();
  return (
    <Form method="get" className="matrix-filter-form" role="search" preventScrollReset>
      {address.without ? <input type="hidden" name="without" value={address.without} /> : null}
      {address.promoted ? <input type="hidden" name="promoted" value={address.promoted} /> : null}
      <DateField name="on" label="As of" optional max={today} defaultValue={address.on ?? ""} hint="Empty is today." />
      <TextField name="q" label="Name or title" type="search" defaultValue={address.q} />
      <SelectField
        name="group"
        label="Competencies"
        options={[
          { value: "", label: "All groups" },
          ...groups.map(({ code, count }) => ({ value: code, label: `${groupName(code)} (${count})` })),
        ]}
        defaultValue={address.group}
      />
      {managers.length ? (
        <SelectField
          name="manager"
          label="Reporting line of"
          options={[
            { value: "", label: "Everybody" },
            ...managers.map(({ id, name, below }) => ({ value: id, label: `${name} (${below})` })),
          ]}
          defaultValue={address.manager}
        />
      ) : null}
      {choices ? <PeopleChoices choices={choices} address={address} /> : null}
      <div className="row">
        <Button type="submit" variant="primary">
          Show
        </Button>
        {isChanged ? (
          <LinkButton to={paths.matrix({ without: address.without, promoted: address.promoted })}>Show all</LinkButton>
        ) : null}
      </div>
    </Form>
  );
}

const named = (word: string) => ({ value: word, label: word });

/** What a larger team is filtered and sorted by besides. */
function PeopleChoices({
  choices,
  address,
}: Required<Pick<MatrixFilterProps, "address">> & { choices: NonNullable<MatrixFilterProps["choices"]> }) {
  const { departments, titles, competencies } = choices;
  const every = { value: "", label: "All" };
  return (
    <>
      {departments.length > 1 ? (
        <SelectField
          name="department"
          label="Department"
          options={[every, ...departments.map(named)]}
          defaultValue={address.department}
        />
      ) : null}
      {titles.length > 1 ? (
        <SelectField name="title" label="Title" options={[every, ...titles.map(named)]} defaultValue={address.title} />
      ) : null}
      <SelectField
        name="competency"
        label="Look at one competency"
        options={[{ value: "", label: "None" }, ...competencies.map(({ id, name }) => ({ value: id, label: name }))]}
        defaultValue={address.competency}
      />
      <SelectField name="state" label="In that competency" options={STATE_CHOICES} defaultValue={address.state} />
      <SelectField
        name="sort"
        label="Sort by"
        options={[...SORT_CHOICES, { group: "That competency", options: LEVEL_SORT_CHOICES }]}
        defaultValue={address.sort ?? "name"}
      />
    </>
  );
}
