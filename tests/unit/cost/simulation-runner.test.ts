import { describe, expect, it } from "vitest";
import { runScenario } from "#app/domain/cost/run-scenario.ts";
import type { ScenarioInput, ScenarioResult } from "#app/domain/cost/scenario.ts";
import {
  createSimulationRunner,
  type SimulationRunner,
  type SimulationThread,
} from "#app/lib/simulation/simulation-runner.ts";
import type { SimulationMessage, SimulationRequest } from "#app/lib/simulation/thread-messages.ts";

const scenario = (amount: number): ScenarioInput => ({
  horizonMonths: 1,
  discountRateAnnual: 0,
  draws: 2,
  options: [{ id: "o", lines: [{ id: "m", kind: "monthly", amount }] }],
});

/** A thread that answers when told to. */
function openThread() {
  const requests: SimulationRequest<ScenarioInput>[] = [];
  const thread: SimulationThread<ScenarioInput, ScenarioResult> & { isStopped: boolean } = {
    postMessage: (request) => requests.push(request),
    terminate: () => {
      thread.isStopped = true;
    },
    onmessage: null,
    onerror: null,
    isStopped: false,
  };
  const send = (data: SimulationMessage<ScenarioResult>) => thread.onmessage?.(new MessageEvent("message", { data }));
  return {
    thread,
    requests,
    send,
    answer: () => {
      const { id, input } = requests.at(-1)!;
      send({ id, kind: "result", result: runScenario(input) });
    },
  };
}

const initial = runScenario(scenario(1));
const totalOf = (runner: SimulationRunner<ScenarioInput, ScenarioResult>) =>
  runner.status().result.options[0]!.point.total;

describe("createSimulationRunner", () => {
  it("shows the first result until the next is ready, and its progress meanwhile", () => {
    const { thread, requests, send, answer } = openThread();
    const runner = createSimulationRunner(initial, () => thread);
    let changes = 0;
    const unsubscribe = runner.subscribe(() => {
      changes += 1;
    });
    runner.run(scenario(2));
    expect(runner.status().state).toBe("running");
    send({ id: requests[0]!.id, kind: "progress", done: 0.4 });
    expect(runner.status().progress).toBe(0.4);
    expect(totalOf(runner)).toBe(1);
    answer();
    expect(runner.status()).toMatchObject({ state: "idle", progress: 0, refusal: null });
    expect(totalOf(runner)).toBe(2);
    expect(changes).toBe(3);
    unsubscribe();
    runner.run(scenario(3));
    expect(changes).toBe(3);
  });

  it("runs only the newest of the inputs that arrived meanwhile", () => {
    const { thread, requests, answer } = openThread();
    const runner = createSimulationRunner(initial, () => thread);
    for (const amount of [2, 3, 4]) runner.run(scenario(amount));
    expect(requests).toHaveLength(1);
    answer();
    expect(requests).toHaveLength(2);
    answer();
    expect(totalOf(runner)).toBe(4);
  });

  it("stops the thread when cancelled, keeps the previous result and starts a new thread for the next input", () => {
    const first = openThread();
    const second = openThread();
    const threads = [first.thread, second.thread];
    const runner = createSimulationRunner(initial, () => threads.shift()!);
    runner.run(scenario(2));
    runner.cancel();
    expect(first.thread.isStopped).toBe(true);
    first.answer();
    expect(totalOf(runner)).toBe(1);
    runner.run(scenario(3));
    second.answer();
    expect(totalOf(runner)).toBe(3);
  });

  it("passes on a refusal and a failure without losing the previous result", () => {
    const { thread, requests, send } = openThread();
    const runner = createSimulationRunner(initial, () => thread);
    runner.run(scenario(2));
    send({ id: requests[0]!.id, kind: "refused", field: "horizonMonths", problem: "expected more" });
    expect(runner.status()).toMatchObject({ state: "refused", refusal: { field: "horizonMonths" } });
    runner.run(scenario(2));
    thread.onerror?.(new Event("error") as ErrorEvent);
    expect(runner.status().state).toBe("failed");
    expect(totalOf(runner)).toBe(1);
  });
});
