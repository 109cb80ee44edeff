import { Link } from "@remix-run/react";
import { TERMS_TITLES } from "#app/components/answers/answer-words.ts";
import { TermsList } from "#app/components/answers/terms-list.tsx";
import { Card } from "#app/components/ui/card.tsx";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import { Tag } from "#app/components/ui/tag.tsx";
import { PLANNED_ANSWERS, type PlannedAnswer } from "#app/domain/shared/vocabulary.ts";
import { paths } from "#app/lib/paths.ts";
import type { ComparedAnswers } from "#app/services/answers/load-answers.server.ts";
import type { ShownPlan } from "#app/services/answers/plans.server.ts";

const PANEL_STATES = { open: "open", closed: "closed", cancelled: "withdrawn" };

/** Terms of the trial and of the specialist step: drafts until the case is decided, then a plan. */
export function PlansCard({ page }: { page: ComparedAnswers }) {
  const { plans, may, question } = page;
  const shown = PLANNED_ANSWERS.filter((answer) => may.plan || plans.some((plan) => plan.answer === answer));
  if (shown.length === 0) return null;
  return (
    <div className="grid-2">
      {shown.map((answer) => (
        <PlanCard
          key={answer}
          answer={answer}
          plan={plans.find((plan) => plan.answer === answer) ?? null}
          page={page}
          personId={question.person.id}
        />
      ))}
    </div>
  );
}

interface PlanCardProps {
  answer: PlannedAnswer;
  plan: ShownPlan | null;
  page: ComparedAnswers;
  personId: string;
}

function PlanCard({ answer, plan, page: { may, question }, personId }: PlanCardProps) {
  const isAgreed = plan?.agreedDecisionId != null;
  const state = isAgreed ? "agreed" : plan ? "draft" : "not written down";
  return (
    <Card title={`Terms: ${TERMS_TITLES[answer].toLowerCase()}`} aside={<Tag>{state}</Tag>} id={answer}>
      <div className="stack-sm">
        {plan ? <TermsList plan={plan} /> : null}
        {plan?.missing && !isAgreed ? <p className="caption">Before it can be decided: {plan.missing}</p> : null}
        {may.plan ? (
          <p className="row no-print">
            <LinkButton to={paths.answerTerms(question.id, answer)}>
              {plan ? "Change the terms" : "Write the terms down"}
            </LinkButton>
          </p>
        ) : null}
        {isAgreed && answer === "lead-trial" ? (
          <TrialSheets plan={plan} mayOpen={may.openSheets} personId={personId} />
        ) : null}
      </div>
    </Card>
  );
}

/** The mid and the final review are scored on a sheet; its final score becomes evidence of a lead trial. */
function TrialSheets({ plan, mayOpen, personId }: { plan: ShownPlan; mayOpen: boolean; personId: string }) {
  const isRunning = plan.panels.some(({ state }) => state !== "cancelled");
  return (
    <>
      {plan.panels.map(({ id, state, score }) => (
        <p key={id}>
          <Link to={paths.panel(id)}>Review sheet</Link>, {PANEL_STATES[state]}
          {score === null ? "" : `: ${score} of 5, on record as evidence of a lead trial`}
        </p>
      ))}
      {mayOpen && !isRunning ? (
        <p className="row no-print">
          <LinkButton to={paths.newPanel({ person: personId, kind: "acting_lead", plan: plan.id })}>
            Open the review sheets
          </LinkButton>
        </p>
      ) : null}
    </>
  );
}
