import { Refusal } from "#app/services/shared/verdict.ts";

/** The verdict of a transaction that was left with a refusal; any other error goes on as it is. */
export function refusalVerdict(error: unknown): { ok: false; field?: string; reason: string } {
  if (error instanceof Refusal) return error.verdict;
  throw error;
}
