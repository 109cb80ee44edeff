/** How many people of one group could have been selected and how many were. */
export interface GroupCount {
  name: string;
  candidates: number;
  selected: number;
}

export const FEWEST_CANDIDATES = 5;
const FEWEST_EXPECTED_SELECTIONS = 1;
const SMALLEST_SHARE_OF_POOL = { parts: 2, of: 100 };

export const rateOf = ({ selected, candidates }: GroupCount): number => selected / candidates;

/**
 * Which of two selection rates is higher: above 0 when a's is, below 0 when b's is, 0 when they are equal. Compared
 * by multiplying out in whole numbers, so that 1/3 and 2/6 are equal at any size.
 * @example compareRates({ name: "A", candidates: 6, selected: 2 }, { name: "B", candidates: 3, selected: 1 }) // 0
 */
export function compareRates(a: GroupCount, b: GroupCount): number {
  const difference = BigInt(a.selected) * BigInt(b.candidates) - BigInt(b.selected) * BigInt(a.candidates);
  return difference > 0n ? 1 : difference < 0n ? -1 : 0;
}

/**
 * Whether a group's rate is below four fifths of the reference's, in whole numbers: exactly 4/5 is not below.
 * A reference rate of 0 has nothing below it.
 * @example isBelowFourFifths({ name: "B", candidates: 40, selected: 12 }, { name: "A", candidates: 80, selected: 48 }) // true
 */
export function isBelowFourFifths(group: GroupCount, reference: GroupCount): boolean {
  const fiveTimesOwn = 5n * BigInt(group.selected) * BigInt(reference.candidates);
  const fourTimesReference = 4n * BigInt(reference.selected) * BigInt(group.candidates);
  return fiveTimesOwn < fourTimesReference;
}

/** Candidates and selected of all groups together. */
export function poolOf(groups: readonly GroupCount[]): GroupCount {
  const total = { name: "", candidates: 0, selected: 0 };
  for (const { candidates, selected } of groups) {
    total.candidates += candidates;
    total.selected += selected;
  }
  return total;
}

/**
 * The group that the others are compared with: the highest rate among groups of at least 5 candidates and 2 % of the
 * pool, or among all groups when none is that large. Of equal rates the first listed is taken. Null without groups.
 * Source: 29 CFR 1607.4(D), which lets groups below 2 % aside; at least 5 candidates is our judgement.
 * @example referenceGroup([{ name: "A", candidates: 3, selected: 3 }, { name: "B", candidates: 9, selected: 2 }])?.name // "B"
 */
export function referenceGroup(groups: readonly GroupCount[]): GroupCount | null {
  const pool = poolOf(groups).candidates;
  const { parts, of } = SMALLEST_SHARE_OF_POOL;
  const large = groups.filter(({ candidates }) => candidates >= FEWEST_CANDIDATES && candidates * of >= pool * parts);
  let highest: GroupCount | null = null;
  for (const group of large.length > 0 ? large : groups) {
    if (highest === null || compareRates(group, highest) > 0) highest = group;
  }
  return highest;
}

/** Fewer than 5 candidates, or fewer than one selection expected at the rate of the whole pool: too few to judge (J). */
export function isTooSmallToJudge(group: GroupCount, pool: GroupCount): boolean {
  const expectedTimesPool = BigInt(group.candidates) * BigInt(pool.selected);
  const fewestTimesPool = BigInt(FEWEST_EXPECTED_SELECTIONS) * BigInt(pool.candidates);
  return group.candidates < FEWEST_CANDIDATES || expectedTimesPool < fewestTimesPool;
}
