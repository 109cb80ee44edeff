import { and, asc, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Db, Tx } from "../connection/types.ts";
import { competencies } from "../schema/competencies.ts";

export type Competency = typeof competencies.$inferSelect;
export type NewCompetency = typeof competencies.$inferInsert;

/** Those in use, technical ones first, in their own order. */
export function listCompetencies(db: Db, organisationId: string): Promise<Competency[]> {
  return db
    .select()
    .from(competencies)
    .where(and(eq(competencies.organisationId, organisationId), isNull(competencies.archivedAt)))
    .orderBy(sql`${competencies.kind} desc`, asc(competencies.position), asc(competencies.name));
}

/** Archived ones included, in the same order. */
export function listAllCompetencies(db: Db, organisationId: string): Promise<Competency[]> {
  return db
    .select()
    .from(competencies)
    .where(eq(competencies.organisationId, organisationId))
    .orderBy(sql`${competencies.kind} desc`, asc(competencies.position), asc(competencies.name));
}

export async function findCompetency(db: Db, organisationId: string, competencyId: string): Promise<Competency | null> {
  const [row] = await db
    .select()
    .from(competencies)
    .where(and(eq(competencies.organisationId, organisationId), eq(competencies.id, competencyId)))
    .limit(1);
  return row ?? null;
}

export const insertCompetencies = (tx: Tx, rows: NewCompetency[]) => tx.insert(competencies).values(rows);

/** Changes the row only when it still has the version that the form was made from; returns whether it did. */
export async function updateCompetency(
  tx: Tx,
  organisationId: string,
  competencyId: string,
  version: number,
  change: Partial<Omit<NewCompetency, "id" | "organisationId">>,
): Promise<boolean> {
  const rows = await tx
    .update(competencies)
    .set({ ...change, version: version + 1 })
    .where(
      and(
        eq(competencies.organisationId, organisationId),
        eq(competencies.id, competencyId),
        eq(competencies.version, version),
      ),
    )
    .returning({ id: competencies.id });
  return rows.length === 1;
}

/** Removes competencies that nothing depends on. */
export const deleteCompetencies = (tx: Tx, organisationId: string, ids: string[]) =>
  tx.delete(competencies).where(and(eq(competencies.organisationId, organisationId), inArray(competencies.id, ids)));
