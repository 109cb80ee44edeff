import { Form } from "@remix-run/react";
import { byGroup } from "#app/components/competencies/competency-groups.ts";
import { INTEREST_WORDS } from "#app/components/development/development-words.ts";
import type { NamedInterest } from "#app/components/development/interests-card.tsx";
import { SelectField } from "#app/components/forms/select-field.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { Card } from "#app/components/ui/card.tsx";
import { INTERESTS } from "#app/domain/shared/vocabulary.ts";
import { INTEREST_FIELD } from "./form.ts";

const OPTIONS = INTERESTS.map((value) => ({ value, label: INTEREST_WORDS[value] }));

interface InterestsFormProps {
  competencies: { id: string; name: string; groupCode: string }[];
  interests: NamedInterest[];
}

/** What the reader wants more and less of, a choice a competency. Groups with an answer are open. */
export function InterestsForm({ competencies, interests }: InterestsFormProps) {
  const said = new Map(interests.map(({ competencyId, interest }) => [competencyId, interest]));
  return (
    <Card title="What you want" aside={`${interests.length} of ${competencies.length} said`} id="interests">
      <Form method="post" className="stack">
        <p className="caption">
          Who leads you sees this. It changes no level and no decision by itself; leave open what you do not want to
          say.
        </p>
        {byGroup(competencies).map(({ code, name, items }) => (
          <details key={code} open={items.some(({ id }) => said.has(id)) || undefined}>
            <summary>
              {name} <span className="muted">{items.length}</span>
            </summary>
            <div className="stack-sm">
              {items.map(({ id, name: label }) => (
                <SelectField
                  key={id}
                  name={`${INTEREST_FIELD}${id}`}
                  label={label}
                  options={OPTIONS}
                  placeholder="Not said"
                  defaultValue={said.get(id) ?? ""}
                />
              ))}
            </div>
          </details>
        ))}
        <p className="row">
          <SubmitButton pendingText="Saving" intent="set-interests" variant="plain">
            Save what you want
          </SubmitButton>
        </p>
      </Form>
    </Card>
  );
}
