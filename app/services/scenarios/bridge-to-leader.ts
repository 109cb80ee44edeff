import { type BridgeStep, bridgeBetween } from "#app/domain/cost/bridge.ts";
import { type BuiltOption, componentTotals } from "#app/domain/cost/ready-options.ts";
import type { ScenarioResult } from "#app/domain/cost/scenario.ts";

export interface Bridge {
  /** Options' ids. */
  from: string;
  to: string;
  steps: BridgeStep[];
}

/**
 * The way from "stay as is" to the option of lowest expected cost; where nothing stays as is, or where that leads
 * itself, between the two that lead, towards the cheaper one. Null with fewer than two options to compare.
 */
export function bridgeToLeader(
  options: readonly BuiltOption[],
  { pair, options: results }: ScenarioResult,
): Bridge | null {
  if (!pair) return null;
  const [to, second] = pair;
  const hasToday = options.some(({ option }) => option === "stay-as-is");
  const from = hasToday && to !== "stay-as-is" ? "stay-as-is" : second;
  const totalsOf = (id: string) =>
    componentTotals(
      options.find(({ option }) => option === id)?.lines ?? [],
      results.find((result) => result.id === id)?.point.byLine ?? {},
    );
  return { from, to, steps: bridgeBetween(totalsOf(from), totalsOf(to)) };
}
