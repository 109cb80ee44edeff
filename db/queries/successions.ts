import { and, asc, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Db, Tx } from "../connection/types.ts";
import { assessments } from "../schema/assessments.ts";
import { certificationCompetencies } from "../schema/certifications.ts";
import { competencies } from "../schema/competencies.ts";
import { competencyInterests, developmentActions } from "../schema/development.ts";
import { evidenceProposals } from "../schema/proposals.ts";
import { assessmentRounds, roundSubjects } from "../schema/rounds.ts";
import { competencySuccessions } from "../schema/successions.ts";
import type { Competency } from "./competencies.ts";
import { rowsOf } from "./rows.ts";

export type Succession = typeof competencySuccessions.$inferSelect;

export const insertSuccessions = (tx: Tx, rows: (typeof competencySuccessions.$inferInsert)[]) =>
  tx.insert(competencySuccessions).values(rows);

/** Those that hold, the oldest first. */
export const listSuccessions = (db: Db, organisationId: string): Promise<Succession[]> =>
  db
    .select()
    .from(competencySuccessions)
    .where(and(eq(competencySuccessions.organisationId, organisationId), isNull(competencySuccessions.endedAt)))
    .orderBy(asc(competencySuccessions.since), asc(competencySuccessions.id));

export const endSuccessions = (
  tx: Tx,
  organisationId: string,
  changeId: string,
  end: { endedAt: Date; endedBy: string },
) =>
  tx
    .update(competencySuccessions)
    .set(end)
    .where(
      and(
        eq(competencySuccessions.organisationId, organisationId),
        eq(competencySuccessions.changeId, changeId),
        isNull(competencySuccessions.endedAt),
      ),
    );

export interface RestsOn {
  assessments: number;
  people: number;
  certificates: number;
  openSteps: number;
  openProposals: number;
  interests: number;
  /** Names of rounds that are open, or planned, and ask about it. */
  rounds: string[];
}

/** What rests on a competency, counted; one statement. */
export async function countRestingOn(db: Db, organisationId: string, competencyId: string): Promise<RestsOn> {
  const mine = sql`organisation_id = ${organisationId}::uuid and competency_id = ${competencyId}::uuid`;
  const [row] = rowsOf<Omit<RestsOn, "rounds"> & { rounds: string[] }>(
    await db.execute(sql`
      select
        (select count(*)::int from ${assessments} where ${mine} and retracted_at is null) as "assessments",
        (select count(distinct person_id)::int from ${assessments} where ${mine} and retracted_at is null) as "people",
        (select count(distinct certification_id)::int from ${certificationCompetencies} where ${mine}) as "certificates",
        (select count(*)::int from ${developmentActions} where ${mine} and state = 'open') as "openSteps",
        (select count(*)::int from ${evidenceProposals} where ${mine} and state = 'open') as "openProposals",
        (select count(*)::int from ${competencyInterests} where ${mine}) as "interests",
        (select coalesce(json_agg(r.name order by r.name), '[]') from ${assessmentRounds} r
          where r.organisation_id = ${organisationId}::uuid and (
            (r.state = 'planned' and r.competency_ids @> to_jsonb(${competencyId}::text))
            or (r.state in ('opening', 'open') and exists (
              select 1 from ${roundSubjects} s where s.organisation_id = r.organisation_id and s.round_id = r.id
                and s.competency_ids @> to_jsonb(${competencyId}::text))))) as "rounds"`),
  );
  if (!row) throw new Error("What rests on the competency could not be counted.");
  return row;
}

/** Open steps of development go on with the competency; returns which. */
export async function moveOpenSteps(tx: Tx, organisationId: string, fromId: string, toId: string): Promise<string[]> {
  const rows = await tx
    .update(developmentActions)
    .set({ competencyId: toId, version: sql`${developmentActions.version} + 1` })
    .where(
      and(
        eq(developmentActions.organisationId, organisationId),
        eq(developmentActions.competencyId, fromId),
        eq(developmentActions.state, "open"),
      ),
    )
    .returning({ id: developmentActions.id });
  return rows.map(({ id }) => id);
}

/** Evidence that people propose and nobody has judged yet goes on with the competency; returns which. */
export async function moveOpenProposals(
  tx: Tx,
  organisationId: string,
  fromId: string,
  toId: string,
): Promise<string[]> {
  const rows = await tx
    .update(evidenceProposals)
    .set({ competencyId: toId })
    .where(
      and(
        eq(evidenceProposals.organisationId, organisationId),
        eq(evidenceProposals.competencyId, fromId),
        eq(evidenceProposals.state, "open"),
      ),
    )
    .returning({ id: evidenceProposals.id });
  return rows.map(({ id }) => id);
}

/** Those of these proposals that nobody has judged meanwhile come back. */
export async function moveProposalsBack(
  tx: Tx,
  organisationId: string,
  proposalIds: string[],
  fromId: string,
): Promise<void> {
  if (proposalIds.length === 0) return;
  await tx
    .update(evidenceProposals)
    .set({ competencyId: fromId })
    .where(
      and(
        eq(evidenceProposals.organisationId, organisationId),
        inArray(evidenceProposals.id, proposalIds),
        eq(evidenceProposals.state, "open"),
      ),
    );
}

/** Those of these steps that are still where they went come back. */
export async function moveStepsBack(
  tx: Tx,
  organisationId: string,
  stepIds: string[],
  { fromId, toId }: { fromId: string; toId: string },
): Promise<void> {
  if (stepIds.length === 0) return;
  await tx
    .update(developmentActions)
    .set({ competencyId: fromId, version: sql`${developmentActions.version} + 1` })
    .where(
      and(
        eq(developmentActions.organisationId, organisationId),
        inArray(developmentActions.id, stepIds),
        eq(developmentActions.competencyId, toId),
      ),
    );
}

type Onward = Pick<Succession, "kind" | "fromId" | "toId">;

/** Every competency, archived ones included, with what holds of merges and splits; one statement. */
export async function listCompetenciesAndSuccessions(
  db: Db,
  organisationId: string,
): Promise<{ competencies: Competency[]; successions: Onward[] }> {
  const rows = await db
    .select({
      competency: competencies,
      onward: sql<Onward[] | null>`(
        select json_agg(json_build_object('kind', s.kind, 'fromId', s.from_id, 'toId', s.to_id) order by s.since, s.id)
        from ${competencySuccessions} s where s.organisation_id = ${organisationId}::uuid
          and s.from_id = "competencies"."id" and s.ended_at is null)`,
    })
    .from(competencies)
    .where(eq(competencies.organisationId, organisationId))
    .orderBy(sql`${competencies.kind} desc`, asc(competencies.position), asc(competencies.name));
  return {
    competencies: rows.map(({ competency }) => competency),
    successions: rows.flatMap(({ onward }) => onward ?? []),
  };
}
