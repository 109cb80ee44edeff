import { Form } from "@remix-run/react";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { Card } from "#app/components/ui/card.tsx";
import { ConfirmForm } from "#app/components/ui/confirm-form.tsx";
import type { RolePage } from "#app/services/role-profiles/load-role.server.ts";

/** Taking the role off the ladder and bringing it back. */
export function StateCard({ role }: { role: RolePage["role"] }) {
  const version = String(role.version);
  return (
    <Card title={role.isArchived ? "Archived" : "On the ladder"}>
      {role.isArchived ? (
        <Form method="post" className="stack-sm">
          <p className="caption">It asks nothing of anybody and is not offered. Who is in it stays in it.</p>
          <input type="hidden" name="version" value={version} readOnly />
          <p className="row">
            <SubmitButton pendingText="Restoring" intent="restore" variant="plain">
              Use it again
            </SubmitButton>
          </p>
        </Form>
      ) : (
        <ConfirmForm
          trigger="Archive"
          question="It goes off the ladder and asks nothing of anybody. Who is in it stays in it, and it can be brought back."
          confirm="Archive"
          tone="plain"
          fields={{ intent: "archive", version }}
        />
      )}
    </Card>
  );
}
