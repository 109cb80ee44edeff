import { Form } from "@remix-run/react";
import { SelectField } from "#app/components/forms/select-field.tsx";
import { TextField } from "#app/components/forms/text-field.tsx";
import { EVIDENCE_KIND_WORDS } from "#app/components/people/evidence-kinds.ts";
import { Button } from "#app/components/ui/button.tsx";
import { Card } from "#app/components/ui/card.tsx";
import { PANEL_KINDS } from "#app/domain/shared/vocabulary.ts";
import type { NewPanelPage } from "./route.tsx";

/** Who and what: the address carries both, so that the questions can be shown. */
export function ChoiceForm({ people, person, kind, isMany, asked }: NewPanelPage) {
  return (
    <Card title="Who and what">
      <Form method="get" className="stack">
        <div className="grid-2">
          <SelectField
            name="person"
            label="Person"
            defaultValue={person?.id ?? ""}
            placeholder="Choose a person"
            options={people.map(({ id, name, title }) => ({ value: id, label: title ? `${name}, ${title}` : name }))}
            required
          />
          <SelectField
            name="kind"
            label="Kind"
            defaultValue={kind}
            options={PANEL_KINDS.map((value) => ({ value, label: EVIDENCE_KIND_WORDS[value].name }))}
          />
        </div>
        {isMany ? (
          <TextField
            name="assessors"
            label="Who can score"
            hint="Names, titles or departments, with commas between; without any, those who lead somebody."
            defaultValue={asked}
            autoComplete="off"
          />
        ) : null}
        <p className="caption">{EVIDENCE_KIND_WORDS[kind].what}</p>
        <div className="row">
          <Button type="submit">Show the questions</Button>
        </div>
      </Form>
    </Card>
  );
}
