import { fisherTwoSided } from "./fisher-exact.ts";
import {
  type GroupCount,
  isBelowFourFifths,
  isTooSmallToJudge,
  poolOf,
  rateOf,
  referenceGroup,
} from "./selection-rates.ts";

const SIGNIFICANT_BELOW = 0.05;

export type ImpactVerdict = "evidence" | "inconclusive" | "too-few" | "none";

/** One group against the reference. Ratios are null when the reference's rate is 0. */
export interface GroupImpact {
  name: string;
  rate: number;
  impactRatio: number | null;
  fisherP: number;
  fourFifths: "below" | "not-below" | null;
  /** The impact ratio had one more of the group been selected; null also when everybody was. */
  ifOneMoreSelected: number | null;
  verdict: ImpactVerdict;
}

export interface AdverseImpact {
  /** The name of the group that the others are compared with. */
  reference: string;
  /** Every other group, in the order given. */
  groups: GroupImpact[];
}

function verdictOn(group: GroupCount, reference: GroupCount, pool: GroupCount, fisherP: number): ImpactVerdict {
  if (pool.selected === 0) return "none";
  if (isTooSmallToJudge(group, pool) || isTooSmallToJudge(reference, pool)) return "too-few";
  if (!isBelowFourFifths(group, reference)) return "none";
  return fisherP < SIGNIFICANT_BELOW ? "evidence" : "inconclusive";
}

function impactOn(group: GroupCount, reference: GroupCount, pool: GroupCount): GroupImpact {
  const ratioFor = (selected: number): number | null =>
    reference.selected === 0 ? null : (selected * reference.candidates) / (group.candidates * reference.selected);
  const impactRatio = ratioFor(group.selected);
  const fisherP = fisherTwoSided(group, reference);
  return {
    name: group.name,
    rate: rateOf(group),
    impactRatio,
    fisherP,
    fourFifths: impactRatio === null ? null : isBelowFourFifths(group, reference) ? "below" : "not-below",
    ifOneMoreSelected: group.selected === group.candidates ? null : ratioFor(group.selected + 1),
    verdict: verdictOn(group, reference, pool, fisherP),
  };
}

/**
 * Whether groups were selected at much lower rates than the reference group, with what chance alone would explain.
 * Rates are shares of candidates; the impact ratio is rate over reference rate. Verdict: `none` when nobody was
 * selected; `too-few` when the group or the reference has fewer than 5 candidates or fewer than one expected
 * selection (candidates × rate of the whole pool); else below 4/5 it is `evidence` with p < .05 and `inconclusive`
 * without; else `none`. Counts are whole, 0 ≤ selected ≤ candidates ≥ 1. No groups: RangeError.
 * Source: 29 CFR 1607.4(D); Fisher's exact test for small numbers; the limits of `too-few` are our judgement.
 * @example
 * adverseImpact([{ name: "A", candidates: 80, selected: 48 }, { name: "B", candidates: 40, selected: 12 }]).groups[0]
 * // rate 0.3, impactRatio 0.5, fisherP 0.0034, fourFifths "below", ifOneMoreSelected 0.5417, verdict "evidence"
 */
export function adverseImpact(groups: readonly GroupCount[]): AdverseImpact {
  const reference = referenceGroup(groups);
  if (reference === null) throw new RangeError("groups: expected at least one group");
  const pool = poolOf(groups);
  return {
    reference: reference.name,
    groups: groups.filter((group) => group !== reference).map((group) => impactOn(group, reference, pool)),
  };
}
