import type { DecisionChoice } from "../shared/vocabulary.ts";
import { type AdverseImpact, adverseImpact } from "./adverse-impact.ts";
import { ATTRIBUTE_NAMES, type AttributeName, type Attributes } from "./attributes.ts";
import { FEWEST_CANDIDATES, type GroupCount, poolOf } from "./selection-rates.ts";

/** A person whose promotion was decided in the cycle, by the newest decision in it. */
export interface DecidedPerson {
  attributes: Attributes;
  choice: DecisionChoice;
  /** What the frozen result says; null where it says nothing of it. */
  hasStarFlag: boolean | null;
  isLabelledHigh: boolean | null;
  isAdvisedSpecialist: boolean | null;
}

/** The favourable side of each outcome, so that a low rate is always the bad one. */
export const OUTCOMES = ["promoted", "lead-trial", "not-specialist-advice", "no-star-flag", "not-high-risk"] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** People decided on that a report needs (J): fewer could be named one by one. */
export const FEWEST_DECIDED = 20;
/** People who have to stand on either side of an outcome (J). */
const FEWEST_ON_A_SIDE = FEWEST_CANDIDATES;

/** One attribute against one outcome; without numbers, and without saying why, where they could show somebody. */
export type FairnessTable = { attribute: AttributeName; outcome: Outcome } & (
  | { hidden: true }
  | { hidden: false; groups: GroupCount[] }
);

const not = (value: boolean | null): boolean | null => (value === null ? null : !value);

const FAVOURABLE: Record<Outcome, (person: DecidedPerson) => boolean | null> = {
  promoted: ({ choice }) => choice === "promote" || choice === "promote-after-backfill",
  "lead-trial": ({ choice }) => choice === "lead-trial",
  "not-specialist-advice": ({ isAdvisedSpecialist }) => not(isAdvisedSpecialist),
  "no-star-flag": ({ hasStarFlag }) => not(hasStarFlag),
  "not-high-risk": ({ isLabelledHigh }) => not(isLabelledHigh),
};

function countGroups(people: readonly DecidedPerson[], attribute: AttributeName, outcome: Outcome): GroupCount[] {
  const groups = new Map<string, GroupCount>();
  for (const person of people) {
    const name = person.attributes[attribute];
    const isSelected = FAVOURABLE[outcome](person);
    if (name === null || isSelected === null) continue;
    const group = groups.get(name) ?? { name, candidates: 0, selected: 0 };
    groups.set(name, {
      ...group,
      candidates: group.candidates + 1,
      selected: group.selected + (isSelected ? 1 : 0),
    });
  }
  return [...groups.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

function tableOf(people: readonly DecidedPerson[], attribute: AttributeName, outcome: Outcome): FairnessTable {
  const groups = countGroups(people, attribute, outcome).filter(({ candidates }) => candidates >= FEWEST_CANDIDATES);
  const { candidates, selected } = poolOf(groups);
  const isThin = groups.length < 2 || selected < FEWEST_ON_A_SIDE || candidates - selected < FEWEST_ON_A_SIDE;
  return isThin ? { attribute, outcome, hidden: true } : { attribute, outcome, hidden: false, groups };
}

/**
 * Rates by group for every attribute and outcome of one cycle, in counts that show nobody: groups below 5 people are
 * left out without being named, a table needs two groups, and at least 5 people on either side of its outcome.
 * Whoever said nothing is in no group. How many are left out is never said: the difference would show them.
 * Everything is null where fewer than 20 people were decided on. The limits are our judgement.
 * @example cycleReport(of 19 people) // null
 */
export function cycleReport(people: readonly DecidedPerson[]): FairnessTable[] | null {
  if (people.length < FEWEST_DECIDED) return null;
  return ATTRIBUTE_NAMES.flatMap((attribute) => OUTCOMES.map((outcome) => tableOf(people, attribute, outcome)));
}

/** The comparison of the groups of a table; null for one whose numbers are hidden. */
export function impactOf(table: FairnessTable): AdverseImpact | null {
  return table.hidden ? null : adverseImpact(table.groups);
}
