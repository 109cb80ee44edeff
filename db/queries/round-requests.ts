import { and, asc, count, countDistinct, eq, inArray, isNotNull, isNull, max, ne, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Db, Tx } from "../connection/types.ts";
import { accounts } from "../schema/accounts.ts";
import { people } from "../schema/people.ts";
import { assessmentRounds, roundRequests, roundSubjects } from "../schema/rounds.ts";
import { type ReachIds, withinReach } from "./reach.ts";

export type RoundRequest = typeof roundRequests.$inferSelect;

const assessor = alias(people, "assessor_person");

const withRound = and(
  eq(assessmentRounds.organisationId, roundRequests.organisationId),
  eq(assessmentRounds.id, roundRequests.roundId),
);
const withPerson = and(eq(people.organisationId, roundRequests.organisationId), eq(people.id, roundRequests.personId));
const withAssessor = and(
  eq(assessor.organisationId, roundRequests.organisationId),
  eq(assessor.id, roundRequests.assessorId),
);

const ofRequest = {
  request: roundRequests,
  round: assessmentRounds,
  person: { id: people.id, name: people.name, title: people.title, erasedAt: people.erasedAt },
  competencyIds: roundSubjects.competencyIds,
};
const withSubject = and(
  eq(roundSubjects.organisationId, roundRequests.organisationId),
  eq(roundSubjects.roundId, roundRequests.roundId),
  eq(roundSubjects.personId, roundRequests.personId),
);

const selectRequests = (db: Db) =>
  db
    .select(ofRequest)
    .from(roundRequests)
    .innerJoin(assessmentRounds, withRound)
    .innerJoin(roundSubjects, withSubject)
    .innerJoin(people, withPerson);

/** What this person is or was asked, what is open first, in rounds that did open. */
export const listRequestsOf = (db: Db, organisationId: string, assessorId: string, limit: number) =>
  selectRequests(db)
    .where(
      and(
        eq(roundRequests.organisationId, organisationId),
        eq(roundRequests.assessorId, assessorId),
        eq(roundRequests.state, "asked"),
        inArray(assessmentRounds.state, ["open", "closed"]),
        isNull(people.erasedAt),
      ),
    )
    .orderBy(sql`${roundRequests.handedInAt} is not null`, asc(assessmentRounds.dueOn), asc(people.name))
    .limit(limit);

export async function findRequest(db: Db, organisationId: string, requestId: string) {
  const [row] = await selectRequests(db)
    .where(
      and(
        eq(roundRequests.organisationId, organisationId),
        eq(roundRequests.id, requestId),
        inArray(assessmentRounds.state, ["open", "closed"]),
      ),
    )
    .limit(1);
  return row ?? null;
}

/** The same, with the round kept from being closed or opened until the end of the transaction. */
export async function findRequestForAnswer(tx: Tx, organisationId: string, requestId: string) {
  const found = await findRequest(tx, organisationId, requestId);
  if (!found) return null;
  const [round] = await tx
    .select()
    .from(assessmentRounds)
    .where(and(eq(assessmentRounds.organisationId, organisationId), eq(assessmentRounds.id, found.round.id)))
    .for("share");
  return round ? { ...found, round } : null;
}

export const updateRequest = (
  tx: Tx,
  organisationId: string,
  requestId: string,
  change: Partial<Omit<RoundRequest, "id" | "organisationId">>,
) =>
  tx
    .update(roundRequests)
    .set(change)
    .where(and(eq(roundRequests.organisationId, organisationId), eq(roundRequests.id, requestId)));

export const insertRequest = (tx: Tx, row: typeof roundRequests.$inferInsert) => tx.insert(roundRequests).values(row);

/** Everybody asked or proposed about one person, with names. */
export const listRequestsAbout = (db: Db, organisationId: string, roundId: string, personId: string) =>
  db
    .select({ request: roundRequests, assessorName: assessor.name, assessorTitle: assessor.title })
    .from(roundRequests)
    .innerJoin(assessor, withAssessor)
    .where(
      and(
        eq(roundRequests.organisationId, organisationId),
        eq(roundRequests.roundId, roundId),
        eq(roundRequests.personId, personId),
      ),
    )
    .orderBy(asc(assessor.name), asc(assessor.id));

/** People about whom an answer is held back in this round. */
export async function listHeldBack(db: Db, organisationId: string, roundId: string): Promise<string[]> {
  const rows = await db
    .selectDistinct({ personId: roundRequests.personId })
    .from(roundRequests)
    .where(
      and(
        eq(roundRequests.organisationId, organisationId),
        eq(roundRequests.roundId, roundId),
        isNotNull(roundRequests.answer),
      ),
    );
  return rows.map(({ personId }) => personId);
}

export interface ProgressFilter {
  roundId: string;
  reach: ReachIds;
  /** The reader's own person: what is asked about them is not theirs to run. */
  exceptPersonId: string | null;
}

const inProgress = (organisationId: string, { roundId, reach, exceptPersonId }: ProgressFilter) =>
  and(
    eq(roundRequests.organisationId, organisationId),
    eq(roundRequests.roundId, roundId),
    withinReach(roundRequests.personId, reach),
    exceptPersonId ? ne(roundRequests.personId, exceptPersonId) : undefined,
  );

const ifAsked = sql`filter (where ${roundRequests.state} = 'asked')`;

/** Asked and handed in by source. */
export const progressBySource = (db: Db, organisationId: string, filter: ProgressFilter) =>
  db
    .select({ source: roundRequests.source, asked: count(), handedIn: count(roundRequests.handedInAt) })
    .from(roundRequests)
    .where(and(inProgress(organisationId, filter), eq(roundRequests.state, "asked")))
    .groupBy(roundRequests.source);

/** A page of the people whom a round asks about: how many of each source are asked and have answered. */
export const progressByPerson = (
  db: Db,
  organisationId: string,
  { roundId, reach, exceptPersonId }: ProgressFilter,
  { limit, offset }: { limit: number; offset: number },
) => {
  const of = (source: string, handedIn: boolean) =>
    sql`count(*) filter (where ${roundRequests.state} = 'asked' and ${roundRequests.source} = ${source}
      ${handedIn ? sql`and ${roundRequests.handedInAt} is not null` : sql``})`.mapWith(Number);
  return db
    .select({
      personId: roundSubjects.personId,
      name: people.name,
      title: people.title,
      recordedAt: roundSubjects.recordedAt,
      competencies: sql`jsonb_array_length(${roundSubjects.competencyIds})`.mapWith(Number),
      asked: sql`count(*) ${ifAsked}`.mapWith(Number),
      handedIn: sql`count(${roundRequests.handedInAt}) ${ifAsked}`.mapWith(Number),
      proposed: sql`count(*) filter (where ${roundRequests.state} = 'proposed')`.mapWith(Number),
      peers: of("peer", false),
      peersIn: of("peer", true),
      reports: of("report", false),
      reportsIn: of("report", true),
    })
    .from(roundSubjects)
    .innerJoin(
      people,
      and(eq(people.organisationId, roundSubjects.organisationId), eq(people.id, roundSubjects.personId)),
    )
    .leftJoin(
      roundRequests,
      and(
        eq(roundRequests.organisationId, roundSubjects.organisationId),
        eq(roundRequests.roundId, roundSubjects.roundId),
        eq(roundRequests.personId, roundSubjects.personId),
      ),
    )
    .where(
      and(
        eq(roundSubjects.organisationId, organisationId),
        eq(roundSubjects.roundId, roundId),
        isNull(people.erasedAt),
        withinReach(roundSubjects.personId, reach),
        exceptPersonId ? ne(roundSubjects.personId, exceptPersonId) : undefined,
      ),
    )
    .groupBy(roundSubjects.organisationId, roundSubjects.roundId, roundSubjects.personId, people.id)
    .orderBy(asc(people.name), asc(people.id))
    .limit(limit)
    .offset(offset);
};

export async function countSubjects(
  db: Db,
  organisationId: string,
  { roundId, reach, exceptPersonId }: ProgressFilter,
): Promise<number> {
  const [row] = await db
    .select({ n: count() })
    .from(roundSubjects)
    .where(
      and(
        eq(roundSubjects.organisationId, organisationId),
        eq(roundSubjects.roundId, roundId),
        withinReach(roundSubjects.personId, reach),
        exceptPersonId ? ne(roundSubjects.personId, exceptPersonId) : undefined,
      ),
    );
  return row?.n ?? 0;
}

/** Who still owes answers, the most first, and whether they can sign in. */
export const listWaitedFor = (
  db: Db,
  organisationId: string,
  filter: ProgressFilter,
  { limit, offset }: { limit: number; offset: number },
) =>
  db
    .select({
      assessorId: assessor.id,
      name: assessor.name,
      open: count(),
      email: max(accounts.email),
    })
    .from(roundRequests)
    .innerJoin(assessor, withAssessor)
    .leftJoin(
      accounts,
      and(eq(accounts.organisationId, roundRequests.organisationId), eq(accounts.personId, roundRequests.assessorId)),
    )
    .where(and(inProgress(organisationId, filter), eq(roundRequests.state, "asked"), isNull(roundRequests.handedInAt)))
    .groupBy(assessor.id, assessor.name)
    .orderBy(sql`count(*) desc`, asc(assessor.name), asc(assessor.id))
    .limit(limit)
    .offset(offset);

/** How many people still owe answers. */
export async function countWaitedFor(db: Db, organisationId: string, filter: ProgressFilter): Promise<number> {
  const [row] = await db
    .select({ n: countDistinct(roundRequests.assessorId) })
    .from(roundRequests)
    .where(and(inProgress(organisationId, filter), eq(roundRequests.state, "asked"), isNull(roundRequests.handedInAt)));
  return row?.n ?? 0;
}

/** The open requests of these people in a round, with whom they are about. */
export const listOpenRequests = (db: Db, organisationId: string, filter: ProgressFilter, assessorIds: string[]) =>
  db
    .select({
      id: roundRequests.id,
      assessorId: roundRequests.assessorId,
      source: roundRequests.source,
      personName: people.name,
    })
    .from(roundRequests)
    .innerJoin(people, withPerson)
    .where(
      and(
        inProgress(organisationId, filter),
        eq(roundRequests.state, "asked"),
        isNull(roundRequests.handedInAt),
        inArray(roundRequests.assessorId, assessorIds),
      ),
    )
    .orderBy(asc(people.name));

/** As part of another statement: how many answers this person still owes, in rounds that are open. */
export const owedAnswers = (db: Db, organisationId: string, assessorId: string) =>
  db
    .select({ n: count() })
    .from(roundRequests)
    .innerJoin(assessmentRounds, withRound)
    .where(
      and(
        eq(roundRequests.organisationId, organisationId),
        eq(roundRequests.assessorId, assessorId),
        eq(roundRequests.state, "asked"),
        isNull(roundRequests.handedInAt),
        eq(assessmentRounds.state, "open"),
      ),
    );
