import type { ScenarioInput, ScenarioResult } from "#app/domain/cost/scenario.ts";
import { asStored } from "./canonical-json.ts";

interface FrozenScenario {
  scenarioId: string;
  input: ScenarioInput;
  result: ScenarioResult;
  /** What else the scenario stored: versions, names of options. */
  beside: Record<string, unknown>;
}

/** The scenarios of a case as they stood. Holds pay. */
export interface CostSnapshot {
  /** Random, so that nobody can guess a salary and check the guess against the published hash. */
  salt: string;
  scenarios: FrozenScenario[];
}

/** What a reader without pay learns of a frozen scenario. */
interface CostSummary {
  scenarioId: string;
  currency: string | null;
  horizonMonths: number;
  /** Totals in whole currency units; `rounded` to 10,000 for somebody who may not read pay. */
  options: { id: string; name: string; p10: number; p50: number; p90: number; probabilityCheapest: number | null }[];
  rounded: boolean;
  verdict: string;
}

const ROUNDED_TO = 10_000;

type Stored = Record<string, unknown> | null;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function readStored(stored: Stored): Omit<FrozenScenario, "scenarioId"> | null {
  if (!isRecord(stored?.input) || !isRecord(stored.result)) return null;
  const { input, result, ...beside } = stored;
  return { input: input as unknown as ScenarioInput, result: result as unknown as ScenarioResult, beside };
}

/** Freezes the computed scenarios of a case; null where there is none. */
export function freezeScenarios(scenarios: readonly { id: string; stored: Stored }[]): CostSnapshot | null {
  const frozen = scenarios.flatMap(({ id, stored }) => {
    const read = readStored(stored);
    return read ? [{ scenarioId: id, ...read }] : [];
  });
  if (frozen.length === 0) return null;
  const inOrder = frozen.sort((a, b) => (a.scenarioId < b.scenarioId ? -1 : 1));
  return asStored({ salt: crypto.randomUUID(), scenarios: inOrder });
}

export const readCostSnapshot = (stored: Record<string, unknown>): CostSnapshot => stored as unknown as CostSnapshot;

function optionName(beside: Record<string, unknown>, id: string): string {
  const names = beside.optionNames;
  const known = isRecord(names) ? names[id] : undefined;
  const words = typeof known === "string" ? known : id.replaceAll("-", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** What the scenario comes to over its horizon: the last month of each cumulative range. */
export function summariseCosts(
  { scenarioId, input, result, beside }: FrozenScenario,
  mayReadPay: boolean,
): CostSummary {
  const amount = (value: number) => (mayReadPay ? value : Math.round(value / ROUNDED_TO) * ROUNDED_TO);
  return {
    scenarioId,
    currency: input.currency ?? null,
    horizonMonths: input.horizonMonths,
    options: result.options.map(({ id, cumulative, probabilityCheapest }) => ({
      id,
      name: optionName(beside, id),
      p10: amount(cumulative.p10.at(-1) ?? 0),
      p50: amount(cumulative.p50.at(-1) ?? 0),
      p90: amount(cumulative.p90.at(-1) ?? 0),
      probabilityCheapest,
    })),
    rounded: !mayReadPay,
    verdict: result.verdict,
  };
}

/** The same for a scenario that is not frozen; null where it has not been computed. */
export function summariseStored(scenarioId: string, stored: Stored, mayReadPay: boolean): CostSummary | null {
  const read = readStored(stored);
  return read && summariseCosts({ scenarioId, ...read }, mayReadPay);
}
