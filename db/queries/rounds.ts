import { and, count, desc, eq, exists, inArray, isNull, lt, lte, or, sql } from "drizzle-orm";
import type { Db, Tx } from "../connection/types.ts";
import { accounts } from "../schema/accounts.ts";
import { assessmentRounds, roundRequests, roundSubjects } from "../schema/rounds.ts";
import { type ReachIds, withinReach } from "./reach.ts";

/** Rows of one statement: below the 65,535 parameters that PostgreSQL takes. */
const CHUNK = 4_000;

export type Round = typeof assessmentRounds.$inferSelect;
export type NewRequest = typeof roundRequests.$inferInsert;
export type NewRound = typeof assessmentRounds.$inferInsert;
type NewSubject = typeof roundSubjects.$inferInsert;

export const insertRound = (tx: Tx, row: NewRound) => tx.insert(assessmentRounds).values(row);

/** Writes some of the people of a round that opens, and who is asked about them. */
export async function insertRoundPart(tx: Tx, subjects: NewSubject[], requests: NewRequest[]): Promise<void> {
  if (subjects.length) await tx.insert(roundSubjects).values(subjects);
  for (let at = 0; at < requests.length; at += CHUNK) {
    await tx.insert(roundRequests).values(requests.slice(at, at + CHUNK));
  }
}

/** After a large round: the planner then knows the sizes. The embedded database never looks by itself. */
export const analyseRounds = (tx: Tx) => tx.execute(sql`analyze round_subjects, round_requests`);

/** Changes a round that is in this state; false where it is not, or where its opening was asked to stop. */
export async function changeRound(
  tx: Tx,
  organisationId: string,
  roundId: string,
  from: Round["state"],
  change: Partial<Omit<Round, "id" | "organisationId">>,
): Promise<boolean> {
  const rows = await tx
    .update(assessmentRounds)
    .set(change)
    .where(
      and(
        eq(assessmentRounds.organisationId, organisationId),
        eq(assessmentRounds.id, roundId),
        eq(assessmentRounds.state, from),
        isNull(assessmentRounds.cancelledAt),
      ),
    )
    .returning({ id: assessmentRounds.id });
  return rows.length > 0;
}

/** Takes away what was written of a round that never opened. */
export async function cancelOpening(tx: Tx, organisationId: string, roundId: string, now: Date): Promise<void> {
  await tx
    .delete(roundRequests)
    .where(and(eq(roundRequests.organisationId, organisationId), eq(roundRequests.roundId, roundId)));
  await tx
    .delete(roundSubjects)
    .where(and(eq(roundSubjects.organisationId, organisationId), eq(roundSubjects.roundId, roundId)));
  await tx
    .update(assessmentRounds)
    .set({ state: "cancelled", cancelledAt: now })
    .where(
      and(
        eq(assessmentRounds.organisationId, organisationId),
        eq(assessmentRounds.id, roundId),
        eq(assessmentRounds.state, "opening"),
      ),
    );
}

/** Planned rounds of every organisation whose day has come. */
export const listDueRounds = (db: Db, today: string) =>
  db
    .select({
      id: assessmentRounds.id,
      organisationId: assessmentRounds.organisationId,
      createdBy: assessmentRounds.createdBy,
    })
    .from(assessmentRounds)
    .where(and(eq(assessmentRounds.state, "planned"), lte(assessmentRounds.startsOn, today)));

/** Rounds whose opening a stopped process left half-way. */
export const listLeftOpening = (db: Db, createdBefore: Date) =>
  db
    .select({ id: assessmentRounds.id, organisationId: assessmentRounds.organisationId })
    .from(assessmentRounds)
    .where(and(eq(assessmentRounds.state, "opening"), lt(assessmentRounds.createdAt, createdBefore)));

const asksAbout = (db: Db, reach: ReachIds, createdBy: string) =>
  reach === null
    ? undefined
    : or(
        eq(assessmentRounds.createdBy, createdBy),
        exists(
          db
            .select({ one: sql`1` })
            .from(roundSubjects)
            .where(
              and(
                eq(roundSubjects.organisationId, assessmentRounds.organisationId),
                eq(roundSubjects.roundId, assessmentRounds.id),
                withinReach(roundSubjects.personId, reach),
              ),
            ),
        ),
      );

/** A round that asks about somebody within reach, or that the account opened itself. */
export async function findRound(
  db: Db,
  organisationId: string,
  roundId: string,
  reader: { reach: ReachIds; accountId: string },
): Promise<(Round & { creatorName: string | null }) | null> {
  const [row] = await db
    .select({ round: assessmentRounds, creatorName: accounts.name })
    .from(assessmentRounds)
    .leftJoin(
      accounts,
      and(eq(accounts.organisationId, assessmentRounds.organisationId), eq(accounts.id, assessmentRounds.createdBy)),
    )
    .where(
      and(
        eq(assessmentRounds.organisationId, organisationId),
        eq(assessmentRounds.id, roundId),
        asksAbout(db, reader.reach, reader.accountId),
      ),
    )
    .limit(1);
  return row ? { ...row.round, creatorName: row.creatorName } : null;
}

/** The newest rounds that ask about somebody within reach, with how many answers are in. */
export function listRounds(
  db: Db,
  organisationId: string,
  reader: { reach: ReachIds; accountId: string },
  limit: number,
) {
  const asked = db
    .select({
      roundId: roundRequests.roundId,
      asked: count().as("asked"),
      handedIn: count(roundRequests.handedInAt).as("handed_in"),
    })
    .from(roundRequests)
    .where(
      and(
        eq(roundRequests.organisationId, organisationId),
        eq(roundRequests.state, "asked"),
        withinReach(roundRequests.personId, reader.reach),
      ),
    )
    .groupBy(roundRequests.roundId)
    .as("asked_of_round");
  return db
    .select({
      round: assessmentRounds,
      asked: sql`coalesce(${asked.asked}, 0)`.mapWith(Number),
      handedIn: sql`coalesce(${asked.handedIn}, 0)`.mapWith(Number),
    })
    .from(assessmentRounds)
    .leftJoin(asked, eq(asked.roundId, assessmentRounds.id))
    .where(and(eq(assessmentRounds.organisationId, organisationId), asksAbout(db, reader.reach, reader.accountId)))
    .orderBy(desc(assessmentRounds.createdAt), desc(assessmentRounds.id))
    .limit(limit);
}

/** Keeps everybody else from recording, asking or answering about this person in this round until the end. */
export async function lockSubject(tx: Tx, organisationId: string, roundId: string, personId: string) {
  const [row] = await tx
    .select()
    .from(roundSubjects)
    .where(
      and(
        eq(roundSubjects.organisationId, organisationId),
        eq(roundSubjects.roundId, roundId),
        eq(roundSubjects.personId, personId),
      ),
    )
    .limit(1)
    .for("update");
  return row ?? null;
}

export async function markRecorded(tx: Tx, organisationId: string, requestIds: string[], now: Date): Promise<void> {
  if (requestIds.length === 0) return;
  await tx
    .update(roundRequests)
    .set({ recordedAt: now, answer: null, draft: null, draftSavedAt: null })
    .where(and(eq(roundRequests.organisationId, organisationId), inArray(roundRequests.id, requestIds)));
}

export const markSubjectRecorded = (tx: Tx, organisationId: string, roundId: string, personId: string, now: Date) =>
  tx
    .update(roundSubjects)
    .set({ recordedAt: now })
    .where(
      and(
        eq(roundSubjects.organisationId, organisationId),
        eq(roundSubjects.roundId, roundId),
        eq(roundSubjects.personId, personId),
      ),
    );

/** Drafts and answers about this person go, and whatever they were still typing about others. */
export async function emptyRoundWords(tx: Tx, organisationId: string, personId: string): Promise<void> {
  const about = and(eq(roundRequests.organisationId, organisationId), eq(roundRequests.personId, personId));
  const by = and(eq(roundRequests.organisationId, organisationId), eq(roundRequests.assessorId, personId));
  await tx.update(roundRequests).set({ draft: null, draftSavedAt: null }).where(or(about, by));
  await tx.update(roundRequests).set({ answer: null }).where(about);
}

/** Open rounds that ask about this person and let them propose their peers. */
export const listRoundsToPropose = (db: Db, organisationId: string, personId: string) =>
  db
    .select({ id: assessmentRounds.id, name: assessmentRounds.name, dueOn: assessmentRounds.dueOn })
    .from(roundSubjects)
    .innerJoin(
      assessmentRounds,
      and(
        eq(assessmentRounds.organisationId, roundSubjects.organisationId),
        eq(assessmentRounds.id, roundSubjects.roundId),
      ),
    )
    .where(
      and(
        eq(roundSubjects.organisationId, organisationId),
        eq(roundSubjects.personId, personId),
        eq(assessmentRounds.state, "open"),
        eq(assessmentRounds.peerChoice, "nominated"),
      ),
    )
    .orderBy(desc(assessmentRounds.createdAt));

/** Rounds that ask or asked about this person, the newest first, with how many were asked of each source. */
export function listRoundsAbout(db: Db, organisationId: string, personId: string) {
  return db
    .select({
      name: assessmentRounds.name,
      state: assessmentRounds.state,
      dueOn: assessmentRounds.dueOn,
      source: roundRequests.source,
      asked: count(),
      used: count(roundRequests.recordedAt),
    })
    .from(roundRequests)
    .innerJoin(
      assessmentRounds,
      and(
        eq(assessmentRounds.organisationId, roundRequests.organisationId),
        eq(assessmentRounds.id, roundRequests.roundId),
      ),
    )
    .where(
      and(
        eq(roundRequests.organisationId, organisationId),
        eq(roundRequests.personId, personId),
        eq(roundRequests.state, "asked"),
        inArray(assessmentRounds.state, ["open", "closed"]),
      ),
    )
    .groupBy(assessmentRounds.id, roundRequests.source)
    .orderBy(desc(assessmentRounds.createdAt), roundRequests.source);
}
