import { Link } from "@remix-run/react";
import { useReader } from "#app/components/page/reader.ts";
import { DiligenceTags } from "#app/components/providers/diligence-tags.tsx";
import { formatMoneyExact } from "#app/components/providers/money-exact.ts";
import { percentWords } from "#app/components/providers/terms-words.ts";
import { Card } from "#app/components/ui/card.tsx";
import { type Column, DataTable } from "#app/components/ui/data-table.tsx";
import { Tag } from "#app/components/ui/tag.tsx";
import type { NormalisedQuote, NormalisedQuotes } from "#app/domain/sourcing/normalise-quotes.ts";
import { formatCount } from "#app/lib/format.ts";
import { paths } from "#app/lib/paths.ts";
import type { ShownComparison } from "./comparison-body.tsx";

interface TotalsCardProps {
  page: ShownComparison;
  compared: NormalisedQuotes;
}

/** What each quote costs at equal service, and what else speaks for or against it. */
export function TotalsCard({ page, compared }: TotalsCardProps) {
  const reader = useReader();
  const money = (cents: number) => formatMoneyExact(cents, reader);
  const columns: Column<NormalisedQuote>[] = [
    {
      key: "provider",
      label: "Quote",
      header: true,
      width: "28%",
      cell: ({ id, provider }) => <QuoteName quote={page.chosen.find((one) => one.id === id)} name={provider} />,
    },
    { key: "month", label: "A month, first year", numeric: true, cell: ({ monthlyCents }) => money(monthlyCents) },
    {
      key: "total",
      label: `Over ${page.ground.months} months`,
      numeric: true,
      cell: ({ totalCents, isComparable }) => (
        <>
          {money(totalCents)}
          {isComparable ? null : <small>without what is not priced</small>}
        </>
      ),
    },
    {
      key: "range",
      label: "With gaps at their low and high",
      shortLabel: "Low to high",
      numeric: true,
      cell: ({ rangeCents: [low, high] }) => (low === high ? "as it stands" : `${money(low)} to ${money(high)}`),
    },
    {
      key: "comparable",
      label: "Comparable",
      cell: ({ isComparable, gaps, missing }) => {
        const open = gaps.filter(({ price }) => price === null).length + missing.length;
        return isComparable ? (
          <Tag tone="good">yes</Tag>
        ) : (
          <Tag tone="bad">{formatCount(open, "open gap", "open gaps")}</Tag>
        );
      },
    },
  ];
  return (
    <Card title="What they cost at equal service" aside="not discounted">
      <DataTable caption="Cost of each quote" columns={columns} rows={compared.quotes} rowKey={({ id }) => id} />
    </Card>
  );
}

function QuoteName({ quote, name }: { quote: ShownComparison["chosen"][number] | undefined; name: string }) {
  const { locale } = useReader();
  const margin = quote?.terms.resaleMarginBasisPoints ?? null;
  return (
    <>
      {quote?.providerId ? <Link to={paths.provider(quote.providerId)}>{name}</Link> : name}
      {quote ? (
        <span className="row">
          {quote.hasEnded ? <Tag tone="warn">quote has ended</Tag> : null}
          {margin !== null && margin > 0 ? (
            <Tag tone="warn">earns {percentWords(margin, locale)} on licences it resells</Tag>
          ) : null}
          <DiligenceTags diligence={quote.diligence} />
        </span>
      ) : null}
    </>
  );
}
