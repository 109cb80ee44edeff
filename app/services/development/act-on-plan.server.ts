import type { ServiceContext } from "#app/services/shared/context.ts";
import type { Verdict } from "#app/services/shared/verdict.ts";
import { type EndedStep, endStep, reopenStep } from "./end-step.server.ts";
import { type PlannedStep, planStep } from "./plan-step.server.ts";

export type PlanRequest =
  | ({ intent: "plan" } & PlannedStep)
  | ({ intent: "end" } & EndedStep)
  | { intent: "reopen"; actionId: string; version: number };

const DONE = {
  plan: "The step is in the plan.",
  reopen: "The step is open again.",
  assessed: "The step is done; the new assessment shows what came of it.",
  without: "The step is done.",
  dropped: "The step is dropped.",
} as const;

/** What was asked of a plan, done; the value says so in words. */
export async function actOnPlan(
  context: ServiceContext,
  personId: string,
  asked: PlanRequest,
): Promise<Verdict<string>> {
  switch (asked.intent) {
    case "plan": {
      const { intent, ...step } = asked;
      const verdict = await planStep(context, personId, step);
      return verdict.ok ? { ok: true, value: DONE[intent] } : verdict;
    }
    case "end": {
      const verdict = await endStep(context, personId, asked);
      return verdict.ok ? { ok: true, value: DONE[asked.how] } : verdict;
    }
    case "reopen": {
      const verdict = await reopenStep(context, personId, asked);
      return verdict.ok ? { ok: true, value: DONE.reopen } : verdict;
    }
  }
}
