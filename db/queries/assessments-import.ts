import { and, eq, isNotNull, sql } from "drizzle-orm";
import type { Db, Tx } from "../connection/types.ts";
import { assessments } from "../schema/assessments.ts";
import { fromCountedImport, type NewAssessment } from "./assessments.ts";

/** Every assessment that counts or was retracted, for recognising rows that an import brings again. */
export function listAssessmentsForMatching(db: Db, organisationId: string) {
  return db
    .select({
      personId: assessments.personId,
      competencyId: assessments.competencyId,
      source: assessments.source,
      level: assessments.level,
      date: assessments.assessedOn,
      assessor: assessments.assessor,
      retracted: sql<boolean>`${isNotNull(assessments.retractedAt)}`,
    })
    .from(assessments)
    .where(and(eq(assessments.organisationId, organisationId), fromCountedImport(db)));
}

/** Rows under an import that is not committed yet: on disk, and counted by nobody. */
export const stageAssessments = (tx: Tx, rows: NewAssessment[]) => tx.insert(assessments).values(rows);

export async function countStagedAssessments(db: Db, organisationId: string, importId: string): Promise<number> {
  const [row] = await db
    .select({ n: sql`count(*)`.mapWith(Number) })
    .from(assessments)
    .where(and(eq(assessments.organisationId, organisationId), eq(assessments.importId, importId)));
  return row?.n ?? 0;
}
