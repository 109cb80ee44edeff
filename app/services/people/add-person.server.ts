import type { PersonKind } from "#app/domain/shared/vocabulary.ts";
import { mayForAll } from "#app/lib/permissions/permissions.ts";
import { type ServiceContext, todayOf } from "#app/services/shared/context.ts";
import { Refusal, refused, stopped, type Verdict } from "#app/services/shared/verdict.ts";
import { NotPermittedError, write } from "#app/services/shared/write.ts";
import { uniqueViolation } from "#db/connection/errors.ts";
import type { Tx } from "#db/connection/types.ts";
import { findPerson, insertPeople, upsertPay } from "#db/queries/people.ts";
import { findRoleProfile } from "#db/queries/role-profiles.ts";

export interface PersonDetails {
  name: string;
  employeeNumber: string | null;
  email: string | null;
  title: string;
  department: string;
  kind: PersonKind;
  managerId: string | null;
  startedOn: string | null;
  /** The profile of the role that they are in; undefined leaves it as it is. */
  roleProfileId?: string | null | undefined;
  /** Yearly pay before employer's cost in cents; null leaves it unrecorded. Needs `pay:write`. */
  salaryAnnualCents: number | null;
}

/** Adds a person and, where given, their pay. Refuses a number or an e-mail that somebody else has. */
export async function addPerson(context: ServiceContext, details: PersonDetails): Promise<Verdict<string>> {
  const personId = crypto.randomUUID();
  const { salaryAnnualCents, ...person } = details;
  if (salaryAnnualCents !== null) insistOnPayRight(context);
  try {
    return await write(context, "people:write", async (tx, audit) => {
      if (person.managerId && !(await findPerson(tx, context.organisationId, person.managerId))) {
        return stopped("This manager is not on record.", "managerId");
      }
      await insistOnRole(tx, context, person.roleProfileId);
      await insertPeople(tx, [
        {
          ...person,
          id: personId,
          organisationId: context.organisationId,
          createdAt: context.now,
          updatedAt: context.now,
        },
      ]);
      if (salaryAnnualCents !== null) await recordPay(tx, context, personId, salaryAnnualCents);
      await audit({
        action: "person.add",
        subjectKind: "person",
        subjectId: personId,
        personId,
        after: {
          kind: person.kind,
          managerId: person.managerId,
          ...(person.roleProfileId ? { roleProfileId: person.roleProfileId } : {}),
          payRecorded: salaryAnnualCents !== null,
        },
        words: { after: personalWords(person) },
        ...(salaryAnnualCents === null ? {} : { pay: { after: { salaryAnnualCents } } }),
      });
      return { ok: true as const, value: personId };
    });
  } catch (error) {
    return duplicateVerdict(error);
  }
}

/** What says who somebody is: it goes into the sealed part of the trail. */
export const personalWords = ({
  name,
  employeeNumber,
  email,
  title,
  department,
  startedOn,
}: Omit<PersonDetails, "salaryAnnualCents" | "kind" | "managerId" | "roleProfileId">) => ({
  name,
  employeeNumber,
  email,
  title,
  department,
  startedOn,
});

/** A role of this organisation; which one somebody is in already may be archived meanwhile. */
export async function insistOnRole(tx: Tx, context: ServiceContext, roleProfileId: string | null | undefined) {
  if (roleProfileId && !(await findRoleProfile(tx, context.organisationId, roleProfileId))) {
    stopped("This role is not on record.", "roleProfileId");
  }
}

export function insistOnPayRight(context: ServiceContext): void {
  if (!mayForAll(context.role, "pay:write")) throw new NotPermittedError("pay:write");
}

export const recordPay = (tx: Tx, context: ServiceContext, personId: string, salaryAnnualCents: number) =>
  upsertPay(tx, {
    personId,
    organisationId: context.organisationId,
    salaryAnnualCents,
    effectiveOn: todayOf(context),
    updatedAt: context.now,
  });

/** Turns a refusal or a unique violation into a verdict that names the field; anything else goes on as it is. */
export function duplicateVerdict(error: unknown): { ok: false; field?: string; reason: string } {
  if (error instanceof Refusal) return error.verdict;
  const constraint = uniqueViolation(error);
  if (constraint === "people_email") return refused("Somebody else has this e-mail.", "email");
  if (constraint === "people_employee_number") return refused("Somebody else has this number.", "employeeNumber");
  throw error;
}
