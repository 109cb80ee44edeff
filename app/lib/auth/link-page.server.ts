import { type AppLoadContext, data } from "@remix-run/node";
import { now } from "#app/lib/clock.server.ts";
import { orUnavailable } from "#app/lib/database-down.server.ts";
import { log } from "#app/lib/log.server.ts";
import { findLink } from "#app/services/accounts/take-up-link.server.ts";
import { database } from "#db/client.server.ts";
import { countBadLink, minutesUntilLinks } from "./attempts.server.ts";

interface LinkPage {
  request: Request;
  context: AppLoadContext;
}

/** What the address of this page opens; null when it opens nothing, or too many such addresses were tried. */
export async function openedLink({ request, context }: LinkPage, kind: "invitation" | "reset") {
  const address = context.address ?? "unknown";
  const wait = await minutesUntilLinks(address);
  if (wait !== null) return { link: null, wait };
  const token = new URL(request.url).searchParams.get("token") ?? "";
  const link = await orUnavailable(findLink(await database(), kind, token, now()));
  if (!link) await refuseLink(context, kind);
  return { link, token, wait: null };
}

/** Counts and logs a link that opened nothing. */
export async function refuseLink(context: AppLoadContext, kind: "invitation" | "reset"): Promise<void> {
  await countBadLink(context.address ?? "unknown");
  log().warn({ event: "link refused", kind, requestId: context.requestId, address: context.address });
}

/** One status for every link that opens nothing. */
export const deadLink = (wait: number | null = null) =>
  data({ link: null, wait }, { status: wait === null ? 404 : 429 });
