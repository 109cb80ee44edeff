import { Card } from "#app/components/ui/card.tsx";
import { type Column, DataTable } from "#app/components/ui/data-table.tsx";
import { SeriesKey } from "#app/components/ui/series-key.tsx";
import { COMPONENT_TITLES, type ExplainedLine } from "#app/domain/cost/composites/scenario-facts.ts";
import type { ScenarioResult } from "#app/domain/cost/scenario.ts";
import type { ComputedScenario } from "#app/services/scenarios/load-scenario.server.ts";
import type { PageWords } from "./page-words.ts";

/** Every line of every option with its rule: nothing in the totals that is not here. */
export function LinesCard({
  page,
  result,
  words,
}: {
  page: ComputedScenario;
  result: ScenarioResult;
  words: PageWords;
}) {
  return (
    <Card title="How each option is made up" aside="point estimate, not discounted" className="lines-card">
      {page.built.options.map(({ option, title, lines }) => {
        const point = result.options.find(({ id }) => id === option)?.point;
        const columns: Column<ExplainedLine>[] = [
          { key: "label", label: "Line", header: true, width: "26%", cell: ({ label }) => label },
          { key: "part", label: "Part", width: "16%", cell: ({ component }) => COMPONENT_TITLES[component] },
          {
            key: "rule",
            label: "Rule",
            narrow: "full",
            cell: ({ formula }) => <span className="muted">{formula}</span>,
          },
          {
            key: "total",
            label: "Total",
            numeric: true,
            width: "14%",
            cell: ({ line }) => words.exact(point?.byLine[line.id] ?? 0),
          },
        ];
        return (
          <details key={option} className="option-lines">
            <summary>
              <SeriesKey series={words.series(option)}>{title}</SeriesKey>
              <span className="option-total">{words.exact(point?.total ?? 0)}</span>
            </summary>
            <DataTable caption={`Lines of ${title}`} columns={columns} rows={lines} rowKey={({ line }) => line.id} />
          </details>
        );
      })}
    </Card>
  );
}
