import { and, asc, desc, eq, gte, isNotNull, lte, notExists, sql } from "drizzle-orm";
import { alias, unionAll } from "drizzle-orm/pg-core";
import type { Db } from "../connection/types.ts";
import { decisions } from "../schema/decisions.ts";
import { people } from "../schema/people.ts";
import { promotionCases } from "../schema/promotion-cases.ts";
import { providerQuotes } from "../schema/providers.ts";
import { scenarios } from "../schema/scenarios.ts";
import { type ReachIds, withinReach } from "./reach.ts";

export interface Deadline {
  kind: "offer" | "review";
  id: string;
  /** The provider, or the person of the case. */
  name: string;
  /** The target title of a review, else empty. */
  detail: string;
  day: string;
}

const later = alias(decisions, "later");

/** Provider quotes that end, and reviews that were agreed, between these days, in one statement. */
export async function listDeadlines(
  db: Db,
  organisationId: string,
  {
    reviewsFrom,
    offersFrom,
    until,
    reach,
  }: { reviewsFrom: string; offersFrom: string; until: string; reach: ReachIds },
): Promise<Deadline[]> {
  const kindOf = (kind: Deadline["kind"]) => sql<Deadline["kind"]>`${sql.raw(`'${kind}'`)}::text`.as("kind");
  const offers = db
    .select({
      kind: kindOf("offer"),
      id: providerQuotes.id,
      name: sql<string>`${providerQuotes.provider}`.as("name"),
      detail: sql<string>`''::text`.as("detail"),
      day: sql<string>`${providerQuotes.validUntil}::text`.as("day"),
    })
    .from(providerQuotes)
    .where(
      and(
        eq(providerQuotes.organisationId, organisationId),
        isNotNull(providerQuotes.validUntil),
        gte(providerQuotes.validUntil, offersFrom),
        lte(providerQuotes.validUntil, until),
      ),
    );
  // A corrected decision is replaced, its review with it.
  const replaced = db
    .select({ one: sql`1` })
    .from(later)
    .where(and(eq(later.organisationId, organisationId), eq(later.correctsId, decisions.id)));
  const reviews = db
    .select({
      kind: kindOf("review"),
      id: decisions.id,
      name: sql<string>`${people.name}`.as("name"),
      detail: sql<string>`${promotionCases.targetTitle}`.as("detail"),
      day: sql<string>`${decisions.reviewOn}::text`.as("day"),
    })
    .from(decisions)
    .innerJoin(
      promotionCases,
      and(eq(promotionCases.organisationId, decisions.organisationId), eq(promotionCases.id, decisions.caseId)),
    )
    .innerJoin(
      people,
      and(eq(people.organisationId, promotionCases.organisationId), eq(people.id, promotionCases.personId)),
    )
    .where(
      and(
        eq(decisions.organisationId, organisationId),
        withinReach(people.id, reach),
        gte(decisions.reviewOn, reviewsFrom),
        lte(decisions.reviewOn, until),
        notExists(replaced),
      ),
    );
  return unionAll(offers, reviews).orderBy(sql`day`, sql`name`);
}

/** The scenarios that were computed last, newest first. `stored` holds pay. */
export function listComputedScenarios(db: Db, organisationId: string, limit: number) {
  return db
    .select({ id: scenarios.id, name: scenarios.name, caseId: scenarios.caseId, stored: scenarios.stored })
    .from(scenarios)
    .where(and(eq(scenarios.organisationId, organisationId), isNotNull(scenarios.stored)))
    .orderBy(desc(scenarios.updatedAt), asc(scenarios.name))
    .limit(limit);
}
