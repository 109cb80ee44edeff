import { Link } from "@remix-run/react";
import { Star } from "lucide-react";
import type { ReactNode } from "react";
import { IntervalMini } from "#app/components/charts/interval-mini.tsx";
import { ordinal } from "#app/components/charts/ordinal.ts";
import { useReader } from "#app/components/page/reader.ts";
import { willingWords } from "#app/components/promotion/case-words.ts";
import { chanceRange, chanceWords, inHundred, percentiles } from "#app/components/promotion/result-figures.ts";
import { listUnknowns } from "#app/components/promotion/unknowns.ts";
import { ConfidenceDots } from "#app/components/ui/confidence-dots.tsx";
import { type Column, DataTable } from "#app/components/ui/data-table.tsx";
import { Icon } from "#app/components/ui/icon.tsx";
import { RiskLabel } from "#app/components/ui/risk-label.tsx";
import { Tag } from "#app/components/ui/tag.tsx";
import { type ParameterValues, withValues } from "#app/domain/promotion/parameters.ts";
import { ADVICE_WORDS, describeNextEvidence } from "#app/domain/promotion/sentences.ts";
import { formatList } from "#app/lib/format.ts";
import { paths } from "#app/lib/paths.ts";
import type { PersonBeside } from "#app/services/promotion-board/load-side-by-side.server.ts";
import { type Assessed, gainWords, leadWords, lossWords } from "./beside-words.ts";

interface Criterion {
  key: string;
  label: string;
  cell: (person: Assessed) => ReactNode;
}

function Lines({ lines }: { lines: { key: string; words: string }[] }) {
  return (
    <ul className="beside-lines small">
      {lines.map(({ key, words }) => (
        <li key={key}>{words}</li>
      ))}
    </ul>
  );
}

function Place({ person: { result } }: { person: Assessed }) {
  const place = percentiles(result);
  const words = `${ordinal(place.low)} to ${ordinal(place.high)} percentile`;
  return (
    <>
      <IntervalMini {...place} label={place.point === null ? `${words}, no point shown` : words} />
      <span className="tiny muted">{words}</span>
    </>
  );
}

function Chance({ person: { result } }: { person: Assessed }) {
  const range = chanceRange(result);
  return (
    <>
      <strong>{chanceWords(result)}</strong>
      {range ? (
        <span className="tiny muted">
          {" "}
          {inHundred(range.low)} to {inHundred(range.high)} by base rate
        </span>
      ) : null}
    </>
  );
}

function Lost({ person: { lost }, criticalCompetencies }: { person: Assessed; criticalCompetencies: number }) {
  if (lost.length > 0) {
    return (
      <Lines
        lines={lost.map(({ competencyId, name, before, after, minimum }) => ({
          key: competencyId,
          words: `${name}: ${before} → ${after}, ${minimum} needed`,
        }))}
      />
    );
  }
  return criticalCompetencies === 0 ? "nothing is marked critical" : "none falls below its minimum cover";
}

interface SideBySideProps {
  people: PersonBeside[];
  criticalCompetencies: number;
  model: ParameterValues;
}

function criteriaFor({ people, criticalCompetencies, model }: SideBySideProps, locale: string): Criterion[] {
  const parameters = withValues(model);
  const nameOf = (id: string) => people.find((person) => person.id === id)?.name;
  return [
    { key: "chance", label: "Goes well", cell: (person) => <Chance person={person} /> },
    { key: "place", label: "As a manager: percentile, 80 %", cell: (person) => <Place person={person} /> },
    {
      key: "risk",
      label: "Risk and confidence",
      cell: ({ result }) => (
        <span className="row">
          <RiskLabel level={result.label} />
          <ConfidenceDots level={result.confidence} />
          {result.starFlag ? (
            <Tag tone="warn" icon={<Icon of={Star} size={12} />}>
              Star flag
            </Tag>
          ) : null}
        </span>
      ),
    },
    { key: "wish", label: "Wants to lead", cell: ({ willing }) => willingWords(willing) },
    {
      key: "advice",
      label: "Advice",
      cell: ({ result: { advice } }) => {
        const preferred = (advice.preferred ?? []).flatMap((id) => nameOf(id) ?? []);
        return (
          <>
            <strong>{ADVICE_WORDS[advice.rule].title}</strong>
            {preferred.length > 0 ? <span className="small"> Here: {formatList(preferred)}.</span> : null}
          </>
        );
      },
    },
    {
      key: "missing",
      label: "What is missing",
      cell: (person) => {
        const unknowns = listUnknowns(person, parameters);
        if (unknowns.length === 0) return "nothing that counts most";
        return <Lines lines={unknowns.map((words) => ({ key: words, words }))} />;
      },
    },
    {
      key: "next",
      label: "What to ask next",
      cell: ({ result }) => {
        const [next] = result.nextEvidence;
        return <span className="small">{next ? describeNextEvidence(next, result.confidence) : "nothing more"}</span>;
      },
    },
    { key: "loss", label: "Team loses, first year", cell: (person) => lossWords(person, locale) },
    {
      key: "cover",
      label: "Critical competencies lost",
      cell: (person) => <Lost person={person} criticalCompetencies={criticalCompetencies} />,
    },
    { key: "gain", label: "Effect as a manager, a year", cell: (person) => gainWords(person, parameters, locale) },
    {
      key: "lead",
      label: "Lead that would pay for the loss",
      cell: (person) => <Lines lines={leadWords(person, people, locale)} />,
    },
  ];
}

function Closed({ caseId, isFirst }: { caseId: string | null; isFirst: boolean }) {
  if (!isFirst || !caseId) return <span className="muted">not open yet</span>;
  return <Link to={paths.ownView(caseId)}>Own view first: write it</Link>;
}

/** A row for each criterion, a column for each person, in alphabetical order. */
export function SideBySideTable(props: SideBySideProps) {
  const { people } = props;
  const { locale } = useReader();
  const criteria = criteriaFor(props, locale);
  const columns: Column<Criterion>[] = [
    { key: "criterion", label: "Compared", header: true, cell: ({ label }) => label },
    ...people.map(
      (person): Column<Criterion> => ({
        key: person.id,
        shortLabel: person.name,
        label: (
          <>
            <Link to={paths.person(person.id)}>{person.name}</Link>
            <br />
            <span className="tiny muted">
              {person.title}
              {person.newestCase ? (
                <>
                  , <Link to={paths.case(person.newestCase.id)}>case {person.newestCase.number}</Link>
                </>
              ) : null}
            </span>
          </>
        ),
        cell: (criterion) =>
          person.assessed ? (
            criterion.cell(person.assessed)
          ) : (
            <Closed caseId={person.ownViewCaseId} isFirst={criterion === criteria[0]} />
          ),
      }),
    ),
  ];
  return <DataTable caption="People side by side" columns={columns} rows={criteria} rowKey={({ key }) => key} />;
}
