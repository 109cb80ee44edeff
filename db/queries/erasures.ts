import { inArray, sql } from "drizzle-orm";
import type { Db, Tx } from "../connection/types.ts";
import { pay, people } from "../schema/people.ts";
import { erasures, subjectKeys } from "../schema/privacy.ts";
import { rowsOf } from "./rows.ts";

/** People of one statement: below the 65,535 parameters that PostgreSQL takes. */
const CHUNK = 5_000;

export type Erasure = typeof erasures.$inferInsert;

/** Of all organisations: whoever was erased stays erased, whatever is restored. */
export async function listErasures(db: Db): Promise<Erasure[]> {
  const [there] = rowsOf<{ there: boolean }>(
    await db.execute(sql`select to_regclass('public.erasures') is not null as there`),
  );
  return there?.there ? db.select().from(erasures) : [];
}

export async function keepErasures(tx: Tx, rows: Erasure[]): Promise<void> {
  for (let at = 0; at < rows.length; at += CHUNK) {
    await tx
      .insert(erasures)
      .values(rows.slice(at, at + CHUNK))
      .onConflictDoNothing();
  }
}

/** Destroys the keys of these people, their pay and the personal fields of their rows. Who has none left is passed over. */
export async function eraseAgain(tx: Tx, rows: Erasure[]): Promise<void> {
  for (let at = 0; at < rows.length; at += CHUNK) {
    const chunk = rows.slice(at, at + CHUNK);
    const ids = chunk.map(({ personId }) => personId);
    await tx.delete(subjectKeys).where(inArray(subjectKeys.personId, ids));
    await tx.delete(pay).where(inArray(pay.personId, ids));
    await tx
      .update(people)
      .set({
        name: "",
        email: null,
        employeeNumber: null,
        title: "",
        department: "",
        legalHold: null,
        erasedAt: sql`coalesce(${people.erasedAt}, ${chunk[0]?.erasedAt.toISOString()}::timestamptz)`,
      })
      .where(inArray(people.id, ids));
  }
}
