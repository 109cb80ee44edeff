import { Form } from "@remix-run/react";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { useReader } from "#app/components/page/reader.ts";
import { CHECK_WORDS } from "#app/components/privacy/check-words.ts";
import { Card } from "#app/components/ui/card.tsx";
import { formatDay } from "#app/lib/format.ts";
import type { PrivacyPage } from "#app/services/privacy/load-privacy.server.ts";

type Check = PrivacyPage["checks"][number];

/** What is to be settled before real people are entered: who confirmed it and when. */
export function ChecklistCard({ checks }: { checks: Check[] }) {
  const done = checks.filter(({ confirmed }) => confirmed !== null).length;
  return (
    <Card title="Before real people are entered" id="checklist" aside={`${done} of ${checks.length} confirmed`}>
      <div className="stack">
        <ul className="list-lines">
          {checks.map((check) => (
            <li key={check.check}>
              <CheckLine check={check} />
            </li>
          ))}
        </ul>
        <p className="caption">
          Until all are confirmed, the pages where people are entered show a reminder. Nothing is locked. Not legal
          advice.
        </p>
      </div>
    </Card>
  );
}

function CheckLine({ check: { check, confirmed } }: { check: Check }) {
  const { locale } = useReader();
  const { title, text } = CHECK_WORDS[check];
  return (
    <>
      <b>{title}</b>
      <p className="caption">{text}</p>
      <Form method="post" className="row">
        <input type="hidden" name="check" value={check} readOnly />
        {confirmed ? (
          <>
            <span className="small">
              Confirmed by {confirmed.by ?? "an account that is no longer here"} on {formatDay(confirmed.on, locale)}
            </span>
            <SubmitButton pendingText="Taking back" intent="take-back" variant="quiet">
              Take back<span className="visually-hidden"> {title}</span>
            </SubmitButton>
          </>
        ) : (
          <SubmitButton pendingText="Confirming" intent="confirm" variant="plain">
            Confirm<span className="visually-hidden"> {title}</span>
          </SubmitButton>
        )}
      </Form>
    </>
  );
}
