import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, type AppLoadContext, data, redirect } from "@remix-run/node";
import { now } from "#app/lib/clock.server.ts";
import { log } from "#app/lib/log.server.ts";
import { paths } from "#app/lib/paths.ts";
import { badRequest } from "#app/lib/responses.ts";
import { findLink, type LinkUse } from "#app/services/accounts/take-up-link.server.ts";
import { database } from "#db/client.server.ts";
import type { DatabaseHandle } from "#db/connection/types.ts";
import { countBadLink, minutesUntilLinks } from "./attempts.server.ts";
import { deviceInWords } from "./device.ts";
import { newPasswordSchema } from "./new-password-schema.ts";
import { ownWords, weakness } from "./password-rule.ts";
import { tokenHeader } from "./session-cookie.server.ts";

type LinkKind = "invitation" | "reset";

interface LinkPage {
  request: Request;
  context: AppLoadContext;
}

/** What the address of this page opens; null when it opens nothing, or too many such addresses were tried. */
export async function openedLink({ request, context }: LinkPage, kind: LinkKind) {
  const address = context.address ?? "unknown";
  const wait = await minutesUntilLinks(address);
  if (wait !== null) return { link: null, wait };
  const token = new URL(request.url).searchParams.get("token") ?? "";
  const link = await findLink(await database(), kind, token, now());
  if (!link) await refuseLink(context, kind);
  return { link, token, wait: null };
}

/** Counts and logs a link that opened nothing. */
async function refuseLink(context: AppLoadContext, kind: LinkKind): Promise<void> {
  await countBadLink(context.address ?? "unknown");
  log().warn({ event: "link refused", kind, requestId: context.requestId, address: context.address });
}

/** One status for every link that opens nothing. */
export const deadLink = (wait: number | null = null) =>
  data({ link: null, wait }, { status: wait === null ? 404 : 429 });

interface TakingUp {
  /** Does what the link is for, and returns the token of the session; null where it opens nothing any more. */
  takeUp: (handle: DatabaseHandle, use: LinkUse) => Promise<string | null>;
  /** As the log calls it. */
  event: string;
}

/** Reads the new password, takes the link up with it and signs in; or says what is wrong with either. */
export async function takeUpLink(args: ActionFunctionArgs, kind: LinkKind, { takeUp, event }: TakingUp) {
  const { request, context } = args;
  const { link, token, wait } = await openedLink(args, kind);
  if (!link) return deadLink(wait);
  const submission = parseWithZod(await request.formData(), { schema: newPasswordSchema });
  const hideFields = ["password", "again"] as ["password", "again"];
  if (submission.status !== "success") return badRequest({ result: submission.reply({ hideFields }) });
  const { password } = submission.value;
  const weak = weakness(password, ownWords(link.name, link.email, link.organisationName));
  if (weak) return badRequest({ result: submission.reply({ fieldErrors: { password: [weak] }, hideFields }) });
  const device = deviceInWords(request.headers.get("user-agent"));
  const requestId = context.requestId ?? "none";
  const session = await takeUp(await database(), { token, password, device, now: now(), requestId });
  if (!session) {
    await refuseLink(context, kind);
    return deadLink();
  }
  log().info({ event, requestId, address: context.address });
  return redirect(paths.overview(), { headers: { "Set-Cookie": await tokenHeader(request, session) } });
}
