import { useEffect, useState, useSyncExternalStore } from "react";
import type { ScenarioInput, ScenarioResult } from "#app/domain/cost/scenario.ts";
import { createSimulationRunner, type SimulationStatus, type SimulationThread } from "./simulation-runner.ts";

export interface Simulation extends SimulationStatus {
  run: (input: ScenarioInput) => void;
  /** Stops the running simulation; the previous result stays. */
  cancel: () => void;
}

const startBrowserThread = (): SimulationThread =>
  new Worker(new URL("./browser.worker.ts", import.meta.url), { type: "module" });

/**
 * Simulates in the browser, beside the page, while somebody moves a slider. `initial` is the result that the server
 * sent with the page; it stays until the first one of the browser is ready. Leaving the page stops the thread.
 */
export function useSimulation(
  initial: ScenarioResult,
  startThread: () => SimulationThread = startBrowserThread,
): Simulation {
  const [runner] = useState(() => createSimulationRunner(initial, startThread));
  const status = useSyncExternalStore(runner.subscribe, runner.status, runner.status);
  useEffect(() => runner.cancel, [runner]);
  return { ...status, run: runner.run, cancel: runner.cancel };
}
