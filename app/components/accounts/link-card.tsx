import { Card } from "#app/components/ui/card.tsx";
import { Note } from "#app/components/ui/note.tsx";
import { CopyButton } from "./copy-button.tsx";
import type { LinkMessage } from "./link-message.ts";

/** A link and the message to send with it: on this page alone, then never again. */
export function LinkCard({ title, message }: { title: string; message: LinkMessage }) {
  return (
    <Card title={title}>
      <div className="stack">
        <Note tone="warn" role="status">
          Copy it now: it is shown this once, and only its fingerprint is stored. Whoever has the link can use it, so
          send it to {message.email} by a way that you trust.
        </Note>
        <div className="field">
          <label className="field-label" htmlFor="link-address">
            Link, good until {message.until} and once
          </label>
          <input id="link-address" className="input" readOnly value={message.address} />
          <span className="row">
            <CopyButton text={message.address}>Copy the link</CopyButton>
          </span>
        </div>
        <div className="field">
          <label className="field-label" htmlFor="link-text">
            Message to send
          </label>
          <textarea id="link-text" className="input" rows={9} readOnly value={message.text} />
          <span className="row">
            <CopyButton text={message.text}>Copy the message</CopyButton>
          </span>
        </div>
      </div>
    </Card>
  );
}
