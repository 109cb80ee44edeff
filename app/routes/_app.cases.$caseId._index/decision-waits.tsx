import { LinkButton } from "#app/components/ui/link-button.tsx";
import { Note } from "#app/components/ui/note.tsx";
import { paths } from "#app/lib/paths.ts";
import type { CasePage } from "#app/services/promotion/load-case.server.ts";
import type { CaseQuestion } from "./result.ts";

const WORDS = {
  "for-somebody-else": "You proposed this case, so somebody else decides it.",
  "for-review": "This case is a draft: it can be decided once its proposer hands it over.",
  "for-views": "Not everybody who was asked has answered. It can be decided once the views are open.",
};

interface DecisionWaitsProps {
  question: CaseQuestion;
  waits: NonNullable<CasePage["may"]["waits"]>;
  mayMove: boolean;
}

/** Why somebody who may decide cannot decide yet, and the next step. */
export function DecisionWaits({ question, waits, mayMove }: DecisionWaitsProps) {
  const handsOver = waits !== "for-views" && question.state === "draft" && mayMove;
  return (
    <Note
      tone="info"
      actions={handsOver ? <LinkButton to={paths.reviewCase(question.id)}>Hand over for review</LinkButton> : undefined}
    >
      {WORDS[waits]}
    </Note>
  );
}
