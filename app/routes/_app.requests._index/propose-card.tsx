import { Form } from "@remix-run/react";
import { SelectField } from "#app/components/forms/select-field.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { REQUEST_STATE_WORDS } from "#app/components/rounds/round-words.ts";
import { Card } from "#app/components/ui/card.tsx";
import { Note } from "#app/components/ui/note.tsx";
import { formatCount } from "#app/lib/format.ts";
import type { RequestsPage } from "./route.tsx";

/** Whom the person proposes as peers; told at once where there are too few to stay anonymous. */
export function ProposeCard({ id, name, least, peers, colleagues }: RequestsPage["proposals"][number]) {
  const counted = peers.filter(({ state }) => state !== "refused").length;
  return (
    <Card title="Who should be asked about you?" aside={name}>
      <div className="stack">
        {counted + colleagues.length < least ? (
          <Note tone="warn" title="Too few colleagues to stay anonymous.">
            With fewer than {least} answers what peers say about you stays out of the record.
          </Note>
        ) : counted < least ? (
          <p>
            Propose at least {formatCount(least - counted, "more peer", "more peers")}: their answers count from {least}{" "}
            on, and nobody sees a single one.
          </p>
        ) : null}
        {peers.length ? (
          <ul className="list-lines">
            {peers.map((peer) => (
              <li key={peer.id}>
                <b>{peer.name}</b> <span className="muted">{REQUEST_STATE_WORDS[peer.state]}</span>
              </li>
            ))}
          </ul>
        ) : null}
        {colleagues.length ? (
          <Form method="post" className="stack">
            <input type="hidden" name="roundId" value={id} />
            <SelectField
              name="assessorId"
              label="Colleague"
              placeholder="Choose a colleague"
              options={colleagues.map((one) => ({
                value: one.id,
                label: one.title ? `${one.name}, ${one.title}` : one.name,
              }))}
              required
            />
            <div className="row">
              <SubmitButton pendingText="Proposing">Propose</SubmitButton>
            </div>
          </Form>
        ) : null}
      </div>
    </Card>
  );
}
