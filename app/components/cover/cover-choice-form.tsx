import { Form, Link } from "@remix-run/react";
import { CheckboxGroup } from "#app/components/forms/checkbox-group.tsx";
import { DateField } from "#app/components/forms/date-field.tsx";
import { RadioField } from "#app/components/forms/radio-field.tsx";
import { TextField } from "#app/components/forms/text-field.tsx";
import { Button } from "#app/components/ui/button.tsx";
import { Card } from "#app/components/ui/card.tsx";
import { paths } from "#app/lib/paths.ts";
import type { CoverChoice } from "./cover-view.ts";

interface CoverChoiceFormProps {
  choice: CoverChoice;
  today: string;
  people: { id: string; name: string }[];
  /** Everybody is to choose from; otherwise a name is looked for. */
  isWhole: boolean;
}

/** Of which day, compared with which, and without whom: all of it lives in the address. */
export function CoverChoiceForm({ choice, today, people, isWhole }: CoverChoiceFormProps) {
  const { kind, personIds, on, since, find } = choice;
  const isChosen = personIds.length > 0 || on !== null || since !== null;
  return (
    <Card title="What if, and when" className="no-print">
      <Form method="get" className="stack" key={JSON.stringify(choice)}>
        <div className="grid-2">
          <DateField name="on" label="As of" optional max={today} defaultValue={on ?? ""} hint="Empty is today." />
          <DateField
            name="since"
            label="Compare with"
            optional
            max={today}
            defaultValue={since ?? ""}
            hint="An earlier day."
          />
        </div>
        <details open={personIds.length > 0 || find !== ""}>
          <summary>Leave people out: on leave, on holiday or promoted</summary>
          <div className="stack">
            {isWhole ? null : (
              <TextField
                name="find"
                label="Name"
                type="search"
                optional
                defaultValue={find}
                hint="Finds people to tick."
              />
            )}
            {people.length ? (
              <div className="in-columns">
                <CheckboxGroup
                  name="without"
                  label="Without"
                  options={people.map(({ id, name }) => ({ value: id, label: name }))}
                  defaultValue={personIds}
                />
              </div>
            ) : null}
            <RadioField
              name="what"
              label="What happens to them"
              options={[
                { value: "leaves", label: "They are away", detail: "every level goes" },
                { value: "promoted", label: "They are promoted", detail: "technical work ends, leadership stays" },
              ]}
              defaultValue={kind}
              layout="cards"
            />
          </div>
        </details>
        <div className="row">
          <Button type="submit" variant="primary">
            Show
          </Button>
          {isChosen ? <Link to={paths.coverReport()}>Today, with everybody</Link> : null}
        </div>
      </Form>
    </Card>
  );
}
