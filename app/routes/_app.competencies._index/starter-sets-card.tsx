import { Form } from "@remix-run/react";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { Card } from "#app/components/ui/card.tsx";
import type { listCatalogue } from "#app/services/competencies/list-catalogue.server.ts";

type StarterSets = Awaited<ReturnType<typeof listCatalogue>>["starterSets"];

/** Ready choices by the size of the firm; adopting one adds what is missing and takes nothing away. */
export function StarterSetsCard({ sets }: { sets: StarterSets }) {
  return (
    <Card title="Starter sets" aside="adds what is missing, takes nothing away" id="starter-sets">
      <div className="grid-3">
        {sets.map(({ id, name, description, technical, missing }) => (
          <Form method="post" className="stack-sm" key={id}>
            <h3>{name}</h3>
            <p className="caption">{description}</p>
            <input type="hidden" name="set" value={id} />
            {missing === 0 ? (
              <p className="small muted">All {technical} of its technical competencies are on record.</p>
            ) : (
              <SubmitButton pendingText="Adding" intent="adopt-set" variant="plain">
                Add the {missing} missing
              </SubmitButton>
            )}
          </Form>
        ))}
      </div>
    </Card>
  );
}
