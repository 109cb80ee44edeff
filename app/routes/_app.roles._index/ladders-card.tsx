import { Form } from "@remix-run/react";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { Card } from "#app/components/ui/card.tsx";
import { formatList } from "#app/lib/format.ts";
import type { RoleList } from "#app/services/role-profiles/list-roles.server.ts";

/** Ready ladders by the size of the firm; adopting one adds what is missing and takes nothing away. */
export function LaddersCard({ ladders }: { ladders: RoleList["ladders"] }) {
  return (
    <Card title="Built-in ladders" aside="adds what is missing, takes nothing away" id="built-in-ladders">
      <div className="stack">
        <div className="grid-2">
          {ladders.map(({ id, name, description, titles, missing }) => (
            <Form method="post" className="stack-sm" key={id}>
              <h3>{name}</h3>
              <p className="caption">{description}</p>
              <p className="small">{formatList(titles)}.</p>
              <input type="hidden" name="ladder" value={id} />
              {missing === 0 ? (
                <p className="small muted">All {titles.length} of its roles are on record.</p>
              ) : (
                <p className="row">
                  <SubmitButton pendingText="Adopting" intent="adopt-ladder" variant="plain">
                    {missing === titles.length ? `Adopt these ${missing} roles` : `Add the ${missing} missing`}
                  </SubmitButton>
                </p>
              )}
            </Form>
          ))}
        </div>
        <p className="caption">
          Titles, levels and rungs are a start and our judgement: change them to what your firm means. Competencies that
          a role asks for come into the catalogue with it.
        </p>
      </div>
    </Card>
  );
}
