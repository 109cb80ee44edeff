import { and, asc, count, desc, eq, inArray, ne, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { ContestState } from "#app/domain/shared/vocabulary.ts";
import type { Db, Tx } from "../connection/types.ts";
import { accounts } from "../schema/accounts.ts";
import { assessments, leadershipEvidence } from "../schema/assessments.ts";
import { competencies } from "../schema/competencies.ts";
import { organisations } from "../schema/organisations.ts";
import { people } from "../schema/people.ts";
import { contestMessages, contests, subjectKeys } from "../schema/privacy.ts";

export type Contest = typeof contests.$inferSelect;
type NewContest = typeof contests.$inferInsert;

const settler = alias(accounts, "settler");

/** One message of a contest, sealed, as the database packs it. */
export interface PackedMessage {
  id: string;
  isFromPerson: boolean;
  text: string;
  by: string | null;
  on: string;
}

const messages = sql<PackedMessage[]>`coalesce((
  select json_agg(json_build_object('id', m.id, 'isFromPerson', m.is_from_person, 'text', m.text, 'by', a.name,
    'on', to_char(m.created_at at time zone 'UTC', 'YYYY-MM-DD')) order by m.created_at, m.place)
  from ${contestMessages} m left join ${accounts} a on a.organisation_id = m.organisation_id and a.id = m.created_by
  where m.organisation_id = ${contests.organisationId} and m.contest_id = ${contests.id}), '[]'::json)`;

/** A contest of a case as the database packs it into another statement; texts sealed. */
export interface PackedContest {
  contest: Pick<Contest, "id" | "kind" | "entryId" | "state" | "statement" | "answer"> & {
    createdAt: string;
    settledAt: string | null;
  };
  settlerName: string | null;
  answerDays: number;
  messages: PackedMessage[];
}

/** As part of another statement in which `c` is the case: what its person contests about it, the newest first. */
export const contestsOfCase = sql<PackedContest[]>`(
  select coalesce(json_agg(json_build_object(
      'contest', json_build_object('id', x.id, 'kind', x.kind, 'entryId', x.entry_id, 'state', x.state,
        'statement', x.statement, 'answer', x.answer, 'createdAt', x.created_at, 'settledAt', x.settled_at),
      'settlerName', s.name, 'answerDays', o.contest_answer_days,
      'messages', (select coalesce(json_agg(json_build_object('id', m.id, 'isFromPerson', m.is_from_person,
          'text', m.text, 'by', a.name, 'on', to_char(m.created_at at time zone 'UTC', 'YYYY-MM-DD'))
          order by m.created_at, m.place), '[]'::json)
        from ${contestMessages} m
        left join ${accounts} a on a.organisation_id = m.organisation_id and a.id = m.created_by
        where m.organisation_id = x.organisation_id and m.contest_id = x.id)
    ) order by x.created_at desc, x.id desc), '[]'::json)
  from ${contests} x
  join ${organisations} o on o.id = x.organisation_id
  left join ${accounts} s on s.organisation_id = x.organisation_id and s.id = x.settled_by
  where x.organisation_id = c.organisation_id and x.person_id = c.person_id and x.entry_id = c.id
    and x.kind = 'case' and x.state <> 'withdrawn')`;

/** With the key that opens the texts, the name of the person, who settled it, and in how many days it is answered. */
function selectContests(db: Db, where: SQL | undefined) {
  return db
    .select({
      contest: contests,
      personName: people.name,
      settlerName: settler.name,
      key: subjectKeys.key,
      answerDays: organisations.contestAnswerDays,
      messages,
    })
    .from(contests)
    .innerJoin(organisations, eq(organisations.id, contests.organisationId))
    .innerJoin(people, and(eq(people.organisationId, contests.organisationId), eq(people.id, contests.personId)))
    .leftJoin(
      subjectKeys,
      and(eq(subjectKeys.organisationId, contests.organisationId), eq(subjectKeys.personId, contests.personId)),
    )
    .leftJoin(settler, and(eq(settler.organisationId, contests.organisationId), eq(settler.id, contests.settledBy)))
    .where(where);
}

/** What a person contested, newest first. */
export const listContestsOf = (db: Db, organisationId: string, personId: string, state?: ContestState) =>
  selectContests(
    db,
    and(
      eq(contests.organisationId, organisationId),
      eq(contests.personId, personId),
      state ? eq(contests.state, state) : undefined,
    ),
  ).orderBy(desc(contests.createdAt), desc(contests.id));

/** Open ones of the whole organisation, the oldest first; or the settled and withdrawn ones, the newest first. */
export const listContests = (
  db: Db,
  organisationId: string,
  which: "open" | "ended",
  { limit, offset }: { limit: number; offset: number },
) =>
  selectContests(
    db,
    and(
      eq(contests.organisationId, organisationId),
      which === "open" ? eq(contests.state, "open") : ne(contests.state, "open"),
    ),
  )
    .orderBy(which === "open" ? asc(contests.createdAt) : desc(contests.settledAt), desc(contests.id))
    .limit(limit)
    .offset(offset);

/** How many are open and how many are not. */
export async function countContests(db: Db, organisationId: string): Promise<{ open: number; ended: number }> {
  const rows = await db
    .select({ state: contests.state, n: count() })
    .from(contests)
    .where(eq(contests.organisationId, organisationId))
    .groupBy(contests.state);
  const sum = (isOpen: boolean) =>
    rows.filter(({ state }) => (state === "open") === isOpen).reduce((total, { n }) => total + n, 0);
  return { open: sum(true), ended: sum(false) };
}

/** The count of open contests that this account may settle: none about the person it stands for. A part of a statement. */
export const openContestsExcept = (db: Db, organisationId: string, personId: string | null) =>
  db
    .select({ n: count() })
    .from(contests)
    .where(
      and(
        eq(contests.organisationId, organisationId),
        eq(contests.state, "open"),
        personId ? ne(contests.personId, personId) : undefined,
      ),
    );

/** Locks the row until the transaction ends, so that two people cannot settle it differently. */
export async function lockContest(tx: Tx, organisationId: string, contestId: string): Promise<Contest | null> {
  const [row] = await tx
    .select()
    .from(contests)
    .where(and(eq(contests.organisationId, organisationId), eq(contests.id, contestId)))
    .for("update");
  return row ?? null;
}

export const listContestMessages = (db: Db, organisationId: string, contestId: string) =>
  db
    .select()
    .from(contestMessages)
    .where(and(eq(contestMessages.organisationId, organisationId), eq(contestMessages.contestId, contestId)))
    .orderBy(asc(contestMessages.createdAt), asc(contestMessages.place));

export const insertContestMessage = (tx: Tx, row: typeof contestMessages.$inferInsert) =>
  tx.insert(contestMessages).values(row);

export const insertContest = (tx: Tx, row: NewContest) => tx.insert(contests).values(row);

export const endContest = (
  tx: Tx,
  organisationId: string,
  contestId: string,
  end: { state: ContestState; answer: string; settledBy: string; settledAt: Date },
) =>
  tx
    .update(contests)
    .set(end)
    .where(and(eq(contests.organisationId, organisationId), eq(contests.id, contestId), eq(contests.state, "open")));

/** The contested assessments among these ids, with the name of the competency and of a person who assessed. */
export function listContestedAssessments(db: Db, organisationId: string, ids: string[]) {
  if (ids.length === 0) return Promise.resolve([]);
  return db
    .select({
      id: assessments.id,
      source: assessments.source,
      level: assessments.level,
      assessedOn: assessments.assessedOn,
      competencyName: competencies.name,
    })
    .from(assessments)
    .innerJoin(
      competencies,
      and(eq(competencies.organisationId, assessments.organisationId), eq(competencies.id, assessments.competencyId)),
    )
    .where(and(eq(assessments.organisationId, organisationId), inArray(assessments.id, ids)));
}

export function listContestedEvidence(db: Db, organisationId: string, ids: string[]) {
  if (ids.length === 0) return Promise.resolve([]);
  return db
    .select({
      id: leadershipEvidence.id,
      kind: leadershipEvidence.kind,
      score: leadershipEvidence.score,
      observedOn: leadershipEvidence.observedOn,
    })
    .from(leadershipEvidence)
    .where(and(eq(leadershipEvidence.organisationId, organisationId), inArray(leadershipEvidence.id, ids)));
}
