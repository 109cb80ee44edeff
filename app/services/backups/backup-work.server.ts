import type { BackupSettings } from "#app/lib/env.server.ts";

/** What is being done with backups at this moment. One thing at a time. */
export interface BackupWork {
  kind: "backup" | "check" | "restore";
  name: string;
  /** Rows so far. */
  rows: number;
  /** Rows in all, once known. */
  of: number | null;
}

export interface BackupFailure {
  at: string;
  message: string;
}

interface State {
  /** Null in a process that makes no backups by itself: a command or a test. */
  settings: BackupSettings | null;
  work: BackupWork | null;
  failure: BackupFailure | null;
  /** Why every request is answered with 503 at this moment. */
  pause: string | null;
  /** Requests that are being answered. */
  requests: number;
  queue: Promise<unknown>;
  decisionTimer: NodeJS.Timeout | null;
  /** When this process last began a backup after a decision. */
  decisionBackupAt: Date | null;
}

/** The web bundle and the process that starts it are built apart: the global slot is what they share. */
const slot = globalThis as { [key: symbol]: State | undefined };
const key = Symbol.for("rightrung.backups");

export function backupState(): State {
  slot[key] ??= {
    settings: null,
    work: null,
    failure: null,
    pause: null,
    requests: 0,
    queue: Promise.resolve(),
    decisionTimer: null,
    decisionBackupAt: null,
  };
  return slot[key];
}

/** Runs after what is under way, and shows itself while it runs. */
export function inTurn<T>(work: BackupWork, run: (work: BackupWork) => Promise<T>): Promise<T> {
  const state = backupState();
  const done = state.queue.then(async () => {
    state.work = work;
    try {
      return await run(work);
    } finally {
      state.work = null;
    }
  });
  state.queue = done.catch(() => {});
  return done;
}
