const CODES = new Set(["ECONNREFUSED", "ECONNRESET", "EPIPE", "ENOTFOUND", "ETIMEDOUT", "57P01", "57P02", "57P03"]);

/** What the driver says of a connection that broke or never came about; it gives these errors no code. */
const WORDS = [
  /^Connection terminated/,
  /^timeout exceeded when trying to connect$/,
  /^Client has encountered a connection error and is not queryable$/,
  /^Client was closed and is not queryable$/,
];

/** True when the error, or what caused it, says that the database server is gone rather than that a query is wrong. */
export function isDatabaseDown(error: unknown): boolean {
  for (let at = error, depth = 0; at instanceof Error && depth < 5; at = at.cause, depth++) {
    const { message } = at;
    if (CODES.has(String((at as NodeJS.ErrnoException).code)) || WORDS.some((words) => words.test(message)))
      return true;
  }
  return false;
}
