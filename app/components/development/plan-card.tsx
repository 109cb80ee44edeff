import { Form } from "@remix-run/react";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { useReader } from "#app/components/page/reader.ts";
import { Card } from "#app/components/ui/card.tsx";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import { Tag } from "#app/components/ui/tag.tsx";
import type { ActionState } from "#app/domain/shared/vocabulary.ts";
import { formatCount, formatDay } from "#app/lib/format.ts";
import { STEP_STATE_WORDS } from "./development-words.ts";

export interface Step {
  id: string;
  competencyId: string;
  competencyName: string;
  targetLevel: number;
  what: string;
  evidenceExpected: string;
  ownerName: string;
  dueOn: string;
  state: ActionState;
  outcome: string;
  version: number;
  roleTitle: string | null;
  isOwnProposal: boolean;
  isOverdue: boolean;
  endedOn: string | null;
  assessedOn: string | null;
}

interface PlanCardProps {
  steps: Step[];
  /** Whether the plan is the reader's own. */
  isOwn: boolean;
  /** Where a new step and the end of one are asked for; null where the reader may not write the plan. */
  address: { plan: string; end: (stepId: string) => string } | null;
}

/** A person's plan: open steps by due date, then what came of the others. */
export function PlanCard({ steps, isOwn, address }: PlanCardProps) {
  const open = steps.filter(({ state }) => state === "open").length;
  return (
    <Card title="Development plan" aside={formatCount(open, "open step", "open steps")} id="plan">
      <div className="stack">
        {steps.length ? (
          <ul className="list-lines">
            {steps.map((step) => (
              <StepLine key={step.id} step={step} isOwn={isOwn} endAddress={address?.end(step.id) ?? null} />
            ))}
          </ul>
        ) : (
          <p className="caption">No step is planned.{address ? " Plan one from a gap, or for any competency." : ""}</p>
        )}
        {address ? (
          <p className="row">
            <LinkButton to={`${address.plan}#plan-step`} preventScrollReset>
              {isOwn ? "Propose a step" : "Plan a step"}
            </LinkButton>
          </p>
        ) : null}
      </div>
    </Card>
  );
}

function StepLine({ step, isOwn, endAddress }: { step: Step; isOwn: boolean; endAddress: string | null }) {
  const { locale } = useReader();
  const isOpen = step.state === "open";
  return (
    <li className="stack-sm">
      <div>
        <b>{step.competencyName}</b> to level {step.targetLevel}{" "}
        {isOpen ? null : <Tag tone={step.state === "done" ? "good" : "plain"}>{STEP_STATE_WORDS[step.state]}</Tag>}
        {step.isOverdue ? <Tag tone="warn">Overdue</Tag> : null}
        {step.isOwnProposal ? <Tag>{isOwn ? "Your proposal" : "Their proposal"}</Tag> : null}
      </div>
      <div>{step.what}</div>
      <p className="caption">
        {step.ownerName} sees to it, by {formatDay(step.dueOn, locale)}
        {step.roleTitle ? `; for the role ${step.roleTitle}` : ""}.
        {step.evidenceExpected ? ` It worked when: ${step.evidenceExpected}` : ""}
        {step.assessedOn ? ` Assessed anew on ${formatDay(step.assessedOn, locale)}.` : ""}
      </p>
      {!isOpen && step.endedOn ? (
        <p className="caption">
          {STEP_STATE_WORDS[step.state]} {formatDay(step.endedOn, locale)}
          {step.outcome ? `: ${step.outcome}` : ""}
        </p>
      ) : null}
      {endAddress ? (
        isOpen ? (
          <p className="row">
            <LinkButton variant="quiet" to={`${endAddress}#end-step`} preventScrollReset>
              Close or drop<span className="visually-hidden"> the step for {step.competencyName}</span>
            </LinkButton>
          </p>
        ) : (
          <ReopenForm step={step} />
        )
      ) : null}
    </li>
  );
}

function ReopenForm({ step }: { step: Step }) {
  return (
    <Form method="post" className="row">
      <input type="hidden" name="actionId" value={step.id} readOnly />
      <input type="hidden" name="version" value={step.version} readOnly />
      <SubmitButton pendingText="Opening" intent="reopen" variant="quiet">
        Open again<span className="visually-hidden"> the step for {step.competencyName}</span>
      </SubmitButton>
    </Form>
  );
}
