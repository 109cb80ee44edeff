import { and, desc, eq, inArray, isNull, or, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { DECIDED_STATES } from "#app/domain/promotion/case-states.ts";
import type { Db } from "../connection/types.ts";
import { decisions } from "../schema/decisions.ts";
import { observations, outcomeChecks } from "../schema/observations.ts";
import { organisations } from "../schema/organisations.ts";
import { pay, people } from "../schema/people.ts";
import { subjectKeys } from "../schema/privacy.ts";
import { promotionCases } from "../schema/promotion-cases.ts";
import { isExplained } from "./case-notices.ts";
import { certificatesOfPerson } from "./certifications.ts";
import { pausesOf } from "./evidence-pauses.ts";

const manager = alias(people, "manager");

/**
 * What is stored about a person outside their assessments, pay included: for that person alone. With the key that
 * opens words about them and how long the organisation keeps a record.
 */
export async function findOwnFacts(db: Db, organisationId: string, personId: string) {
  const [row] = await db
    .select({
      person: people,
      managerName: manager.name,
      pay: { salaryAnnualCents: pay.salaryAnnualCents, effectiveOn: pay.effectiveOn },
      pauses: pausesOf(organisationId, people.id),
      certificates: certificatesOfPerson,
      key: subjectKeys.key,
      retentionYears: organisations.retentionYears,
      organisationName: organisations.name,
      currency: organisations.currency,
    })
    .from(people)
    .innerJoin(organisations, eq(organisations.id, people.organisationId))
    .leftJoin(manager, and(eq(manager.organisationId, people.organisationId), eq(manager.id, people.managerId)))
    .leftJoin(pay, and(eq(pay.organisationId, people.organisationId), eq(pay.personId, people.id)))
    .leftJoin(
      subjectKeys,
      and(eq(subjectKeys.organisationId, people.organisationId), eq(subjectKeys.personId, people.id)),
    )
    .where(and(eq(people.organisationId, organisationId), eq(people.id, personId)))
    .limit(1);
  return row ?? null;
}

/** Decisions of closed cases about this person, and those that chose them for a job looked at for somebody else. */
export function listClosedDecisionsAbout(db: Db, organisationId: string, personId: string) {
  return db
    .select({
      id: decisions.id,
      number: decisions.number,
      correctsId: decisions.correctsId,
      choice: decisions.choice,
      targetTitle: promotionCases.targetTitle,
      casePersonId: promotionCases.personId,
      decidedAt: decisions.decidedAt,
      caseId: decisions.caseId,
      isExplained,
      /** Days of the checks that somebody answered about this person since; null where nobody asks. */
      answeredChecks: sql<number[] | null>`(
        select array_remove(array_agg(distinct k.day order by k.day), null)::int[] from ${observations} o
        left join ${outcomeChecks} k on k.organisation_id = o.organisation_id and k.observation_id = o.id
        where o.organisation_id = ${decisions.organisationId} and o.decision_id = ${decisions.id}
          and o.person_id = ${personId}::uuid)`,
    })
    .from(decisions)
    .innerJoin(
      promotionCases,
      and(eq(promotionCases.organisationId, decisions.organisationId), eq(promotionCases.id, decisions.caseId)),
    )
    .where(
      and(
        eq(decisions.organisationId, organisationId),
        inArray(promotionCases.state, [...DECIDED_STATES]),
        isNull(promotionCases.erasedAt),
        or(eq(promotionCases.personId, personId), eq(decisions.chosenPersonId, personId)),
      ),
    )
    .orderBy(desc(decisions.number));
}
