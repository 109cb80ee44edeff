import { WAY_WORDS } from "#app/components/informing/informing-words.ts";
import { useReader } from "#app/components/page/reader.ts";
import { CONTEST_STATE_WORDS, ContestTexts } from "#app/components/people/contested-mark.tsx";
import { Card } from "#app/components/ui/card.tsx";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import { Tag } from "#app/components/ui/tag.tsx";
import { formatCount, formatDay } from "#app/lib/format.ts";
import { paths } from "#app/lib/paths.ts";
import type { CaseInformed } from "#app/services/informing/case-informed.server.ts";
import type { CaseQuestion } from "./result.ts";

interface InformedCardProps {
  question: CaseQuestion;
  informed: CaseInformed;
  isOpen: boolean;
}

/** What the person was told, since when, and what they hold against it. */
export function InformedCard({ question, informed, isOpen }: InformedCardProps) {
  const { name } = question.person;
  return (
    <Card title={`What ${name} was told`} id="informed">
      <div className="stack-sm">
        <Told informed={informed} isOpen={isOpen} />
        {informed.contests.map((contest) => (
          <p key={contest.id}>
            <Tag tone={contest.state === "open" ? "warn" : "plain"}>{CONTEST_STATE_WORDS[contest.state]}</Tag>{" "}
            <ContestTexts contest={contest} by={name} />
          </p>
        ))}
        {informed.contestedEntries > 0 ? (
          <p>
            <Tag tone="warn">Contested</Tag>{" "}
            {formatCount(informed.contestedEntries, "entry of the record is", "entries of the record are")} contested
            and not settled; until then they count.
          </p>
        ) : null}
        {informed.mayInform ? (
          <p className="row no-print">
            <LinkButton to={paths.caseNotice(question.id)}>
              {informed.notices ? "Open the notice" : "Write the notice"}
            </LinkButton>
            {isOpen ? null : <LinkButton to={paths.caseRelease(question.id)}>Explanation to the person</LinkButton>}
          </p>
        ) : null}
      </div>
    </Card>
  );
}

function Told({ informed, isOpen }: Omit<InformedCardProps, "question">) {
  const { locale } = useReader();
  const { informedSince, informedBy, explainedSince, withReasons } = informed;
  return (
    <>
      <p>
        {informedSince && informedBy
          ? `Notice given on ${formatDay(informedSince, locale)}, ${WAY_WORDS[informedBy]}.`
          : "No notice was given."}
      </p>
      {isOpen ? null : (
        <p>
          {explainedSince
            ? `The explanation is open to them since ${formatDay(explainedSince, locale)}, ${withReasons ? "with" : "without"} the written reasons.`
            : "The decision is not explained to them."}
        </p>
      )}
    </>
  );
}
