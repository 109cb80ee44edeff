import { Form } from "@remix-run/react";
import { CheckboxGroup } from "#app/components/forms/checkbox-group.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { TextField } from "#app/components/forms/text-field.tsx";
import { Button } from "#app/components/ui/button.tsx";
import { Card } from "#app/components/ui/card.tsx";
import { paths } from "#app/lib/paths.ts";
import type { Preview } from "./columns-form.tsx";

interface ChoicesCardProps {
  importId: string;
  choices: NonNullable<Preview["choices"]>;
  search: string;
}

/** What of a large list is brought: found by name or code, a few at a time. */
export function ChoicesCard({ importId, choices, search }: ChoicesCardProps) {
  const { total, chosen, found, fitting } = choices;
  const shown = [...chosen, ...found];
  const more = fitting > found.length ? ` The first ${found.length} of ${fitting} that fit are shown.` : "";
  return (
    <Card title="Which of them?" aside={`${chosen.length} of ${total} chosen`} id="choices">
      <div className="stack">
        <Form method="get" action={`${paths.import(importId)}#choices`} className="row form-row" role="search">
          <TextField name="q" id="choices-search" label="Name or code" type="search" defaultValue={search} />
          <Button type="submit">Find</Button>
        </Form>
        <Form method="post" className="stack" key={JSON.stringify([search, chosen])}>
          <input type="hidden" name="q" value={search} />
          {shown.map(({ key }) => (
            <input key={key} type="hidden" name="shown" value={key} />
          ))}
          <p className="caption">
            {shown.length === 0
              ? "Nothing fits these words."
              : `Tick what your firm wants; the rest stays in the file.${more}`}
          </p>
          <CheckboxGroup
            name="element"
            label={<span className="visually-hidden">Bring these</span>}
            options={shown.map(({ key, label, detail }) => ({ value: key, label, detail }))}
            defaultValue={chosen.map(({ key }) => key)}
            layout="cards"
          />
          <div className="row">
            <SubmitButton intent="choose-elements" pendingText="Comparing" variant="quiet">
              Show what these bring
            </SubmitButton>
          </div>
        </Form>
      </div>
    </Card>
  );
}
