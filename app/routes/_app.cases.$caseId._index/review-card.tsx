import { CopyButton } from "#app/components/accounts/copy-button.tsx";
import { useReader } from "#app/components/page/reader.ts";
import { caseQuestionWords } from "#app/components/promotion/case-words.ts";
import { Card } from "#app/components/ui/card.tsx";
import { ConfirmForm } from "#app/components/ui/confirm-form.tsx";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import { Tag } from "#app/components/ui/tag.tsx";
import { formatDay } from "#app/lib/format.ts";
import { paths } from "#app/lib/paths.ts";
import type { CaseViews } from "#app/services/promotion/case-views.server.ts";
import type { CaseQuestion } from "./result.ts";

interface ReviewCardProps {
  question: CaseQuestion;
  review: CaseViews;
  mayMove: boolean;
  origin: string;
}

type Reviewer = CaseViews["reviewers"][number];

/** Who was asked, who has answered, and the next move. */
export function ReviewCard({ question, review, mayMove, origin }: ReviewCardProps) {
  const isDraft = question.state === "draft";
  const waiting = review.reviewers.filter(({ answeredOn }) => answeredOn === null);
  return (
    <Card title="Review" aside={isDraft ? "A draft: nobody was asked yet" : undefined}>
      <div className="stack">
        <p>{reviewSentence(isDraft, review, waiting.length)}</p>
        {review.reviewers.length > 0 ? (
          <ul className="list-lines">
            {review.reviewers.map((reviewer) => (
              <li key={reviewer.accountId}>
                <ReviewerLine
                  reviewer={reviewer}
                  question={question}
                  mayRemove={mayMove && !review.areOpen}
                  origin={origin}
                />
              </li>
            ))}
          </ul>
        ) : null}
        {mayMove ? <Moves question={question} review={review} waiting={waiting.length} /> : null}
      </div>
    </Card>
  );
}

function reviewSentence(isDraft: boolean, { reviewers, areOpen }: CaseViews, waiting: number): string {
  if (isDraft) return "Hand the case over when its facts stand: to reviewers, if you want any, and to whoever decides.";
  if (reviewers.length === 0) return "Handed over without reviewers. It waits for a decision.";
  if (!areOpen) return `${waiting} of ${reviewers.length} still owe their view. Until then every view stays closed.`;
  return waiting === 0
    ? "Everybody who was asked has answered, and the views are open. It waits for a decision."
    : `The views were opened while ${waiting} of ${reviewers.length} had not answered.`;
}

function ReviewerLine({
  reviewer,
  question,
  mayRemove,
  origin,
}: Pick<ReviewCardProps, "question" | "origin"> & { reviewer: Reviewer; mayRemove: boolean }) {
  const { locale } = useReader();
  const { accountId, name, askedOn, answeredOn, isDisabled } = reviewer;
  const text = `Hello ${name},\n\nplease write your own view on this promotion case before you see any result: ${caseQuestionWords(question)} It takes some minutes, and the views of others open once all are in.\n\n${origin}${paths.ownView(question.id)}`;
  return (
    <div className="stack-sm">
      <p className="row">
        <b>{name}</b>
        <span className="muted">
          {answeredOn ? `answered on ${formatDay(answeredOn, locale)}` : `asked on ${formatDay(askedOn, locale)}`}
        </span>
        {isDisabled ? <Tag tone="warn">cannot sign in</Tag> : null}
      </p>
      {answeredOn === null && mayRemove ? (
        <details className="no-print">
          <summary>Message to send</summary>
          <div className="field">
            <label className="field-label" htmlFor={`ask-${accountId}`}>
              Message to {name}
            </label>
            <textarea id={`ask-${accountId}`} className="input" rows={6} readOnly value={text} />
            <span className="row">
              <CopyButton text={text}>Copy the message</CopyButton>
            </span>
          </div>
          <ConfirmForm
            trigger="Take off the list"
            question={`${name} is no longer asked. Where nobody else owes a view, the views open.`}
            confirm="Take off the list"
            tone="plain"
            fields={{ intent: "remove-reviewer", accountId }}
          />
        </details>
      ) : null}
    </div>
  );
}

function Moves({ question, review, waiting }: { question: CaseQuestion; review: CaseViews; waiting: number }) {
  if (question.state === "draft") {
    return (
      <p className="row no-print">
        <LinkButton to={paths.reviewCase(question.id)} variant="primary">
          Hand over for review
        </LinkButton>
      </p>
    );
  }
  return (
    <div className="row no-print">
      {review.areOpen ? null : <LinkButton to={paths.reviewCase(question.id)}>Ask somebody else too</LinkButton>}
      {!review.areOpen && waiting > 0 ? (
        <ConfirmForm
          trigger="Open the views now"
          question="The views that are there open to everybody who reads the case. Whoever has not answered stays on the list as not having answered."
          confirm="Open the views"
          tone="plain"
          fields={{ intent: "open-views" }}
        />
      ) : null}
      <ConfirmForm
        trigger="Take back to the draft"
        question="The case can be changed again. Views that are written stay, and the case is handed over once more afterwards."
        confirm="Take back"
        tone="plain"
        fields={{ intent: "return" }}
      />
    </div>
  );
}
