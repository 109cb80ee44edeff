import { and, desc, eq, sql } from "drizzle-orm";
import type { Db, Tx } from "../connection/types.ts";
import { accounts } from "../schema/accounts.ts";
import { assessments } from "../schema/assessments.ts";
import { certificationCompetencies } from "../schema/certifications.ts";
import { competencyInterests, developmentActions } from "../schema/development.ts";
import { catalogueImportChanges, imports } from "../schema/imports.ts";
import { roleProfileRequirements } from "../schema/role-profiles.ts";
import { roundSubjects } from "../schema/rounds.ts";
import { rowsOf } from "./rows.ts";

export type CatalogueChange = typeof catalogueImportChanges.$inferSelect;

export async function insertCatalogueChanges(tx: Tx, rows: CatalogueChange[]): Promise<void> {
  if (rows.length > 0) await tx.insert(catalogueImportChanges).values(rows);
}

const ofImport = (organisationId: string, importId: string) =>
  and(eq(catalogueImportChanges.organisationId, organisationId), eq(catalogueImportChanges.importId, importId));

export const listCatalogueChanges = (db: Db, organisationId: string, importId: string): Promise<CatalogueChange[]> =>
  db.select().from(catalogueImportChanges).where(ofImport(organisationId, importId));

export const deleteCatalogueChanges = (tx: Tx, organisationId: string, importId: string) =>
  tx.delete(catalogueImportChanges).where(ofImport(organisationId, importId));

export type CompetencyDependent = "levels" | "roles" | "development" | "certificates" | "rounds";

/** What rests on these competencies: a reason to keep each of them. */
export async function listCompetencyDependents(
  db: Db,
  organisationId: string,
  competencyIds: readonly string[],
): Promise<{ competencyId: string; kind: CompetencyDependent }[]> {
  if (competencyIds.length === 0) return [];
  const ids = sql`any(string_to_array(${competencyIds.join(",")}, ',')::uuid[])`;
  const rows = await db.execute(sql`
    select distinct competency_id as "competencyId", kind as "kind" from (
      select competency_id, 'levels' as kind from ${assessments} where organisation_id = ${organisationId} and competency_id = ${ids}
      union all select competency_id, 'roles' from ${roleProfileRequirements} where organisation_id = ${organisationId} and competency_id = ${ids}
      union all select competency_id, 'development' from ${developmentActions} where organisation_id = ${organisationId} and competency_id = ${ids}
      union all select competency_id, 'development' from ${competencyInterests} where organisation_id = ${organisationId} and competency_id = ${ids}
      union all select competency_id, 'certificates' from ${certificationCompetencies} where organisation_id = ${organisationId} and competency_id = ${ids}
      union all select asked.id::uuid, 'rounds' from ${roundSubjects} s, jsonb_array_elements_text(s.competency_ids) as asked (id)
        where s.organisation_id = ${organisationId} and asked.id::uuid = ${ids}
    ) as found`);
  return rowsOf<{ competencyId: string; kind: CompetencyDependent }>(rows);
}

/** The releases of an outside list that were brought and still count, the newest first. */
export const listReleases = (db: Db, organisationId: string, listName: string) =>
  db
    .select({
      importId: imports.id,
      release: imports.listRelease,
      committedAt: imports.committedAt,
      accountName: accounts.name,
    })
    .from(imports)
    .leftJoin(accounts, and(eq(accounts.organisationId, imports.organisationId), eq(accounts.id, imports.createdBy)))
    .where(
      and(eq(imports.organisationId, organisationId), eq(imports.listName, listName), eq(imports.state, "committed")),
    )
    .orderBy(desc(imports.committedAt), desc(imports.id));
