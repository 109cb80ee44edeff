import { Form } from "@remix-run/react";
import { ErrorSummary } from "#app/components/forms/error-summary.tsx";
import { SelectField } from "#app/components/forms/select-field.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { TextareaField } from "#app/components/forms/textarea-field.tsx";
import { useReader } from "#app/components/page/reader.ts";
import { EVIDENCE_KIND_WORDS } from "#app/components/people/evidence-kinds.ts";
import { SOURCE_WORDS } from "#app/components/people/source-words.ts";
import { Card } from "#app/components/ui/card.tsx";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import { formatDay } from "#app/lib/format.ts";
import { paths } from "#app/lib/paths.ts";
import { CONTESTABLE_FACTS, LONGEST_TEXT } from "#app/services/contests/contest-facts.ts";
import type { RefusedContest } from "./form.ts";
import type { AskedEntry } from "./own-record.ts";

const FACTS = Object.entries(CONTESTABLE_FACTS).map(([value, label]) => ({ value, label }));

/** Says what happens, and asks what is wrong. */
export function ContestCard({ asked, error }: { asked: AskedEntry; error: RefusedContest | undefined }) {
  const { locale } = useReader();
  const errorsOf = (field: string) => (error?.field === field ? [error.reason] : []);
  return (
    <Card title="Contest this entry" id="contest">
      <Form method="post" className="form">
        <ErrorSummary
          items={error ? [{ ...(error.field ? { fieldId: error.field } : {}), message: error.reason }] : []}
        />
        <p>{entryWords(asked, locale)}</p>
        <p className="caption">
          HR and everybody who may read your record see that you contest it, with your text, until it is settled. Until
          then it counts as it stands. HR or the owner corrects it or keeps it, and says why; you can withdraw it.
        </p>
        <input type="hidden" name="kind" value={asked.kind} readOnly />
        <input type="hidden" name="entryId" value={asked.entry.id} readOnly />
        {asked.kind === "person" ? (
          <SelectField
            name="fact"
            id="fact"
            label="Which fact?"
            placeholder="Choose one"
            options={FACTS}
            defaultValue={error?.typed.fact ?? ""}
            errors={errorsOf("fact")}
            required
          />
        ) : null}
        <TextareaField
          name="statement"
          id="statement"
          label="What is wrong, and what would be right?"
          maxLength={LONGEST_TEXT}
          defaultValue={error?.typed.statement ?? ""}
          errors={errorsOf("statement")}
          required
        />
        <div className="row">
          <SubmitButton pendingText="Sending" intent="contest">
            Contest
          </SubmitButton>
          <LinkButton to={paths.myRecord()} preventScrollReset>
            Leave it as it is
          </LinkButton>
        </div>
      </Form>
    </Card>
  );
}

function entryWords(asked: AskedEntry, locale: string): string {
  if (asked.kind === "person") return "A fact about you, as it stands under “On record”.";
  if (asked.kind === "evidence") {
    const { kind, score, observedOn } = asked.entry;
    return `${EVIDENCE_KIND_WORDS[kind].name}: ${score} of 5, ${formatDay(observedOn, locale)}.`;
  }
  const { competencyName, level, source, assessedOn } = asked.entry;
  return `${competencyName}: level ${level}, ${SOURCE_WORDS[source].name.toLowerCase()}, ${formatDay(assessedOn, locale)}.`;
}
