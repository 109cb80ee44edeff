import { caseQuestionWords } from "#app/components/promotion/case-words.ts";
import { ConfirmForm } from "#app/components/ui/confirm-form.tsx";
import { Note } from "#app/components/ui/note.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import type { CasePage } from "#app/services/promotion/load-case.server.ts";
import { AdviceCard } from "./advice-card.tsx";
import { AnswerPicture } from "./answer-picture.tsx";
import { ScenariosCard } from "./beside.tsx";
import { CandidatesTable } from "./candidates-table.tsx";
import { CaseHeader } from "./case-header.tsx";
import { DecidedNote, WithdrawnNote } from "./closed-case.tsx";
import { DecisionWaits } from "./decision-waits.tsx";
import { DissentsCard } from "./dissents-card.tsx";
import { InformedCard } from "./informed-card.tsx";
import { Ledger } from "./ledger.tsx";
import { NextEvidenceCard } from "./next-evidence.tsx";
import { OwnViewFirst } from "./own-view-first.tsx";
import { Reasons } from "./reasons.tsx";
import type { ResultProps } from "./result.ts";
import { ReviewCard } from "./review-card.tsx";
import { ThreeAnswers } from "./three-answers.tsx";
import { TriedCard } from "./tried-card.tsx";
import { ViewsCard } from "./views-card.tsx";

/** The question, and as much of the answer as may be seen. */
export function CaseBody({ page, origin }: { page: CasePage; origin: string }) {
  const { question, may } = page;
  if (page.stage === "own-view-first") return <OwnViewFirst question={question} mayChange={may.change} />;
  if (page.stage === "withdrawn") {
    return (
      <>
        <PageHeader question={caseQuestionWords(question)} answer="Withdrawn without a decision." />
        <WithdrawnNote />
      </>
    );
  }
  const isOpen = page.stage === "open";
  const { assessment } = page;
  const mayDecide = isOpen && may.decide && may.waits === null;
  return (
    <>
      <CaseHeader
        question={question}
        assessment={assessment}
        mayDecide={mayDecide && assessment !== null}
        memoId={isOpen ? null : (page.decisions[0]?.id ?? null)}
        mayChange={may.change}
      />
      <div className="stack">
        {may.waits ? <DecisionWaits question={question} waits={may.waits} mayMove={may.move} /> : null}
        {isOpen ? null : <DecidedNote {...page} mayDecide={may.decide} />}
        {assessment ? (
          <Result
            question={question}
            assessment={assessment}
            mayDecide={mayDecide}
            mayRecord={may.record}
            mayCompare={may.compare}
          />
        ) : (
          <Note tone="warn">
            {question.person.name} no longer works in the IT team, so there is nothing to compute. Withdraw the case.
          </Note>
        )}
        <div className="grid-2">
          <ViewsCard review={page.review} />
          {isOpen ? <ReviewCard question={question} review={page.review} mayMove={may.move} origin={origin} /> : null}
        </div>
        {isOpen ? <ScenariosCard {...page} /> : null}
        <DissentsCard question={question} informed={page.informed} />
        <InformedCard question={question} informed={page.informed} isOpen={isOpen} />
        <TriedCard question={question} notes={page.notes} isOpen={isOpen} />
        {may.move ? <Withdraw /> : null}
      </div>
    </>
  );
}

function Result(props: ResultProps) {
  return (
    <>
      <AnswerPicture {...props} />
      <div className="grid-wide">
        <Reasons {...props} />
        <NextEvidenceCard {...props} />
      </div>
      <Ledger {...props} />
      <CandidatesTable {...props} />
      <ThreeAnswers {...props} />
      <AdviceCard {...props} />
    </>
  );
}

function Withdraw() {
  return (
    <div className="row no-print">
      <ConfirmForm
        trigger="Withdraw this case"
        question="The case is closed without a decision. It stays on record and can be read, and it cannot be opened again."
        confirm="Withdraw"
        fields={{ intent: "withdraw" }}
      />
    </div>
  );
}
