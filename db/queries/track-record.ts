import { and, eq, inArray, isNotNull, sql } from "drizzle-orm";
import type { RiskLabel } from "#app/domain/promotion/risk-label.ts";
import type { Db } from "../connection/types.ts";
import { accounts } from "../schema/accounts.ts";
import { decisions } from "../schema/decisions.ts";
import { caseViews } from "../schema/promotion-cases.ts";

/** What decisions said beforehand, out of what they froze: of everybody in them the chance, and the base rate. */
export function listPredictions(db: Db, organisationId: string, decisionIds: string[]) {
  if (decisionIds.length === 0) return Promise.resolve([]);
  return db
    .select({
      decisionId: decisions.id,
      baseRate: sql`${decisions.snapshot} #>> '{baseRates,middle}'`.mapWith(Number),
      candidate: sql`${decisions.snapshot} #>> '{candidate,result,probability}'`.mapWith(Number),
      candidateLabel: sql<RiskLabel>`${decisions.snapshot} #>> '{candidate,result,label}'`,
      candidateId: sql<string>`${decisions.snapshot} #>> '{candidate,personId}'`,
      others: sql<{ personId: string; probability: number; label: RiskLabel }[]>`(
        select coalesce(jsonb_agg(jsonb_build_object('personId', o ->> 'personId',
          'probability', o #> '{result,probability}', 'label', o #>> '{result,label}')), '[]'::jsonb)
        from jsonb_array_elements(${decisions.snapshot} -> 'others') as o)`,
    })
    .from(decisions)
    .where(and(eq(decisions.organisationId, organisationId), inArray(decisions.id, decisionIds)));
}

/** Chances that people named before they saw the result of these decisions' cases, and whether they then decided. */
export function listNamedChances(db: Db, organisationId: string, decisionIds: string[]) {
  if (decisionIds.length === 0) return Promise.resolve([]);
  return db
    .select({
      decisionId: decisions.id,
      probability: sql`${caseViews.probability}`.mapWith(Number),
      isDecider: sql<boolean>`${caseViews.accountId} = ${decisions.decidedBy}`,
      name: accounts.name,
    })
    .from(caseViews)
    .innerJoin(
      decisions,
      and(eq(decisions.organisationId, caseViews.organisationId), eq(decisions.caseId, caseViews.caseId)),
    )
    .leftJoin(
      accounts,
      and(eq(accounts.organisationId, caseViews.organisationId), eq(accounts.id, caseViews.accountId)),
    )
    .where(
      and(
        eq(caseViews.organisationId, organisationId),
        inArray(decisions.id, decisionIds),
        isNotNull(caseViews.probability),
      ),
    )
    .orderBy(caseViews.writtenAt, caseViews.id);
}
