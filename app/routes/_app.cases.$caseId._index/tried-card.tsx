import { WhatIfNotes } from "#app/components/promotion/what-if-notes.tsx";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import { paths } from "#app/lib/paths.ts";
import type { WhatIfNote } from "#app/services/promotion/load-what-if.server.ts";
import type { CaseQuestion } from "./result.ts";

interface TriedCardProps {
  question: CaseQuestion;
  notes: WhatIfNote[];
  isOpen: boolean;
}

/** What was tried on the case without changing it, and the way to try more. */
export function TriedCard({ question, notes, isOpen }: TriedCardProps) {
  if (!isOpen && notes.length === 0) return null;
  return (
    <WhatIfNotes notes={notes}>
      {isOpen ? (
        <p className="row no-print">
          <LinkButton to={paths.whatIf(question.id)}>Try a what-if</LinkButton>
        </p>
      ) : null}
    </WhatIfNotes>
  );
}
