import type { ConditionKind } from "#app/domain/sourcing/regimes.ts";
import { isRecordId } from "#app/services/people/record-id.ts";
import { type ServiceContext, todayOf } from "#app/services/shared/context.ts";
import { stopped, unseen, type Verdict } from "#app/services/shared/verdict.ts";
import { findCompetency } from "#db/queries/competencies.ts";
import { deleteCondition, listConditions, putCondition, putFunctionLink } from "#db/queries/sourcing.ts";
import { functionToChange } from "./change-function.server.ts";
import { changePlan } from "./record-change.ts";

export interface FunctionNeed {
  competencyId: string;
  requiredLevel: number;
  peopleNeeded: number;
}

/** Says that a function asks for a competency at a level and how many people, or that it no longer does. */
export function linkCompetency(
  context: ServiceContext,
  functionId: string,
  { competencyId, ...need }: FunctionNeed,
  isLinked: boolean,
): Promise<Verdict<string>> {
  return changePlan(context, async (tx, record) => {
    const { organisationId } = context;
    await functionToChange(tx, context, functionId);
    const competency = isRecordId(competencyId) ? await findCompetency(tx, organisationId, competencyId) : null;
    if (!competency || competency.archivedAt) return stopped("Choose a competency in use.", "competencyId");
    await putFunctionLink(tx, { ...need, organisationId, functionId, competencyId, isLinked });
    await record({
      ...{ functionId, kind: "competencies" },
      action: isLinked ? "sourcing.link-competency" : "sourcing.unlink-competency",
      after: isLinked ? { competencyId, ...need } : { competencyId },
    });
    return { ok: true, value: competency.name };
  });
}

export interface ConfirmedCondition {
  kind: ConditionKind;
  metOn: string;
  evidence: string;
}

/** Confirms that a condition of the legal gate is met, with the day and where it can be read. */
export function confirmCondition(
  context: ServiceContext,
  functionId: string,
  { kind, metOn, evidence }: ConfirmedCondition,
): Promise<Verdict> {
  return changePlan(context, async (tx, record) => {
    const { organisationId, accountId } = context;
    await functionToChange(tx, context, functionId);
    if (metOn > todayOf(context)) stopped("It counts from the day on which it is met: not before.", "metOn");
    await putCondition(tx, { organisationId, functionId, kind, metOn, evidence, confirmedBy: accountId });
    await record({
      ...{ functionId, kind: "condition", action: "sourcing.confirm-condition" },
      after: { condition: kind, metOn, evidence },
    });
    return { ok: true, value: undefined };
  });
}

/** Takes a confirmation back: the gate is open again. */
export function takeConditionBack(context: ServiceContext, functionId: string, kind: ConditionKind): Promise<Verdict> {
  return changePlan(context, async (tx, record) => {
    const { organisationId } = context;
    await functionToChange(tx, context, functionId);
    const before = (await listConditions(tx, organisationId)).find(
      (row) => row.functionId === functionId && row.kind === kind,
    );
    if (!before || !(await deleteCondition(tx, organisationId, functionId, kind))) return unseen("This confirmation");
    await record({
      ...{ functionId, kind: "condition", action: "sourcing.take-condition-back" },
      before: { condition: kind, metOn: before.metOn, evidence: before.evidence },
    });
    return { ok: true, value: undefined };
  });
}
