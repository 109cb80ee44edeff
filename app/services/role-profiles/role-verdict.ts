import { Refusal, refused } from "#app/services/shared/verdict.ts";
import { uniqueViolation } from "#db/connection/errors.ts";

export const ROLE_CHANGED_MEANWHILE =
  "Somebody else changed this role meanwhile. What you typed is kept; compare it and save again.";

/** Turns a refusal or a title taken twice into a verdict; anything else goes on as it is. */
export function roleVerdict(error: unknown): { ok: false; field?: string; reason: string } {
  if (error instanceof Refusal) return error.verdict;
  if (uniqueViolation(error) === "role_profiles_title") {
    return refused("Another role has this title; it may be archived.", "title");
  }
  throw error;
}
