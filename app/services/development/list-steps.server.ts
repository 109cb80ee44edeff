import { type ServiceContext, todayOf } from "#app/services/shared/context.ts";
import type { CountedAssessment } from "#db/queries/assessments.ts";
import { listActionsOf } from "#db/queries/development.ts";
import { newAssessmentSince } from "./end-step.server.ts";

type Row = Awaited<ReturnType<typeof listActionsOf>>[number];

/** Open ones first, then by due date: the order of the list. */
export const byState = ({ action: a }: Row, { action: b }: Row): number =>
  Number(a.state !== "open") - Number(b.state !== "open") ||
  (a.dueOn < b.dueOn ? -1 : Number(a.dueOn > b.dueOn)) ||
  a.createdAt.getTime() - b.createdAt.getTime() ||
  (a.id < b.id ? -1 : 1);

/** The steps of one person's plan, open ones first, each with the new assessment that would show what came of it. */
export async function listSteps(context: ServiceContext, personId: string, assessments: readonly CountedAssessment[]) {
  const rows = await listActionsOf(context.database.db, context.organisationId, [personId]);
  return rows.map((row) => stepOf(row, todayOf(context), assessments));
}

export function stepOf(
  { action, competencyName, ownerName, roleTitle, enteredByPersonId }: Row,
  today: string,
  assessments: readonly CountedAssessment[],
) {
  const { id, personId, competencyId, targetLevel, what, evidenceExpected, dueOn, state, outcome, version } = action;
  return {
    ...{ id, competencyId, targetLevel, what, evidenceExpected, dueOn, state, outcome, version },
    competencyName,
    ownerName,
    roleTitle,
    /** Entered by the person the plan is for. */
    isOwnProposal: enteredByPersonId === personId,
    isOverdue: state === "open" && dueOn < today,
    endedOn: action.endedAt?.toISOString().slice(0, 10) ?? null,
    assessedOn: state === "open" ? newAssessmentSince(action, assessments) : null,
  };
}

export type PlanStep = ReturnType<typeof stepOf>;
