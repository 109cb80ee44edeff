import { hidesPoint, inHundred } from "#app/components/promotion/result-figures.ts";
import { Card } from "#app/components/ui/card.tsx";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import { Mark } from "#app/components/ui/mark.tsx";
import { Note } from "#app/components/ui/note.tsx";
import type { AdviceRule } from "#app/domain/promotion/advice.ts";
import { ADVICE_WORDS } from "#app/domain/promotion/sentences.ts";
import { formatList } from "#app/lib/format.ts";
import { paths } from "#app/lib/paths.ts";
import { type ResultProps, resultOf } from "./result.ts";

const LADDER: { rung: number; rule: AdviceRule; when: string }[] = [
  { rung: 0, rule: "specialist-track", when: "the person does not want to lead" },
  { rung: 0, rule: "job-preview", when: "the person is not sure about wanting to lead" },
  { rung: 1, rule: "gather-evidence", when: "confidence is low" },
  { rung: 2, rule: "not-now", when: "the chance lies below 50 in 100" },
  { rung: 3, rule: "trial-or-other", when: "the chance lies between 50 and 80 in 100" },
  {
    rung: 4,
    rule: "prefer-other",
    when: "the chance is 80 in 100 or more, but another candidate reaches that too and costs the team less than the lead is worth",
  },
  {
    rung: 5,
    rule: "backfill-first",
    when: "the chance is 80 in 100 or more, but a critical competency would lack cover",
  },
  { rung: 6, rule: "promote-with-support", when: "the chance is 80 in 100 or more, and nothing stands against it" },
];

function StressTest({ assessment }: Pick<ResultProps, "assessment">) {
  const result = resultOf(assessment.candidate);
  if (result.stress === null || hidesPoint(result)) return null;
  return (
    <p className="caption">
      Stress test, never stored as the result: if strong technicians lead a little worse, as was seen among sales staff
      (Benson, Li and Shue 2019; not IT), the {inHundred(result.probability)} would read{" "}
      {inHundred(result.stress.probability)}.
    </p>
  );
}

/** The advice, the rule behind it, and the ladder that it stands on. */
export function AdviceCard({ question, assessment, mayDecide }: ResultProps) {
  const { advice } = resultOf(assessment.candidate);
  const words = ADVICE_WORDS[advice.rule];
  const step = LADDER.find(({ rule }) => rule === advice.rule);
  const preferred = (advice.preferred ?? []).map((id) => assessment.names[id]).filter((name) => name !== undefined);
  return (
    <Card title="Advice" id="advice">
      <div className="split">
        <div className="stack-sm">
          <p className="lead">{words.title}.</p>
          <p>
            {words.text}
            {preferred.length > 0 ? ` Here: ${formatList(preferred)}.` : ""}
          </p>
          <p className="caption">
            Rung {advice.rung} of the ladder: {step?.when}.{" "}
            <Mark kind="judgement" explanation="The ladder and its limits are set by people." to={paths.computed()} />{" "}
            Computed with the values {assessment.model.version}, engine {assessment.model.engineVersion}.
          </p>
          <StressTest assessment={assessment} />
          <details>
            <summary>The whole ladder</summary>
            <ol className="list-lines">
              {LADDER.map(({ rung, rule, when }) => (
                <li key={rule} aria-current={rule === advice.rule ? "step" : undefined}>
                  {rule === advice.rule ? (
                    <strong>{`${rung} · ${ADVICE_WORDS[rule].title}`}</strong>
                  ) : (
                    `${rung} · ${ADVICE_WORDS[rule].title}`
                  )}
                  <span className="muted">: when {when}</span>
                </li>
              ))}
            </ol>
          </details>
        </div>
        <div className="stack-sm">
          <Note tone="info">
            Advice only. It is not a verdict on a person and not legal advice. A named person decides, and the reasons
            are theirs.
          </Note>
          {mayDecide ? (
            <div className="row">
              <LinkButton to={paths.decide(question.id)} variant="primary">
                Record a decision
              </LinkButton>
            </div>
          ) : null}
        </div>
      </div>
    </Card>
  );
}
