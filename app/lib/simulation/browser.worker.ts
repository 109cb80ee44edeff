import { runScenario } from "#app/domain/cost/run-scenario.ts";
import { type ScenarioInput, ScenarioInputError, type ScenarioResult } from "#app/domain/cost/scenario.ts";

export interface SimulationRequest {
  id: number;
  input: ScenarioInput;
}

export type SimulationMessage =
  | { id: number; kind: "progress"; done: number }
  | { id: number; kind: "result"; result: ScenarioResult }
  | { id: number; kind: "refused"; field: string; problem: string };

const PROGRESS_STEP = 0.05;

function send(message: SimulationMessage): void {
  self.postMessage(message);
}

self.addEventListener("message", ({ data: { id, input } }: MessageEvent<SimulationRequest>) => {
  let reported = 0;
  const onProgress = (done: number) => {
    if (done - reported < PROGRESS_STEP) return;
    reported = done;
    send({ id, kind: "progress", done });
  };
  try {
    send({ id, kind: "result", result: runScenario(input, { onProgress }) });
  } catch (error) {
    if (!(error instanceof ScenarioInputError)) throw error;
    send({ id, kind: "refused", field: error.field, problem: error.problem });
  }
});
