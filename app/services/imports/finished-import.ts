import type { PlanResult } from "./planning/plan-import.ts";

export type Plan = Extract<PlanResult, { ok: true }>;

/** Somebody stopped the import while its rows were written: nothing of it counts. */
export class ImportCancelled extends Error {}

/** What an import keeps once it is committed: its counts and, for 24 hours, the rejected rows in place of the upload. */
export const finished = (plan: Plan, now: Date) => ({
  state: "committed" as const,
  committedAt: now,
  listName: null,
  listRelease: null,
  counts: { ...plan.counts },
  content: plan.rejectedCsv ? new TextEncoder().encode(plan.rejectedCsv) : null,
});
