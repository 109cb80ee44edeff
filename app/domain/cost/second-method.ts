import type { OptionKind } from "./composites/scenario-facts.ts";
import { WITH_PROVIDER } from "./composites/tool-lines.ts";

/** Two sums further apart than this share of the benchmark are flagged. */
export const FLAGGED_GAP = 0.25;

/**
 * Users that one IT post serves, by number of people employed: medians of a survey of 2003 with 103 firms. All IT posts
 * are in it, and the quartiles lie at half and at twice the median: it finds mistakes of size, not small ones.
 */
export const USERS_PER_POST = [
  { below: 500, users: 18 },
  { below: 1_000, users: 25 },
  { below: 5_000, users: 23 },
  { below: 10_000, users: 25 },
  { below: Number.POSITIVE_INFINITY, users: 40 },
] as const;

/** Whole-market middle of a managed fee per user and month in US dollars, seller's page of 2024-08; co-managed is half of it (J). */
export const MARKET_FEE = 150;
const CO_MANAGED_SHARE = 0.5;

/** Own posts that a firm keeps beside a provider, as a share of those that it would need without one (J). */
const POSTS_KEPT = { "co-managed": 0.5, managed: 0.1 } as const;
const MONTHS_A_YEAR = 12;

export interface BenchmarkFacts {
  users: number;
  /** People employed. */
  headcount: number;
  horizonMonths: number;
  /** Yearly pay of an administrator, and the employer's cost on it. */
  salaryAnnual: number;
  burdenFactor: number;
  toolsPerDevice: number;
  devicesPerUser: number;
}

export interface SecondOpinion {
  option: OptionKind;
  bottomUp: number;
  benchmark: number;
  /** Share by which the sum of the lines lies above the benchmark; negative below it. */
  gap: number;
  isFlagged: boolean;
}

const scopeOf = (option: OptionKind) =>
  !WITH_PROVIDER.includes(option) ? "none" : option === "fully-managed" ? "managed" : "co-managed";

/**
 * What an option would cost by a rule of thumb per user, undiscounted over the horizon: posts by the ratio of the firm's
 * size at an administrator's pay, own tools where no provider brings them, and the market's fee where one does.
 * @example benchmarkOf("stay-as-is", { users: 180, headcount: 180, horizonMonths: 12, salaryAnnual: 96_800, burdenFactor: 1.292, toolsPerDevice: 25, devicesPerUser: 1.2 }) // 10 posts and tools: 1,315,456
 */
export function benchmarkOf(option: OptionKind, facts: BenchmarkFacts): number {
  const { users, headcount, horizonMonths, salaryAnnual, burdenFactor, toolsPerDevice, devicesPerUser } = facts;
  const ratio = USERS_PER_POST.find(({ below }) => headcount < below)?.users ?? 1;
  const posts = users / ratio;
  const post = (salaryAnnual * burdenFactor) / MONTHS_A_YEAR;
  const tools = users * devicesPerUser * toolsPerDevice;
  const scope = scopeOf(option);
  if (scope === "none") return horizonMonths * (posts * post + tools);
  const share = scope === "managed" ? 1 : CO_MANAGED_SHARE;
  const ownTools = scope === "managed" ? 0 : tools * CO_MANAGED_SHARE;
  return horizonMonths * (posts * POSTS_KEPT[scope] * post + users * MARKET_FEE * share + ownTools);
}

/**
 * The sum of an option's lines beside a benchmark per user: the check by a second method. Further apart than a quarter
 * of the benchmark is flagged; it says that one of the two is wrong, not which. A benchmark of 0 gives no opinion.
 */
export function secondOpinion(option: OptionKind, bottomUp: number, facts: BenchmarkFacts): SecondOpinion | null {
  const benchmark = benchmarkOf(option, facts);
  if (!(benchmark > 0)) return null;
  const gap = bottomUp / benchmark - 1;
  return { option, bottomUp, benchmark, gap, isFlagged: Math.abs(gap) > FLAGGED_GAP };
}
