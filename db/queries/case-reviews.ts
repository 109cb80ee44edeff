import { type AnyColumn, and, asc, eq, inArray, isNotNull, isNull, or, type SQL, sql } from "drizzle-orm";
import type { AccountRole } from "#app/domain/shared/vocabulary.ts";
import type { Db, Tx } from "../connection/types.ts";
import { accounts } from "../schema/accounts.ts";
import { people } from "../schema/people.ts";
import { subjectKeys } from "../schema/privacy.ts";
import { caseReviewers, caseViews, promotionCases } from "../schema/promotion-cases.ts";

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

/**
 * Everybody who was asked for a view on this case or wrote one, by name: with the view as it is stored, and the key
 * that opens its words. One statement.
 */
export async function listCaseReviews(db: Db, organisationId: string, caseId: string) {
  const rows = await db
    .select({
      account: { id: accounts.id, name: accounts.name, role: accounts.role, disabledAt: accounts.disabledAt },
      askedAt: caseReviewers.askedAt,
      view: caseViews,
      key: subjectKeys.key,
    })
    .from(promotionCases)
    .innerJoin(accounts, eq(accounts.organisationId, promotionCases.organisationId))
    .leftJoin(
      caseReviewers,
      and(
        eq(caseReviewers.organisationId, promotionCases.organisationId),
        eq(caseReviewers.caseId, promotionCases.id),
        eq(caseReviewers.accountId, accounts.id),
      ),
    )
    .leftJoin(
      caseViews,
      and(
        eq(caseViews.organisationId, promotionCases.organisationId),
        eq(caseViews.caseId, promotionCases.id),
        eq(caseViews.accountId, accounts.id),
      ),
    )
    .leftJoin(
      subjectKeys,
      and(
        eq(subjectKeys.organisationId, promotionCases.organisationId),
        eq(subjectKeys.personId, promotionCases.personId),
      ),
    )
    .where(
      and(
        eq(promotionCases.organisationId, organisationId),
        eq(promotionCases.id, caseId),
        or(isNotNull(caseReviewers.accountId), isNotNull(caseViews.id)),
      ),
    )
    .orderBy(asc(accounts.name), asc(accounts.id));
  return rows;
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

/** As part of another statement: how many other accounts could decide a case about this person today. */
export const otherDeciders = (organisationId: string, accountId: string, personId: AnyColumn): SQL<number> =>
  sql<number>`(select count(*) from ${accounts} as decider
    where decider.organisation_id = ${organisationId} and decider.disabled_at is null
      and decider.role in ('owner', 'hr') and decider.id <> ${accountId}::uuid
      and (decider.person_id is null or decider.person_id <> ${personId}))`.mapWith(Number);
