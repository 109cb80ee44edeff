import { Form } from "@remix-run/react";
import { CheckboxGroup } from "#app/components/forms/checkbox-group.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { Card } from "#app/components/ui/card.tsx";
import { formatCount } from "#app/lib/format.ts";
import type { Preview } from "./columns-form.tsx";

interface MissingCardProps {
  missing: Preview["missing"];
  chosen: string[];
}

/** What the list held before and holds no longer: it stays in use unless somebody takes it out. */
export function MissingCard({ missing, chosen }: MissingCardProps) {
  if (missing.length === 0) return null;
  return (
    <Card title="No longer in the list" aside={formatCount(missing.length, "competency", "competencies")}>
      <Form method="post" className="stack" key={JSON.stringify(chosen)}>
        <p className="caption">
          They stay in use and keep their assessments. Choose those that shall be archived with this import; nothing is
          ever deleted.
        </p>
        <CheckboxGroup
          name="archive"
          label={<span className="visually-hidden">Archive these</span>}
          options={missing.map(({ id, name, reference }) => ({
            value: id,
            label: reference ? `${name} (${reference})` : name,
          }))}
          defaultValue={chosen}
          layout="cards"
        />
        <div className="row">
          <SubmitButton intent="choose-archive" pendingText="Choosing" variant="quiet">
            Archive those chosen
          </SubmitButton>
        </div>
      </Form>
    </Card>
  );
}
