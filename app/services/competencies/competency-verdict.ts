import { Refusal, refused } from "#app/services/shared/verdict.ts";
import { uniqueViolation } from "#db/connection/errors.ts";

export const CHANGED_MEANWHILE =
  "Somebody else changed this competency meanwhile. What you typed is kept; compare it and save again.";

/** Turns a refusal or a name taken twice into a verdict; anything else goes on as it is. */
export function competencyVerdict(error: unknown): { ok: false; field?: string; reason: string } {
  if (error instanceof Refusal) return error.verdict;
  if (uniqueViolation(error) === "competencies_name") {
    return refused("Another competency has this name; it may be archived.", "name");
  }
  throw error;
}
