import type { LoaderFunctionArgs } from "@remix-run/node";
import { tokenHeader } from "#app/lib/auth/session-cookie.server.ts";
import { setClock } from "#app/lib/clock.server.ts";
import { openSession } from "#app/services/accounts/sign-in.server.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";

process.env.SESSION_SECRET ??= "only-for-tests-only-for-tests-only-for-tests";

/** What a route gets when the account of this context asks for a page or sends a form, at the context's own time. */
export async function signedIn(
  context: ServiceContext,
  path: string,
  params: Record<string, string>,
  form?: Record<string, string>,
): Promise<LoaderFunctionArgs> {
  setClock(context.now);
  const url = `http://localhost${path}`;
  const token = await context.database.transaction((tx) =>
    openSession(tx, { id: context.accountId, organisationId: context.organisationId }, context),
  );
  const cookie = (await tokenHeader(new Request(url), token)).split(";")[0] ?? "";
  const init = form ? { method: "POST", body: new URLSearchParams(form) } : {};
  return { request: new Request(url, { ...init, headers: { cookie } }), params, context: { requestId: "test" } };
}

/** The status that a loader or an action threw. */
export async function thrownStatus(work: Promise<unknown>): Promise<number | undefined> {
  const thrown = await work.then(
    () => null,
    (error: unknown) => error as { status?: number; init?: { status?: number } },
  );
  return thrown?.status ?? thrown?.init?.status;
}
