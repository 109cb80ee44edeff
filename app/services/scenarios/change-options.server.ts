import type { OperatedFunction, OptionKind, TechnicalTime } from "#app/domain/cost/composites/scenario-facts.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import { stopped, type Verdict } from "#app/services/shared/verdict.ts";
import { changeScenario } from "./change-scenario.server.ts";
import type { ScenarioChoices } from "./scenario-choices.ts";

export interface OptionDetails {
  name: string;
  horizonMonths: number;
  options: OptionKind[];
  managementNeed: "open" | "none";
  technicalTime: TechnicalTime;
  /** Null: as soon as a provider in the comparison answers at night. */
  aroundTheClock: boolean | null;
  providerTier: ScenarioChoices["providerTier"];
  coManagedFunctions: OperatedFunction[];
  /** Null: as many as use IT. */
  headcount: number | null;
}

/** At most four: more cannot be told apart in a picture. */
export const MOST_OPTIONS = 4;

/** Refuses a choice of options that cannot be compared or shown; inside a write. */
export function checkOptions(options: readonly OptionKind[]): void {
  if (options.length === 0) stopped("Choose at least one option.", "options");
  if (options.length > MOST_OPTIONS) {
    stopped(`At most ${MOST_OPTIONS} options side by side. Leave out the least likely ones.`, "options");
  }
}

/** Changes which options are compared and what they have in common. */
export function changeOptions(
  context: ServiceContext,
  scenarioId: string,
  version: number,
  { name, ...details }: OptionDetails,
): Promise<Verdict> {
  return changeScenario(context, { scenarioId, version, action: "scenario.change-options" }, ({ choices }) => {
    checkOptions(details.options);
    return { name, choices: { ...choices, ...details }, audit: { ...details } };
  });
}
