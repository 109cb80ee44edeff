import { afterAll, describe, expect, it } from "vitest";
import { runScenario } from "#app/domain/cost/run-scenario.ts";
import { type ScenarioInput, ScenarioInputError } from "#app/domain/cost/scenario.ts";
import { closeSimulationWorkers, simulate } from "#app/services/simulation/simulate.server.ts";

const scenario: ScenarioInput = {
  horizonMonths: 12,
  discountRateAnnual: 0.08,
  draws: 500,
  seed: 3,
  options: [{ id: "o", lines: [{ id: "m", kind: "monthly", amount: { range: [5, 9, 14] } }] }],
};

afterAll(closeSimulationWorkers);

describe("simulate", () => {
  it("gives from a worker thread what the model gives here", async () => {
    expect(await simulate(scenario)).toEqual(runScenario(scenario));
  });

  it("refuses input that does not fit by the field, before and after a thread is asked", async () => {
    await expect(simulate({ ...scenario, horizonMonths: 0 })).rejects.toThrow(ScenarioInputError);
    const grows = { value: { lognormal: [0.1, 100] as const } };
    const tooLarge: ScenarioInput = {
      ...scenario,
      horizonMonths: 600,
      draws: 5000,
      drivers: { grows },
      options: [{ id: "o", lines: [{ id: "m", kind: "monthly", amount: 1e15, escalatorAnnual: { driver: "grows" } }] }],
    };
    await expect(simulate(tooLarge)).rejects.toMatchObject({ field: "options[0]", name: "ScenarioInputError" });
  });

  it("stops when the caller gives up", async () => {
    const controller = new AbortController();
    const running = simulate({ ...scenario, draws: 1_000_000, horizonMonths: 600 }, { signal: controller.signal });
    setTimeout(() => controller.abort(), 50);
    await expect(running).rejects.toMatchObject({ name: "AbortError" });
  });
});
