import { ERASED_RECORD } from "#app/services/privacy/sealing.server.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import { stopped, unseen, type Verdict } from "#app/services/shared/verdict.ts";
import { write } from "#app/services/shared/write.ts";
import type { Tx } from "#db/connection/types.ts";
import {
  deletePay,
  findPay,
  findPerson,
  listManagerLinks,
  lockManagerLinks,
  type Person,
  updatePerson,
} from "#db/queries/people.ts";
import {
  duplicateVerdict,
  insistOnPayRight,
  insistOnRole,
  type PersonDetails,
  personalWords,
  recordPay,
} from "./add-person.server.ts";
import { cycleInWords, findManagerCycle } from "./manager-cycle.ts";

export type PersonChange = Omit<PersonDetails, "salaryAnnualCents"> & {
  /** Cents a year; null removes what is recorded, undefined leaves it alone. Needs `pay:write` unless undefined. */
  salaryAnnualCents: number | null | undefined;
};

/**
 * Changes a person. Refuses a manager under whom the reporting line would run in a circle, naming everybody in it, and
 * a change made from a version that is no longer the newest.
 */
export async function editPerson(
  context: ServiceContext,
  personId: string,
  version: number,
  change: PersonChange,
): Promise<Verdict> {
  const { salaryAnnualCents, ...details } = change;
  if (salaryAnnualCents !== undefined) insistOnPayRight(context);
  try {
    return await write(context, "people:write", async (tx, audit) => {
      await lockManagerLinks(tx, context.organisationId);
      const before = await findPerson(tx, context.organisationId, personId);
      if (!before) return unseen("This person");
      if (before.erasedAt) return stopped(ERASED_RECORD);
      if (details.managerId !== before.managerId) await refuseBadManager(tx, context, personId, details.managerId);
      await insistOnRole(tx, context, details.roleProfileId);
      if (
        !(await updatePerson(tx, context.organisationId, personId, version, { ...details, updatedAt: context.now }))
      ) {
        return stopped(
          "Somebody else changed this person meanwhile. What you typed is kept; compare it and save again.",
        );
      }
      const payChange =
        salaryAnnualCents === undefined ? null : await changePay(tx, context, personId, salaryAnnualCents);
      await audit({
        action: "person.edit",
        subjectKind: "person",
        subjectId: personId,
        personId,
        before: { kind: before.kind, managerId: before.managerId, roleProfileId: before.roleProfileId },
        after: {
          kind: details.kind,
          managerId: details.managerId,
          roleProfileId: details.roleProfileId === undefined ? before.roleProfileId : details.roleProfileId,
          changed: changedFields(before, details),
          payChanged: payChange !== null,
        },
        words: changedWords(before, details),
        ...(payChange ? { pay: payChange } : {}),
      });
      return { ok: true as const, value: undefined };
    });
  } catch (error) {
    return duplicateVerdict(error);
  }
}

async function refuseBadManager(tx: Tx, context: ServiceContext, personId: string, managerId: string | null) {
  if (managerId === null) return;
  const links = await listManagerLinks(tx, context.organisationId);
  if (!links.some((link) => link.id === managerId)) stopped("This manager is not on record.", "managerId");
  if (managerId === personId) stopped("Nobody reports to themselves.", "managerId");
  const circle = findManagerCycle(links, personId, managerId);
  if (circle) stopped(`The line would run in a circle: ${cycleInWords(circle)}`, "managerId");
}

/** Pay before and after; null when it stays as it was. */
async function changePay(tx: Tx, context: ServiceContext, personId: string, cents: number | null) {
  const before = (await findPay(tx, context.organisationId, personId))?.salaryAnnualCents ?? null;
  if (before === cents) return null;
  if (cents === null) await deletePay(tx, context.organisationId, personId);
  else await recordPay(tx, context, personId, cents);
  return { before: { salaryAnnualCents: before }, after: { salaryAnnualCents: cents } };
}

/** Of what says who somebody is, what changed. */
function changedWords(before: Person, after: Omit<PersonDetails, "salaryAnnualCents">) {
  const [was, is] = [personalWords(before), personalWords(after)];
  const changed = (Object.keys(is) as (keyof typeof is)[]).filter((field) => was[field] !== is[field]);
  const only = (values: typeof is) => Object.fromEntries(changed.map((field) => [field, values[field]]));
  return { before: only(was), after: only(is) };
}

/** Names of the fields only: the open part of the trail carries no personal data. */
const changedFields = (before: Person, after: Omit<PersonDetails, "salaryAnnualCents">): string[] =>
  (Object.keys(after) as (keyof typeof after)[]).filter(
    (field) => after[field] !== undefined && before[field] !== after[field],
  );
