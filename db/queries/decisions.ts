import { and, desc, eq, inArray, isNull, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Db, Tx } from "../connection/types.ts";
import { accounts } from "../schema/accounts.ts";
import { decisions } from "../schema/decisions.ts";
import { organisations } from "../schema/organisations.ts";
import { people } from "../schema/people.ts";
import { promotionCases } from "../schema/promotion-cases.ts";
import { dissentsOfCase } from "./case-notices.ts";

export type Decision = typeof decisions.$inferSelect;
type NewDecision = typeof decisions.$inferInsert;

const decider = alias(accounts, "decider");
const chosen = alias(people, "chosen");

/** A decision, of a case that is not erased, with its case and the names that belong to it; the snapshot itself holds none. */
export async function findDecision(db: Db, organisationId: string, decisionId: string) {
  const [row] = await db
    .select({
      decision: decisions,
      promotionCase: promotionCases,
      person: { id: people.id, name: people.name, title: people.title, erasedAt: people.erasedAt },
      chosenName: chosen.name,
      decider: { name: decider.name, role: decider.role },
      dissents: dissentsOfCase(promotionCases.organisationId, promotionCases.id),
    })
    .from(decisions)
    .innerJoin(
      promotionCases,
      and(
        eq(promotionCases.organisationId, decisions.organisationId),
        eq(promotionCases.id, decisions.caseId),
        isNull(promotionCases.erasedAt),
      ),
    )
    .innerJoin(
      people,
      and(eq(people.organisationId, promotionCases.organisationId), eq(people.id, promotionCases.personId)),
    )
    .leftJoin(chosen, and(eq(chosen.organisationId, decisions.organisationId), eq(chosen.id, decisions.chosenPersonId)))
    .leftJoin(decider, and(eq(decider.organisationId, decisions.organisationId), eq(decider.id, decisions.decidedBy)))
    .where(and(eq(decisions.organisationId, organisationId), eq(decisions.id, decisionId)))
    .limit(1);
  return row ?? null;
}

/** Decisions of these cases, newest first, without the cost snapshot: it holds pay. */
export function listDecisions(db: Db, organisationId: string, caseIds: string[]) {
  if (caseIds.length === 0) return Promise.resolve([]);
  return db
    .select({
      id: decisions.id,
      caseId: decisions.caseId,
      number: decisions.number,
      correctsId: decisions.correctsId,
      choice: decisions.choice,
      chosenPersonId: decisions.chosenPersonId,
      chosenName: chosen.name,
      reviewOn: decisions.reviewOn,
      decidedAt: decisions.decidedAt,
      deciderName: decider.name,
    })
    .from(decisions)
    .leftJoin(chosen, and(eq(chosen.organisationId, decisions.organisationId), eq(chosen.id, decisions.chosenPersonId)))
    .leftJoin(decider, and(eq(decider.organisationId, decisions.organisationId), eq(decider.id, decisions.decidedBy)))
    .where(and(eq(decisions.organisationId, organisationId), inArray(decisions.caseId, caseIds)))
    .orderBy(desc(decisions.number));
}

/** What the newest decision of a case froze, without the cost snapshot: it holds pay. */
export async function findNewestSnapshot(db: Db, organisationId: string, caseId: string) {
  const [row] = await db
    .select({ id: decisions.id, snapshot: decisions.snapshot })
    .from(decisions)
    .where(and(eq(decisions.organisationId, organisationId), eq(decisions.caseId, caseId)))
    .orderBy(desc(decisions.number))
    .limit(1);
  return row ?? null;
}

/** The next number of this organisation. Writers that ask for it wait for each other. */
export async function nextDecisionNumber(tx: Tx, organisationId: string): Promise<number> {
  await tx
    .select({ id: organisations.id })
    .from(organisations)
    .where(eq(organisations.id, organisationId))
    .for("update");
  const [row] = await tx
    .select({ last: sql`coalesce(max(${decisions.number}), 0)`.mapWith(Number) })
    .from(decisions)
    .where(eq(decisions.organisationId, organisationId));
  return (row?.last ?? 0) + 1;
}

export const insertDecision = (tx: Tx, row: NewDecision) => tx.insert(decisions).values(row);
