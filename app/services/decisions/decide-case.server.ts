import { mayForAll } from "#app/lib/permissions/permissions.ts";
import { isRecordId } from "#app/services/people/record-id.ts";
import { loadScenario } from "#app/services/scenarios/load-scenario.server.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import type { Verdict } from "#app/services/shared/verdict.ts";
import { NotPermittedError } from "#app/services/shared/write.ts";
import { listScenariosOfCase } from "#db/queries/promotion-cases.ts";
import { type DecisionDetails, recordDecision } from "./record-decision.server.ts";

/**
 * Decides a case from its page: brings the results of its scenarios up to today's record, so that what is frozen is
 * what holds on this day, then records the decision.
 */
export async function decideCase(
  context: ServiceContext,
  caseId: string,
  details: DecisionDetails,
): Promise<Verdict<string>> {
  if (!mayForAll(context.role, "cases:decide")) throw new NotPermittedError("cases:decide");
  if (isRecordId(caseId)) {
    const scenarios = await listScenariosOfCase(context.database.db, context.organisationId, caseId);
    for (const { id } of scenarios) await loadScenario(context, id);
  }
  return recordDecision(context, caseId, details);
}
