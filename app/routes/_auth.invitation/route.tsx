import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ROLE_NAMES } from "#app/components/accounts/account-words.ts";
import { DeadLink } from "#app/components/accounts/dead-link.tsx";
import { NewPasswordForm } from "#app/components/accounts/new-password-form.tsx";
import { Card } from "#app/components/ui/card.tsx";
import { deadLink, openedLink, takeUpLink } from "#app/lib/auth/link-page.server.ts";
import { acceptInvitation } from "#app/services/accounts/take-up-link.server.ts";

export const meta: MetaFunction = () => [{ title: "Invitation · Rightrung" }];

export async function loader(args: LoaderFunctionArgs) {
  const { link, wait } = await openedLink(args, "invitation");
  return link ? data({ link, wait: null }) : deadLink(wait);
}

export async function action(args: ActionFunctionArgs) {
  return takeUpLink(args, "invitation", { takeUp: acceptInvitation, event: "invitation taken up" });
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
