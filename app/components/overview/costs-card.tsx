import { Link } from "@remix-run/react";
import { useReader } from "#app/components/page/reader.ts";
import { Card } from "#app/components/ui/card.tsx";
import { type Column, DataTable } from "#app/components/ui/data-table.tsx";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import { formatDay, formatList, formatMoneyShort } from "#app/lib/format.ts";
import { paths } from "#app/lib/paths.ts";

interface PricedOption {
  id: string;
  name: string;
  p10: number;
  p50: number;
  p90: number;
}

interface PricedScenario {
  id: string;
  name: string;
  sentence: string;
  horizonMonths: number;
  currency: string | null;
  options: PricedOption[];
}

interface CostsCardProps {
  scenarios: PricedScenario[];
  offers: { provider: string; validUntil: string }[];
  /** The first open case, to price its ways on. */
  caseId: string | null;
  mayCreate: boolean;
}

/** What the options cost, by the scenarios computed last. */
export function CostsCard({ scenarios, offers, caseId, mayCreate }: CostsCardProps) {
  const { locale } = useReader();
  const quotes = offers.map(({ provider, validUntil }) => `${provider} until ${formatDay(validUntil, locale)}`);
  return (
    <Card title="What the options cost" aside={<Link to={paths.scenarios()}>Scenarios</Link>}>
      <div className="stack">
        {scenarios.length === 0 ? (
          <>
            <p className="lead">Nothing is priced yet.</p>
            <p className="caption">
              A scenario compares the ways on, from staying as is to a managed service, at equal service and with ranges
              in place of single numbers.
            </p>
          </>
        ) : null}
        {scenarios.map((scenario) => (
          <ScenarioSummary key={scenario.id} scenario={scenario} />
        ))}
        {quotes.length > 0 ? <p className="caption">Quotes on hand: {formatList(quotes)}.</p> : null}
        {scenarios.length === 0 && mayCreate ? (
          <p className="row">
            <LinkButton to={paths.newScenario(caseId ? { case: caseId } : {})}>Price the ways on</LinkButton>
          </p>
        ) : null}
      </div>
    </Card>
  );
}

function ScenarioSummary({ scenario }: { scenario: PricedScenario }) {
  const { id, name, sentence, horizonMonths, options } = scenario;
  const reader = useReader();
  const currency = scenario.currency ?? reader.currency;
  const format = (amount: number) => formatMoneyShort(amount, { locale: reader.locale, currency });
  const columns: Column<PricedOption>[] = [
    { key: "name", label: "Option", header: true, cell: (option) => option.name },
    { key: "p50", label: "Middle", numeric: true, cell: ({ p50 }) => format(p50) },
    {
      key: "range",
      label: "8 of 10 futures",
      numeric: true,
      cell: ({ p10, p90 }) => `${format(p10)} to ${format(p90)}`,
    },
  ];
  return (
    <div className="stack-sm">
      <p className="lead">{sentence}</p>
      <DataTable
        caption={`${name}: cost of each option`}
        columns={columns}
        rows={options}
        rowKey={(option) => option.id}
      />
      <p className="caption">
        <Link to={paths.scenario(id)}>{name}</Link>: over {horizonMonths} months, not discounted.
      </p>
    </div>
  );
}
