import { and, asc, count, eq, gt, gte, inArray, isNull, or, sql } from "drizzle-orm";
import type { CheckDay } from "#app/domain/shared/vocabulary.ts";
import type { Db, Tx } from "../connection/types.ts";
import { accounts } from "../schema/accounts.ts";
import { feedbackAnswers, feedbackRequests, observationEnds, observations } from "../schema/observations.ts";
import { people } from "../schema/people.ts";
import { promotionCases } from "../schema/promotion-cases.ts";

export type FeedbackRequest = typeof feedbackRequests.$inferSelect;

/** It goes on for those who were asked after the last check; not once somebody closed or corrected the observation. */
const goesOn = sql<boolean>`not exists (select 1 from ${observationEnds} e
  where e.organisation_id = ${observations.organisationId} and e.observation_id = ${observations.id}
    and e.kind <> 'last-check')`;

const selectAsked = (db: Db) =>
  db
    .select({
      request: feedbackRequests,
      person: { id: people.id, name: people.name },
      targetTitle: promotionCases.targetTitle,
      goesOn,
      asked:
        sql`(select count(*) from ${feedbackRequests} q where q.organisation_id = ${feedbackRequests.organisationId}
        and q.observation_id = ${feedbackRequests.observationId} and q.day = ${feedbackRequests.day})`.mapWith(Number),
    })
    .from(feedbackRequests)
    .innerJoin(
      observations,
      and(
        eq(observations.organisationId, feedbackRequests.organisationId),
        eq(observations.id, feedbackRequests.observationId),
      ),
    )
    .innerJoin(
      people,
      and(eq(people.organisationId, observations.organisationId), eq(people.id, observations.personId)),
    )
    .innerJoin(
      promotionCases,
      and(eq(promotionCases.organisationId, observations.organisationId), eq(promotionCases.id, observations.caseId)),
    );

const ofReporter = (organisationId: string, reporterId: string) =>
  and(
    eq(feedbackRequests.organisationId, organisationId),
    eq(feedbackRequests.reporterId, reporterId),
    isNull(people.erasedAt),
  );

/** What this person is asked about their manager; null where it is asked of somebody else. */
export async function findFeedbackRequest(db: Db, organisationId: string, requestId: string, reporterId: string) {
  const [row] = await selectAsked(db)
    .where(and(ofReporter(organisationId, reporterId), eq(feedbackRequests.id, requestId)))
    .limit(1);
  return row ?? null;
}

/** What this person is or was asked about their manager, what is open first. */
export const listFeedbackOf = (db: Db, organisationId: string, reporterId: string, limit: number) =>
  selectAsked(db)
    .where(ofReporter(organisationId, reporterId))
    .orderBy(sql`${feedbackRequests.answeredOn} is not null`, asc(feedbackRequests.closesOn), asc(people.name))
    .limit(limit);

/** As part of another statement: how many pages about their manager this person still owes. */
export const owedFeedback = (db: Db, organisationId: string, reporterId: string, today: string) =>
  db
    .select({ n: count() })
    .from(feedbackRequests)
    .innerJoin(
      observations,
      and(
        eq(observations.organisationId, feedbackRequests.organisationId),
        eq(observations.id, feedbackRequests.observationId),
      ),
    )
    .innerJoin(
      people,
      and(eq(people.organisationId, observations.organisationId), eq(people.id, observations.personId)),
    )
    .where(
      and(
        ofReporter(organisationId, reporterId),
        isNull(feedbackRequests.answeredOn),
        gte(feedbackRequests.closesOn, today),
        goesOn,
      ),
    );

/** How many were asked at each check of these observations and how many have answered; no names. */
export function listAskedCounts(db: Db, organisationId: string, observationIds: string[]) {
  if (observationIds.length === 0) return Promise.resolve([]);
  return db
    .select({
      observationId: feedbackRequests.observationId,
      day: feedbackRequests.day,
      closesOn: sql<string>`max(${feedbackRequests.closesOn})::text`,
      asked: count(),
      answered: count(feedbackRequests.answeredOn),
    })
    .from(feedbackRequests)
    .where(
      and(eq(feedbackRequests.organisationId, organisationId), inArray(feedbackRequests.observationId, observationIds)),
    )
    .groupBy(feedbackRequests.observationId, feedbackRequests.day);
}

/** Sealed answers to one check; they name nobody. */
export function listFeedbackAnswers(db: Db, organisationId: string, observationId: string, day: CheckDay) {
  return db
    .select({ answer: feedbackAnswers.answer })
    .from(feedbackAnswers)
    .where(
      and(
        eq(feedbackAnswers.organisationId, organisationId),
        eq(feedbackAnswers.observationId, observationId),
        eq(feedbackAnswers.day, day),
      ),
    )
    .orderBy(asc(feedbackAnswers.id));
}

/** Direct reports on this day, and which of them can sign in and be asked. */
export const listReportsToAsk = (db: Db, organisationId: string, managerId: string, today: string) =>
  db
    .select({ id: people.id, name: people.name, hasAccount: sql<boolean>`${accounts.id} is not null` })
    .from(people)
    .leftJoin(
      accounts,
      and(
        eq(accounts.organisationId, people.organisationId),
        eq(accounts.personId, people.id),
        isNull(accounts.disabledAt),
        sql`${accounts.role} <> 'auditor'`,
      ),
    )
    .where(
      and(
        eq(people.organisationId, organisationId),
        eq(people.managerId, managerId),
        isNull(people.erasedAt),
        or(isNull(people.leftOn), gt(people.leftOn, today)),
      ),
    )
    .orderBy(asc(people.name), asc(people.id));

export const insertFeedbackRequests = (tx: Tx, rows: (typeof feedbackRequests.$inferInsert)[]) =>
  tx.insert(feedbackRequests).values(rows).onConflictDoNothing();

/** Marks a page as answered; false where it was already. */
export async function markAnswered(tx: Tx, organisationId: string, requestId: string, answeredOn: string) {
  const rows = await tx
    .update(feedbackRequests)
    .set({ answeredOn })
    .where(
      and(
        eq(feedbackRequests.organisationId, organisationId),
        eq(feedbackRequests.id, requestId),
        isNull(feedbackRequests.answeredOn),
      ),
    )
    .returning({ id: feedbackRequests.id });
  return rows.length === 1;
}

export const insertFeedbackAnswer = (tx: Tx, row: typeof feedbackAnswers.$inferInsert) =>
  tx.insert(feedbackAnswers).values(row);
