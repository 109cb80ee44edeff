import { and, eq, inArray, isNull, notExists, sql } from "drizzle-orm";
import type { Db, Tx } from "../connection/types.ts";
import { people } from "../schema/people.ts";
import { erasures, subjectKeys } from "../schema/privacy.ts";

type NewSubjectKey = typeof subjectKeys.$inferInsert;

/** Keys of one statement: below the 65,535 parameters that PostgreSQL takes. */
const CHUNK = 5_000;

export function listSubjectKeys(db: Db, organisationId: string, personIds: string[]) {
  if (personIds.length === 0) return Promise.resolve([]);
  return db
    .select({ personId: subjectKeys.personId, key: subjectKeys.key })
    .from(subjectKeys)
    .where(
      and(
        eq(subjectKeys.organisationId, organisationId),
        sql`${subjectKeys.personId} = any(string_to_array(${personIds.join(",")}, ',')::uuid[])`,
      ),
    );
}

/**
 * Makes keys for people of this organisation; whoever has one keeps it, and whoever was erased gets none. The lock makes
 * an erasure at the same moment wait, or this statement see it: no key is ever made behind its back.
 */
export async function insertSubjectKeys(tx: Tx, organisationId: string, rows: NewSubjectKey[]): Promise<void> {
  for (let at = 0; at < rows.length; at += CHUNK) {
    const chunk = rows.slice(at, at + CHUNK);
    const ids = chunk.map(({ personId }) => personId);
    const allowed = await tx
      .select({ id: people.id })
      .from(people)
      .where(
        and(
          eq(people.organisationId, organisationId),
          inArray(people.id, ids),
          isNull(people.erasedAt),
          notExists(
            tx
              .select({ one: sql`1` })
              .from(erasures)
              .where(and(eq(erasures.organisationId, organisationId), eq(erasures.personId, people.id))),
          ),
        ),
      )
      .for("key share");
    const known = new Set(allowed.map(({ id }) => id));
    const wanted = chunk.filter(({ personId }) => known.has(personId));
    if (wanted.length > 0) await tx.insert(subjectKeys).values(wanted).onConflictDoNothing();
  }
}

/** Destroys the key: whatever was sealed with it can be read by nobody from then on. */
export const deleteSubjectKey = (tx: Tx, organisationId: string, personId: string) =>
  tx.delete(subjectKeys).where(and(eq(subjectKeys.organisationId, organisationId), eq(subjectKeys.personId, personId)));
