import { caseQuestionWords } from "#app/components/promotion/case-words.ts";
import { Card } from "#app/components/ui/card.tsx";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { paths } from "#app/lib/paths.ts";
import type { CaseQuestion } from "./result.ts";

/** Before the own view there is a question and nothing else. */
export function OwnViewFirst({ question, mayChange }: { question: CaseQuestion; mayChange: boolean }) {
  return (
    <>
      <PageHeader
        question={caseQuestionWords(question)}
        answer="Your own view comes first."
        actions={mayChange ? <LinkButton to={paths.editCase(question.id)}>Change the case</LinkButton> : null}
      />
      <Card title="Why the result is still closed">
        <div className="stack prose">
          <p>
            A number that is seen first pulls every judgement towards it. So write down what you think and how likely
            you think it is to go well, or pass over this step knowingly. Then the result opens to you; everybody else
            who works on the case is asked the same first. The record and the memo say which of the two it was.
          </p>
          <p className="row">
            <LinkButton to={paths.ownView(question.id)} variant="primary">
              Write your own view
            </LinkButton>
          </p>
        </div>
      </Card>
    </>
  );
}
