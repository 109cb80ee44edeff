import { Link } from "@remix-run/react";
import { SERVICE_STATES, ServiceSign, type ServiceState } from "#app/components/scenario/service-sign.tsx";
import { Card } from "#app/components/ui/card.tsx";
import { type Column, DataTable } from "#app/components/ui/data-table.tsx";
import { SeriesKey } from "#app/components/ui/series-key.tsx";
import { paths } from "#app/lib/paths.ts";
import type { ComputedScenario } from "#app/services/scenarios/load-scenario.server.ts";
import type { PageWords } from "./page-words.ts";

type Row = ComputedScenario["built"]["equalService"][number];

/** Before any money: an 8-to-5 hire is not a contract around the clock. */
export function EqualServiceCard({ page, words }: { page: ComputedScenario; words: PageWords }) {
  const { equalService, options } = page.built;
  const open = page.result.options.filter(({ comparable }) => !comparable);
  const used = new Set(equalService.flatMap(({ cells }) => Object.values(cells).map(({ state }) => state)));
  const columns: Column<Row>[] = [
    { key: "row", label: "Service", hideLabel: true, header: true, width: "22%", cell: ({ title }) => title },
    ...options.map(
      ({ option, title }): Column<Row> => ({
        key: option,
        label: <SeriesKey series={words.series(option)}>{title}</SeriesKey>,
        shortLabel: words.short(option),
        cell: ({ cells }) => {
          const cell = cells[option];
          return cell ? <ServiceSign state={cell.state}>{cell.words}</ServiceSign> : "–";
        },
      }),
    ),
  ];
  return (
    <Card title="First: do they cover the same?" aside="before any money">
      <DataTable caption="What each option covers" columns={columns} rows={equalService} rowKey={({ row }) => row} />
      <p className="legend legend-after">
        {(Object.keys(SERVICE_STATES) as ServiceState[])
          .filter((state) => used.has(state))
          .map((state) => (
            <ServiceSign key={state} state={state} isLegend>
              {SERVICE_STATES[state]}
            </ServiceSign>
          ))}
      </p>
      {open.length > 0 ? (
        <p className="caption figure-more">
          {open.map(({ id }) => words.option(id)).join(" and ")}{" "}
          {open.length === 1 ? "leaves a gap open: it is" : "leave gaps open: they are"} drawn but not compared.{" "}
          <Link className="no-print" to={`${paths.scenarioOptions(page.question.id)}#gaps`}>
            See what closes it
          </Link>
        </p>
      ) : null}
    </Card>
  );
}
