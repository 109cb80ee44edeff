import { useReader } from "#app/components/page/reader.ts";
import { percentWords, termLines } from "#app/components/providers/terms-words.ts";
import { QUOTE_SCOPE_WORDS } from "#app/components/scenario/quote-words.ts";
import { Card } from "#app/components/ui/card.tsx";
import { type Column, DataTable } from "#app/components/ui/data-table.tsx";
import type { ShownComparison } from "./comparison-body.tsx";

interface Row {
  key: string;
  term: string;
  said: (string | null)[];
}

/** The contract side by side: a time to answer is not a time to resolve, and what is not said is not promised. */
export function TermsCard({ page: { chosen } }: { page: ShownComparison }) {
  const reader = useReader();
  const lines = chosen.map((quote) => [
    { key: "scope", term: "What it covers", description: QUOTE_SCOPE_WORDS[quote.scope].title },
    { key: "term", term: "Term", description: `${quote.termMonths} months` },
    { key: "rise", term: "Yearly rise", description: percentWords(quote.escalatorBasisPoints, reader.locale) },
    ...termLines(quote.terms, reader),
    ...(quote.exclusions ? [{ key: "words", term: "Left out, in its words", description: quote.exclusions }] : []),
  ]);
  const named = new Map(lines.flat().map(({ key, term }) => [key, term]));
  const rows = [...named].map(
    ([key, term]): Row => ({
      ...{ key, term },
      said: lines.map((ofQuote) => ofQuote.find((line) => line.key === key)?.description ?? null),
    }),
  );
  const columns: Column<Row>[] = [
    { key: "term", label: "Term", header: true, width: "22%", cell: ({ term }) => term },
    ...chosen.map(
      (quote, at): Column<Row> => ({
        key: quote.id,
        label: quote.provider,
        cell: ({ said }) => said[at] ?? <span className="muted">not said</span>,
      }),
    ),
  ];
  return (
    <Card title="The contract" aside="what is not said is not promised">
      <DataTable caption="Terms of each quote" columns={columns} rows={rows} rowKey={({ key }) => key} />
    </Card>
  );
}
