import { formulaSafe } from "#app/domain/exports/formula-safe.ts";
import { writeCsv } from "#app/services/imports/reading/write-csv.ts";
import type { ComparisonPage } from "./load-comparison.server.ts";

const CENTS = 100;

type Words = (
  line: NonNullable<ComparisonPage["compared"]>["quotes"][number]["lines"][number],
  quote: ComparisonPage["chosen"][number],
) => { title: string; reason: string };

/** The comparison line by line for a spreadsheet, with its gaps and sums; null where nothing was computed. */
export function comparisonTable({ compared, chosen, titles, ground }: ComparisonPage, words: Words): string | null {
  if (!compared) return null;
  const amount = (cents: number) => (cents / CENTS).toFixed(2);
  const rows = compared.quotes.flatMap((quote, at) => {
    const of = chosen[at];
    if (!of) return [];
    const row = (title: string, reason: string, month: string, total: string) => [
      quote.provider,
      title,
      reason,
      month,
      total,
    ];
    return [
      ...quote.lines.map((line) => {
        const { title, reason } = words(line, of);
        return row(title, reason, amount(line.monthlyCents), amount(line.totalCents));
      }),
      ...quote.gaps
        .filter(({ price }) => price === null)
        .map(({ item }) => row(`Gap: ${titles[item]}`, "not priced; the quote is not comparable", "", "")),
      ...quote.missing.map((term) => row(`Not said: ${term}`, "the quote is not comparable", "", "")),
      row(
        "Sum",
        quote.isComparable ? "comparable" : "not comparable",
        amount(quote.monthlyCents),
        amount(quote.totalCents),
      ),
    ];
  });
  return writeCsv({
    headings: ["Quote", "Line", "Why", "A month, first year", `Over ${ground.months} months`],
    rows: rows.map((cells) => cells.map((cell) => formulaSafe(cell))),
  });
}
