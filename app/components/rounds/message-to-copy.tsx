import { CopyButton } from "#app/components/accounts/copy-button.tsx";
import { Tag } from "#app/components/ui/tag.tsx";

interface MessageToCopyProps {
  id: string;
  name: string;
  /** Said after the name: what is waited for. */
  owes: string;
  hasAccount: boolean;
  text: string;
}

/** One person who is waited for, with a message that can be copied and sent. */
export function MessageToCopy({ id, name, owes, hasAccount, text }: MessageToCopyProps) {
  return (
    <details>
      <summary>
        <b>{name}</b> <span className="muted">{owes}</span>{" "}
        {hasAccount ? null : <Tag tone="warn">cannot sign in yet</Tag>}
      </summary>
      <div className="field">
        <label className="field-label" htmlFor={`nudge-${id}`}>
          Message to send
        </label>
        <textarea id={`nudge-${id}`} className="input" rows={8} readOnly value={text} />
        <span className="row">
          <CopyButton text={text}>Copy the message</CopyButton>
        </span>
      </div>
    </details>
  );
}
