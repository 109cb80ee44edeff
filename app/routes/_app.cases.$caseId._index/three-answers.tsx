import { Link } from "@remix-run/react";
import { Check, type LucideIcon, Scale, Shield, TrendingUp, Undo2, Users } from "lucide-react";
import type { ReactNode } from "react";
import { useReader } from "#app/components/page/reader.ts";
import { chanceWords, hidesPoint } from "#app/components/promotion/result-figures.ts";
import { Card } from "#app/components/ui/card.tsx";
import { Icon } from "#app/components/ui/icon.tsx";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import { riskWords } from "#app/components/ui/risk-label.tsx";
import type { DecisionChoice } from "#app/domain/shared/vocabulary.ts";
import { formatList, formatNumber } from "#app/lib/format.ts";
import { paths } from "#app/lib/paths.ts";
import { MANAGEMENT_ANSWERS } from "./management-answer.ts";
import { type ResultProps, resultOf } from "./result.ts";

interface Point {
  icon: LucideIcon;
  words: ReactNode;
  key: string;
}

interface AnswerProps {
  kind: string;
  title: string;
  points: Point[];
  to: string | null;
}

function Answer({ kind, title, points, to }: AnswerProps) {
  return (
    <Card className="answer-card">
      <span className="tiny faint">{kind}</span>
      <h3>{title}</h3>
      <ul className="answer-points">
        {points.map(({ icon, words, key }) => (
          <li key={key}>
            <Icon of={icon} />
            <span>{words}</span>
          </li>
        ))}
      </ul>
      {to ? <LinkButton to={to}>Choose and give reasons</LinkButton> : null}
    </Card>
  );
}

const WITHOUT_CANDIDATES: Point[] = [
  { key: "hire", icon: Users, words: "A manager from outside: cover stays, and the firm has to be learnt" },
  {
    key: "provider",
    icon: Shield,
    words: "A provider for part of the work, or all: the accountable seat stays in house",
  },
];

/** The management track, the specialist track and another person: three cards of the same size and weight. */
export function ThreeAnswers({ question, assessment, mayDecide, mayCompare }: ResultProps) {
  const { locale } = useReader();
  const { candidate, others, names } = assessment;
  const result = resultOf(candidate);
  const management = MANAGEMENT_ANSWERS[result.advice.rule];
  const lost = candidate.lost.map(({ name }) => name);
  const successors = [...new Set(candidate.lost.flatMap((entry) => entry.successors))].map((id) => names[id]);
  const trained = successors.filter((name) => name !== undefined).slice(0, 2);
  const toDecide = (choice: DecisionChoice) => (mayDecide ? paths.decide(question.id, { choice }) : null);
  const managementPoints: Point[] = [
    ...management.points.map((words, index) => ({ key: words, words, icon: index === 0 ? Undo2 : TrendingUp })),
    {
      key: "cover",
      icon: Users,
      words:
        lost.length === 0
          ? "No critical competency falls below its minimum cover"
          : `Leaves ${formatList(lost, 3)} below minimum cover until somebody fills in`,
    },
    {
      key: "loss",
      icon: Scale,
      words: `The team loses ${formatNumber(result.loss?.fte ?? 0, locale, 2)} FTE in the first year`,
    },
  ];
  const specialistPoints: Point[] = [
    { key: "standing", icon: TrendingUp, words: "Same standing and pay band as a manager" },
    {
      key: "cover",
      icon: Shield,
      words: trained.length > 0 ? `Cover stays, and grows: trains ${formatList(trained)}` : "Cover stays as it is",
    },
    { key: "loss", icon: Scale, words: "The team loses no technical work" },
    { key: "open", icon: Undo2, words: "Management stays open: looked at again in 12 months" },
  ];
  const otherPoints: Point[] = [
    ...(others.length === 0 ? WITHOUT_CANDIDATES : []),
    ...others.map((other) => ({
      key: other.personId,
      icon: Check,
      words: `${names[other.personId]}: ${hidesPoint(other.result) ? riskWords[other.result.label].toLowerCase() : `${chanceWords(other.result)}, ${riskWords[other.result.label].toLowerCase()}`}; the team loses ${formatNumber(resultOf(other).loss?.fte ?? 0, locale, 2)} FTE`,
    })),
    {
      key: "scenario",
      icon: Scale,
      words: (
        <>
          {others.length === 0 ? "What each way costs" : "Or hire a manager, or buy the work"}
          {mayCompare ? (
            <>
              : <Link to={paths.newScenario({ case: question.id })}>compare the costs</Link>
            </>
          ) : null}
        </>
      ),
    },
  ];
  return (
    <section className="stack-sm" aria-labelledby="three-answers">
      <div className="row">
        <h2 id="three-answers">Three answers, equally open</h2>
        <Link to={paths.answers(question.id)} className="no-print">
          All answers side by side
        </Link>
      </div>
      <div className="grid-3">
        <Answer
          kind="Management track"
          title={management.title}
          points={managementPoints}
          to={toDecide(management.choice)}
        />
        <Answer
          kind="Specialist track"
          title="A specialist rung of the same standing"
          points={specialistPoints}
          to={toDecide("specialist-track")}
        />
        <Answer
          kind="Another person, or another way"
          title={others.length === 0 ? "Hire, or buy the work" : "One of the other candidates"}
          points={otherPoints}
          to={toDecide(others.length === 0 ? "hire-manager" : "other-candidate")}
        />
      </div>
    </section>
  );
}
