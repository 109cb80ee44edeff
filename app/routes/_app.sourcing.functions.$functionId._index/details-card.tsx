import type { SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { FunctionForm } from "#app/components/sourcing/function-form.tsx";
import { Card } from "#app/components/ui/card.tsx";
import { ConfirmForm } from "#app/components/ui/confirm-form.tsx";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import { paths } from "#app/lib/paths.ts";
import type { ShownFunction } from "#app/services/sourcing/shown-function.ts";

/** Name, work and seat in words. */
export function DetailsCard({ shown, lastResult }: { shown: ShownFunction; lastResult: SubmissionResult | undefined }) {
  const { name, operatingWork, accountableSeat, version } = shown;
  return (
    <Card title="What it is called and what it does">
      <FunctionForm
        key={version}
        values={{ name, operatingWork, accountableSeat }}
        version={version}
        lastResult={lastResult}
        buttons={
          <>
            <SubmitButton pendingText="Saving" intent="save">
              Save
            </SubmitButton>
            <LinkButton to={paths.itFunction(shown.id)}>Back without saving</LinkButton>
          </>
        }
      />
    </Card>
  );
}

/** Taking the function out of the plan and back into it. */
export function SwitchCard({ shown }: { shown: ShownFunction }) {
  const version = String(shown.version);
  if (!shown.isSwitchedOff) {
    return (
      <Card title="In the plan">
        <ConfirmForm
          trigger="Switch it off"
          question="It goes out of the plan and out of the table. Nothing of it is lost, and it can be switched on again."
          confirm="Switch it off"
          tone="plain"
          fields={{ intent: "switch-off", version }}
        />
      </Card>
    );
  }
  return (
    <Card title="Switched off">
      <Form method="post" className="stack-sm">
        <p className="caption">It is not part of the plan. What was recorded about it is kept.</p>
        <input type="hidden" name="version" value={version} readOnly />
        <p className="row">
          <SubmitButton pendingText="Switching on" intent="switch-on" variant="plain">
            Switch it on
          </SubmitButton>
        </p>
      </Form>
    </Card>
  );
}
