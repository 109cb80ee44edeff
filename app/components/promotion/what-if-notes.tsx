import type { ReactNode } from "react";
import { useReader } from "#app/components/page/reader.ts";
import { Card } from "#app/components/ui/card.tsx";
import { ADVICE_WORDS } from "#app/domain/promotion/sentences.ts";
import type { NotedWhatIf } from "#app/domain/promotion/what-if.ts";
import { formatDay } from "#app/lib/format.ts";
import { movedWords, triedWords } from "./what-if-words.ts";

interface Note {
  id: string;
  words: string | null;
  figures: NotedWhatIf;
  by: string | null;
  on: string;
}

/** Kept tries, each plainly no part of the result. */
export function WhatIfNotes({ notes, children }: { notes: Note[]; children?: ReactNode }) {
  const { locale } = useReader();
  return (
    <Card title="What was tried" aside="hypothetical, not part of the result">
      <div className="stack-sm">
        {notes.length === 0 ? <p className="caption">No what-if has been kept as a note.</p> : null}
        {notes.length > 0 ? (
          <ul className="list-lines">
            {notes.map(({ id, words, figures, by, on }) => (
              <li key={id}>
                <p>
                  <strong>What if:</strong> {triedWords(figures.tried, figures.asItWas, locale)}.{" "}
                  {movedWords(figures.today, figures.changed)} Advice then: {ADVICE_WORDS[figures.changed.rule].title}.
                </p>
                {words ? <p>“{words}”</p> : null}
                <p className="caption">
                  Kept by {by ?? "an account that is no longer here"} on {formatDay(on, locale)}, against the record of
                  that day.
                </p>
              </li>
            ))}
          </ul>
        ) : null}
        {children}
      </div>
    </Card>
  );
}
