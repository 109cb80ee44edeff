import { Link } from "@remix-run/react";
import { useReader } from "#app/components/page/reader.ts";
import { decisionTitle } from "#app/components/promotion/case-words.ts";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import { Note } from "#app/components/ui/note.tsx";
import { formatDay } from "#app/lib/format.ts";
import { paths } from "#app/lib/paths.ts";
import type { CasePage } from "#app/services/promotion/load-case.server.ts";
import type { CaseQuestion } from "./result.ts";

type Decided = Pick<Extract<CasePage, { stage: "decided" }>, "decisions" | "observationId">;

/** A decided case is read-only: what was decided, by whom, and how a correction works. */
export function DecidedNote({
  question,
  decisions,
  observationId,
  mayDecide,
}: Decided & { question: CaseQuestion; mayDecide: boolean }) {
  const { locale } = useReader();
  const [newest, ...older] = decisions;
  if (!newest) return null;
  const title = decisionTitle(newest.choice, {
    person: question.person.name,
    targetTitle: question.targetTitle,
    chosenName: newest.chosenName,
  });
  return (
    <Note
      tone="info"
      title={`Decided on ${formatDay(newest.decidedOn, locale)}: ${title}.`}
      actions={
        <>
          <LinkButton to={paths.decision(newest.id)} variant="primary">
            Open the memo
          </LinkButton>
          {observationId ? (
            <LinkButton to={paths.observation(observationId)}>
              {question.state === "reviewed" ? "How it went" : "How it goes"}
            </LinkButton>
          ) : null}
          <LinkButton to={paths.changesSince(newest.id)}>What changed since</LinkButton>
          {mayDecide ? (
            <LinkButton to={paths.decide(question.id, { corrects: newest.id })}>Correct this decision</LinkButton>
          ) : null}
        </>
      }
    >
      The case can be read and no longer changed. Everything below is as it was frozen; a correction is a new decision
      that refers to the old one.
      {older.length > 0 ? (
        <>
          {" "}
          Corrected:{" "}
          {older.map((decision) => (
            <Link key={decision.id} to={paths.decision(decision.id)}>
              decision {decision.number} of {formatDay(decision.decidedOn, locale)}
            </Link>
          ))}
        </>
      ) : null}
    </Note>
  );
}

export function WithdrawnNote() {
  return <Note title="Withdrawn.">This case was closed without a decision. It can be read and no longer changed.</Note>;
}
