import { Link } from "@remix-run/react";
import { CircleQuestionMark } from "lucide-react";
import { listUnknowns } from "#app/components/promotion/unknowns.ts";
import { Card } from "#app/components/ui/card.tsx";
import { Icon } from "#app/components/ui/icon.tsx";
import { ValueBar } from "#app/components/ui/value-bar.tsx";
import type { NextEvidence, NextEvidenceId } from "#app/domain/promotion/next-evidence.ts";
import { withValues } from "#app/domain/promotion/parameters.ts";
import { describeNextEvidence } from "#app/domain/promotion/sentences.ts";
import { paths } from "#app/lib/paths.ts";
import { type ResultProps, resultOf } from "./result.ts";

const STEPS: Record<NextEvidenceId, { name: string; effort: string }> = {
  structured_interview: {
    name: "Structured interview",
    effort: "two assessors, three anchored questions, about two hours",
  },
  simulation: { name: "Work sample", effort: "a piece of the job, watched and rated, half a day" },
  lead_trial_3: { name: "Three months on trial", effort: "with a right to return and backfill" },
  lead_trial_6: { name: "Six months on trial", effort: "with a right to return and backfill" },
  peers_3: { name: "Three more peers", effort: "ten minutes each, shown as a mean only" },
  supervisor_1: { name: "One more supervisor", effort: "a quarter of an hour" },
  assessment_centre: { name: "Assessment centre", effort: "one day, usually bought from outside" },
  situational_judgement: { name: "Situational judgement test", effort: "an hour, scored by key" },
};

const HEADINGS = [
  "Nothing more can be found out in this team",
  "The best thing to find out",
  "Two best things to find out",
  "Three best things to find out",
];

const linkTo = (personId: string, { kind }: NextEvidence): string =>
  kind === "peer" || kind === "supervisor" || kind === "reports"
    ? paths.assessPerson(personId, { group: "leadership" })
    : paths.addEvidence(personId, { kind });

/** What is not on record, and the three steps most likely to change the advice. */
export function NextEvidenceCard({ question, assessment, mayRecord }: ResultProps) {
  const result = resultOf(assessment.candidate);
  const unknowns = listUnknowns(assessment.candidate, withValues(assessment.model));
  return (
    <Card title="What we do not know">
      <div className="stack-sm">
        {unknowns.length === 0 ? (
          <p className="caption">Every kind of evidence that counts most is on record.</p>
        ) : (
          <ul className="unknowns">
            {unknowns.map((unknown) => (
              <li key={unknown}>
                <Icon of={CircleQuestionMark} />
                <span>{unknown}</span>
              </li>
            ))}
          </ul>
        )}
        <hr />
        <h3>{HEADINGS[result.nextEvidence.length]}</h3>
        <ul className="next-evidence">
          {result.nextEvidence.map((next) => (
            <li key={next.id}>
              <b>
                {mayRecord ? (
                  <Link to={linkTo(question.person.id, next)}>{STEPS[next.id].name}</Link>
                ) : (
                  STEPS[next.id].name
                )}
              </b>
              <strong>{next.flipProbability < 0.01 ? "under 1" : Math.round(next.flipProbability * 100)} %</strong>
              <small>
                {describeNextEvidence(next, result.confidence)}
                <br />
                {STEPS[next.id].effort}
              </small>
              <ValueBar value={next.flipProbability} />
            </li>
          ))}
        </ul>
      </div>
    </Card>
  );
}
