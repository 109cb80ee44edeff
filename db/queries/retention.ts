import { and, asc, count, eq, isNotNull, isNull, type SQL, sql } from "drizzle-orm";
import type { Db, Tx } from "../connection/types.ts";
import { organisations } from "../schema/organisations.ts";
import { people } from "../schema/people.ts";

/** The day on which the record of somebody who has left becomes due. */
const dueOn = sql<string>`(${people.leftOn} + make_interval(years => ${organisations.retentionYears}))::date::text`;

const isDue = (organisationId: string, today: string): SQL =>
  and(
    eq(people.organisationId, organisationId),
    isNull(people.erasedAt),
    isNotNull(people.leftOn),
    sql`${people.leftOn} + make_interval(years => ${organisations.retentionYears}) <= ${today}::date`,
  ) as SQL;

/** Everybody whose retention has ended, those under a legal hold with its reason, the longest due first. */
export function listDueForErasure(db: Db, organisationId: string, today: string) {
  return db
    .select({ id: people.id, name: people.name, leftOn: people.leftOn, legalHold: people.legalHold, dueOn })
    .from(people)
    .innerJoin(organisations, eq(organisations.id, people.organisationId))
    .where(isDue(organisationId, today))
    .orderBy(asc(people.leftOn), asc(people.name), asc(people.id));
}

/** The count of them that no hold keeps. A part of a statement. */
export const dueForErasure = (db: Db, organisationId: string, today: string) =>
  db
    .select({ n: count() })
    .from(people)
    .innerJoin(organisations, eq(organisations.id, people.organisationId))
    .where(and(isDue(organisationId, today), isNull(people.legalHold)));

/** Everybody under a legal hold, due or not. */
export function listLegalHolds(db: Db, organisationId: string) {
  return db
    .select({ id: people.id, name: people.name, leftOn: people.leftOn, reason: people.legalHold })
    .from(people)
    .where(and(eq(people.organisationId, organisationId), isNotNull(people.legalHold)))
    .orderBy(asc(people.name), asc(people.id));
}

export const setLegalHold = (tx: Tx, organisationId: string, personId: string, reason: string | null, now: Date) =>
  tx
    .update(people)
    .set({ legalHold: reason, updatedAt: now })
    .where(and(eq(people.organisationId, organisationId), eq(people.id, personId)));

/** Years that records are kept and what was confirmed before real people were entered. */
export const updatePrivacySettings = (
  tx: Tx,
  organisationId: string,
  change: Partial<Pick<typeof organisations.$inferInsert, "retentionYears" | "privacyChecklist">>,
) => tx.update(organisations).set(change).where(eq(organisations.id, organisationId));

/** The organisation's row, locked, so that two confirmations at once keep each other. */
export async function lockOrganisation(tx: Tx, organisationId: string) {
  const [row] = await tx.select().from(organisations).where(eq(organisations.id, organisationId)).for("update");
  return row ?? null;
}
