import { and, asc, eq, isNull, sql } from "drizzle-orm";
import type { Db, Tx } from "../connection/types.ts";
import { competencies } from "../schema/competencies.ts";
import { people } from "../schema/people.ts";
import { roleProfileRequirements, roleProfiles } from "../schema/role-profiles.ts";
import { withinReach } from "./reach.ts";

export const insertRoleProfiles = (tx: Tx, rows: (typeof roleProfiles.$inferInsert)[]) =>
  tx.insert(roleProfiles).values(rows);

export const insertRequirements = (tx: Tx, rows: (typeof roleProfileRequirements.$inferInsert)[]) =>
  tx.insert(roleProfileRequirements).values(rows);

/** What the role that a person is in asks of them in one competency. */
export interface RequirementOfPerson {
  personId: string;
  roleProfileId: string;
  competencyId: string;
  requiredLevel: number;
  isCritical: boolean;
  minimumEvidence: number;
}

/**
 * What each of these people's own role asks for, by person and in the order of the competencies. Nothing for somebody
 * without a role profile or with an archived one; archived competencies are left out. One statement.
 */
export function listRequirementsOf(
  db: Db,
  organisationId: string,
  personIds: readonly string[],
): Promise<RequirementOfPerson[]> {
  if (personIds.length === 0) return Promise.resolve([]);
  return db
    .select({
      personId: people.id,
      roleProfileId: roleProfiles.id,
      competencyId: roleProfileRequirements.competencyId,
      requiredLevel: roleProfileRequirements.requiredLevel,
      isCritical: roleProfileRequirements.isCritical,
      minimumEvidence: roleProfileRequirements.minimumEvidence,
    })
    .from(people)
    .innerJoin(
      roleProfiles,
      and(
        eq(roleProfiles.organisationId, people.organisationId),
        eq(roleProfiles.id, people.roleProfileId),
        isNull(roleProfiles.archivedAt),
      ),
    )
    .innerJoin(
      roleProfileRequirements,
      and(
        eq(roleProfileRequirements.organisationId, roleProfiles.organisationId),
        eq(roleProfileRequirements.roleProfileId, roleProfiles.id),
      ),
    )
    .innerJoin(
      competencies,
      and(
        eq(competencies.organisationId, roleProfileRequirements.organisationId),
        eq(competencies.id, roleProfileRequirements.competencyId),
        isNull(competencies.archivedAt),
      ),
    )
    .where(and(eq(people.organisationId, organisationId), withinReach(people.id, personIds)))
    .orderBy(asc(people.id), sql`${competencies.kind} desc`, asc(competencies.position), asc(competencies.name));
}
