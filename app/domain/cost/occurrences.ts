import { poissonDraw, poissonQuantile } from "../shared/distributions.ts";
import { type RandomStream, randomStream, stratifiedUniforms } from "../shared/random.ts";
import type { Draws } from "./draws.ts";
import { monthlyHazard } from "./point-estimate.ts";

/** Calls back for each trial in which something happens in a month, with how often. Months are asked for in order. */
export type Occurrences = (month: number, found: (trial: number, times: number) => void) => void;

interface Happening {
  /** Name of its random streams. Lines with the same id in two options meet the same luck in every trial. */
  name: string;
  seed: number;
  count: number;
  start: number;
  end: number;
}

// Beyond these, months are drawn one by one: listing every single leaver of a large staff would not stay small.
const MOST_LISTED_MEAN = 4;
const MOST_LISTED_PER_TRIAL = 30;

function largest(draws: Draws): number {
  return typeof draws === "number" ? draws : draws.reduce((most, value) => Math.max(most, value), 0);
}

function meanOf(draws: Draws): number {
  return typeof draws === "number" ? draws : draws.reduce((sum, value) => sum + value, 0) / draws.length;
}

/** Collects (month, trial) pairs and reads them back month by month. */
function openMonthLists(
  start: number,
  end: number,
): { push: (month: number, trial: number) => void; read: Occurrences } {
  const lists = Array.from({ length: Math.max(0, end - start + 1) }, (): number[] => []);
  return {
    push: (month, trial) => {
      lists[month - start]!.push(trial);
    },
    read: (month, found) => {
      for (const trial of lists[month - start] ?? []) found(trial, 1);
    },
  };
}

/**
 * Poisson counts of independent months with the given mean per month. The total of a trial is drawn first, from
 * stratified uniforms, and spread over the months evenly: the same distribution as month by month, with less work.
 */
export function poissonOccurrences(meanPerMonth: Draws, happening: Happening): Occurrences {
  const { name, seed, count, start, end } = happening;
  const months = end - start + 1;
  if (months <= 0 || largest(meanPerMonth) <= 0) return () => {};
  const timing = randomStream(seed, `timing ${name}`);
  if (largest(meanPerMonth) * months > MOST_LISTED_PER_TRIAL || meanOf(meanPerMonth) * months > MOST_LISTED_MEAN) {
    return monthByMonth(meanPerMonth, count, timing);
  }
  const { values } = stratifiedUniforms(randomStream(seed, `count ${name}`), count);
  const lists = openMonthLists(start, end);
  for (let trial = 0; trial < count; trial++) {
    const mean = typeof meanPerMonth === "number" ? meanPerMonth : meanPerMonth[trial]!;
    for (let left = poissonQuantile(mean * months, values[trial]!); left > 0; left--) {
      lists.push(start + timing.below(months), trial);
    }
  }
  return lists.read;
}

function monthByMonth(meanPerMonth: Draws, count: number, stream: RandomStream): Occurrences {
  return (_, found) => {
    for (let trial = 0; trial < count; trial++) {
      const times = poissonDraw(typeof meanPerMonth === "number" ? meanPerMonth : meanPerMonth[trial]!, stream);
      if (times > 0) found(trial, times);
    }
  };
}

/** An event that happens at most once per trial, with the monthly hazard of a yearly chance. */
export function onceOccurrences(rate: Draws, happening: Happening): Occurrences {
  const { name, seed, count, start, end } = happening;
  if (end < start || largest(rate) <= 0) return () => {};
  const { values } = stratifiedUniforms(randomStream(seed, `once ${name}`), count);
  const lists = openMonthLists(start, end);
  for (let trial = 0; trial < count; trial++) {
    const stays = Math.log1p(-monthlyHazard(typeof rate === "number" ? rate : rate[trial]!));
    const month = stays === 0 ? Number.POSITIVE_INFINITY : start + Math.floor(Math.log1p(-values[trial]!) / stays);
    if (month <= end) lists.push(month, trial);
  }
  return lists.read;
}
