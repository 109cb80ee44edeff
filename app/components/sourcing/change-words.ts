import { CRITERION_WORDS } from "#app/domain/sourcing/criteria.ts";
import { CONDITION_WORDS, type ConditionKind, REGIMES } from "#app/domain/sourcing/regimes.ts";
import { formatList } from "#app/lib/format.ts";
import type { ChangeView } from "./plan-view.ts";

type Values = Record<string, unknown>;

const isCriterion = (key: string): key is keyof typeof CRITERION_WORDS => key in CRITERION_WORDS;

const shown = (value: unknown): string => (value === null || value === undefined ? "not judged" : String(value));

function moved(before: Values | null, after: Values | null): string {
  const parts = Object.keys(after ?? {})
    .filter(isCriterion)
    .filter((key) => before?.[key] !== after?.[key])
    .map((key) => `${CRITERION_WORDS[key].name.toLowerCase()} ${shown(before?.[key])} → ${shown(after?.[key])}`);
  return parts.length === 0 ? "nothing moved" : formatList(parts);
}

const regimeNames = (ids: unknown): string => {
  const names = REGIMES.filter(({ id }) => Array.isArray(ids) && ids.includes(id)).map(({ name }) => name);
  return names.length === 0 ? "none" : formatList(names);
};

const conditionName = (kind: unknown): string => CONDITION_WORDS[kind as ConditionKind]?.name ?? "a condition";

/** What was changed, in words. */
export function changeSentence({ kind, before, after, people }: ChangeView): string {
  switch (kind) {
    case "weights":
      return `Weights: ${moved(before, after)}.`;
    case "scores":
      return `Scores: ${moved(before, after)}.`;
    case "regimes":
      return `Regimes that apply: ${regimeNames(after?.regimes)}; before: ${regimeNames(before?.regimes)}.`;
    case "seat":
      return `Seat held by ${people?.[1] ?? "nobody"}; before: ${people?.[0] ?? "nobody"}.`;
    case "competencies":
      return after?.requiredLevel
        ? `Asks for a competency at level ${after.requiredLevel}, ${after.peopleNeeded} needed.`
        : "No longer asks for a competency.";
    case "condition":
      return after?.condition
        ? `Confirmed: ${conditionName(after.condition)}.`
        : `Taken back: ${conditionName(before?.condition)}.`;
    case "switch":
      return after?.isOn ? "Taken back into the plan." : "Taken out of the plan.";
    case "function":
      return before ? "Name, work or seat reworded." : "Added.";
    case "responsibility":
      return responsibilitySentence(before, after);
  }
}

function responsibilitySentence(before: Values | null, after: Values | null): string {
  const part = after ?? before ?? {};
  const verb = after ? "added" : "taken away";
  return part.role ? `“${part.task}”: somebody ${part.role} ${verb}.` : `Task “${part.task}” ${verb}.`;
}
