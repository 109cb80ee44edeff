import type { Refusal, SimulationMessage, SimulationRequest } from "./thread-messages.ts";

export interface SimulationStatus<Result> {
  /** The newest finished result; the previous one stays until the next is ready. */
  result: Result;
  /** After `refused` and `failed` the result shown is the previous one. */
  state: "idle" | "running" | "refused" | "failed";
  /** Share of the running simulation that is done, 0–1. */
  progress: number;
  /** Why the input was refused, with the path of the field. */
  refusal: Refusal | null;
}

/** The part of a Worker that a runner uses. */
export interface SimulationThread<Input, Result> {
  postMessage: (request: SimulationRequest<Input>) => void;
  terminate: () => void;
  onmessage: ((event: MessageEvent<SimulationMessage<Result>>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

export interface SimulationRunner<Input, Result> {
  status: () => SimulationStatus<Result>;
  subscribe: (changed: () => void) => () => void;
  run: (input: Input) => void;
  /** Stops the running simulation; the previous result stays. */
  cancel: () => void;
}

/**
 * Runs one simulation at a time in a thread of its own. Of the inputs that arrive meanwhile only the newest is run
 * next, so that a slider never queues up work. `initial` is shown until the first result.
 */
export function createSimulationRunner<Input, Result>(
  initial: Result,
  startThread: () => SimulationThread<Input, Result>,
): SimulationRunner<Input, Result> {
  let status: SimulationStatus<Result> = { result: initial, state: "idle", progress: 0, refusal: null };
  let thread: SimulationThread<Input, Result> | null = null;
  let runningId: number | null = null;
  let lastId = 0;
  let waiting: { input: Input } | null = null;
  const subscribers = new Set<() => void>();

  function change(part: Partial<SimulationStatus<Result>>): void {
    status = { ...status, progress: 0, refusal: null, ...part };
    for (const changed of subscribers) changed();
  }

  function stop(): void {
    thread?.terminate();
    thread = null;
    runningId = null;
    waiting = null;
  }

  function open(): SimulationThread<Input, Result> {
    const opened = startThread();
    opened.onmessage = ({ data }) => receive(data);
    opened.onerror = () => {
      stop();
      change({ state: "failed" });
    };
    return opened;
  }

  function start(input: Input): void {
    thread ??= open();
    lastId += 1;
    runningId = lastId;
    change({ state: "running" });
    thread.postMessage({ id: lastId, input });
  }

  function receive(message: SimulationMessage<Result>): void {
    if (message.id !== runningId) return;
    if (message.kind === "progress") {
      change({ progress: message.done });
      return;
    }
    runningId = null;
    if (message.kind === "result") change({ state: "idle", result: message.result });
    else change({ state: "refused", refusal: { field: message.field, problem: message.problem } });
    const next = waiting;
    waiting = null;
    if (next !== null) start(next.input);
  }

  return {
    status: () => status,
    subscribe: (changed) => {
      subscribers.add(changed);
      return () => subscribers.delete(changed);
    },
    run: (input) => {
      if (runningId === null) start(input);
      else waiting = { input };
    },
    cancel: () => {
      stop();
      change({ state: "idle" });
    },
  };
}
