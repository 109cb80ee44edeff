import type { Refusal, SimulationMessage, SimulationRequest } from "./thread-messages.ts";

const PROGRESS_STEP = 0.02;

/**
 * Makes the thread that calls this answer every request with what `run` gives, telling its progress in steps. An error
 * that `refusalOf` knows becomes a refusal; any other ends the thread.
 */
export function answerRequests<Input, Result>(
  run: (input: Input, onProgress: (done: number) => void) => Result,
  refusalOf: (error: unknown) => Refusal | null = () => null,
): void {
  const send = (message: SimulationMessage<Result>) => self.postMessage(message);
  self.addEventListener("message", ({ data: { id, input } }: MessageEvent<SimulationRequest<Input>>) => {
    let reported = 0;
    const onProgress = (done: number) => {
      if (done - reported < PROGRESS_STEP) return;
      reported = done;
      send({ id, kind: "progress", done });
    };
    try {
      send({ id, kind: "result", result: run(input, onProgress) });
    } catch (error) {
      const refusal = refusalOf(error);
      if (refusal === null) throw error;
      send({ id, kind: "refused", ...refusal });
    }
  });
}
