import { Link } from "@remix-run/react";
import { useReader } from "#app/components/page/reader.ts";
import { FigureMark } from "#app/components/scenario/figure-mark.tsx";
import { formatFigure, formatSourceDate } from "#app/components/scenario/figure-format.ts";
import { Card } from "#app/components/ui/card.tsx";
import { type Column, DataTable } from "#app/components/ui/data-table.tsx";
import { Tag } from "#app/components/ui/tag.tsx";
import { formatChance, formatDay } from "#app/lib/format.ts";
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

function monthsOld(date: string, today: string): number {
  const [year = 0, month = 12] = date.split("-").map(Number);
  const [thisYear = 0, thisMonth = 1] = today.split("-").map(Number);
  return (thisYear - year) * 12 + thisMonth - month;
}

function useRows(page: ComputedScenario): Row[] {
  const reader = useReader();
  const { locale, today } = reader;
  const { users, chances, question } = page;
  const usersPoints = typeof users.value === "number" ? ([users.value, users.value, users.value] as const) : users.value;
  const count = (value: number) => new Intl.NumberFormat(locale).format(Math.round(value));
  const first: Row = {
    key: "users",
    title: "Users today",
    value: usersPoints[0] === usersPoints[2] ? count(usersPoints[1]) : usersPoints.map(count).join(" · "),
    mark: "O",
    source: users.changed?.source ?? "Number of people who use IT, in Settings",
    date: users.changed ? formatSourceDate(users.changed.date, locale) : "",
    note: null,
    tags: [],
  };
  const linked = chances.map(({ name, probability }): Row => ({
    key: `chance-${name}`,
    title: `The promotion goes well with ${name}`,
    value: formatChance(probability),
    mark: "O",
    source: `Promotion case ${question.case?.number ?? ""}`,
    date: formatDay(page.computedOn, locale),
    note: null,
    tags: [{ text: "linked", tone: "plain" }],
  }));
  const figures = page.assumptions.flatMap((assumption): Row[] => {
    const { id, title, unit, value, note, source, date, mark, isChanged, validUntil, isUsed } = assumption;
    if (!value || !isUsed) return [];
    const before = assumption.default.value;
    const tags: Row["tags"] = [];
    if (isChanged && before) tags.push({ text: `changed from ${formatFigure(before, unit, reader)}`, tone: "plain" });
    if (validUntil) {
      const ended = validUntil < today;
      tags.push({
        text: `quote ${ended ? "ended" : "holds until"} ${formatDay(validUntil, locale)}`,
        tone: ended ? "warn" : "plain",
      });
    }
    if (!isChanged && monthsOld(date, today) > OLD_AFTER_MONTHS) {
      tags.push({ text: `older than ${OLD_AFTER_MONTHS} months`, tone: "warn" });
    }
    return [
      {
        key: id,
        title,
        value: formatFigure(value, unit, reader),
        mark,
        source,
        date: formatSourceDate(date, locale),
        note,
        tags,
      },
    ];
  });
  return [first, ...linked, ...figures];
}

/** Every figure that the costs rest on, with mark, source and date, and what was changed. */
export function AssumptionsCard({ page }: { page: ComputedScenario }) {
  const rows = useRows(page);
  const columns: Column<Row>[] = [
    { key: "title", label: "Assumption", header: true, width: "27%", cell: ({ title }) => title },
    {
      key: "value",
      label: "Low · middle · high",
      shortLabel: "Value",
      cell: ({ value }) => value,
    },
    { key: "mark", label: "Mark", narrow: "hide", cell: (row) => <FigureMark {...row} /> },
    { key: "source", label: "Source", narrow: "full", cell: ({ source }) => <span className="muted">{source}</span> },
    { key: "date", label: "Date", cell: ({ date }) => <span className="nowrap">{date}</span> },
    {
      key: "tags",
      label: "Remarks",
      hideLabel: true,
      narrow: "full",
      cell: ({ tags }) => (tags.length === 0 ? null : tags.map(({ text, tone }) => <Tag key={text} tone={tone}>{text}</Tag>)),
    },
  ];
  const { id } = page.question;
  return (
    <Card
      id="assumptions"
      title="Assumptions"
      aside={
        <span className="no-print">
          <Link to={paths.scenarioAssumptions(id)}>change</Link> · <Link to={paths.scenarioQuotes(id)}>quotes on file</Link>
        </span>
      }
    >
      <DataTable caption="Assumptions" columns={columns} rows={rows} rowKey={({ key }) => key} />
    </Card>
  );
}
