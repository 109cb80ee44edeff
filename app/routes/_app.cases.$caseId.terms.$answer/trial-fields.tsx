import { FILL_IN_WORDS } from "#app/components/answers/answer-words.ts";
import { DateField } from "#app/components/forms/date-field.tsx";
import { RadioField } from "#app/components/forms/radio-field.tsx";
import { TextareaField } from "#app/components/forms/textarea-field.tsx";
import { Card } from "#app/components/ui/card.tsx";
import { TRIAL_LENGTHS } from "#app/domain/answers/answer-terms.ts";
import type { TermFieldsProps } from "./terms-form.tsx";

/** Length, days, goals, who does the work meanwhile, and the way back. */
export function TrialFields({ value, errors }: TermFieldsProps) {
  const shared = (name: string) => ({ name, id: name, defaultValue: value(name), errors: errors(name) });
  return (
    <Card title="The trial">
      <div className="form">
        <RadioField
          {...shared("months")}
          label="How long"
          hint="Six months tell more than three; both end by themselves."
          options={TRIAL_LENGTHS.map((months) => ({ value: String(months), label: `${months} months` }))}
        />
        <DateField {...shared("startOn")} label="Starts" />
        <DateField
          {...shared("midOn")}
          label="Mid review"
          hint="The final review is on the last day of the trial."
          optional
        />
        <TextareaField
          {...shared("goals")}
          label="Goals"
          hint="What is to be reached, so that both can tell at the end."
          rows={4}
          maxLength={2000}
        />
        <RadioField
          {...shared("fillIn")}
          label="The technical work meanwhile"
          options={Object.entries(FILL_IN_WORDS).map(([key, label]) => ({ value: key, label }))}
        />
        <TextareaField
          {...shared("backfill")}
          label="By whom, and what"
          hint="Names or posts, and what waits until the end."
          rows={3}
          maxLength={2000}
        />
        <TextareaField
          {...shared("rightToReturn")}
          label="Right to return"
          hint="To which post, with which pay and standing, and who says so."
          rows={3}
          maxLength={2000}
        />
      </div>
    </Card>
  );
}
