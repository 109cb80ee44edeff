import { Form } from "@remix-run/react";
import { DateField } from "#app/components/forms/date-field.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { useReader } from "#app/components/page/reader.ts";
import { sittingName } from "#app/components/panels/panel-words.ts";
import { MessageToCopy } from "#app/components/rounds/message-to-copy.tsx";
import { ConfirmForm } from "#app/components/ui/confirm-form.tsx";
import { sheetMessage } from "./sheet-message.ts";
import type { SittingCardProps } from "./sitting-card.tsx";

/** Each assessor with a message that can be sent; opening early, and moving the day while nobody has handed in. */
export function WaitingList({ panel, sitting }: SittingCardProps) {
  const { locale } = useReader();
  const { stage, heldOn, seats, mayOpen, mayMove } = sitting;
  const what = sittingName(panel.kind, stage);
  return (
    <>
      <ul className="list-lines">
        {seats.map(({ sheetId, name, hasAccount, isHandedIn }) => (
          <li key={sheetId}>
            {isHandedIn ? (
              <>
                <b>{name}</b> <span className="muted">handed in</span>
              </>
            ) : (
              <MessageToCopy
                {...{ id: sheetId, name, hasAccount }}
                owes="waited for"
                text={sheetMessage({ name, what, heldOn, locale, sheetId, origin: panel.origin })}
              />
            )}
          </li>
        ))}
      </ul>
      {mayOpen ? (
        <ConfirmForm
          trigger="Open the scores now"
          tone="plain"
          question="Whoever has not handed in does not score any more. This cannot be undone."
          confirm="Open them"
          fields={{ intent: "open-scores", stage }}
        />
      ) : null}
      {mayMove ? (
        <Form method="post" className="row">
          <input type="hidden" name="stage" value={stage} />
          <DateField name="heldOn" id={`heldOn-${stage}`} label="Move to another day" defaultValue={heldOn} required />
          <SubmitButton intent="move" variant="plain" pendingText="Moving">
            Move
          </SubmitButton>
        </Form>
      ) : null}
    </>
  );
}
