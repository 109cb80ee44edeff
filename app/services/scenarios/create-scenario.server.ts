import { OPERATED_FUNCTIONS, type OptionKind } from "#app/domain/cost/composites/scenario-facts.ts";
import { refusalVerdict } from "#app/services/promotion/refusal-verdict.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import { reachOf } from "#app/services/shared/reach.server.ts";
import { stopped, type Verdict } from "#app/services/shared/verdict.ts";
import { write } from "#app/services/shared/write.ts";
import { findCase } from "#db/queries/promotion-cases.ts";
import { insertScenario } from "#db/queries/scenarios.ts";
import { checkOptions } from "./change-options.server.ts";
import { caseAccess } from "./scenario-access.ts";
import type { ScenarioChoices } from "./scenario-choices.ts";

export interface NewScenarioDetails {
  name: string;
  caseId: string | null;
  horizonMonths: number;
  options: OptionKind[];
  managementNeed: "open" | "none";
}

const SEED = 1;
const CO_MANAGED: ScenarioChoices["coManagedFunctions"] = OPERATED_FUNCTIONS.slice(0, 3);

/** What a scenario starts from where nothing else was chosen. */
export function firstChoices(details: Omit<NewScenarioDetails, "name" | "caseId">): ScenarioChoices {
  return {
    format: 2,
    ...details,
    seed: SEED,
    technicalTime: "backfill",
    aroundTheClock: null,
    providerTier: "standard",
    coManagedFunctions: CO_MANAGED,
    users: null,
    headcount: null,
    assumptions: {},
    fates: {},
    gaps: {},
    quotes: {},
  };
}

/** Makes a scenario from a promotion case or from nothing. Returns its id; it is computed when it is first opened. */
export async function createScenario(
  context: ServiceContext,
  { name, caseId, ...details }: NewScenarioDetails,
): Promise<Verdict<string>> {
  const scenarioId = crypto.randomUUID();
  try {
    return await write(context, "scenarios:write", async (tx, audit) => {
      checkOptions(details.options);
      const record = caseId === null ? null : await findCase(tx, context.organisationId, context.accountId, caseId);
      if (
        caseId !== null &&
        (!record || caseAccess(record, context.role, await reachOf(context, "scenarios:write", tx)) === "hidden")
      ) {
        return stopped("This case is not here, or not yours to compare.", "caseId");
      }
      await insertScenario(tx, {
        id: scenarioId,
        organisationId: context.organisationId,
        caseId,
        name,
        choices: firstChoices(details),
        createdBy: context.accountId,
        createdAt: context.now,
        updatedAt: context.now,
      });
      await audit({
        action: "scenario.create",
        subjectKind: "scenario",
        subjectId: scenarioId,
        after: { caseId, ...details },
      });
      return { ok: true as const, value: scenarioId };
    });
  } catch (error) {
    return refusalVerdict(error);
  }
}
