import type { OptionKind } from "#app/domain/cost/composites/scenario-facts.ts";
import type { ChosenFate, ScenarioChoices } from "./scenario-choices.ts";

export interface OptionStaffing {
  option: OptionKind;
  staying: number;
  /** Up to a few names of those who stay: a small team is named, not counted. */
  names: string[];
  going: { personId: string; name: string; fate: ChosenFate }[];
}

const NAMED_UP_TO = 6;

/** Who stays in each option, and who moves to other work or leaves. Those who are gone from the team are left out. */
export function staffing(
  { fates }: Pick<ScenarioChoices, "fates">,
  members: readonly { id: string; name: string }[],
  options: readonly OptionKind[],
): OptionStaffing[] {
  return options.map((option) => {
    const chosen = fates[option] ?? {};
    const going = members.flatMap(({ id, name }) => {
      const fate = chosen[id];
      return fate ? [{ personId: id, name, fate }] : [];
    });
    const staying = members.filter(({ id }) => !chosen[id]);
    return {
      option,
      staying: staying.length,
      names: staying.length <= NAMED_UP_TO ? staying.map(({ name }) => name) : [],
      going,
    };
  });
}
