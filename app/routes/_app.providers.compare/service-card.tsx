import { Link } from "@remix-run/react";
import { gapReasonWords } from "#app/components/providers/comparison-words.ts";
import { HOURS_WORDS } from "#app/components/providers/provider-words.ts";
import { SERVICE_STATES, ServiceSign, type ServiceState } from "#app/components/scenario/service-sign.tsx";
import { Card } from "#app/components/ui/card.tsx";
import { type Column, DataTable } from "#app/components/ui/data-table.tsx";
import type { GapItem } from "#app/domain/sourcing/gap-prices.ts";
import type { NormalisedQuotes } from "#app/domain/sourcing/normalise-quotes.ts";
import { formatList } from "#app/lib/format.ts";
import { paths } from "#app/lib/paths.ts";
import type { ShownComparison } from "./comparison-body.tsx";

interface Row {
  item: GapItem;
  title: string;
}

const SHOWN_STATES: ServiceState[] = ["covered", "added", "open"];

interface ServiceCardProps {
  page: ShownComparison;
  compared: NormalisedQuotes;
}

/** Before any money: what at least one of them includes, all of them are held against. */
export function ServiceCard({ page, compared }: ServiceCardProps) {
  const { chosen, titles, address } = page;
  const { service } = compared;
  const hoursRow: Row[] =
    service.hours === null ? [] : [{ item: "hours", title: `Somebody answers ${HOURS_WORDS[service.hours]}` }];
  const rows = [...hoursRow, ...service.functions.map((item) => ({ item, title: titles[item] }))];
  const columns: Column<Row>[] = [
    {
      key: "item",
      label: "Service",
      header: true,
      width: "26%",
      cell: ({ item, title }) => (
        <>
          {title}{" "}
          <small className="no-print">
            <Link to={paths.compareQuotes({ ...address, without: [...(address.without ?? []), item] })}>
              not wanted<span className="visually-hidden">: {title}</span>
            </Link>
          </small>
        </>
      ),
    },
    ...chosen.map(
      (quote, at): Column<Row> => ({
        key: quote.id,
        label: quote.provider,
        cell: ({ item }) => {
          const gap = compared.quotes[at]?.gaps.find((one) => one.item === item);
          if (!gap) return <ServiceSign state="covered">in the price</ServiceSign>;
          const words = gapReasonWords(gap, quote);
          return (
            <ServiceSign state={gap.price ? "added" : "open"}>{gap.price ? `${words}; priced in` : words}</ServiceSign>
          );
        },
      }),
    ),
  ];
  return (
    <Card title="First: do they cover the same?" aside="before any money">
      {rows.length === 0 ? (
        <p className="caption">
          None of these quotes says what is in its price. Enter it on each quote, function by function: until then only
          bare prices can be compared.
        </p>
      ) : (
        <DataTable caption="What each quote covers" columns={columns} rows={rows} rowKey={({ item }) => item} />
      )}
      <p className="legend legend-after">
        {SHOWN_STATES.map((state) => (
          <ServiceSign key={state} state={state} isLegend>
            {SERVICE_STATES[state]}
          </ServiceSign>
        ))}
      </p>
      <LeftAside page={page} />
    </Card>
  );
}

function LeftAside({ page: { ground, titles, address } }: { page: ShownComparison }) {
  if (ground.without.length === 0) return null;
  return (
    <p className="caption figure-more">
      Not wanted, and so not asked of any quote: {formatList(ground.without.map((item) => titles[item]))}.{" "}
      <Link className="no-print" to={paths.compareQuotes({ ...address, without: [] })}>
        Ask for all again
      </Link>
    </p>
  );
}
