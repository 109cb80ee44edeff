import { Form } from "@remix-run/react";
import type { FormEvent } from "react";
import { TextField } from "#app/components/forms/text-field.tsx";
import { Button } from "#app/components/ui/button.tsx";
import { Card } from "#app/components/ui/card.tsx";
import type { AskedProof } from "./form.ts";

const FIELDS = [
  { name: "files", label: "Synthetic files of each kind", hint: "500 to 200,000. The limits are meant for 20,000." },
  { name: "seed", label: "Seed", hint: "The same seed gives the same numbers; another one, other people." },
] as const;

interface ProofFormProps {
  asked: AskedProof;
  onSubmit: (event: FormEvent<HTMLFormElement>) => void;
}

/** How many synthetic people, and which: both live in the address. */
export function ProofForm({ asked: { typed, errors }, onSubmit }: ProofFormProps) {
  return (
    <Card title="Run it again" className="no-print">
      <Form method="get" className="stack" onSubmit={onSubmit} noValidate>
        <div className="grid-2">
          {FIELDS.map(({ name, label, hint }) => (
            <TextField
              key={name}
              id={name}
              name={name}
              label={label}
              hint={hint}
              type="number"
              inputMode="numeric"
              defaultValue={typed[name]}
              errors={errors[name] ? [errors[name]] : []}
            />
          ))}
        </div>
        <div className="row">
          <Button type="submit" variant="primary">
            Run
          </Button>
        </div>
      </Form>
    </Card>
  );
}
