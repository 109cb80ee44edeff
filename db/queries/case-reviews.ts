import { type AnyColumn, and, asc, eq, inArray, isNull, or, type SQL, sql } from "drizzle-orm";
import type { AccountRole } from "#app/domain/shared/vocabulary.ts";
import type { Db, Tx } from "../connection/types.ts";
import { accounts } from "../schema/accounts.ts";
import { people } from "../schema/people.ts";
import { subjectKeys } from "../schema/privacy.ts";
import { caseReviewers, caseViews, promotionCases } from "../schema/promotion-cases.ts";
import { scenarios } from "../schema/scenarios.ts";
import { whatIfNotes } from "../schema/what-if-notes.ts";
import { informedOf, type PackedInformed } from "./case-notices.ts";
import { rowsOf } from "./rows.ts";

export type CaseView = typeof caseViews.$inferSelect;
type NewCaseView = typeof caseViews.$inferInsert;
type NewCaseReviewer = typeof caseReviewers.$inferInsert;

/** Views on these cases with who wrote them, in the order in which they were written. Words as they are stored. */
export function listCaseViews(db: Db, organisationId: string, caseIds: string[]) {
  if (caseIds.length === 0) return Promise.resolve([]);
  return db
    .select({ view: caseViews, name: accounts.name, role: accounts.role })
    .from(caseViews)
    .leftJoin(
      accounts,
      and(eq(accounts.organisationId, caseViews.organisationId), eq(accounts.id, caseViews.accountId)),
    )
    .where(and(eq(caseViews.organisationId, organisationId), inArray(caseViews.caseId, caseIds)))
    .orderBy(asc(caseViews.writtenAt), asc(caseViews.id));
}

/** Who was asked for a view, by name, and whether it is in. */
export function listCaseReviewers(db: Db, organisationId: string, caseId: string) {
  return db
    .select({
      accountId: caseReviewers.accountId,
      name: accounts.name,
      role: accounts.role,
      askedAt: caseReviewers.askedAt,
      isDisabled: sql<boolean>`${accounts.disabledAt} is not null`,
      writtenAt: caseViews.writtenAt,
      passedOver: caseViews.passedOver,
    })
    .from(caseReviewers)
    .innerJoin(
      accounts,
      and(eq(accounts.organisationId, caseReviewers.organisationId), eq(accounts.id, caseReviewers.accountId)),
    )
    .leftJoin(
      caseViews,
      and(
        eq(caseViews.organisationId, caseReviewers.organisationId),
        eq(caseViews.caseId, caseReviewers.caseId),
        eq(caseViews.accountId, caseReviewers.accountId),
      ),
    )
    .where(and(eq(caseReviewers.organisationId, organisationId), eq(caseReviewers.caseId, caseId)))
    .orderBy(asc(accounts.name), asc(accounts.id));
}

/** Somebody who was asked for a view or wrote one; the words as they are stored. */
export interface CaseReview {
  account: { id: string; name: string; isDisabled: boolean };
  /** ISO moment; null for somebody who was not asked. */
  askedAt: string | null;
  view: (Pick<CaseView, "id" | "words" | "probability" | "passedOver"> & { writtenAt: string }) | null;
}

interface CaseScenario {
  id: string;
  name: string;
  /** Holds pay. */
  stored: Record<string, unknown> | null;
}

export interface CaseCompany {
  /** Opens the words about the person; null once it is destroyed. */
  key: string | null;
  reviews: CaseReview[];
  scenarios: CaseScenario[];
  /** What was tried on the case, the newest first; words as they are stored. */
  notes: {
    id: string;
    words: string;
    figures: typeof whatIfNotes.$inferSelect.figures;
    by: string | null;
    createdAt: string;
  }[];
  /** What the person was told; null for a case that is not here. */
  informed: PackedInformed | null;
}

/**
 * What belongs to a case beside its facts: who was asked for a view or wrote one, by name, with the key that opens
 * their words; the scenarios that price the ways on, the last changed first; what was tried; and what the person was
 * told. One statement.
 */
export async function findCaseCompany(
  db: Db,
  organisationId: string,
  caseId: string,
  withScenarios: boolean,
): Promise<CaseCompany> {
  const result = await db.execute(sql`
    select
      (select k.key from ${subjectKeys} k where k.organisation_id = c.organisation_id and k.person_id = c.person_id) as "key",
      (select coalesce(json_agg(json_build_object(
          'account', json_build_object('id', a.id, 'name', a.name, 'isDisabled', a.disabled_at is not null),
          'askedAt', r.asked_at,
          'view', case when v.id is null then null else json_build_object('id', v.id, 'words', v.words,
            'probability', v.probability, 'passedOver', v.passed_over, 'writtenAt', v.written_at) end
        ) order by a.name, a.id), '[]'::json)
        from ${accounts} a
        left join ${caseReviewers} r on r.organisation_id = a.organisation_id and r.case_id = c.id and r.account_id = a.id
        left join ${caseViews} v on v.organisation_id = a.organisation_id and v.case_id = c.id and v.account_id = a.id
        where a.organisation_id = c.organisation_id and (r.account_id is not null or v.id is not null)) as "reviews",
      (select coalesce(json_agg(json_build_object('id', s.id, 'name', s.name, 'stored', s.stored)
          order by s.updated_at desc, s.name), '[]'::json)
        from ${scenarios} s
        where ${withScenarios}::boolean and s.organisation_id = c.organisation_id and s.case_id = c.id) as "scenarios",
      (select coalesce(json_agg(json_build_object('id', n.id, 'words', n.words, 'figures', n.figures, 'by', w.name,
          'createdAt', n.created_at) order by n.created_at desc, n.id desc), '[]'::json)
        from ${whatIfNotes} n
        left join ${accounts} w on w.organisation_id = n.organisation_id and w.id = n.created_by
        where n.organisation_id = c.organisation_id and n.case_id = c.id) as "notes",
      ${informedOf} as "informed"
    from ${promotionCases} c
    where c.organisation_id = ${organisationId} and c.id = ${caseId}::uuid`);
  const [row] = rowsOf<CaseCompany>(result);
  return row ?? { key: null, reviews: [], scenarios: [], notes: [], informed: null };
}

export const insertCaseView = (tx: Tx, row: NewCaseView) => tx.insert(caseViews).values(row);

export async function insertCaseReviewers(tx: Tx, rows: NewCaseReviewer[]): Promise<void> {
  if (rows.length > 0) await tx.insert(caseReviewers).values(rows).onConflictDoNothing();
}

export const deleteCaseReviewer = (tx: Tx, organisationId: string, caseId: string, accountId: string) =>
  tx
    .delete(caseReviewers)
    .where(
      and(
        eq(caseReviewers.organisationId, organisationId),
        eq(caseReviewers.caseId, caseId),
        eq(caseReviewers.accountId, accountId),
      ),
    );

const DECIDING: AccountRole[] = ["owner", "hr"];

/**
 * Accounts that can be asked for a view on a case about this person, by name: owners, HR, and the managers above the
 * person at all heights. Not the accounts of `except`: the person and those who are looked at beside them.
 */
export function listPossibleReviewers(db: Db, organisationId: string, personId: string, except: string[]) {
  const above = sql`(
    with recursive line as (
      select manager_id as id from ${people} where organisation_id = ${organisationId} and id = ${personId}::uuid
      union
      select p.manager_id from ${people} p join line on p.id = line.id where p.organisation_id = ${organisationId}
    )
    select id from line where id is not null)`;
  return db
    .select({ accountId: accounts.id, name: accounts.name, role: accounts.role })
    .from(accounts)
    .where(
      and(
        eq(accounts.organisationId, organisationId),
        isNull(accounts.disabledAt),
        or(inArray(accounts.role, DECIDING), and(eq(accounts.role, "manager"), sql`${accounts.personId} in ${above}`)),
        or(isNull(accounts.personId), sql`not (${inArray(accounts.personId, except)})`),
      ),
    )
    .orderBy(asc(accounts.name), asc(accounts.id));
}

/** As part of another statement: the ids of cases that wait for the view of this account, the first asked first. */
export const owedViewsOf = (organisationId: string, accountId: string): SQL<string[]> =>
  sql<string[]>`(select coalesce(json_agg(c.id order by r.asked_at, c.id), '[]'::json)
    from ${caseReviewers} r
    join ${promotionCases} c on c.organisation_id = r.organisation_id and c.id = r.case_id
    left join ${caseViews} v on v.organisation_id = r.organisation_id and v.case_id = r.case_id and v.account_id = r.account_id
    where r.organisation_id = ${organisationId} and r.account_id = ${accountId}::uuid
      and c.state = 'in-review' and c.views_opened_at is null and v.id is null)`;

/** As part of another statement: how many other accounts could decide a case about this person today. */
export const otherDeciders = (organisationId: string, accountId: string, personId: AnyColumn): SQL<number> =>
  sql<number>`(select count(*) from ${accounts} as decider
    where decider.organisation_id = ${organisationId} and decider.disabled_at is null
      and decider.role in ('owner', 'hr') and decider.id <> ${accountId}::uuid
      and (decider.person_id is null or decider.person_id <> ${personId}))`.mapWith(Number);
