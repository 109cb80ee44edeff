import { data } from "@remix-run/node";

/** A 404 that names what was looked for. Thrown, so that the shared error page shows it. */
export const notFound = (what: string) => data(`${what} is not here, or not yours to see.`, { status: 404 });

/** A person's mistake: the form comes back with what was typed and the field named. */
export const badRequest = <T>(body: T) => data(body, { status: 400 });

/** A 503 page that says why, and tries again by itself. */
export const unavailable = (why: string, retrySeconds = 10) =>
  data(why, { status: 503, headers: { "Retry-After": String(retrySeconds) } });
