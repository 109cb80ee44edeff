import { Form } from "@remix-run/react";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { Card } from "#app/components/ui/card.tsx";
import { ConfirmForm } from "#app/components/ui/confirm-form.tsx";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import { paths } from "#app/lib/paths.ts";
import type { ShownAccount } from "./account-acts.tsx";

/** Ways into the account and out of it: a new password, an end, a new beginning. */
export function AccessCard({ account }: { account: ShownAccount }) {
  if (account.isOwn) {
    return (
      <Card title="Signing in">
        <p className="caption">Nobody disables their own account: another owner or HR does.</p>
        <p className="row">
          <LinkButton to={paths.settings()}>Change your password</LinkButton>
          <LinkButton to={paths.ownSessions()}>Your sessions</LinkButton>
        </p>
      </Card>
    );
  }
  if (account.disabledAt) {
    return (
      <Card title="Signing in">
        <Form method="post" className="stack">
          <p className="caption">Enabled again, the account has the same role, link and password as before.</p>
          <div className="row">
            <SubmitButton intent="enable" pendingText="Enabling">
              Enable the account
            </SubmitButton>
          </div>
        </Form>
      </Card>
    );
  }
  return (
    <Card title="Signing in">
      <div className="stack">
        <p className="caption">
          {account.hasPassword
            ? "A reset link sets a new password: it works for 24 hours and once, ends every session of the account when it is used, and makes an older one useless."
            : "This demo account is opened by one click and has no password."}
        </p>
        <div className="row">
          {account.hasPassword ? (
            <Form method="post">
              <SubmitButton intent="issue-reset" pendingText="Making the link" variant="plain">
                Make a reset link
              </SubmitButton>
            </Form>
          ) : null}
          <ConfirmForm
            trigger="Disable the account"
            question={`${account.name} is signed out everywhere at once and cannot sign in. What they entered stays. Links that they made for others stop working. The account can be enabled again.`}
            confirm="Disable"
            fields={{ intent: "disable" }}
          />
        </div>
      </div>
    </Card>
  );
}
