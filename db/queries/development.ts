import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "../connection/types.ts";
import { competencyInterests, developmentActions } from "../schema/development.ts";

export const insertInterests = (tx: Tx, rows: (typeof competencyInterests.$inferInsert)[]) =>
  tx.insert(competencyInterests).values(rows);

export const insertActions = (tx: Tx, rows: (typeof developmentActions.$inferInsert)[]) =>
  tx.insert(developmentActions).values(rows);

/** For an erasure: what a person wants goes, their plan loses its words, and what is open in it ends. */
export async function emptyDevelopment(tx: Tx, organisationId: string, personId: string, at: Date): Promise<void> {
  await tx
    .delete(competencyInterests)
    .where(and(eq(competencyInterests.organisationId, organisationId), eq(competencyInterests.personId, personId)));
  await tx
    .update(developmentActions)
    .set({
      what: "",
      evidenceExpected: "",
      outcome: "",
      state: sql`case when ${developmentActions.state} = 'open' then 'dropped' else ${developmentActions.state} end`,
      endedAt: sql`coalesce(${developmentActions.endedAt}, ${at.toISOString()}::timestamptz)`,
      version: sql`${developmentActions.version} + 1`,
    })
    .where(and(eq(developmentActions.organisationId, organisationId), eq(developmentActions.personId, personId)));
}
