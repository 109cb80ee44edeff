import { useEffect, useState, useSyncExternalStore } from "react";
import { createSimulationRunner, type SimulationStatus, type SimulationThread } from "./simulation-runner.ts";

export interface Simulation<Input, Result> extends SimulationStatus<Result> {
  run: (input: Input) => void;
  /** Stops the running simulation; the previous result stays. */
  cancel: () => void;
}

/**
 * Simulates in the browser, in a thread beside the page. `initial` is the result that the server sent with the page; it
 * stays until the first one of the browser is ready. Leaving the page stops the thread.
 */
export function useSimulation<Input, Result>(
  initial: Result,
  startThread: () => SimulationThread<Input, Result>,
): Simulation<Input, Result> {
  const [runner] = useState(() => createSimulationRunner(initial, startThread));
  const status = useSyncExternalStore(runner.subscribe, runner.status, runner.status);
  useEffect(() => runner.cancel, [runner]);
  return { ...status, run: runner.run, cancel: runner.cancel };
}
