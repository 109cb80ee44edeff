import { and, asc, desc, eq, inArray, type SQLWrapper, sql } from "drizzle-orm";
import type { NoticeWay } from "#app/domain/shared/vocabulary.ts";
import type { Db, Tx } from "../connection/types.ts";
import { accounts } from "../schema/accounts.ts";
import { caseDissents, caseNotices, caseReleases } from "../schema/case-notices.ts";
import { decisions } from "../schema/decisions.ts";
import { contests } from "../schema/privacy.ts";
import { promotionCases } from "../schema/promotion-cases.ts";
import { contestsOfCase, type PackedContest } from "./contests.ts";
import { rowsOf } from "./rows.ts";

export type CaseRelease = typeof caseReleases.$inferSelect;

/** Notices of these cases with who issued them, the newest first. Words as they are stored. */
export function listCaseNotices(db: Db, organisationId: string, caseIds: string[]) {
  if (caseIds.length === 0) return Promise.resolve([]);
  return db
    .select({ notice: caseNotices, by: accounts.name })
    .from(caseNotices)
    .leftJoin(
      accounts,
      and(eq(accounts.organisationId, caseNotices.organisationId), eq(accounts.id, caseNotices.issuedBy)),
    )
    .where(and(eq(caseNotices.organisationId, organisationId), inArray(caseNotices.caseId, caseIds)))
    .orderBy(desc(caseNotices.issuedAt), desc(caseNotices.id));
}

/** Releases and withdrawals of these cases with who did it, the newest first. Words as they are stored. */
export function listCaseReleases(db: Db, organisationId: string, caseIds: string[]) {
  if (caseIds.length === 0) return Promise.resolve([]);
  return db
    .select({ release: caseReleases, by: accounts.name })
    .from(caseReleases)
    .leftJoin(
      accounts,
      and(eq(accounts.organisationId, caseReleases.organisationId), eq(accounts.id, caseReleases.doneBy)),
    )
    .where(and(eq(caseReleases.organisationId, organisationId), inArray(caseReleases.caseId, caseIds)))
    .orderBy(desc(caseReleases.place));
}

/** The newest release of each case about this person that holds: those that the person may read. */
export async function listReleasesTo(db: Db, organisationId: string, personId: string): Promise<CaseRelease[]> {
  const rows = await db
    .select()
    .from(caseReleases)
    .where(and(eq(caseReleases.organisationId, organisationId), eq(caseReleases.personId, personId)))
    .orderBy(desc(caseReleases.place));
  const newest = new Map(rows.reverse().map((row) => [row.caseId, row]));
  return [...newest.values()].filter(({ isReleased }) => isReleased);
}

/** A dissent as the database packs it; words as they are stored. */
export interface PackedDissent {
  id: string;
  words: string;
  by: string | null;
  writtenAt: string;
}

/** As part of another statement: the dissents on a case, in the order in which they were written. */
export const dissentsOfCase = (organisationId: SQLWrapper, caseId: SQLWrapper) =>
  sql<PackedDissent[]>`(
    select coalesce(json_agg(json_build_object('id', d.id, 'words', d.words, 'by', w.name, 'writtenAt', d.written_at)
      order by d.written_at, d.id), '[]'::json)
    from ${caseDissents} d
    left join ${accounts} w on w.organisation_id = d.organisation_id and w.id = d.account_id
    where d.organisation_id = ${organisationId} and d.case_id = ${caseId})`;

/** Dissents on these cases with who wrote them, in the order in which they were written. Words as they are stored. */
export function listCaseDissents(db: Db, organisationId: string, caseIds: string[]) {
  if (caseIds.length === 0) return Promise.resolve([]);
  return db
    .select({ dissent: caseDissents, by: accounts.name })
    .from(caseDissents)
    .leftJoin(
      accounts,
      and(eq(accounts.organisationId, caseDissents.organisationId), eq(accounts.id, caseDissents.accountId)),
    )
    .where(and(eq(caseDissents.organisationId, organisationId), inArray(caseDissents.caseId, caseIds)))
    .orderBy(asc(caseDissents.writtenAt), asc(caseDissents.id));
}

export const insertCaseNotice = (tx: Tx, row: typeof caseNotices.$inferInsert) => tx.insert(caseNotices).values(row);
export const insertCaseRelease = (tx: Tx, row: typeof caseReleases.$inferInsert) => tx.insert(caseReleases).values(row);
export const insertCaseDissent = (tx: Tx, row: typeof caseDissents.$inferInsert) => tx.insert(caseDissents).values(row);

/** Job titles of these cases, for saying which one is contested. */
export function listCaseTitles(db: Db, organisationId: string, caseIds: string[]) {
  if (caseIds.length === 0) return Promise.resolve([]);
  return db
    .select({ id: promotionCases.id, targetTitle: promotionCases.targetTitle })
    .from(promotionCases)
    .where(and(eq(promotionCases.organisationId, organisationId), inArray(promotionCases.id, caseIds)));
}

/** Who decided the case last, and how many other accounts could settle a contest of it in the place of `accountId`. */
export async function findDeciderOf(tx: Tx, organisationId: string, caseId: string, accountId: string) {
  const result = await tx.execute(sql`
    select
      (select d.decided_by from ${decisions} d where d.organisation_id = c.organisation_id and d.case_id = c.id
        order by d.number desc limit 1) as "deciderId",
      (select count(*)::int from ${accounts} a
        where a.organisation_id = c.organisation_id and a.disabled_at is null and a.role in ('owner', 'hr')
          and a.id <> ${accountId}::uuid and (a.person_id is null or a.person_id <> c.person_id)) as "others"
    from ${promotionCases} c where c.organisation_id = ${organisationId} and c.id = ${caseId}::uuid`);
  const [row] = rowsOf<{ deciderId: string | null; others: number }>(result);
  return row ?? null;
}

/** As part of another statement over decisions: whether the newest release of the case holds and is of this decision. */
export const isExplained = sql<boolean>`coalesce((
  select r.is_released and r.decision_id = ${decisions.id} from ${caseReleases} r
  where r.organisation_id = ${decisions.organisationId} and r.case_id = ${decisions.caseId}
  order by r.place desc limit 1), false)`;

/** What the person of a case was told and contests, as the database packs it; texts sealed. */
export interface PackedInformed {
  notices: { way: NoticeWay; givenOn: string }[];
  release: { isReleased: boolean; withReasons: boolean; doneAt: string } | null;
  contests: PackedContest[];
  dissents: PackedDissent[];
  contestedEntries: number;
}

/** As part of another statement in which `c` is the case. */
export const informedOf = sql<PackedInformed>`json_build_object(
  'notices', (select coalesce(json_agg(json_build_object('way', n.way, 'givenOn', n.given_on) order by n.given_on),
      '[]'::json)
    from ${caseNotices} n where n.organisation_id = c.organisation_id and n.case_id = c.id),
  'release', (select json_build_object('isReleased', r.is_released, 'withReasons', r.with_reasons, 'doneAt', r.done_at)
    from ${caseReleases} r where r.organisation_id = c.organisation_id and r.case_id = c.id
    order by r.place desc limit 1),
  'contests', ${contestsOfCase},
  'dissents', ${dissentsOfCase(sql`c.organisation_id`, sql`c.id`)},
  'contestedEntries', (select count(*) from ${contests} x
    where x.organisation_id = c.organisation_id and x.person_id = c.person_id and x.state = 'open' and x.kind <> 'case'))`;
