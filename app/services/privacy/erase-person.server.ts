import { mayForAll } from "#app/lib/permissions/permissions.ts";
import { isRecordId } from "#app/services/people/record-id.ts";
import { type ServiceContext, todayOf } from "#app/services/shared/context.ts";
import { Refusal, refused, stopped, unseen, type Verdict } from "#app/services/shared/verdict.ts";
import { type Audit, NotPermittedError, write } from "#app/services/shared/write.ts";
import type { Db, Tx } from "#db/connection/types.ts";
import { listAccountNames } from "#db/queries/accounts.ts";
import { listAuditEventsOfSubject } from "#db/queries/audit.ts";
import { countRecord, isLastOwner, lockPerson } from "#db/queries/erasure.ts";
import { findOrganisation } from "#db/queries/organisations.ts";
import { findPerson, type Person } from "#db/queries/people.ts";
import { listDueForErasure } from "#db/queries/retention.ts";
import { eraseRecord } from "./erase-record.server.ts";
import { appendErasures } from "./erasure-list.server.ts";

/** Who set the hold that stands, as the trail has it. */
async function findHolder(db: Db, { organisationId }: ServiceContext, personId: string): Promise<string | null> {
  const events = await listAuditEventsOfSubject(db, organisationId, "person", personId);
  const accountId = events.find(({ action }) => action === "person.hold")?.accountId;
  const [holder] = await listAccountNames(db, organisationId, accountId ? [accountId] : []);
  return holder?.name ?? null;
}

/** Why a record cannot be erased now, in words; null when it can. */
async function obstacleTo(db: Db, context: ServiceContext, person: Person): Promise<string | null> {
  const today = todayOf(context);
  if (person.legalHold !== null) {
    const by = await findHolder(db, context, person.id);
    return `A legal hold${by ? ` by ${by}` : ""} keeps this record: “${person.legalHold}” Lift it first, if its reason is gone.`;
  }
  if (person.kind === "member" && !(person.leftOn && person.leftOn <= today)) {
    return `${person.name} is a member of the IT team. Record first that they have left.`;
  }
  if (person.id === context.personId) return "Nobody erases their own record. Ask somebody else who may.";
  if (await isLastOwner(db, context.organisationId, person.id)) {
    return `${person.name} is the only owner who can sign in. Make somebody else an owner first.`;
  }
  return null;
}

/** What an erasure would destroy, what would stay, and what stands in its way. Null for nobody on record. */
export async function loadErasure(context: ServiceContext, personId: string) {
  if (!mayForAll(context.role, "privacy:write")) throw new NotPermittedError("privacy:write");
  if (!isRecordId(personId)) return null;
  const { db } = context.database;
  const person = await findPerson(db, context.organisationId, personId);
  if (!person) return null;
  const [counts, obstacle] = await Promise.all([
    countRecord(db, context.organisationId, personId),
    person.erasedAt ? null : obstacleTo(db, context, person),
  ]);
  if (!counts) return null;
  const { id, name, legalHold, erasedAt } = person;
  return { person: { id, name, legalHold, isErased: erasedAt !== null }, counts, obstacle };
}

export type ErasurePreview = NonNullable<Awaited<ReturnType<typeof loadErasure>>>;

const comparable = (name: string): string => name.normalize("NFC").trim().replace(/\s+/g, " ").toLocaleLowerCase();

/** The list outside the database comes last, right before the transaction commits. Demo people are nobody. */
async function eraseInside(tx: Tx, audit: Audit, context: ServiceContext, personId: string, dataDir: string) {
  const { organisationId, accountId, now } = context;
  const [organisation, counts] = [
    await findOrganisation(tx, organisationId),
    await countRecord(tx, organisationId, personId),
  ];
  await eraseRecord(tx, { personId, organisationId, erasedAt: now, erasedBy: accountId });
  await audit({
    action: "person.erase",
    subjectKind: "person",
    subjectId: personId,
    personId,
    after: { ...counts },
  });
  if (organisation?.isDemo) return;
  appendErasures(dataDir, [{ personId, organisationId, erasedAt: now.toISOString(), erasedBy: accountId }]);
}

/**
 * Erases everything that says who a person is; it cannot be undone. Whoever asks types the name, so that nobody erases
 * the record beside the one they mean. Refused under a legal hold and for a member who is still present.
 */
export async function erasePerson(
  context: ServiceContext,
  personId: string,
  typedName: string,
  dataDir: string,
): Promise<Verdict> {
  try {
    return await write(context, "privacy:write", async (tx, audit) => {
      const person = isRecordId(personId) ? await lockPerson(tx, context.organisationId, personId) : null;
      if (!person) return unseen("This person");
      if (person.erasedAt) return stopped("This record was erased already.");
      const obstacle = await obstacleTo(tx, context, person);
      if (obstacle) return stopped(obstacle);
      if (comparable(typedName) !== comparable(person.name)) {
        return stopped(`Type the name as it is on record: ${person.name}.`, "name");
      }
      await eraseInside(tx, audit, context, personId, dataDir);
      return { ok: true as const, value: undefined };
    });
  } catch (error) {
    if (error instanceof Refusal) return error.verdict;
    throw error;
  }
}

/**
 * Erases every record whose retention has ended and that no hold keeps, one transaction each. `expected` is the number
 * that was on the page: when it is another by now, nothing happens and the page is looked at again.
 */
export async function eraseAllDue(
  context: ServiceContext,
  expected: number,
  dataDir: string,
): Promise<Verdict<{ erased: number; kept: string[] }>> {
  if (!mayForAll(context.role, "privacy:write")) throw new NotPermittedError("privacy:write");
  const listed = await listDueForErasure(context.database.db, context.organisationId, todayOf(context));
  const due = listed.filter(({ legalHold }) => legalHold === null);
  if (due.length === 0) return refused("No record is due for erasure.");
  if (due.length !== expected) return refused(`Type the number of records that are due: ${due.length}.`, "count");
  const kept: string[] = [];
  for (const { id, name } of due) {
    const verdict = await erasePerson(context, id, name, dataDir);
    if (!verdict.ok) kept.push(verdict.reason);
  }
  return { ok: true, value: { erased: due.length - kept.length, kept } };
}
