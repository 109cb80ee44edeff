import { backupState } from "./backup-work.server.ts";

const DRAIN_MS = 5_000;
const LOOK_EVERY_MS = 50;

/** Why no request is answered now, or null. */
export const pauseReason = (): string | null => backupState().pause;

/** Counts a request while it is answered; call what is returned once, at its end. */
export function countRequest(): () => void {
  const state = backupState();
  state.requests += 1;
  let open = true;
  return () => {
    if (open) state.requests -= 1;
    open = false;
  };
}

/** Keeps requests out while the work runs, after those under way have ended or a few seconds have passed. */
export async function whilePaused<T>(reason: string, work: () => Promise<T>): Promise<T> {
  const state = backupState();
  state.pause = reason;
  try {
    for (let waited = 0; state.requests > 0 && waited < DRAIN_MS; waited += LOOK_EVERY_MS) {
      await new Promise((done) => setTimeout(done, LOOK_EVERY_MS));
    }
    return await work();
  } finally {
    state.pause = null;
  }
}
