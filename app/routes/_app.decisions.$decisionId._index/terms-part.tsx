import { Link } from "@remix-run/react";
import { TERMS_TITLES } from "#app/components/answers/answer-words.ts";
import { TermsList } from "#app/components/answers/terms-list.tsx";
import { paths } from "#app/lib/paths.ts";
import type { DecisionMemo } from "#app/services/decisions/load-decision.server.ts";

/** What was agreed with the answer. */
export function TermsPart({ terms, caseId }: { terms: NonNullable<DecisionMemo["terms"]>; caseId: string }) {
  return (
    <>
      <h2>Terms of the {TERMS_TITLES[terms.answer].toLowerCase()}</h2>
      <TermsList plan={terms} />
      <p className="no-print">
        <Link to={`${paths.answers(caseId)}#${terms.answer}`}>The plan and its reviews</Link>
      </p>
    </>
  );
}
