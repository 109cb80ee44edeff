import type { ServiceContext } from "#app/services/shared/context.ts";
import { reachOf } from "#app/services/shared/reach.server.ts";
import { type CaseRecord, listCases } from "#db/queries/promotion-cases.ts";
import { listScenarios as listScenarioRows } from "#db/queries/scenarios.ts";
import { caseAccess, mayOpenScenarios } from "./scenario-access.ts";
import { scenarioHeadline } from "./scenario-headline.ts";

const linkOf = ({ promotionCase, person }: CaseRecord) => ({
  id: promotionCase.id,
  number: promotionCase.number,
  personName: person.name,
  targetTitle: promotionCase.targetTitle,
});

/**
 * Scenarios within reach, the last changed first. Those of an open case about the reader are left out; where the own
 * view of the case comes first, the answer is. Null for somebody who may not read scenarios.
 */
export async function listScenarios(context: ServiceContext) {
  if (!mayOpenScenarios(context.role)) return null;
  const { db } = context.database;
  const [reach, rows] = await Promise.all([
    reachOf(context, "scenarios:read"),
    listScenarioRows(db, context.organisationId),
  ]);
  const cases = rows.some(({ caseId }) => caseId !== null)
    ? await listCases(db, context.organisationId, context.accountId)
    : [];
  return rows.flatMap(({ id, name, caseId, stored, updatedAt }) => {
    const record = cases.find(({ promotionCase }) => promotionCase.id === caseId) ?? null;
    const access = caseAccess(record, context.role, reach);
    if (access === "hidden") return [];
    const withheld = access === "own-view-first";
    return [
      {
        id,
        name,
        case: record && linkOf(record),
        isWithheld: withheld,
        headline: withheld ? null : scenarioHeadline(stored),
        changedOn: updatedAt.toISOString().slice(0, 10),
      },
    ];
  });
}

export type ListedScenario = NonNullable<Awaited<ReturnType<typeof listScenarios>>>[number];
