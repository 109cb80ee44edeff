import { and, asc, count, eq, inArray, isNull, or, type SQL, sql } from "drizzle-orm";
import type { Db, Tx } from "../connection/types.ts";
import { competencies } from "../schema/competencies.ts";
import { people } from "../schema/people.ts";
import { roleProfileRequirements, roleProfiles } from "../schema/role-profiles.ts";
import { type ReachIds, withinReach } from "./reach.ts";

export type RoleProfile = typeof roleProfiles.$inferSelect;
export type NewRoleProfile = typeof roleProfiles.$inferInsert;
export type NewRequirement = typeof roleProfileRequirements.$inferInsert;

export const insertRoleProfiles = (tx: Tx, rows: (typeof roleProfiles.$inferInsert)[]) =>
  tx.insert(roleProfiles).values(rows);

export const insertRequirements = (tx: Tx, rows: NewRequirement[]) => tx.insert(roleProfileRequirements).values(rows);

/** Every role, archived ones included, by track, rung and title. */
export function listRoleProfiles(db: Db, organisationId: string): Promise<RoleProfile[]> {
  return db
    .select()
    .from(roleProfiles)
    .where(eq(roleProfiles.organisationId, organisationId))
    .orderBy(sql`${roleProfiles.track} desc`, asc(roleProfiles.rung), asc(roleProfiles.title));
}

export async function findRoleProfile(db: Db, organisationId: string, profileId: string): Promise<RoleProfile | null> {
  const [row] = await db
    .select()
    .from(roleProfiles)
    .where(and(eq(roleProfiles.organisationId, organisationId), eq(roleProfiles.id, profileId)))
    .limit(1);
  return row ?? null;
}

/** Changes the row only when it still has the version that the form was made from; returns whether it did. */
export async function updateRoleProfile(
  tx: Tx,
  organisationId: string,
  profileId: string,
  version: number,
  change: Partial<Omit<NewRoleProfile, "id" | "organisationId">>,
): Promise<boolean> {
  const rows = await tx
    .update(roleProfiles)
    .set({ ...change, version: version + 1 })
    .where(
      and(
        eq(roleProfiles.organisationId, organisationId),
        eq(roleProfiles.id, profileId),
        eq(roleProfiles.version, version),
      ),
    )
    .returning({ id: roleProfiles.id });
  return rows.length === 1;
}

const ofCompetencyInUse = and(
  eq(competencies.organisationId, roleProfileRequirements.organisationId),
  eq(competencies.id, roleProfileRequirements.competencyId),
  isNull(competencies.archivedAt),
);

/** What roles ask for, in the order of the competencies; archived competencies are left out. */
export function listRequirements(db: Db, organisationId: string, profileId?: string) {
  return db
    .select({
      roleProfileId: roleProfileRequirements.roleProfileId,
      competencyId: roleProfileRequirements.competencyId,
      requiredLevel: roleProfileRequirements.requiredLevel,
      isCritical: roleProfileRequirements.isCritical,
      minimumEvidence: roleProfileRequirements.minimumEvidence,
      competency: competencies,
    })
    .from(roleProfileRequirements)
    .innerJoin(competencies, ofCompetencyInUse)
    .where(
      and(
        eq(roleProfileRequirements.organisationId, organisationId),
        profileId === undefined ? undefined : eq(roleProfileRequirements.roleProfileId, profileId),
      ),
    )
    .orderBy(sql`${competencies.kind} desc`, asc(competencies.position), asc(competencies.name));
}

export type ListedRequirement = Awaited<ReturnType<typeof listRequirements>>[number];

/** Asks for a competency, or asks for it in another way. */
export async function putRequirement(tx: Tx, row: NewRequirement): Promise<void> {
  const { requiredLevel, isCritical, minimumEvidence } = row;
  await tx
    .insert(roleProfileRequirements)
    .values(row)
    .onConflictDoUpdate({
      target: [roleProfileRequirements.roleProfileId, roleProfileRequirements.competencyId],
      set: { requiredLevel, isCritical, minimumEvidence },
      setWhere: eq(roleProfileRequirements.organisationId, row.organisationId),
    });
}

/** Whether there was such a requirement to take away. */
export async function deleteRequirement(
  tx: Tx,
  organisationId: string,
  profileId: string,
  competencyId: string,
): Promise<boolean> {
  const rows = await tx
    .delete(roleProfileRequirements)
    .where(
      and(
        eq(roleProfileRequirements.organisationId, organisationId),
        eq(roleProfileRequirements.roleProfileId, profileId),
        eq(roleProfileRequirements.competencyId, competencyId),
      ),
    )
    .returning({ competencyId: roleProfileRequirements.competencyId });
  return rows.length === 1;
}

const presentMembers = (organisationId: string, today: string, reach: ReachIds): SQL =>
  and(
    eq(people.organisationId, organisationId),
    eq(people.kind, "member"),
    isNull(people.erasedAt),
    or(isNull(people.leftOn), sql`${people.leftOn} > ${today}`),
    withinReach(people.id, reach),
  ) as SQL;

/** How many members within reach are in each role; null counts those in none. */
export function countInRoles(db: Db, organisationId: string, today: string, reach: ReachIds) {
  return db
    .select({ roleProfileId: people.roleProfileId, members: count() })
    .from(people)
    .where(presentMembers(organisationId, today, reach))
    .groupBy(people.roleProfileId);
}

/** Members within reach in one role, by name. */
export function listInRole(db: Db, organisationId: string, profileId: string, today: string, reach: ReachIds) {
  return db
    .select({ id: people.id, name: people.name, title: people.title })
    .from(people)
    .where(and(presentMembers(organisationId, today, reach), eq(people.roleProfileId, profileId)))
    .orderBy(asc(people.name), asc(people.id));
}

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
    .innerJoin(competencies, ofCompetencyInUse)
    .where(and(eq(people.organisationId, organisationId), withinReach(people.id, personIds)))
    .orderBy(asc(people.id), sql`${competencies.kind} desc`, asc(competencies.position), asc(competencies.name));
}

/** Those of these roles that somebody on record is in, present or not. */
export async function countAssigned(db: Db, organisationId: string, roleIds: readonly string[]): Promise<Set<string>> {
  if (roleIds.length === 0) return new Set();
  const rows = await db
    .selectDistinct({ roleProfileId: people.roleProfileId })
    .from(people)
    .where(and(eq(people.organisationId, organisationId), inArray(people.roleProfileId, [...roleIds])));
  return new Set(rows.flatMap(({ roleProfileId }) => roleProfileId ?? []));
}

/** Removes roles that ask for nothing any more and that nobody is in. */
export const deleteRoleProfiles = (tx: Tx, organisationId: string, roleIds: string[]) =>
  tx
    .delete(roleProfiles)
    .where(and(eq(roleProfiles.organisationId, organisationId), inArray(roleProfiles.id, roleIds)));
