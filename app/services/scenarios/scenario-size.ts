import { US_FIGURES } from "#app/domain/cost/us-figures.ts";
import type { ScenarioOrganisation } from "./gather-scenario.server.ts";
import type { ScenarioChoices } from "./scenario-choices.ts";

/** Users of a scenario, and devices of one of them, each at its middle. */
export const scenarioSize = (
  { users, assumptions }: Pick<ScenarioChoices, "users" | "assumptions">,
  { itUsers }: Pick<ScenarioOrganisation, "itUsers">,
) => ({
  users: users?.value[1] ?? itUsers,
  devicesPerUser: assumptions["devices-per-user"]?.value[1] ?? US_FIGURES["devices-per-user"].value[1],
});
