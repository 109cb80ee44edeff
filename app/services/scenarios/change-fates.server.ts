import type { OptionKind } from "#app/domain/cost/composites/scenario-facts.ts";
import { type ServiceContext, todayOf } from "#app/services/shared/context.ts";
import { stopped, type Verdict } from "#app/services/shared/verdict.ts";
import { listMembers } from "#db/queries/people.ts";
import { changeScenario } from "./change-scenario.server.ts";
import type { ChosenFate } from "./scenario-choices.ts";

export interface FateChange {
  options: OptionKind[];
  /** A member by id, or everybody. */
  who: { personId: string } | "everybody";
  /** Null: stays. */
  fate: ChosenFate | null;
}

/** Says for one person, or for everybody, who stays, moves to other work or leaves in these options. */
export function changeFates(context: ServiceContext, scenarioId: string, change: FateChange): Promise<Verdict> {
  const { options, who, fate } = change;
  return changeScenario(
    context,
    { scenarioId, version: null, action: "scenario.change-staffing" },
    async ({ tx, choices }) => {
      if (options.length === 0) stopped("Choose the options in which this happens.", "options");
      if (fate && fate.lastMonth > choices.horizonMonths) {
        stopped(`The last month lies within the ${choices.horizonMonths} months of this scenario.`, "lastMonth");
      }
      const members = await listMembers(tx, context.organisationId, todayOf(context));
      const personIds = members.map(({ id }) => id).filter((id) => who === "everybody" || id === who.personId);
      if (personIds.length === 0) stopped("Choose somebody who works in the IT team today.", "person");
      const fates = { ...choices.fates };
      for (const option of options) {
        const ofOption = { ...fates[option] };
        for (const id of personIds) {
          if (fate) ofOption[id] = fate;
          else delete ofOption[id];
        }
        fates[option] = ofOption;
      }
      return {
        choices: { ...choices, fates },
        audit: {
          options,
          people: who === "everybody" ? "everybody" : personIds,
          fate: fate?.kind ?? "stays",
          lastMonth: fate?.lastMonth ?? null,
        },
      };
    },
  );
}
