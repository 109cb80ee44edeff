import { Form } from "@remix-run/react";
import { byGroup } from "#app/components/competencies/competency-groups.ts";
import { ErrorSummary } from "#app/components/forms/error-summary.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { useKeptDraft } from "#app/components/forms/use-kept-draft.ts";
import { useNumberKeys } from "#app/components/forms/use-number-keys.ts";
import { Card } from "#app/components/ui/card.tsx";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import { wordsNeeded } from "#app/domain/rounds/answer-rules.ts";
import type { TypedAnswer } from "#app/domain/rounds/typed-answer.ts";
import { paths } from "#app/lib/paths.ts";

import { Rating } from "./rating.tsx";
import type { RequestPage } from "./route.tsx";

interface AnswerFormProps {
  page: RequestPage;
  /** What was refused, with what was typed. */
  result: { reason: string; missing: Record<string, string>; typed: TypedAnswer } | null;
}

const needsWords = (level: number, earlier: number | null) => wordsNeeded(level, earlier) !== null;

/** One page for one person. It is sent as a document, so that what the server filled in stands in the boxes. */
export function AnswerForm({ page, result }: AnswerFormProps) {
  const draft = useKeptDraft(page.id);
  const onKeyDown = useNumberKeys(needsWords);
  const typed = result?.typed ?? page.typed;
  const hasEarlier = page.competencies.some(({ earlier }) => earlier !== null);
  return (
    <Form method="post" reloadDocument className="stack" onChange={draft.keep} onKeyDown={onKeyDown}>
      {result ? <ErrorSummary items={errorsOf(page, result)} /> : null}
      <div className="row">
        <SubmitButton intent="save" variant="plain" pendingText="Keeping">
          Keep for later
        </SubmitButton>
        {hasEarlier ? (
          <SubmitButton intent="still-right" variant="plain" pendingText="Filling in">
            Still right: fill in my earlier levels
          </SubmitButton>
        ) : null}
        <span className="caption" role="status">
          {draft.words}
        </span>
      </div>
      <p className="caption">
        With the focus on a competency, a number chooses the level and goes on to the next; = chooses your earlier
        level.
      </p>
      {byGroup(page.competencies).map((group) => (
        <Card key={group.code} title={group.name}>
          <div>
            {group.items.map((competency) => (
              <Rating
                key={competency.id}
                competency={competency}
                typed={typed[competency.id]}
                error={result?.missing[competency.id]}
              />
            ))}
          </div>
        </Card>
      ))}
      <div className="form-foot">
        <SubmitButton intent="hand-in" pendingText="Handing in">
          Hand in
        </SubmitButton>
        <LinkButton to={paths.requests()}>Back</LinkButton>
        <p className="caption">Leave out what you do not know: unknown is not zero.</p>
      </div>
    </Form>
  );
}

function errorsOf(page: RequestPage, { reason, missing }: NonNullable<AnswerFormProps["result"]>) {
  const items = page.competencies.flatMap(({ id, name }) =>
    missing[id] ? [{ fieldId: `words-${id}`, message: `${name}: ${missing[id]}` }] : [],
  );
  return items.length ? items : [{ message: reason }];
}
