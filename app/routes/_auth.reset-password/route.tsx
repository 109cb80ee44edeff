import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { DeadLink } from "#app/components/accounts/dead-link.tsx";
import { NewPasswordForm } from "#app/components/accounts/new-password-form.tsx";
import { Card } from "#app/components/ui/card.tsx";
import { deadLink, openedLink, takeUpLink } from "#app/lib/auth/link-page.server.ts";
import { resetPassword } from "#app/services/accounts/take-up-link.server.ts";

export const meta: MetaFunction = () => [{ title: "New password · Rightrung" }];

export async function loader(args: LoaderFunctionArgs) {
  const { link, wait } = await openedLink(args, "reset");
  return link ? data({ link, wait: null }) : deadLink(wait);
}

export async function action(args: ActionFunctionArgs) {
  return takeUpLink(args, "reset", { takeUp: resetPassword, event: "password reset" });
}

export default function ResetPassword() {
  const { link, wait } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  if (!link || (answer && "wait" in answer)) return <DeadLink wait={answer && "wait" in answer ? answer.wait : wait} />;
  return (
    <div className="stack">
      <h1 className="answer">A new password for {link.name}</h1>
      <p className="caption">
        Your account at {link.organisationName}. Every session that is open elsewhere ends when you save.
      </p>
      <Card>
        <NewPasswordForm
          email={link.email}
          button="Save and sign in"
          pendingText="Saving"
          lastResult={answer && "result" in answer ? answer.result : undefined}
        />
      </Card>
    </div>
  );
}

export { ErrorPage as ErrorBoundary } from "#app/components/ui/error-page.tsx";
