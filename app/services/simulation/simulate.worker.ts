import { runScenario } from "#app/domain/cost/run-scenario.ts";
import { type ScenarioInput, ScenarioInputError, type ScenarioResult } from "#app/domain/cost/scenario.ts";

/** What crosses the thread border: an error object would lose its class and its field on the way. */
export type SimulationReply = { ok: true; result: ScenarioResult } | { ok: false; field: string; problem: string };

export default function simulateInWorker(input: ScenarioInput): SimulationReply {
  try {
    return { ok: true, result: runScenario(input) };
  } catch (error) {
    if (error instanceof ScenarioInputError) return { ok: false, field: error.field, problem: error.problem };
    throw error;
  }
}
