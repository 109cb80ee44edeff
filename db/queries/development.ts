import { and, asc, eq, inArray, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Db, Tx } from "../connection/types.ts";
import { accounts } from "../schema/accounts.ts";
import { competencies } from "../schema/competencies.ts";
import { competencyInterests, developmentActions } from "../schema/development.ts";
import { people } from "../schema/people.ts";
import { roleProfileRequirements, roleProfiles } from "../schema/role-profiles.ts";
import { withinReach } from "./reach.ts";

export type DevelopmentAction = typeof developmentActions.$inferSelect;

const owner = alias(people, "owner");
const stepRole = alias(roleProfiles, "step_role");

/** Steps of these people's plans with the names that they speak of, open ones first and then by due date. */
export function listActionsOf(db: Db, organisationId: string, personIds: readonly string[]) {
  if (personIds.length === 0) return Promise.resolve([]);
  return db
    .select({
      action: developmentActions,
      competencyName: competencies.name,
      ownerName: owner.name,
      roleTitle: roleProfiles.title,
      /** The person of the account that entered it. */
      enteredByPersonId: accounts.personId,
    })
    .from(developmentActions)
    .innerJoin(
      competencies,
      and(
        eq(competencies.organisationId, developmentActions.organisationId),
        eq(competencies.id, developmentActions.competencyId),
      ),
    )
    .innerJoin(
      owner,
      and(eq(owner.organisationId, developmentActions.organisationId), eq(owner.id, developmentActions.ownerPersonId)),
    )
    .leftJoin(
      roleProfiles,
      and(
        eq(roleProfiles.organisationId, developmentActions.organisationId),
        eq(roleProfiles.id, developmentActions.roleProfileId),
      ),
    )
    .leftJoin(
      accounts,
      and(
        eq(accounts.organisationId, developmentActions.organisationId),
        eq(accounts.id, developmentActions.createdBy),
      ),
    )
    .where(
      and(eq(developmentActions.organisationId, organisationId), withinReach(developmentActions.personId, personIds)),
    )
    .orderBy(
      sql`${developmentActions.state} <> 'open'`,
      asc(developmentActions.dueOn),
      asc(developmentActions.createdAt),
      asc(developmentActions.id),
    );
}

export async function findAction(
  db: Db,
  organisationId: string,
  personId: string,
  actionId: string,
): Promise<DevelopmentAction | null> {
  const [row] = await db
    .select()
    .from(developmentActions)
    .where(
      and(
        eq(developmentActions.organisationId, organisationId),
        eq(developmentActions.personId, personId),
        eq(developmentActions.id, actionId),
      ),
    )
    .limit(1);
  return row ?? null;
}

/** Changes the step only when it still has the version that the form was made from; returns whether it did. */
export async function updateAction(
  tx: Tx,
  organisationId: string,
  actionId: string,
  version: number,
  change: Pick<DevelopmentAction, "state" | "outcome" | "endedBy" | "endedAt">,
): Promise<boolean> {
  const rows = await tx
    .update(developmentActions)
    .set({ ...change, version: version + 1 })
    .where(
      and(
        eq(developmentActions.organisationId, organisationId),
        eq(developmentActions.id, actionId),
        eq(developmentActions.version, version),
      ),
    )
    .returning({ id: developmentActions.id });
  return rows.length === 1;
}

/** What these people want more and less of, in the order of the competencies; archived competencies are left out. */
export function listInterestsOf(db: Db, organisationId: string, personIds: readonly string[]) {
  if (personIds.length === 0) return Promise.resolve([]);
  return db
    .select({
      personId: competencyInterests.personId,
      competencyId: competencyInterests.competencyId,
      competencyName: competencies.name,
      interest: competencyInterests.interest,
      source: competencyInterests.source,
      recordedAt: competencyInterests.recordedAt,
    })
    .from(competencyInterests)
    .innerJoin(
      competencies,
      and(
        eq(competencies.organisationId, competencyInterests.organisationId),
        eq(competencies.id, competencyInterests.competencyId),
        sql`${competencies.archivedAt} is null`,
      ),
    )
    .where(
      and(eq(competencyInterests.organisationId, organisationId), withinReach(competencyInterests.personId, personIds)),
    )
    .orderBy(
      asc(competencyInterests.personId),
      sql`${competencies.kind} desc`,
      asc(competencies.position),
      asc(competencies.name),
    );
}

/**
 * The role of one person, and per competency what it asks for, what the person wants and the steps of their plan, a row a
 * step; each null where there is none. One statement, for pages that show much else.
 */
export function listAskedAndWanted(db: Db, organisationId: string, personId: string) {
  return db
    .select({
      role: roleProfiles,
      competency: competencies,
      requirement: roleProfileRequirements,
      interest: competencyInterests.interest,
      action: developmentActions,
      ownerName: owner.name,
      roleTitle: stepRole.title,
      enteredByPersonId: accounts.personId,
    })
    .from(people)
    .leftJoin(
      roleProfiles,
      and(eq(roleProfiles.organisationId, people.organisationId), eq(roleProfiles.id, people.roleProfileId)),
    )
    .leftJoin(competencies, eq(competencies.organisationId, people.organisationId))
    .leftJoin(
      roleProfileRequirements,
      and(
        eq(roleProfileRequirements.organisationId, people.organisationId),
        eq(roleProfileRequirements.roleProfileId, people.roleProfileId),
        eq(roleProfileRequirements.competencyId, competencies.id),
      ),
    )
    .leftJoin(
      competencyInterests,
      and(
        eq(competencyInterests.organisationId, people.organisationId),
        eq(competencyInterests.personId, people.id),
        eq(competencyInterests.competencyId, competencies.id),
      ),
    )
    .leftJoin(
      developmentActions,
      and(
        eq(developmentActions.organisationId, people.organisationId),
        eq(developmentActions.personId, people.id),
        eq(developmentActions.competencyId, competencies.id),
      ),
    )
    .leftJoin(
      owner,
      and(eq(owner.organisationId, people.organisationId), eq(owner.id, developmentActions.ownerPersonId)),
    )
    .leftJoin(
      stepRole,
      and(eq(stepRole.organisationId, people.organisationId), eq(stepRole.id, developmentActions.roleProfileId)),
    )
    .leftJoin(
      accounts,
      and(eq(accounts.organisationId, people.organisationId), eq(accounts.id, developmentActions.createdBy)),
    )
    .where(and(eq(people.organisationId, organisationId), eq(people.id, personId)))
    .orderBy(sql`${competencies.kind} desc`, asc(competencies.position), asc(competencies.name));
}

/** Takes these interests of a person away, so that others can stand in their place. */
export async function deleteInterests(
  tx: Tx,
  organisationId: string,
  personId: string,
  competencyIds: readonly string[],
): Promise<void> {
  if (competencyIds.length === 0) return;
  await tx
    .delete(competencyInterests)
    .where(
      and(
        eq(competencyInterests.organisationId, organisationId),
        eq(competencyInterests.personId, personId),
        inArray(competencyInterests.competencyId, [...competencyIds]),
      ),
    );
}

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
