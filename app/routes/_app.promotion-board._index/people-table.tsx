import { Form, Link } from "@remix-run/react";
import { Star } from "lucide-react";
import { IntervalMini } from "#app/components/charts/interval-mini.tsx";
import { ordinal } from "#app/components/charts/ordinal.ts";
import { useReader } from "#app/components/page/reader.ts";
import { willingWords } from "#app/components/promotion/case-words.ts";
import { chanceWords, percentiles } from "#app/components/promotion/result-figures.ts";
import { Button } from "#app/components/ui/button.tsx";
import { type Column, DataTable } from "#app/components/ui/data-table.tsx";
import { Icon } from "#app/components/ui/icon.tsx";
import { RiskLabel } from "#app/components/ui/risk-label.tsx";
import { Tag } from "#app/components/ui/tag.tsx";
import { formatNumber } from "#app/lib/format.ts";
import { type BoardAddress, paths } from "#app/lib/paths.ts";
import type { BoardPerson } from "#app/services/promotion-board/assess-on-board.ts";
import { hasStarFlag } from "./board-words.ts";

function Competence({ person: { result, ownViewCaseId } }: { person: BoardPerson }) {
  if (!result) {
    return ownViewCaseId ? <Link to={paths.ownView(ownViewCaseId)}>Own view first: write it</Link> : null;
  }
  const place = percentiles(result);
  const words = `${ordinal(place.low)} to ${ordinal(place.high)} percentile`;
  return (
    <>
      <IntervalMini {...place} label={place.point === null ? `${words}, no point shown` : words} />
      <span className="tiny muted">{words}</span>
    </>
  );
}

function Name({ person }: { person: BoardPerson }) {
  return (
    <>
      <Link to={paths.person(person.id)}>{person.name}</Link>{" "}
      {hasStarFlag(person) ? (
        <Tag tone="warn" icon={<Icon of={Star} size={12} />}>
          Star flag
        </Tag>
      ) : null}
      <br />
      <span className="tiny muted">{person.title}</span>
    </>
  );
}

const NOT_OPEN = "not open yet";

function columnsFor(locale: string): Column<BoardPerson>[] {
  return [
    {
      key: "choose",
      label: "Side by side",
      hideLabel: true,
      narrow: "full",
      cell: ({ id, name }) => (
        <label className="board-choice no-print">
          <input type="checkbox" name="person" value={id} />
          <span className="visually-hidden">Set {name} beside others</span>
        </label>
      ),
    },
    { key: "name", label: "Person", header: true, cell: (person) => <Name person={person} /> },
    {
      key: "level",
      label: "Technical level",
      cell: ({ technicalLevel, rated, total }) => (
        <>
          {technicalLevel === null ? "not known" : formatNumber(technicalLevel, locale, 1)}{" "}
          <span className="tiny muted nowrap">
            rated {rated} of {total}
          </span>
        </>
      ),
    },
    {
      key: "place",
      label: "As a manager: percentile, 80 %",
      narrow: "full",
      width: "22%",
      cell: (person) => <Competence person={person} />,
    },
    {
      key: "chance",
      label: "Goes well",
      numeric: true,
      cell: ({ result }) => <span className="nowrap">{result ? chanceWords(result) : NOT_OPEN}</span>,
    },
    {
      key: "risk",
      label: "Risk of promoting",
      cell: ({ result }) => (result ? <RiskLabel level={result.label} /> : NOT_OPEN),
    },
    { key: "wish", label: "Wants to lead", cell: ({ wish }) => willingWords(wish) },
  ];
}

interface BoardTableProps {
  people: BoardPerson[];
  job: Pick<BoardAddress, "role" | "span">;
}

/** The numbers of the picture, in alphabetical order; two to five people can be ticked and set side by side. */
export function BoardTable({ people, job }: BoardTableProps) {
  const { locale } = useReader();
  return (
    <Form method="get" action={paths.sideBySide()} className="stack">
      {job.role ? <input type="hidden" name="role" value={job.role} /> : null}
      {job.span ? <input type="hidden" name="span" value={job.span} /> : null}
      <DataTable
        caption="The team for this job"
        columns={columnsFor(locale)}
        rows={people}
        rowKey={({ id }) => id}
        align="middle"
      />
      {people.length > 1 ? (
        <div className="row no-print">
          <Button type="submit">Set side by side</Button>
          <span className="caption">Tick two to five people.</span>
        </div>
      ) : null}
    </Form>
  );
}
