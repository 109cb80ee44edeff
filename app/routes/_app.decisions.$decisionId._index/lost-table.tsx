import { useReader } from "#app/components/page/reader.ts";
import { type Column, DataTable } from "#app/components/ui/data-table.tsx";
import { formatList, formatNumber } from "#app/lib/format.ts";
import type { DecisionMemo } from "#app/services/decisions/load-decision.server.ts";

type Lost = DecisionMemo["snapshot"]["candidate"]["lost"][number];

const COLUMNS: Column<Lost>[] = [
  { key: "name", label: "Competency", header: true, cell: ({ name }) => name },
  {
    key: "holders",
    label: "Holders, of minimum",
    numeric: true,
    cell: ({ before, after, minimum }) => (
      <>
        {before} → <b>{after}</b> of {minimum}
      </>
    ),
  },
];

/** Critical competencies that the team would have lost, by name, and what would have made up for the loss. */
export function LostTable({ memo }: { memo: DecisionMemo }) {
  const { locale } = useReader();
  const { candidate } = memo.snapshot;
  const advantages = Object.entries(candidate.result.breakEvenAdvantage ?? {}).filter(([, value]) => value > 0);
  return (
    <div>
      <h2>What the team would have lost</h2>
      <DataTable
        caption="What the team would have lost"
        columns={COLUMNS}
        rows={candidate.lost}
        rowKey={({ competencyId }) => competencyId}
        empty={<p>No critical competency falls below its minimum cover.</p>}
      />
      {advantages.length > 0 ? (
        <p className="tiny muted">
          To make up for it as a manager:{" "}
          {formatList(
            advantages.map(
              ([personId, value]) =>
                `${formatNumber(value, locale, 1)} SD better than ${memo.names[personId] ?? "the other candidate"}`,
            ),
          )}
          .
        </p>
      ) : null}
    </div>
  );
}
