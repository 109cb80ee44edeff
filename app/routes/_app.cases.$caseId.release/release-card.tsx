import { Form } from "@remix-run/react";
import { CheckboxField } from "#app/components/forms/checkbox-field.tsx";
import { ErrorSummary } from "#app/components/forms/error-summary.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { TextareaField } from "#app/components/forms/textarea-field.tsx";
import { Card } from "#app/components/ui/card.tsx";
import { ConfirmForm } from "#app/components/ui/confirm-form.tsx";
import { Note } from "#app/components/ui/note.tsx";
import type { loadRelease } from "#app/services/informing/release.server.ts";
import type { RefusedRelease } from "./form.ts";

interface ReleaseCardProps {
  current: NonNullable<Awaited<ReturnType<typeof loadRelease>>>["current"];
  decisionId: string;
  name: string;
  hasReasons: boolean;
  error: RefusedRelease | undefined;
}

/** Opens the explanation, opens it anew with other words, or closes it. */
export function ReleaseCard({ current, decisionId, name, hasReasons, error }: ReleaseCardProps) {
  return (
    <Card title={current ? "It is open" : "Release it"}>
      <div className="stack">
        {current && !current.isOfNewest ? (
          <Note tone="warn">
            {name} reads the decision that was corrected since. Release it anew to open the one that holds.
          </Note>
        ) : null}
        <Form method="post" className="form">
          <ErrorSummary
            items={error ? [{ ...(error.field ? { fieldId: error.field } : {}), message: error.reason }] : []}
          />
          <input type="hidden" name="decisionId" value={decisionId} readOnly />
          {hasReasons ? (
            <CheckboxField
              name="withReasons"
              id="withReasons"
              label="With the written reasons and conditions of the decision"
              hint="Read them below first: they go out word for word, also where they name somebody else."
              defaultChecked={error?.typed.withReasons ?? current?.withReasons ?? false}
            />
          ) : null}
          <TextareaField
            name="words"
            id="words"
            label="What you want to add"
            hint="Stands at the top of what they read."
            optional
            maxLength={2_000}
            defaultValue={error?.typed.words ?? current?.words ?? ""}
            errors={error?.field === "words" ? [error.reason] : []}
          />
          <div className="row">
            <SubmitButton intent="release" pendingText="Releasing">
              {current ? "Release it anew" : `Let ${name} read it`}
            </SubmitButton>
          </div>
        </Form>
        {current ? (
          <ConfirmForm
            trigger="Withdraw the explanation"
            question={`${name} can no longer read it, nor contest the decision. That it was open stays on record.`}
            confirm="Withdraw it"
            tone="plain"
            fields={{ intent: "withdraw" }}
          />
        ) : null}
      </div>
    </Card>
  );
}
