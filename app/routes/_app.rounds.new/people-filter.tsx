import { Form } from "@remix-run/react";
import { SelectField } from "#app/components/forms/select-field.tsx";
import { Button } from "#app/components/ui/button.tsx";
import { Card } from "#app/components/ui/card.tsx";
import { Note } from "#app/components/ui/note.tsx";
import { formatCount } from "#app/lib/format.ts";
import type { NewRoundPage } from "./route.tsx";

/** Who is asked about, by reporting line and department; what anonymity that leaves is said at once. */
export function PeopleFilter({ managers, departments, filter, people, tooFewPeers }: NewRoundPage) {
  return (
    <Card title="Who">
      <div className="stack">
        <Form method="get" className="stack">
          {filter.round ? <input type="hidden" name="round" value={filter.round} /> : null}
          <div className="grid-2">
            <SelectField
              name="manager"
              label="Reporting line of"
              defaultValue={filter.manager}
              placeholder="Everybody"
              options={managers.map(({ id, name }) => ({ value: id, label: name }))}
            />
            <SelectField
              name="department"
              label="Department"
              defaultValue={filter.department}
              placeholder="Every department"
              options={departments.map((name) => ({ value: name, label: name }))}
            />
          </div>
          <div className="row">
            <Button type="submit">Show these people</Button>
          </div>
        </Form>
        {tooFewPeers ? (
          <Note tone="warn" title="Too few peers to stay anonymous.">
            {tooFewPeers === people
              ? "Nobody here has three peers under the same manager"
              : `${formatCount(tooFewPeers, "person has", "people have")} fewer than three peers under the same manager`}
            : what peers say about them stays out of the record unless three answer. Ask somebody from another team as
            well, or leave peers out.
          </Note>
        ) : null}
      </div>
    </Card>
  );
}
