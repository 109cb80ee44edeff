import { Form } from "@remix-run/react";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { ConfirmForm } from "./confirm-form.tsx";

interface ArchiveFormProps {
  isArchived: boolean;
  version: number;
  /** What being archived means, said while it is. */
  meaning: string;
  /** Asked before it is archived. */
  question: string;
}

/** Taking something out of use and bringing it back, by the intents `archive` and `restore`. */
export function ArchiveForm({ isArchived, version, meaning, question }: ArchiveFormProps) {
  const known = String(version);
  if (!isArchived) {
    return (
      <ConfirmForm
        trigger="Archive"
        question={question}
        confirm="Archive"
        tone="plain"
        fields={{ intent: "archive", version: known }}
      />
    );
  }
  return (
    <Form method="post" className="stack-sm">
      <p className="caption">{meaning}</p>
      <input type="hidden" name="version" value={known} readOnly />
      <p className="row">
        <SubmitButton pendingText="Restoring" intent="restore" variant="plain">
          Use it again
        </SubmitButton>
      </p>
    </Form>
  );
}
