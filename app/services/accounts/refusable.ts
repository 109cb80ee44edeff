import { Refusal } from "#app/services/shared/verdict.ts";

/** The result, or the refusal with which the work left its transaction. */
export async function refusable<T>(work: () => Promise<T>): Promise<T | Refusal["verdict"]> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Refusal) return error.verdict;
    throw error;
  }
}
