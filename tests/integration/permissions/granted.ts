import type { Verdict } from "#app/services/shared/verdict.ts";

/** What a service answers when it did what was asked. */
export const granted = <T>(verdict: Verdict<T>): T => {
  if (!verdict.ok) throw new Error(verdict.reason);
  return verdict.value;
};
