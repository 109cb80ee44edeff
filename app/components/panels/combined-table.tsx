import { useReader } from "#app/components/page/reader.ts";
import { type Column, DataTable } from "#app/components/ui/data-table.tsx";
import { formatNumber } from "#app/lib/format.ts";
import type { CombinedQuestion, CombinedSitting } from "./panel-view.ts";
import { resultSentence, spreadWords } from "./panel-words.ts";

/** What the assessors say together, question by question, and how far they are apart. */
export function CombinedTable({ caption, combined }: { caption: string; combined: CombinedSitting }) {
  const { locale } = useReader();
  const columns: Column<CombinedQuestion>[] = [
    {
      key: "question",
      label: "Question",
      header: true,
      width: "55%",
      cell: ({ text, competencyName }) => (
        <>
          {text}
          <small>{competencyName}</small>
        </>
      ),
    },
    {
      key: "mean",
      label: "Mean",
      numeric: true,
      cell: ({ mean }) => (mean === null ? "not scored" : formatNumber(mean, locale, 1)),
    },
    { key: "by", label: "Scored by", numeric: true, cell: ({ by }) => by },
    { key: "spread", label: "Assessors are", cell: ({ spread }) => spreadWords(spread) },
  ];
  const score = combined.score === null ? null : formatNumber(combined.score, locale, 2);
  return (
    <div className="stack">
      <p>{resultSentence(combined, score)}</p>
      <DataTable caption={caption} columns={columns} rows={combined.questions} rowKey={({ id }) => id} />
    </div>
  );
}
