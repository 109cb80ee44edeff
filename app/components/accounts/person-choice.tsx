import { Form } from "@remix-run/react";
import { TextField } from "#app/components/forms/text-field.tsx";
import { Button } from "#app/components/ui/button.tsx";

export interface PersonChoices {
  people: { id: string; name: string; title: string; email: string | null }[];
  isCut: boolean;
  text: string;
}

export const personOptions = ({ people }: PersonChoices) =>
  people.map(({ id, name, title }) => ({ value: id, label: title ? `${name}, ${title}` : name }));

/** Where not everybody fits into a list, a search before it; the address keeps what was looked for. */
export function PersonSearch({ choices, action }: { choices: PersonChoices; action: string }) {
  if (!choices.isCut && !choices.text) return null;
  return (
    <Form method="get" action={action} className="row row-end" role="search">
      <TextField
        name="find"
        label="Find the person first"
        hint={choices.isCut ? "There are more people than the list shows." : undefined}
        type="search"
        defaultValue={choices.text}
      />
      <div className="field">
        <Button type="submit">Find</Button>
      </div>
    </Form>
  );
}
