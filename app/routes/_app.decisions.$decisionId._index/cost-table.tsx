import { useReader } from "#app/components/page/reader.ts";
import { type Column, DataTable } from "#app/components/ui/data-table.tsx";
import { formatMoney } from "#app/lib/format.ts";
import type { DecisionMemo } from "#app/services/decisions/load-decision.server.ts";

type Costs = DecisionMemo["costs"];
type Option = Costs[number]["options"][number];

/** What the ways on would have cost, frozen with the decision. Nothing where no scenario was linked. */
export function CostTable({ costs }: { costs: Costs }) {
  const { locale, currency } = useReader();
  return costs.map((scenario) => {
    const money = (amount: number) => formatMoney(amount, { locale, currency: scenario.currency ?? currency });
    const columns: Column<Option>[] = [
      { key: "name", label: "Way on", header: true, cell: ({ name }) => name },
      { key: "p10", label: "1 in 10 lower", numeric: true, cell: ({ p10 }) => money(p10) },
      { key: "p50", label: "As often above as below", numeric: true, cell: ({ p50 }) => <b>{money(p50)}</b> },
      { key: "p90", label: "1 in 10 higher", numeric: true, cell: ({ p90 }) => money(p90) },
      {
        key: "cheapest",
        label: "Cheapest",
        numeric: true,
        cell: ({ probabilityCheapest }) =>
          probabilityCheapest === null ? "not comparable" : `${Math.round(probabilityCheapest * 100)} in 100`,
      },
    ];
    return (
      <div key={scenario.scenarioId}>
        <h2>
          What the ways on cost, over {scenario.horizonMonths} months
          {scenario.rounded ? ", rounded to 10,000" : ""}
        </h2>
        <DataTable caption="What the ways on cost" columns={columns} rows={scenario.options} rowKey={({ id }) => id} />
      </div>
    );
  });
}
