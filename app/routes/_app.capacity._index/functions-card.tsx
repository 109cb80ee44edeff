import { Link } from "@remix-run/react";
import { useReader } from "#app/components/page/reader.ts";
import { Card } from "#app/components/ui/card.tsx";
import { type Column, DataTable } from "#app/components/ui/data-table.tsx";
import { Tag } from "#app/components/ui/tag.tsx";
import { formatCount, formatNumber, formatPercent } from "#app/lib/format.ts";
import { paths } from "#app/lib/paths.ts";
import type { CapacityPage } from "#app/services/capacity/load-capacity.server.ts";

type FunctionRow = CapacityPage["plan"]["functions"][number];

const STANDINGS = {
  held: { tone: "good", words: "two or more" },
  one: { tone: "warn", words: "one person" },
  nobody: { tone: "bad", words: "nobody" },
  unknown: { tone: "plain", words: "not on record" },
} as const;

const MOST_COMPETENCIES = 3;

function Holders({ row }: { row: FunctionRow }) {
  const rest = row.holders - row.people.length;
  return (
    <>
      <Tag tone={STANDINGS[row.standing].tone}>{STANDINGS[row.standing].words}</Tag>{" "}
      {row.people.map(({ id, name }, place) => (
        <span key={id}>
          {place > 0 ? ", " : ""}
          <Link to={paths.person(id)}>{name}</Link>
        </span>
      ))}
      {rest > 0 ? ` and ${rest} more` : ""}
    </>
  );
}

/** Which IT function the tickets belong to, and on whom it rests. */
export function FunctionsCard({ functions }: { functions: FunctionRow[] }) {
  const { locale } = useReader();
  if (functions.length === 0) return null;
  const columns: Column<FunctionRow>[] = [
    {
      key: "function",
      label: "IT function",
      header: true,
      cell: ({ name, labels }) => (
        <>
          {name}
          <small className="block muted">{labels.join(", ")}</small>
        </>
      ),
    },
    { key: "tickets", label: "Tickets", numeric: true, cell: ({ tickets }) => formatNumber(tickets, locale) },
    { key: "share", label: "Work", numeric: true, cell: ({ share }) => formatPercent(share, locale) },
    { key: "fte", label: "People", numeric: true, cell: ({ fte }) => formatNumber(fte, locale, 2) },
    {
      key: "competencies",
      label: "Competencies",
      narrow: "full",
      cell: ({ competencies }) =>
        competencies.length === 0 ? (
          <span className="muted">none on record</span>
        ) : (
          <>
            {competencies.slice(0, MOST_COMPETENCIES).map(({ id, name, holders, isUnrated }) => (
              <span className="block" key={id}>
                <Link to={paths.competency(id)}>{name}</Link>{" "}
                <span className="muted">{isUnrated ? "nobody rated" : formatCount(holders, "holder", "holders")}</span>
              </span>
            ))}
            {competencies.length > MOST_COMPETENCIES ? (
              <span className="muted">{competencies.length - MOST_COMPETENCIES} more</span>
            ) : null}
          </>
        ),
    },
    { key: "holders", label: "Held, fresh", narrow: "full", cell: (row) => <Holders row={row} /> },
  ];
  return (
    <Card title="Where the work lies, and who can do it" id="functions">
      <div className="stack-sm">
        <DataTable
          caption="IT functions of the tickets"
          columns={columns}
          rows={functions}
          rowKey={({ functionId }) => functionId}
        />
        <p className="caption">
          A ticket goes to a function by words of its category, then of its group; the labels stand under each. What
          names none is first-line work. Held means at the required level, on evidence that is not stale.
        </p>
      </div>
    </Card>
  );
}
