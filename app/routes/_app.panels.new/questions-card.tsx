import { CheckboxGroup } from "#app/components/forms/checkbox-group.tsx";
import { SelectField } from "#app/components/forms/select-field.tsx";
import { TextareaField } from "#app/components/forms/textarea-field.tsx";
import { sittingName } from "#app/components/panels/panel-words.ts";
import { Card } from "#app/components/ui/card.tsx";
import { OWN_QUESTIONS } from "./form.ts";
import type { PanelCardProps } from "./panel-form.tsx";

const TITLES = { first: "A question of your own", second: "Another question of your own" };

/** The questions to begin with, each with its anchors, and room for two of the firm's own. */
export function QuestionsCard({ page, fields }: PanelCardProps) {
  const options = page.questions.map(({ code, stage, text, competencyName, anchors }) => ({
    value: code,
    label: text,
    detail: [
      page.kind === "acting_lead" ? sittingName(page.kind, stage) : "",
      competencyName,
      `1: ${anchors[1]}`,
      `3: ${anchors[3]}`,
      `5: ${anchors[5]}`,
    ]
      .filter(Boolean)
      .join(" · "),
  }));
  return (
    <Card title="What is asked">
      <div className="stack">
        <CheckboxGroup
          field={fields.questions}
          label="Questions"
          hint="At least three; the same ones for every candidate, or the scores cannot be compared."
          options={options}
        />
        {OWN_QUESTIONS.map((which) => (
          <OwnQuestion key={which} which={which} page={page} fields={fields} />
        ))}
      </div>
    </Card>
  );
}

function OwnQuestion({ which, page, fields }: PanelCardProps & { which: (typeof OWN_QUESTIONS)[number] }) {
  const of = (part: string) => {
    const field = fields[`${which}${part}`];
    return field ? { field } : { name: `${which}${part}` };
  };
  const hasErrors = Object.entries(fields).some(([name, field]) => name.startsWith(which) && field?.errors);
  return (
    <details open={hasErrors || undefined}>
      <summary>{TITLES[which]}</summary>
      <div className="stack">
        <TextareaField {...of("Text")} label="Question or exercise" rows={2} maxLength={500} />
        <SelectField
          {...of("Competency")}
          label="Competency"
          placeholder="Choose a leadership competency"
          options={page.competencies.map(({ id, name }) => ({ value: id, label: name }))}
        />
        {[1, 3, 5].map((score) => (
          <TextareaField
            key={score}
            {...of(`Anchor${score}`)}
            label={`What a ${score} looks like`}
            hint="What can be seen or heard."
            rows={2}
            maxLength={500}
          />
        ))}
      </div>
    </details>
  );
}
