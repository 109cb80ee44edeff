import { and, asc, desc, eq, gt, inArray, isNull, lte, ne, type SQL, sql } from "drizzle-orm";
import type { Db, Tx } from "../connection/types.ts";
import { accounts } from "../schema/accounts.ts";
import { decisions } from "../schema/decisions.ts";
import { observationEnds, observationStarts, observations, outcomeChecks } from "../schema/observations.ts";
import { people } from "../schema/people.ts";
import { promotionCases } from "../schema/promotion-cases.ts";
import { type ReachIds, withinReach } from "./reach.ts";

export type Observation = typeof observations.$inferSelect;
export type OutcomeCheck = typeof outcomeChecks.$inferSelect;

/** Whose observations are read: nobody reads the one about themself. */
export interface ObservationReader {
  reach: ReachIds;
  exceptPersonId: string | null;
}

const newestStart = sql<string>`(select s.starts_on::text from ${observationStarts} s
  where s.organisation_id = ${observations.organisationId} and s.observation_id = ${observations.id}
  order by s.place desc limit 1)`;

const ofReader = (organisationId: string, { reach, exceptPersonId }: ObservationReader): SQL | undefined =>
  and(
    eq(observations.organisationId, organisationId),
    withinReach(observations.personId, reach),
    exceptPersonId === null ? undefined : ne(observations.personId, exceptPersonId),
  );

const selectObservations = (db: Db) =>
  db
    .select({
      observation: observations,
      startsOn: newestStart,
      end: { kind: observationEnds.kind, reason: observationEnds.reason, endedAt: observationEnds.endedAt },
      person: { id: people.id, name: people.name, title: people.title, erasedAt: people.erasedAt },
      case: {
        id: promotionCases.id,
        personId: promotionCases.personId,
        targetTitle: promotionCases.targetTitle,
        targetRole: promotionCases.targetRole,
      },
      decision: { id: decisions.id, number: decisions.number, decidedAt: decisions.decidedAt },
    })
    .from(observations)
    .innerJoin(
      people,
      and(eq(people.organisationId, observations.organisationId), eq(people.id, observations.personId)),
    )
    .innerJoin(
      promotionCases,
      and(eq(promotionCases.organisationId, observations.organisationId), eq(promotionCases.id, observations.caseId)),
    )
    .innerJoin(
      decisions,
      and(eq(decisions.organisationId, observations.organisationId), eq(decisions.id, observations.decisionId)),
    )
    .leftJoin(
      observationEnds,
      and(
        eq(observationEnds.organisationId, observations.organisationId),
        eq(observationEnds.observationId, observations.id),
        ne(observationEnds.kind, "corrected"),
      ),
    );

export type ObservationRow = Awaited<ReturnType<typeof listObservations>>[number];

export async function findObservation(
  db: Db,
  organisationId: string,
  observationId: string,
  reader: ObservationReader,
): Promise<ObservationRow | null> {
  const [row] = await selectObservations(db)
    .where(and(ofReader(organisationId, reader), eq(observations.id, observationId)))
    .limit(1);
  return row ?? null;
}

const notCorrected = sql`not exists (select 1 from ${observationEnds} c
  where c.organisation_id = ${observations.organisationId} and c.observation_id = ${observations.id}
    and c.kind = 'corrected')`;

/** Everybody who got a job by a decision that stands, the newest decision first. */
export const listObservations = (db: Db, organisationId: string, reader: ObservationReader) =>
  selectObservations(db)
    .where(and(ofReader(organisationId, reader), notCorrected))
    .orderBy(desc(decisions.number));

/** Those that go on, without those about somebody whose record was erased. */
export const listOpenObservations = (db: Db, organisationId: string, reader: ObservationReader) =>
  selectObservations(db)
    .where(and(ofReader(organisationId, reader), notCorrected, isNull(observationEnds.kind), isNull(people.erasedAt)))
    .orderBy(asc(newestStart), asc(people.name));

/** The observation of a case whose decision stands, with how it ended. */
export async function findObservationOfCase(db: Db, organisationId: string, caseId: string) {
  const [row] = await selectObservations(db)
    .where(and(eq(observations.organisationId, organisationId), eq(observations.caseId, caseId), notCorrected))
    .limit(1);
  return row ?? null;
}

/** Two writers of the same observation wait for each other here, at its case. */
export async function lockObservedCase(tx: Tx, organisationId: string, observationId: string) {
  const [row] = await tx
    .select({ id: promotionCases.id, version: promotionCases.version, state: promotionCases.state })
    .from(promotionCases)
    .innerJoin(
      observations,
      and(eq(observations.organisationId, promotionCases.organisationId), eq(observations.caseId, promotionCases.id)),
    )
    .where(and(eq(observations.organisationId, organisationId), eq(observations.id, observationId)))
    .for("update", { of: promotionCases });
  return row ?? null;
}

/** All days that were entered as the start, the newest first. */
export const listStarts = (db: Db, organisationId: string, observationId: string) =>
  db
    .select({ start: observationStarts, byName: accounts.name })
    .from(observationStarts)
    .leftJoin(
      accounts,
      and(eq(accounts.organisationId, observationStarts.organisationId), eq(accounts.id, observationStarts.recordedBy)),
    )
    .where(
      and(eq(observationStarts.organisationId, organisationId), eq(observationStarts.observationId, observationId)),
    )
    .orderBy(desc(observationStarts.place));

/** Every answer to checks of these observations, the newest first. */
export function listChecks(db: Db, organisationId: string, observationIds: string[]) {
  if (observationIds.length === 0) return Promise.resolve([]);
  return db
    .select({ check: outcomeChecks, byName: accounts.name })
    .from(outcomeChecks)
    .leftJoin(
      accounts,
      and(eq(accounts.organisationId, outcomeChecks.organisationId), eq(accounts.id, outcomeChecks.recordedBy)),
    )
    .where(and(eq(outcomeChecks.organisationId, organisationId), inArray(outcomeChecks.observationId, observationIds)))
    .orderBy(asc(outcomeChecks.day), desc(outcomeChecks.place));
}

/** Who reported to this person and left between two days; the record of somebody erased counts, without a name. */
export const listLeftReports = (db: Db, organisationId: string, managerId: string, from: string, until: string) =>
  db
    .select({ id: people.id, name: people.name, leftOn: sql<string>`${people.leftOn}::text` })
    .from(people)
    .where(
      and(
        eq(people.organisationId, organisationId),
        eq(people.managerId, managerId),
        gt(people.leftOn, from),
        lte(people.leftOn, until),
      ),
    )
    .orderBy(asc(people.leftOn), asc(people.name));

export const insertObservation = (tx: Tx, row: typeof observations.$inferInsert) => tx.insert(observations).values(row);
export const insertStart = (tx: Tx, row: typeof observationStarts.$inferInsert) =>
  tx.insert(observationStarts).values(row);
export const insertEnd = (tx: Tx, row: typeof observationEnds.$inferInsert) => tx.insert(observationEnds).values(row);
export const insertCheck = (tx: Tx, row: typeof outcomeChecks.$inferInsert) => tx.insert(outcomeChecks).values(row);
