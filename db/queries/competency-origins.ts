import { type SQL, sql } from "drizzle-orm";
import type { Db } from "../connection/types.ts";
import { competencies } from "../schema/competencies.ts";
import { competencySuccessions } from "../schema/successions.ts";
import { rowsOf } from "./rows.ts";

/**
 * Statement for the predecessors, near and far, of each competency with predecessors: `competency_id`, `origin_id`. At a
 * moment those that held then; `ever` also those that were taken back.
 */
export function originsOf(organisationId: string, when: { end?: SQL; ever?: boolean } = {}): SQL {
  const holds = (row: "s" | "n") => {
    const { end, ever } = when;
    if (ever) return sql`true`;
    const alias = sql.raw(row);
    return end
      ? sql`${alias}.since < ${end} and (${alias}.ended_at is null or ${alias}.ended_at >= ${end})`
      : sql`${alias}.ended_at is null`;
  };
  return sql`
    with recursive origin as (
      select s.to_id as competency_id, s.from_id as origin_id from ${competencySuccessions} s
      where s.organisation_id = ${organisationId}::uuid and ${holds("s")}
      union
      select n.to_id, o.origin_id from origin o join ${competencySuccessions} n
        on n.organisation_id = ${organisationId}::uuid and n.from_id = o.competency_id and ${holds("n")}
    )
    select competency_id, origin_id from origin`;
}

/** For each of these competencies those that go on from it, of all generations. */
export async function listSuccessors(
  db: Db,
  organisationId: string,
  competencyIds: readonly string[],
): Promise<ReadonlyMap<string, string[]>> {
  const rows = rowsOf<{ originId: string; competencyId: string }>(
    await db.execute(sql`
      select origin_id as "originId", competency_id as "competencyId" from (${originsOf(organisationId)}) o
      where origin_id = any(string_to_array(${competencyIds.join(",")}, ',')::uuid[])`),
  );
  const successors = new Map<string, string[]>();
  for (const { originId, competencyId } of rows)
    successors.set(originId, [...(successors.get(originId) ?? []), competencyId]);
  return successors;
}

/** Statement for whose assessments count for a competency, its own first of all: `competency_id`, `origin_id`. */
export const evidenceFor = (organisationId: string, when: Parameters<typeof originsOf>[1] = {}): SQL => sql`
  select id as competency_id, id as origin_id from ${competencies} where organisation_id = ${organisationId}::uuid
  union
  select competency_id, origin_id from (${originsOf(organisationId, when)}) o`;
