import { Link } from "@remix-run/react";
import { type Reader, useReader } from "#app/components/page/reader.ts";
import { formatFigure, formatPoints, formatSourceDate } from "#app/components/scenario/figure-format.ts";
import { FigureMark } from "#app/components/scenario/figure-mark.tsx";
import { Card } from "#app/components/ui/card.tsx";
import { type Column, DataTable } from "#app/components/ui/data-table.tsx";
import { Tag } from "#app/components/ui/tag.tsx";
import type { ThreePoints } from "#app/domain/shared/distributions.ts";
import { formatChance, formatCount, formatDay, formatNumber } from "#app/lib/format.ts";
import { paths } from "#app/lib/paths.ts";
import type { ComputedScenario } from "#app/services/scenarios/load-scenario.server.ts";

interface Row {
  key: string;
  title: string;
  value: string;
  mark: "P" | "J" | "O";
  source: string;
  date: string;
  note: string | null;
  tags: { text: string; tone: "plain" | "warn" }[];
}

/** Figures older than this say so: prices and pay move. */
const OLD_AFTER_MONTHS = 24;
const SHOWN_AT_ONCE = 10;

function monthsOld(date: string, today: string): number {
  const [year = 0, month = 12] = date.split("-").map(Number);
  const [thisYear = 0, thisMonth = 1] = today.split("-").map(Number);
  return (thisYear - year) * 12 + thisMonth - month;
}

const isSpread = ([low, , high]: ThreePoints): boolean => low !== high;

function usersRow({ users, computedOn }: ComputedScenario, locale: string): Row {
  const { value, changed } = users;
  const points: ThreePoints = typeof value === "number" ? [value, value, value] : value;
  const count = (point: number) => formatNumber(Math.round(point), locale);
  return {
    key: "users",
    title: "Users today",
    value: isSpread(points) ? points.map(count).join(" · ") : count(points[1]),
    mark: "O",
    source: changed?.source ?? "Number of people who use IT, in Settings",
    date: formatDay(changed?.date ?? computedOn, locale),
    note: null,
    tags: [],
  };
}

/** The chances come from the case: they change there. */
const linkedRows = ({ chances, question, computedOn }: ComputedScenario, locale: string): Row[] =>
  chances.map(({ name, probability }) => ({
    key: `chance-${name}`,
    title: `The promotion goes well with ${name}`,
    value: formatChance(probability),
    mark: "O",
    source: `Promotion case ${question.case?.number ?? ""}`,
    date: formatDay(computedOn, locale),
    note: null,
    tags: [{ text: "linked", tone: "plain" }],
  }));

function tagsOf(assumption: ComputedScenario["assumptions"][number], reader: Reader): Row["tags"] {
  const { unit, date, isChanged, validUntil, default: start } = assumption;
  const tags: Row["tags"] = [];
  if (isChanged && start.value) {
    tags.push({ text: `changed from ${formatPoints(start.value, unit, reader)}`, tone: "plain" });
  }
  if (validUntil) {
    const isOver = validUntil < reader.today;
    const day = formatDay(validUntil, reader.locale);
    tags.push({ text: `quote ${isOver ? "ended" : "holds until"} ${day}`, tone: isOver ? "warn" : "plain" });
  }
  if (!isChanged && monthsOld(date, reader.today) > OLD_AFTER_MONTHS) {
    tags.push({ text: `older than ${OLD_AFTER_MONTHS} months`, tone: "warn" });
  }
  return tags;
}

/** What was changed first, then what moves the difference most. */
function useRows(page: ComputedScenario): Row[] {
  const reader = useReader();
  const swings = new Map(page.result.tornado.map(({ input, low, high }) => [input, Math.abs(high - low)]));
  const weight = ({ id, isChanged }: { id: string; isChanged: boolean }) =>
    isChanged ? Number.POSITIVE_INFINITY : (swings.get(id) ?? 0);
  const figures = page.assumptions
    .filter(({ isUsed }) => isUsed)
    .sort((a, b) => (weight(a) === weight(b) ? 0 : weight(b) - weight(a)))
    .flatMap((assumption): Row[] => {
      const { id, title, unit, value, note, source, date, mark } = assumption;
      if (!value) return [];
      const shown = { title, note, source, mark, value: formatFigure(value, unit, reader) };
      return [{ ...shown, key: id, date: formatSourceDate(date, reader.locale), tags: tagsOf(assumption, reader) }];
    });
  return [usersRow(page, reader.locale), ...linkedRows(page, reader.locale), ...figures];
}

const COLUMNS: Column<Row>[] = [
  { key: "title", label: "Assumption", header: true, width: "26%", cell: ({ title }) => title },
  { key: "value", label: "Low · middle · high", shortLabel: "Value", width: "24%", cell: ({ value }) => value },
  { key: "mark", label: "Mark", narrow: "hide", width: "6%", cell: (row) => <FigureMark {...row} /> },
  { key: "source", label: "Source", narrow: "full", cell: ({ source }) => <span className="muted">{source}</span> },
  { key: "date", label: "Date", cell: ({ date }) => <span className="nowrap">{date}</span> },
  {
    key: "tags",
    label: "Remarks",
    hideLabel: true,
    narrow: "full",
    width: "16%",
    cell: ({ tags }) => (
      <div className="row">
        {tags.map(({ text, tone }) => (
          <Tag key={text} tone={tone}>
            {text}
          </Tag>
        ))}
      </div>
    ),
  },
];

/** Every figure that the costs rest on, with mark, source and date, and what was changed. */
export function AssumptionsCard({ page }: { page: ComputedScenario }) {
  const rows = useRows(page);
  const { id } = page.question;
  const rest = rows.slice(SHOWN_AT_ONCE);
  const table = (caption: string, some: Row[]) => (
    <DataTable caption={caption} columns={COLUMNS} rows={some} rowKey={({ key }) => key} />
  );
  return (
    <Card
      id="assumptions"
      title="Assumptions"
      aside={
        <span className="no-print">
          <Link to={paths.scenarioAssumptions(id)}>change</Link> ·{" "}
          <Link to={paths.scenarioQuotes(id)}>quotes on file</Link> · register as{" "}
          <a href={paths.scenarioRegister(id, "csv")} download>
            CSV
          </a>{" "}
          or{" "}
          <a href={paths.scenarioRegister(id, "xlsx")} download>
            workbook
          </a>
        </span>
      }
    >
      {table("Assumptions that were changed or move the difference most", rows.slice(0, SHOWN_AT_ONCE))}
      {rest.length > 0 ? (
        <details className="more">
          <summary>{formatCount(rest.length, "more figure", "more figures")}</summary>
          {table("Further assumptions", rest)}
        </details>
      ) : null}
    </Card>
  );
}
