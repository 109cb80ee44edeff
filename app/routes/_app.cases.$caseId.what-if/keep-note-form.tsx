import { Form } from "@remix-run/react";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { TextareaField } from "#app/components/forms/textarea-field.tsx";
import { Card } from "#app/components/ui/card.tsx";

interface KeepNoteFormProps {
  /** What is tried now, by field. */
  typed: Record<string, string>;
  words: string;
  errors: string[];
}

/** Keeps what is tried as a note on the case; the case itself stays as it is. */
export function KeepNoteForm({ typed, words, errors }: KeepNoteFormProps) {
  return (
    <Card title="Keep this as a note" className="no-print">
      <Form method="post" className="form">
        {Object.entries(typed)
          .filter(([name]) => name !== "words")
          .map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} readOnly />
          ))}
        <TextareaField
          name="words"
          label="What follows from it"
          hint="A note is kept as it is. It is hypothetical and changes neither the result nor the case."
          rows={3}
          maxLength={2000}
          optional
          defaultValue={words}
          errors={errors}
        />
        <div className="form-foot">
          <SubmitButton pendingText="Keeping the note">Keep as a note</SubmitButton>
        </div>
      </Form>
    </Card>
  );
}
