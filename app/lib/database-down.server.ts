import { data } from "@remix-run/node";

const CODES = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "ENOTFOUND",
  "CONNECTION_CLOSED",
  "CONNECTION_ENDED",
  "CONNECTION_DESTROYED",
  "CONNECT_TIMEOUT",
  "57P01",
  "57P02",
  "57P03",
]);

/** True when the error, or what caused it, says that the database server is gone rather than that a query is wrong. */
export function isDatabaseDown(error: unknown): boolean {
  for (let at = error, depth = 0; at instanceof Error && depth < 5; at = at.cause, depth++) {
    if (CODES.has(String((at as NodeJS.ErrnoException).code))) return true;
  }
  return false;
}

/** The result, or a thrown 503 page when the database does not answer. Other errors go on as they are. */
export async function orUnavailable<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (!isDatabaseDown(error)) throw error;
    const message = "The database does not answer at the moment. Nothing you saved is lost; try again in a minute.";
    throw data(message, { status: 503, headers: { "Retry-After": "30" } });
  }
}
