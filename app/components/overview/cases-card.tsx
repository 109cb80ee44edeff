import { Link } from "@remix-run/react";
import { Card } from "#app/components/ui/card.tsx";
import { ConfidenceDots, type ConfidenceLevel } from "#app/components/ui/confidence-dots.tsx";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import { RiskLabel, type RiskLevel } from "#app/components/ui/risk-label.tsx";
import { Tag } from "#app/components/ui/tag.tsx";
import { paths } from "#app/lib/paths.ts";
import { capitalised, countWords } from "./count-words.ts";

const SHOWN = 5;

interface CaseLine {
  id: string;
  personName: string;
  targetTitle: string;
}

type ShownCase = CaseLine &
  (
    | { stage: "own-view-first" }
    | { stage: "person-gone" }
    | {
        stage: "assessed";
        label: RiskLevel;
        confidence: ConfidenceLevel;
        starFlag: boolean;
        next: string | null;
      }
  );

interface CasesCardProps {
  open: ShownCase[];
  more: number;
  mayOpen: boolean;
}

/** Open cases with the risk of the decision; no label before somebody's own view is on record. */
export function CasesCard({ open, more, mayOpen }: CasesCardProps) {
  const hidden = more + Math.max(0, open.length - SHOWN);
  return (
    <Card title="Open promotion cases" aside={<Link to={paths.cases()}>All cases</Link>}>
      <div className="stack">
        <p className="lead">{casesSentence(open, more)}</p>
        {open.length > 0 ? (
          <ul className="list-lines">
            {open.slice(0, SHOWN).map((entry) => (
              <li key={entry.id} className="stack-sm">
                <CaseItem entry={entry} />
              </li>
            ))}
          </ul>
        ) : null}
        {hidden > 0 ? (
          <p className="caption">{capitalised(countWords(hidden, "further case", "further cases"))}.</p>
        ) : null}
        {open.length === 0 && mayOpen ? (
          <p className="row">
            <LinkButton to={paths.newCase()}>Open a case</LinkButton>
          </p>
        ) : null}
      </div>
    </Card>
  );
}

function casesSentence(open: ShownCase[], more: number): string {
  const total = open.length + more;
  if (total === 0) return "No promotion case is open.";
  const opened = capitalised(countWords(total, "case is open", "cases are open"));
  const waiting = open.filter(({ stage }) => stage === "own-view-first").length;
  const thin = open.filter(
    (entry) => entry.stage === "assessed" && (entry.label === "unproven" || entry.label === "unknown"),
  ).length;
  const parts = [
    waiting > 0 && countWords(waiting, "waits for your own view", "wait for your own view"),
    thin > 0 && countWords(thin, "has too little evidence to say anything", "have too little evidence to say anything"),
  ].filter((part) => part !== false);
  return parts.length > 0 ? `${opened}; ${parts.join(", ")}.` : `${opened}.`;
}

function CaseItem({ entry }: { entry: ShownCase }) {
  const heading = (
    <Link to={paths.case(entry.id)} className="strong">
      {entry.personName}, {entry.targetTitle}
    </Link>
  );
  if (entry.stage === "own-view-first") {
    return (
      <>
        <p>{heading}</p>
        <p className="caption">
          Waits for your own view. <Link to={paths.ownView(entry.id)}>Write it or pass over it</Link>, then the result
          opens.
        </p>
      </>
    );
  }
  if (entry.stage === "person-gone") {
    return (
      <>
        <p>{heading}</p>
        <p className="caption">This person is no longer a member of the IT team: nothing can be computed.</p>
      </>
    );
  }
  return (
    <>
      <p>{heading}</p>
      <p className="row">
        <RiskLabel level={entry.label} />
        <ConfidenceDots level={entry.confidence} />
        {entry.starFlag ? <Tag tone="warn">Star flag</Tag> : null}
      </p>
      <p className="caption">{entry.next}</p>
    </>
  );
}
