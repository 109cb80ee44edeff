import { useReader } from "#app/components/page/reader.ts";
import { lineWords } from "#app/components/providers/comparison-words.ts";
import { formatMoneyExact } from "#app/components/providers/money-exact.ts";
import { Card } from "#app/components/ui/card.tsx";
import { type Column, DataTable } from "#app/components/ui/data-table.tsx";
import type { NormalisedLine, NormalisedQuotes } from "#app/domain/sourcing/normalise-quotes.ts";
import type { ShownComparison } from "./comparison-body.tsx";

interface LinesCardsProps {
  page: ShownComparison;
  compared: NormalisedQuotes;
}

/** Line by line, with the reason of each. */
export function LinesCards({ page, compared }: LinesCardsProps) {
  const reader = useReader();
  const money = (cents: number) => formatMoneyExact(cents, reader);
  return (
    <>
      {compared.quotes.map((quote, at) => {
        const chosen = page.chosen[at];
        if (!chosen) return null;
        const columns: Column<NormalisedLine>[] = [
          {
            key: "line",
            label: "Line",
            header: true,
            width: "26%",
            cell: (line) => lineWords(line, chosen, page, reader).title,
          },
          { key: "why", label: "Why", narrow: "full", cell: (line) => lineWords(line, chosen, page, reader).reason },
          {
            key: "month",
            label: "A month, first year",
            numeric: true,
            cell: ({ monthlyCents }) => (monthlyCents === 0 ? "once" : money(monthlyCents)),
          },
          {
            key: "total",
            label: `Over ${page.ground.months} months`,
            numeric: true,
            cell: ({ totalCents }) => money(totalCents),
          },
        ];
        return (
          <Card key={quote.id} title={`${quote.provider}: line by line`}>
            <DataTable
              caption={`Lines of ${quote.provider}`}
              columns={columns}
              rows={quote.lines}
              rowKey={({ kind, item }) => `${kind} ${item ?? ""}`}
            />
          </Card>
        );
      })}
    </>
  );
}
