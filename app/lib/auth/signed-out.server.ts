import { redirect } from "@remix-run/node";
import { RateLimiterMemory } from "rate-limiter-flexible";
import { now } from "#app/lib/clock.server.ts";
import { paths } from "#app/lib/paths.ts";
import { keepForm } from "#app/services/accounts/kept-form.server.ts";
import { database } from "#db/client.server.ts";
import { keptFormHeader } from "./kept-form-cookie.server.ts";
import { fieldsToKeep, type SentForm } from "./sent-form.ts";
import { clearedHeader, readToken, sessionIdOf } from "./session-cookie.server.ts";

/** Whoever has no session could fill the database: so many forms are kept from one address in a quarter of an hour. */
const keeping = new RateLimiterMemory({ keyPrefix: "kept-form", points: 20, duration: 15 * 60 });

interface Unanswered {
  request: Request;
  sentForm: SentForm | undefined;
  address: string;
}

/**
 * The way to sign-in and back. A form that came without a session is kept for half an hour, encrypted with a key that
 * only this browser gets; sign-in says whether it was.
 */
export async function toSignIn({ request, sentForm, address }: Unanswered): Promise<Response> {
  const token = await readToken(request);
  const headers = new Headers();
  if (token) headers.append("Set-Cookie", await clearedHeader(request));
  if (request.method === "GET") {
    const { pathname, search } = new URL(request.url);
    const next = pathname + search === "/" ? undefined : pathname + search;
    return redirect(paths.signIn({ next, ended: token ? "session" : undefined }), { headers });
  }
  const fields = sentForm ? fieldsToKeep(sentForm.body) : null;
  if (!sentForm || !fields || !(await mayKeep(address))) {
    return redirect(paths.signIn({ ended: "not-kept" }), { headers });
  }
  const form = { path: sentForm.path, fields };
  const key = await keepForm(await database(), form, token ? sessionIdOf(token) : null, now());
  headers.append("Set-Cookie", await keptFormHeader(request, key));
  return redirect(paths.signIn({ ended: "kept" }), { headers });
}

const mayKeep = (address: string) =>
  keeping.consume(address).then(
    () => true,
    (blocked) => {
      if (blocked instanceof Error) throw blocked;
      return false;
    },
  );
