import { Form } from "@remix-run/react";
import { SlidersHorizontal } from "lucide-react";
import { groupName } from "#app/components/competencies/competency-groups.ts";
import { SelectField } from "#app/components/forms/select-field.tsx";
import { TextField } from "#app/components/forms/text-field.tsx";
import { Button } from "#app/components/ui/button.tsx";
import { Icon } from "#app/components/ui/icon.tsx";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import { paths } from "#app/lib/paths.ts";
import type { MatrixAddress } from "./matrix-view.ts";

interface MatrixFilterProps {
  groups: { code: string; count: number }[];
  managers: { id: string; name: string; below: number }[];
  /** What is filtered now. */
  address: MatrixAddress;
  /** There are too many competencies to show all groups in one table. */
  groupIsForced: boolean;
}

export function MatrixFilter({ groups, managers, address, groupIsForced }: MatrixFilterProps) {
  const manager = managers.find(({ id }) => id === address.manager);
  const words = [
    address.q ? `“${address.q}”` : "",
    address.group ? groupName(address.group) : "",
    manager ? `line of ${manager.name}` : "",
  ].filter(Boolean);
  const isFiltered = words.length > 0;
  return (
    <details className="matrix-filter push">
      <summary className="button">
        <Icon of={SlidersHorizontal} />
        {isFiltered ? `Filtered: ${words.join(", ")}` : "Filter"}
      </summary>
      <Form method="get" className="matrix-filter-form" role="search" preventScrollReset>
        {address.without ? <input type="hidden" name="without" value={address.without} /> : null}
        {address.promoted ? <input type="hidden" name="promoted" value={address.promoted} /> : null}
        <TextField name="q" label="Name or title" type="search" defaultValue={address.q} />
        <SelectField
          name="group"
          label="Competencies"
          options={[
            ...(groupIsForced ? [] : [{ value: "", label: "All groups" }]),
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
        <div className="row">
          <Button type="submit" variant="primary">
            Show
          </Button>
          {isFiltered ? (
            <LinkButton to={paths.matrix({ without: address.without, promoted: address.promoted })}>
              Show all
            </LinkButton>
          ) : null}
        </div>
      </Form>
    </details>
  );
}
