import { isRecordId } from "#app/services/people/record-id.ts";
import { isAboutViewer, isOpen } from "#app/services/promotion/case-access.ts";
import { refusalVerdict } from "#app/services/promotion/refusal-verdict.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import { stopped, unseen, type Verdict } from "#app/services/shared/verdict.ts";
import { write } from "#app/services/shared/write.ts";
import type { Tx } from "#db/connection/types.ts";
import { findCase } from "#db/queries/promotion-cases.ts";
import { findScenario, updateScenario } from "#db/queries/scenarios.ts";
import type { ScenarioOrganisation } from "./gather-scenario.server.ts";
import { readChoices, type ScenarioChoices } from "./scenario-choices.ts";

export interface ScenarioChange {
  choices: ScenarioChoices;
  name?: string;
  /** For the audit trail: which parts changed; neither pay nor words about a person. */
  audit: Record<string, unknown>;
}

interface Asked {
  scenarioId: string;
  /** The version that the form was made from; null takes the newest. */
  version: number | null;
  action: string;
}

interface Current {
  tx: Tx;
  choices: ScenarioChoices;
  organisation: ScenarioOrganisation;
}

async function insistOnAccess(tx: Tx, context: ServiceContext, caseId: string | null): Promise<void> {
  if (caseId === null) return;
  const record = await findCase(tx, context.organisationId, context.accountId, caseId);
  if (record && isOpen(record) && isAboutViewer(record)) unseen("This scenario");
}

/**
 * The one way in which the choices of a scenario change: reads them in the transaction, hands them to `change`, and
 * keeps what comes back unless somebody else changed the scenario meanwhile.
 */
export async function changeScenario(
  context: ServiceContext,
  { scenarioId, version, action }: Asked,
  change: (current: Current) => ScenarioChange | Promise<ScenarioChange>,
): Promise<Verdict> {
  try {
    return await write(context, "scenarios:write", async (tx, audit) => {
      const found = isRecordId(scenarioId) ? await findScenario(tx, context.organisationId, scenarioId) : null;
      if (!found) return unseen("This scenario");
      const { scenario, organisation } = found;
      await insistOnAccess(tx, context, scenario.caseId);
      const changed = await change({ tx, choices: readChoices(scenario.choices), organisation });
      const kept = await updateScenario(tx, context.organisationId, scenarioId, version ?? scenario.version, {
        choices: changed.choices,
        updatedAt: context.now,
        ...(changed.name === undefined ? {} : { name: changed.name }),
      });
      if (!kept) {
        return stopped(
          "Somebody else changed this scenario meanwhile. What you typed is kept; compare it and save again.",
        );
      }
      await audit({ action, subjectKind: "scenario", subjectId: scenarioId, after: changed.audit });
      return { ok: true as const, value: undefined };
    });
  } catch (error) {
    return refusalVerdict(error);
  }
}
