import { and, eq, isNotNull, sql } from "drizzle-orm";
import type { Db, Tx } from "../connection/types.ts";
import { assessments } from "../schema/assessments.ts";
import { arrayText } from "./array-text.ts";
import { fromCountedImport, type NewAssessment } from "./assessments.ts";

/** People of one statement: few enough that nobody waits for it. */
const PEOPLE_AT_ONCE = 250;

/**
 * Every assessment that counts or was retracted, for recognising rows that an import brings again: one text a person,
 * its parts as `packed-levels` takes them apart. Many short statements, so that others get their turn in between.
 */
export async function listAssessmentsForMatching(
  db: Db,
  organisationId: string,
  personIds: readonly string[],
  { partEnd, entryEnd }: { partEnd: string; entryEnd: string },
): Promise<{ personId: string; text: string }[]> {
  const found: { personId: string; text: string }[] = [];
  for (let at = 0; at < personIds.length; at += PEOPLE_AT_ONCE) {
    const ids = arrayText(personIds.slice(at, at + PEOPLE_AT_ONCE));
    const rows = await db
      .select({
        personId: assessments.personId,
        text: sql<string>`string_agg(concat_ws(${partEnd}::text, ${assessments.competencyId}, ${assessments.source},
          ${assessments.level}, ${assessments.assessedOn}, ${isNotNull(assessments.retractedAt)},
          ${assessments.assessor}), ${entryEnd}::text order by ${assessments.recordedAt}, ${assessments.id})`,
      })
      .from(assessments)
      .where(
        and(
          eq(assessments.organisationId, organisationId),
          sql`${assessments.personId} = any(${ids}::text::uuid[])`,
          fromCountedImport(db),
        ),
      )
      .groupBy(assessments.personId);
    found.push(...rows);
  }
  return found;
}

/** What all rows of one import share. */
export interface StagedUnder {
  organisationId: string;
  importId: string;
  recordedBy: string;
  recordedAt: Date;
}

export type StagedAssessment = Required<
  Pick<NewAssessment, "personId" | "competencyId" | "source" | "level" | "assessor" | "assessedOn" | "evidence">
>;

/**
 * Rows under an import that is not committed yet: on disk, and counted by nobody. One parameter a column, however many
 * rows: the statement is planned once, and neither driver builds a placeholder per value.
 */
export function stageAssessments(tx: Tx, under: StagedUnder, rows: readonly StagedAssessment[]) {
  const column = (value: (row: StagedAssessment) => string) => arrayText(rows.map(value));
  return tx.execute(sql`
    insert into ${assessments} (id, organisation_id, person_id, competency_id, source, level, assessor, assessed_on,
      evidence, recorded_by, recorded_at, import_id)
    select id, ${under.organisationId}::uuid, person_id, competency_id, source, level, assessor, assessed_on,
      evidence, ${under.recordedBy}::uuid, ${under.recordedAt.toISOString()}::timestamptz, ${under.importId}::uuid
    from unnest(
      ${column(() => crypto.randomUUID())}::text::uuid[],
      ${column(({ personId }) => personId)}::text::uuid[],
      ${column(({ competencyId }) => competencyId)}::text::uuid[],
      ${column(({ source }) => source)}::text::text[],
      ${column(({ level }) => String(level))}::text::integer[],
      ${column(({ assessor }) => assessor)}::text::text[],
      ${column(({ assessedOn }) => assessedOn)}::text::date[],
      ${column(({ evidence }) => evidence)}::text::text[]
    ) as staged (id, person_id, competency_id, source, level, assessor, assessed_on, evidence)`);
}

export async function countStagedAssessments(db: Db, organisationId: string, importId: string): Promise<number> {
  const [row] = await db
    .select({ n: sql`count(*)`.mapWith(Number) })
    .from(assessments)
    .where(and(eq(assessments.organisationId, organisationId), eq(assessments.importId, importId)));
  return row?.n ?? 0;
}
