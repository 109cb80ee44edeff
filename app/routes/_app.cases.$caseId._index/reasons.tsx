import { Link } from "@remix-run/react";
import { ReasonsWaterfall } from "#app/components/charts/reasons-waterfall.tsx";
import { useReader } from "#app/components/page/reader.ts";
import { willingWords } from "#app/components/promotion/case-words.ts";
import { ageWords, evidenceLines } from "#app/components/promotion/evidence-lines.ts";
import { Card } from "#app/components/ui/card.tsx";
import { Note } from "#app/components/ui/note.tsx";
import { describeWarnings } from "#app/domain/promotion/sentences.ts";
import { formatNumber } from "#app/lib/format.ts";
import { paths } from "#app/lib/paths.ts";
import { type CaseQuestion, type ResultProps, resultOf, type ShownPerson } from "./result.ts";

const NOT_SCORED = "shown, never scored";
const NUMBERS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

function shownOnly({ shown, willing }: ShownPerson, question: CaseQuestion, asOf: string, locale: string) {
  const { startedOn } = question.person;
  const years = startedOn ? Math.floor((Date.parse(asOf) - Date.parse(startedOn)) / (365.25 * 86_400_000)) : null;
  const level =
    shown.technicalLevel === null
      ? `Technical level not known: rated ${shown.rated} of ${shown.total}`
      : `Technical level ${formatNumber(shown.technicalLevel, locale, 1)}, rated ${shown.rated} of ${shown.total}`;
  return [
    { label: level, remark: NOT_SCORED },
    { label: years === null ? "Years of service not on record" : `${years} years of service`, remark: NOT_SCORED },
    {
      label:
        shown.ownRating === null ? "No self-rating" : `Self-rating ${formatNumber(shown.ownRating, locale, 1)} of 5`,
      remark: NOT_SCORED,
    },
    { label: `Wish to lead: ${willingWords(willing).toLowerCase()}`, remark: "a condition, never scored" },
  ];
}

function sumDetail(mean: number): string {
  if (Math.abs(mean) < 0.05) return "the average candidate";
  return `${Math.abs(mean) < 0.3 ? "just " : ""}${mean < 0 ? "below" : "above"} the average candidate`;
}

/** Why: reasons that add up, what stands beside them without counting, and what to be careful about. */
export function Reasons({ question, assessment, mayRecord }: ResultProps) {
  const { locale } = useReader();
  const { candidate } = assessment;
  const result = resultOf(candidate);
  const lines = evidenceLines(candidate.input.evidence, result, locale);
  const warnings = describeWarnings(result);
  const count = NUMBERS[lines.length] ?? String(lines.length);
  return (
    <Card>
      <div className="stack">
        <ReasonsWaterfall
          title={lines.length === 1 ? "Why: one reason" : `Why: ${count} reasons that add up`}
          aside="standard deviations; 0 is the average candidate"
          finding={
            lines.length === 0
              ? "Nothing that counts is on record yet."
              : "Each bar is what one source adds or takes away; the last is their sum."
          }
          unit="SD"
          reasons={lines.map(({ key, source, rating, ageMonths, effect }) => ({
            key,
            label: source,
            detail: `${rating} · ${ageWords(ageMonths)} old`,
            value: effect,
          }))}
          sumDetail={sumDetail(result.mean)}
          shown={shownOnly(candidate, question, assessment.asOf, locale)}
          stateMessage={
            mayRecord ? (
              <>
                No reasons yet: <Link to={paths.addEvidence(question.person.id)}>add evidence</Link> or{" "}
                <Link to={paths.assessPerson(question.person.id, { group: "leadership" })}>rate how they lead</Link>.
              </>
            ) : (
              "No reasons yet: nothing is on record."
            )
          }
        />
        <div className="stack-sm">
          {warnings.map((warning) => (
            <Note key={warning} tone="warn">
              {warning}
            </Note>
          ))}
          {lines.some(({ isTooFew }) => isTooFew) ? (
            <p className="caption">
              Where so few colleagues were heard, their mean is not shown; its effect on the sum still hints at it. In a
              team this small nobody answers without being recognised.
            </p>
          ) : null}
          <p className="caption">
            <Link to={paths.computed()}>How this is computed</Link>: a rule that people set and published; it learns
            nothing from this firm’s data.
          </p>
        </div>
      </div>
    </Card>
  );
}
