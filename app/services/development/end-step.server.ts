import { isAnonymousSource } from "#app/services/assessments/anonymity.ts";
import { isRecordId } from "#app/services/people/record-id.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import { Refusal, stopped, unseen, type Verdict } from "#app/services/shared/verdict.ts";
import { write } from "#app/services/shared/write.ts";
import type { Tx } from "#db/connection/types.ts";
import { type CountedAssessment, listCountedAssessments } from "#db/queries/assessments.ts";
import { type DevelopmentAction, findAction, updateAction } from "#db/queries/development.ts";
import { planPermission } from "./development-rights.server.ts";
import { personToPlanFor } from "./plan-step.server.ts";

/** `assessed`: a new assessment shows what came of it; `without`: done, and none is needed; `dropped`: it will not be done. */
export type StepEnd = "assessed" | "without" | "dropped";

export interface EndedStep {
  actionId: string;
  version: number;
  how: StepEnd;
  outcome: string;
}

const CHANGED = "Somebody else changed this step meanwhile. Look at it again and repeat what you wanted.";

/**
 * The day of the newest assessment of this competency by a supervisor or a test since the step was planned; null without
 * one. Peers and reports are left out: when one of them answered is nobody's to see.
 */
export function newAssessmentSince(
  { competencyId, createdAt }: Pick<DevelopmentAction, "competencyId" | "createdAt">,
  assessments: readonly CountedAssessment[],
): string | null {
  const since = createdAt.toISOString().slice(0, 10);
  const days = assessments
    .filter(({ source }) => source !== "self" && !isAnonymousSource(source))
    .filter((row) => row.competencyId === competencyId && row.assessedOn >= since)
    .map(({ assessedOn }) => assessedOn);
  return days.sort().at(-1) ?? null;
}

/** Ends an open step. As done it asks for a new assessment, or for the reason why none is needed; dropping asks why. */
export function endStep(context: ServiceContext, personId: string, ended: EndedStep): Promise<Verdict> {
  const { organisationId, accountId, now } = context;
  const { how, outcome } = ended;
  return changeStep(context, personId, ended, async (tx, before) => {
    if (before.state !== "open") stopped("This step is ended already.");
    if (how === "assessed") {
      const only = { personIds: [personId], competencyIds: [before.competencyId] };
      const assessments = await listCountedAssessments(tx, organisationId, only);
      if (!newAssessmentSince(before, assessments)) stopped("There is no new assessment yet: assess first.", "how");
    } else if (outcome === "") stopped("Say why: somebody will ask.", "outcome");
    return { state: how === "dropped" ? "dropped" : "done", outcome, endedBy: accountId, endedAt: now };
  });
}

/** Opens an ended step again. What was said about its end goes. */
export const reopenStep = (context: ServiceContext, personId: string, step: { actionId: string; version: number }) =>
  changeStep(context, personId, step, async (_tx, before) => {
    if (before.state === "open") stopped("This step is open already.");
    return { state: "open", outcome: "", endedBy: null, endedAt: null };
  });

type StepChange = Pick<DevelopmentAction, "state" | "outcome" | "endedBy" | "endedAt">;

async function changeStep(
  context: ServiceContext,
  personId: string,
  { actionId, version }: { actionId: string; version: number },
  changeOf: (tx: Tx, before: DevelopmentAction) => Promise<StepChange>,
): Promise<Verdict> {
  const { organisationId } = context;
  try {
    return await write(context, planPermission(context, personId), async (tx, audit) => {
      await personToPlanFor(tx, context, personId);
      const before = isRecordId(actionId) ? await findAction(tx, organisationId, personId, actionId) : null;
      if (!before) return unseen("This step");
      const change = await changeOf(tx, before);
      if (!(await updateAction(tx, organisationId, actionId, version, change))) return stopped(CHANGED);
      await audit({
        action: change.state === "open" ? "development.reopen" : "development.end",
        subjectKind: "development",
        subjectId: actionId,
        personId,
        before: { state: before.state },
        after: { state: change.state },
        words: { before: { outcome: before.outcome }, after: { outcome: change.outcome } },
      });
      return { ok: true as const, value: undefined };
    });
  } catch (error) {
    if (error instanceof Refusal) return error.verdict;
    throw error;
  }
}
