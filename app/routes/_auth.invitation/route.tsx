import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ROLE_NAMES } from "#app/components/accounts/account-words.ts";
import { DeadLink } from "#app/components/accounts/dead-link.tsx";
import { NewPasswordForm } from "#app/components/accounts/new-password-form.tsx";
import { newPasswordSchema } from "#app/components/accounts/new-password-schema.ts";
import { Card } from "#app/components/ui/card.tsx";
import { deviceInWords } from "#app/lib/auth/device.ts";
import { deadLink, openedLink, refuseLink } from "#app/lib/auth/link-page.server.ts";
import { ownWords, weakness } from "#app/lib/auth/password-rule.ts";
import { tokenHeader } from "#app/lib/auth/session-cookie.server.ts";
import { now } from "#app/lib/clock.server.ts";
import { log } from "#app/lib/log.server.ts";
import { paths } from "#app/lib/paths.ts";
import { badRequest } from "#app/lib/responses.ts";
import { acceptInvitation } from "#app/services/accounts/take-up-link.server.ts";
import { database } from "#db/client.server.ts";

export const meta: MetaFunction = () => [{ title: "Invitation · Rightrung" }];

export async function loader(args: LoaderFunctionArgs) {
  const { link, wait } = await openedLink(args, "invitation");
  return link ? data({ link, wait: null }) : deadLink(wait);
}

export async function action(args: ActionFunctionArgs) {
  const { request, context } = args;
  const { link, token, wait } = await openedLink(args, "invitation");
  if (!link) return deadLink(wait);
  const submission = parseWithZod(await request.formData(), { schema: newPasswordSchema });
  const hideFields = ["password", "again"] as ["password", "again"];
  if (submission.status !== "success") return badRequest({ result: submission.reply({ hideFields }) });
  const { password } = submission.value;
  const weak = weakness(password, ownWords(link.name, link.email, link.organisationName));
  if (weak) return badRequest({ result: submission.reply({ fieldErrors: { password: [weak] }, hideFields }) });
  const device = deviceInWords(request.headers.get("user-agent"));
  const requestId = context.requestId ?? "none";
  const session = await acceptInvitation(await database(), { token, password, device, now: now(), requestId });
  if (!session) {
    await refuseLink(context, "invitation");
    return deadLink();
  }
  log().info({ event: "invitation taken up", requestId, address: context.address });
  return redirect(paths.overview(), { headers: { "Set-Cookie": await tokenHeader(request, session) } });
}

export default function Invitation() {
  const { link, wait } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  if (!link || (answer && "wait" in answer)) return <DeadLink wait={answer && "wait" in answer ? answer.wait : wait} />;
  return (
    <div className="stack">
      <h1 className="answer">Welcome to {link.organisationName}</h1>
      <p className="caption">
        {link.name}, you are invited as {ROLE_NAMES[link.role]}. Choose a password and you are in.
      </p>
      <Card>
        <NewPasswordForm
          email={link.email}
          button="Open my account"
          pendingText="Opening"
          lastResult={answer && "result" in answer ? answer.result : undefined}
        />
      </Card>
    </div>
  );
}

export { ErrorPage as ErrorBoundary } from "#app/components/ui/error-page.tsx";
