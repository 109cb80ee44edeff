import { isRecordId } from "#app/services/people/record-id.ts";
import { type ServiceContext, todayOf } from "#app/services/shared/context.ts";
import { Refusal, stopped, unseen, type Verdict } from "#app/services/shared/verdict.ts";
import { write } from "#app/services/shared/write.ts";
import type { Tx } from "#db/connection/types.ts";
import { findCompetency } from "#db/queries/competencies.ts";
import { insertActions } from "#db/queries/development.ts";
import { findPerson, type Person } from "#db/queries/people.ts";
import { findRoleProfile } from "#db/queries/role-profiles.ts";
import { mayPlan, planPermission } from "./development-rights.server.ts";

export interface PlannedStep {
  competencyId: string;
  /** The role whose gap it comes from. */
  roleProfileId: string | null;
  targetLevel: number;
  what: string;
  ownerPersonId: string;
  dueOn: string;
  evidenceExpected: string;
}

/** The person whose plan this is; for who may not write it they do not exist. */
export async function personToPlanFor(tx: Tx, context: ServiceContext, personId: string): Promise<Person> {
  const person =
    isRecordId(personId) && (await mayPlan(context, personId, tx))
      ? await findPerson(tx, context.organisationId, personId)
      : null;
  return person?.kind === "member" && !person.erasedAt ? person : unseen("This person");
}

/** Adds a step to a person's plan: what shall be done for one competency, by whom, until when, and what will show it. */
export async function planStep(context: ServiceContext, personId: string, step: PlannedStep): Promise<Verdict<string>> {
  const actionId = crypto.randomUUID();
  const { organisationId, accountId, now } = context;
  try {
    return await write(context, planPermission(context, personId), async (tx, audit) => {
      const person = await personToPlanFor(tx, context, personId);
      const competency = await findCompetency(tx, organisationId, step.competencyId);
      if (!competency || competency.archivedAt) return stopped("Choose a competency in use.", "competencyId");
      if (step.roleProfileId && !(await findRoleProfile(tx, organisationId, step.roleProfileId))) {
        return stopped("This role is not on record.");
      }
      if (![personId, person.managerId, context.personId].includes(step.ownerPersonId)) {
        return stopped("Choose who sees to it from the list.", "ownerPersonId");
      }
      if (step.dueOn < todayOf(context)) return stopped("Choose today or a later day.", "dueOn");
      await insertActions(tx, [
        { ...step, id: actionId, organisationId, personId, createdBy: accountId, createdAt: now },
      ]);
      const { what, evidenceExpected, ...plain } = step;
      await audit({
        action: "development.add",
        subjectKind: "development",
        subjectId: actionId,
        personId,
        after: plain,
        words: { after: { what, evidenceExpected } },
      });
      return { ok: true as const, value: actionId };
    });
  } catch (error) {
    if (error instanceof Refusal) return error.verdict;
    throw error;
  }
}
