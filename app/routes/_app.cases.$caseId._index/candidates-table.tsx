import { Link } from "@remix-run/react";
import { IntervalMini } from "#app/components/charts/interval-mini.tsx";
import { ordinal } from "#app/components/charts/ordinal.ts";
import { useReader } from "#app/components/page/reader.ts";
import { willingWords } from "#app/components/promotion/case-words.ts";
import { chanceWords, hidesPoint, percentiles } from "#app/components/promotion/result-figures.ts";
import { Card } from "#app/components/ui/card.tsx";
import { type Column, DataTable } from "#app/components/ui/data-table.tsx";
import { RiskLabel } from "#app/components/ui/risk-label.tsx";
import { Tag } from "#app/components/ui/tag.tsx";
import { isDecided } from "#app/domain/promotion/case-states.ts";
import { formatList, formatNumber } from "#app/lib/format.ts";
import { paths } from "#app/lib/paths.ts";
import { type ResultProps, resultOf, type ShownPerson } from "./result.ts";

const CONFIDENCE = { low: "Low", medium: "Medium", high: "High" };

function Interval({ person }: { person: ShownPerson }) {
  const place = percentiles(person.result);
  return (
    <IntervalMini
      low={place.low}
      high={place.high}
      point={place.point}
      label={`${ordinal(place.low)} to ${ordinal(place.high)} percentile${place.point === null ? ", no point shown" : ""}`}
    />
  );
}

/** Everybody looked at for this job, in alphabetical order. */
export function CandidatesTable({ question, assessment, mayDecide, mayRecord }: ResultProps) {
  const { locale } = useReader();
  const { candidate, others, names } = assessment;
  const titles = new Map(
    [question.person, ...question.candidates.map((other) => ({ ...other, id: other.personId }))].map(
      ({ id, title }) => [id, title],
    ),
  );
  const nameOf = ({ personId }: ShownPerson) => names[personId] ?? question.person.name;
  const rows = [candidate, ...others].sort((a, b) => nameOf(a).localeCompare(nameOf(b), locale));
  const hidden = rows.filter((row) => hidesPoint(row.result));
  const gone = question.candidates.filter(({ personId }) => !others.some((other) => other.personId === personId));
  const columns: Column<ShownPerson>[] = [
    {
      key: "name",
      label: "Candidate",
      header: true,
      cell: (row) => (
        <>
          {nameOf(row)} {row === candidate ? <Tag>this case</Tag> : null}
          <br />
          <span className="tiny muted">{titles.get(row.personId)}</span>
        </>
      ),
    },
    {
      key: "risk",
      label: "Risk of promoting",
      narrow: "beside",
      cell: (row) => <RiskLabel level={row.result.label} />,
    },
    {
      key: "place",
      label: "As a manager: percentile, 80 %",
      narrow: "full",
      width: "22%",
      cell: (row) => <Interval person={row} />,
    },
    {
      key: "chance",
      label: "Goes well",
      numeric: true,
      cell: (row) => <span className="nowrap">{chanceWords(row.result)}</span>,
    },
    { key: "confidence", label: "Confidence", cell: (row) => CONFIDENCE[row.result.confidence] },
    {
      key: "loss",
      label: "Team loses",
      numeric: true,
      cell: (row) => <span className="nowrap">{formatNumber(resultOf(row).loss?.fte ?? 0, locale, 2)} FTE</span>,
    },
    { key: "willing", label: "Willing", cell: (row) => willingWords(row.willing) },
  ];
  return (
    <Card title="People for this job" aside="in alphabetical order, not a ranking">
      <div className="stack-sm">
        <DataTable
          caption="People for this job"
          columns={columns}
          rows={rows}
          rowKey={(row) => row.personId}
          align="middle"
        />
        {others.length > 0 && !isDecided(question.state) ? (
          <p className="caption no-print">
            <Link
              to={paths.sideBySide({
                people: rows.map(({ personId }) => personId),
                role: question.targetRole,
                span: String(question.span),
                backfill: question.backfill ? "yes" : undefined,
              })}
            >
              Set these people side by side
            </Link>
          </p>
        ) : null}
        {hidden.length > 0 ? (
          <p className="caption">
            Too little is known about {formatList(hidden.map(nameOf))} to show a chance: unproven is neither good nor
            bad.{" "}
            {(mayRecord ? hidden : [])
              .map((row) => (
                <Link key={row.personId} to={paths.addEvidence(row.personId)}>
                  Add evidence about {nameOf(row)}
                </Link>
              ))
              .flatMap((link, index) => (index === 0 ? [link] : [" · ", link]))}
          </p>
        ) : null}
        {gone.length > 0 ? (
          <p className="caption">
            {formatList(gone.map(({ name }) => name))} no longer works in the IT team and is left out.
          </p>
        ) : null}
        {others.length === 0 && mayDecide ? (
          <p className="caption">
            Nobody else is looked at yet. <Link to={paths.editCase(question.id)}>Add up to four other candidates</Link>,
            so that this is a choice and not a yes or no.
          </p>
        ) : null}
      </div>
    </Card>
  );
}
