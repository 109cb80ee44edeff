import { and, asc, desc, eq, isNull, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Db, Tx } from "../connection/types.ts";
import { accounts } from "../schema/accounts.ts";
import { organisations } from "../schema/organisations.ts";
import { people } from "../schema/people.ts";
import { caseCandidates, caseReviewers, caseViews, promotionCases } from "../schema/promotion-cases.ts";
import { scenarios } from "../schema/scenarios.ts";
import { otherDeciders } from "./case-reviews.ts";

export type PromotionCase = typeof promotionCases.$inferSelect;
export type NewPromotionCase = typeof promotionCases.$inferInsert;
type NewCaseCandidate = typeof caseCandidates.$inferInsert;

const candidatePerson = alias(people, "candidate_person");
const viewer = alias(accounts, "viewer");

/** None that is erased. A row per candidate, one with a null candidate where there is none; `viewerPersonId` is who the reader is. */
function selectCases(db: Db, organisationId: string, accountId: string) {
  return db
    .select({
      promotionCase: promotionCases,
      person: { id: people.id, name: people.name, title: people.title, startedOn: people.startedOn },
      candidate: caseCandidates,
      candidatePerson: { name: candidatePerson.name, title: candidatePerson.title },
      viewerPersonId: viewer.personId,
      viewerView: caseViews,
      viewerIsAsked: sql<boolean>`${caseReviewers.accountId} is not null`,
      otherDeciders: otherDeciders(organisationId, accountId, promotionCases.personId),
    })
    .from(promotionCases)
    .innerJoin(
      people,
      and(
        eq(people.organisationId, promotionCases.organisationId),
        eq(people.id, promotionCases.personId),
        isNull(promotionCases.erasedAt),
      ),
    )
    .leftJoin(
      caseCandidates,
      and(
        eq(caseCandidates.organisationId, promotionCases.organisationId),
        eq(caseCandidates.caseId, promotionCases.id),
      ),
    )
    .leftJoin(
      candidatePerson,
      and(
        eq(candidatePerson.organisationId, caseCandidates.organisationId),
        eq(candidatePerson.id, caseCandidates.personId),
      ),
    )
    .leftJoin(viewer, and(eq(viewer.organisationId, organisationId), eq(viewer.id, accountId)))
    .leftJoin(
      caseViews,
      and(
        eq(caseViews.organisationId, promotionCases.organisationId),
        eq(caseViews.caseId, promotionCases.id),
        eq(caseViews.accountId, accountId),
      ),
    )
    .leftJoin(
      caseReviewers,
      and(
        eq(caseReviewers.organisationId, promotionCases.organisationId),
        eq(caseReviewers.caseId, promotionCases.id),
        eq(caseReviewers.accountId, accountId),
      ),
    )
    .$dynamic();
}

type CaseRow = Awaited<ReturnType<typeof selectCases>>[number];

interface CaseCandidate {
  personId: string;
  name: string;
  title: string;
  /** Null: not asked. */
  willing: PromotionCase["willing"] | null;
  technicalMultiple: number | null;
}

/** A case with the names that belong to it. */
export interface CaseRecord {
  promotionCase: PromotionCase;
  person: { id: string; name: string; title: string; startedOn: string | null };
  /** By name. */
  candidates: CaseCandidate[];
  /** The person that the reader's account stands for. */
  viewerPersonId: string | null;
  /** What the reader wrote before the result, or that they passed it over; null while they did neither. */
  viewerView: typeof caseViews.$inferSelect | null;
  /** Whether the reader was asked for their view. */
  viewerIsAsked: boolean;
  /** How many accounts beside the reader's could decide it. */
  otherDeciders: number;
}

function gather(rows: CaseRow[]): CaseRecord[] {
  const byCase = new Map<string, CaseRecord>();
  for (const row of rows) {
    const { promotionCase, person, viewerPersonId, viewerView, viewerIsAsked, otherDeciders: others } = row;
    const known: CaseRecord = byCase.get(promotionCase.id) ?? {
      promotionCase,
      person,
      candidates: [],
      viewerPersonId,
      viewerView,
      viewerIsAsked,
      otherDeciders: others,
    };
    byCase.set(promotionCase.id, known);
    if (!row.candidate || !row.candidatePerson) continue;
    const { personId, willing, technicalMultiple } = row.candidate;
    known.candidates.push({
      personId,
      willing,
      technicalMultiple,
      name: row.candidatePerson.name,
      title: row.candidatePerson.title,
    });
  }
  return [...byCase.values()];
}

/** Every case, newest first, as the account sees it. */
export async function listCases(db: Db, organisationId: string, accountId: string): Promise<CaseRecord[]> {
  const rows = await selectCases(db, organisationId, accountId)
    .where(eq(promotionCases.organisationId, organisationId))
    .orderBy(desc(promotionCases.number), asc(candidatePerson.name));
  return gather(rows);
}

export async function findCase(
  db: Db,
  organisationId: string,
  accountId: string,
  caseId: string,
): Promise<CaseRecord | null> {
  const rows = await selectCases(db, organisationId, accountId)
    .where(and(eq(promotionCases.organisationId, organisationId), eq(promotionCases.id, caseId)))
    .orderBy(asc(candidatePerson.name));
  return gather(rows)[0] ?? null;
}

/** Two writers of the same case wait for each other here; returns whether there is such a case. */
export async function lockCase(tx: Tx, organisationId: string, caseId: string): Promise<boolean> {
  const rows = await tx
    .select({ id: promotionCases.id })
    .from(promotionCases)
    .where(and(eq(promotionCases.organisationId, organisationId), eq(promotionCases.id, caseId)))
    .for("update");
  return rows.length === 1;
}

/** The next number of this organisation. Writers that ask for it wait for each other. */
export async function nextCaseNumber(tx: Tx, organisationId: string): Promise<number> {
  await tx
    .select({ id: organisations.id })
    .from(organisations)
    .where(eq(organisations.id, organisationId))
    .for("update");
  const [row] = await tx
    .select({ last: sql`coalesce(max(${promotionCases.number}), 0)`.mapWith(Number) })
    .from(promotionCases)
    .where(eq(promotionCases.organisationId, organisationId));
  return (row?.last ?? 0) + 1;
}

export const insertCase = (tx: Tx, row: NewPromotionCase) => tx.insert(promotionCases).values(row);

/** Changes the row only when it still has the version that the form was made from; returns whether it did. */
export async function updateCase(
  tx: Tx,
  organisationId: string,
  caseId: string,
  version: number,
  change: Partial<Omit<NewPromotionCase, "id" | "organisationId" | "number" | "personId">>,
): Promise<boolean> {
  const rows = await tx
    .update(promotionCases)
    .set({ ...change, version: version + 1 })
    .where(
      and(
        eq(promotionCases.organisationId, organisationId),
        eq(promotionCases.id, caseId),
        eq(promotionCases.version, version),
      ),
    )
    .returning({ id: promotionCases.id });
  return rows.length === 1;
}

export async function replaceCandidates(
  tx: Tx,
  organisationId: string,
  caseId: string,
  candidates: Pick<NewCaseCandidate, "personId" | "willing">[],
): Promise<void> {
  await tx
    .delete(caseCandidates)
    .where(and(eq(caseCandidates.organisationId, organisationId), eq(caseCandidates.caseId, caseId)));
  if (candidates.length === 0) return;
  await tx
    .insert(caseCandidates)
    .values(candidates.map(({ personId, willing }) => ({ organisationId, caseId, personId, willing })));
}

/** Scenarios that price the ways on for this case, the last changed first. `stored` holds pay. */
export function listScenariosOfCase(db: Db, organisationId: string, caseId: string) {
  return db
    .select({ id: scenarios.id, name: scenarios.name, stored: scenarios.stored, updatedAt: scenarios.updatedAt })
    .from(scenarios)
    .where(and(eq(scenarios.organisationId, organisationId), eq(scenarios.caseId, caseId)))
    .orderBy(desc(scenarios.updatedAt), asc(scenarios.name));
}
