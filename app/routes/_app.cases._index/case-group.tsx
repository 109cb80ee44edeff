import { Link } from "@remix-run/react";
import { Star } from "lucide-react";
import { useReader } from "#app/components/page/reader.ts";
import { caseQuestionWords, decisionTitle } from "#app/components/promotion/case-words.ts";
import { Card } from "#app/components/ui/card.tsx";
import { ConfidenceDots } from "#app/components/ui/confidence-dots.tsx";
import { Icon } from "#app/components/ui/icon.tsx";
import { RiskLabel } from "#app/components/ui/risk-label.tsx";
import { Tag } from "#app/components/ui/tag.tsx";
import { formatDay } from "#app/lib/format.ts";
import { paths } from "#app/lib/paths.ts";
import type { ListedCase } from "#app/services/promotion/list-cases.server.ts";

function sentence({ isWithheld, result, decision, person, targetTitle, state }: ListedCase): string {
  if (isWithheld) return "Your own view comes first: write it, or pass over it, and the result opens.";
  if (decision)
    return `${decisionTitle(decision.choice, { person: person.name, targetTitle, chosenName: decision.chosenName })}.`;
  if (state === "withdrawn") return "Closed without a decision.";
  return result?.answer ?? `${person.name} no longer works in the IT team.`;
}

function CaseItem({ listed }: { listed: ListedCase }) {
  const { locale } = useReader();
  const { result, decision } = listed;
  return (
    <li>
      <h3>
        <Link to={paths.case(listed.id)}>{caseQuestionWords(listed)}</Link>
      </h3>
      <p>{sentence(listed)}</p>
      <p className="row tiny muted">
        {result ? (
          <>
            <RiskLabel level={result.label} />
            <ConfidenceDots level={result.confidence} />
            {result.starFlag ? (
              <Tag tone="warn" icon={<Icon of={Star} size={12} />}>
                Star flag
              </Tag>
            ) : null}
          </>
        ) : null}
        <span>
          Case {listed.number}, opened {formatDay(listed.openedOn, locale)}
        </span>
        {decision ? (
          <>
            <span>
              {decision.isCorrection ? "corrected" : "decided"} {formatDay(decision.decidedOn, locale)}
            </span>
            <span>review on {formatDay(decision.reviewOn, locale)}</span>
            {listed.state === "decided" ? null : (
              <Tag>{listed.state === "reviewed" ? "reviewed" : "under observation"}</Tag>
            )}
            <Link to={paths.decision(decision.id)}>Memo</Link>
          </>
        ) : null}
      </p>
    </li>
  );
}

/** Cases of one state, each with its question and its answer in a sentence. */
export function CaseGroup({ title, cases, empty }: { title: string; cases: ListedCase[]; empty: string }) {
  return (
    <Card title={title} aside={cases.length > 0 ? String(cases.length) : undefined}>
      {cases.length === 0 ? (
        <p className="caption">{empty}</p>
      ) : (
        <ul className="list-lines">
          {cases.map((listed) => (
            <CaseItem key={listed.id} listed={listed} />
          ))}
        </ul>
      )}
    </Card>
  );
}
