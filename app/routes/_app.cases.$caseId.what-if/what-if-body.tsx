import type { ReactNode } from "react";
import { useReader } from "#app/components/page/reader.ts";
import { caseQuestionWords } from "#app/components/promotion/case-words.ts";
import { WhatIfNotes } from "#app/components/promotion/what-if-notes.tsx";
import { movedWords, triedWords } from "#app/components/promotion/what-if-words.ts";
import { Card } from "#app/components/ui/card.tsx";
import { Note } from "#app/components/ui/note.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import type { PromotionAssessment } from "#app/domain/promotion/assess-promotion.ts";
import type { CaseQuestion } from "#app/services/promotion/case-question.ts";
import type { WhatIfNote } from "#app/services/promotion/load-what-if.server.ts";
import type { LiveCase } from "#app/services/promotion/what-if-basis.server.ts";
import { KeepNoteForm } from "./keep-note-form.tsx";
import { ResultTable } from "./result-table.tsx";
import { useWhatIf } from "./use-what-if.ts";
import { WhatIfForm } from "./what-if-form.tsx";

interface WhatIfBodyProps {
  question: CaseQuestion;
  live: LiveCase | null;
  notes: WhatIfNote[];
  mayKeep: boolean;
  asked: Record<string, string>;
  refusal: { reason: string | null; words: string[] } | null;
  back: ReactNode;
}

/** What would have to be known, or be otherwise, for the answer to change. */
export function WhatIfBody({ live, ...props }: WhatIfBodyProps) {
  const { question, notes, back } = props;
  if (live) return <Try {...props} live={live} />;
  return (
    <>
      <PageHeader question={caseQuestionWords(question)} answer="There is nothing to try." actions={back} />
      <div className="stack">
        <Note>The case is closed, or its person no longer works in the IT team.</Note>
        <WhatIfNotes notes={notes} />
      </div>
    </>
  );
}

const notedOf = ({ advice, ...result }: PromotionAssessment) => ({ ...result, rule: advice.rule });

function Try({ question, live, notes, mayKeep, asked, refusal, back }: WhatIfBodyProps & { live: LiveCase }) {
  const { locale } = useReader();
  const { typed, tried, errors, changed, onTry } = useWhatIf(live.basis, question, asked);
  const moved = movedWords(notedOf(live.today), notedOf(changed));
  return (
    <>
      <PageHeader
        question={`What if? ${caseQuestionWords(question)}`}
        answer={<span role="status">{moved}</span>}
        meta={[
          `Tried: ${triedWords(tried, question, locale)}`,
          "Hypothetical: nothing is saved, the case stays as it is",
        ]}
        actions={back}
      />
      <div className="stack">
        {refusal?.reason ? (
          <Note tone="bad" role="alert">
            {refusal.reason}
          </Note>
        ) : null}
        <div className="grid-2">
          <WhatIfForm question={question} typed={asked} errors={errors} onTry={onTry} />
          <Card title="The result" aside="hypothetical on the right">
            <ResultTable today={live.today} changed={changed} />
          </Card>
        </div>
        {mayKeep ? <KeepNoteForm typed={typed} words={asked.words ?? ""} errors={refusal?.words ?? []} /> : null}
        <WhatIfNotes notes={notes} />
      </div>
    </>
  );
}
