import { readFileSync } from "node:fs";
import { runScenario } from "#app/domain/cost/run-scenario.ts";
import type { ScenarioInput, ScenarioOption } from "#app/domain/cost/scenario.ts";
import type { BenchRow } from "./bench-row.ts";

const golden = new URL("../golden/cost/worked-example.json", import.meta.url);

const coManaged: ScenarioOption = {
  id: "co-managed",
  lines: [
    {
      id: "admin",
      kind: "staff",
      fte: 1,
      salaryAnnual: { range: [85_000, 96_800, 115_000] },
      burdenFactor: 1.25,
      raiseAnnual: 0.03,
      turnoverAnnual: 0.13,
      replacementShare: 0.21,
    },
    {
      id: "fee",
      kind: "per-unit",
      driver: "users",
      price: { range: [75, 110, 150] },
      escalatorAnnual: 0.04,
      minimumMonthly: 1500,
    },
    { id: "governance", kind: "share", of: ["fee"], share: 0.06, floorMonthly: 1800 },
  ],
};

function measure(input: ScenarioInput, rounds: number): { first: number; median: number; cpu: number } {
  const times: number[] = [];
  const cpuTimes: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const cpu = process.cpuUsage();
    const start = performance.now();
    runScenario(input);
    times.push(performance.now() - start);
    const used = process.cpuUsage(cpu);
    cpuTimes.push((used.user + used.system) / 1000);
  }
  const middle = (values: number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
  return { first: times[0]!, median: middle(times), cpu: middle(cpuTimes) };
}

function row(input: ScenarioInput, draws: number, horizonMonths: number, rounds: number): BenchRow[] {
  const { first, median, cpu } = measure({ ...input, draws, horizonMonths }, rounds);
  const perSecond = (draws * horizonMonths * input.options.length) / (median / 1000);
  const size = `${draws.toLocaleString("en-US")} draws × ${horizonMonths} months × ${input.options.length} options`;
  return [
    {
      name: `Scenario, ${size}`,
      value: `${median.toFixed(0)} ms`,
      note: `one thread, median of ${rounds}; first ${first.toFixed(0)} ms; CPU ${cpu.toFixed(0)} ms`,
    },
    { name: "draws·months·options per second", value: `${(perSecond / 1e6).toFixed(1)} million`, note: size },
  ];
}

/** The worked example of the cost model with a third option: what a slider moves, and ten times the draws. */
export async function benchSimulation(): Promise<BenchRow[]> {
  const { input }: { input: ScenarioInput } = JSON.parse(readFileSync(golden, "utf8"));
  const three = { ...input, options: [...input.options, coManaged] };
  return [...row(three, 2_000, 36, 25), ...row(three, 10_000, 36, 15), ...row(three, 100_000, 60, 5)];
}
