import { CopyButton } from "#app/components/accounts/copy-button.tsx";
import { useReader } from "#app/components/page/reader.ts";
import { Card } from "#app/components/ui/card.tsx";
import { Tag } from "#app/components/ui/tag.tsx";
import { formatCount } from "#app/lib/format.ts";
import { nudgeMessage } from "./nudge-message.ts";
import type { RoundPage } from "./route.tsx";

/** Who still owes pages, with a message for each that can be copied and sent. */
export function NudgeList({ waitedFor, isDueSoon, ...round }: RoundPage) {
  const { locale } = useReader();
  if (waitedFor.length === 0) return null;
  return (
    <Card title="Who is waited for" aside={isDueSoon ? "It is time to remind them" : undefined}>
      <ul className="list-lines">
        {waitedFor.map(({ assessorId, name, open, hasAccount, requests }) => {
          const text = nudgeMessage({ ...round, locale, name, requests });
          return (
            <li key={assessorId}>
              <details>
                <summary>
                  <b>{name}</b> <span className="muted">{formatCount(open, "page", "pages")}</span>{" "}
                  {hasAccount ? null : <Tag tone="warn">cannot sign in yet</Tag>}
                </summary>
                <div className="field">
                  <label className="field-label" htmlFor={`nudge-${assessorId}`}>
                    Message to send
                  </label>
                  <textarea id={`nudge-${assessorId}`} className="input" rows={8} readOnly value={text} />
                  <span className="row">
                    <CopyButton text={text}>Copy the message</CopyButton>
                  </span>
                </div>
              </details>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
