import { CheapestShares } from "#app/components/charts/cheapest-shares.tsx";
import { Card } from "#app/components/ui/card.tsx";
import { type Column, DataTable } from "#app/components/ui/data-table.tsx";
import { SeriesKey } from "#app/components/ui/series-key.tsx";
import type { OptionResult, ScenarioResult } from "#app/domain/cost/scenario.ts";
import { informationSentence, inHundred } from "#app/domain/cost/sentences.ts";
import type { PageWords } from "./page-words.ts";

/** In how many futures each option is cheapest, what it is expected to cost, and what knowing more is worth. */
export function CheapestCard({
  result,
  words,
  csvHref,
}: {
  result: ScenarioResult;
  words: PageWords;
  csvHref?: string;
}) {
  const compared = result.options.filter(({ comparable }) => comparable);
  const columns: Column<OptionResult>[] = [
    {
      key: "option",
      label: "Option",
      header: true,
      cell: ({ id, comparable }) => (
        <>
          <SeriesKey series={words.series(id)}>{words.option(id)}</SeriesKey>
          {comparable ? null : <small>not compared: a gap is open</small>}
        </>
      ),
    },
    {
      key: "mean",
      label: "Expected cost, today’s money",
      shortLabel: "Expected cost",
      numeric: true,
      cell: ({ presentValue }) => words.money(presentValue.mean),
    },
    {
      key: "range",
      label: "8 of 10 futures lie between",
      shortLabel: "8 of 10 futures",
      numeric: true,
      cell: ({ presentValue }) => `${words.money(presentValue.p10)} – ${words.money(presentValue.p90)}`,
    },
    {
      key: "cheapest",
      label: "Cheapest in 100 futures",
      shortLabel: "Cheapest in 100",
      numeric: true,
      cell: ({ probabilityCheapest: share }) => (share === null ? "–" : inHundred(share)),
    },
    {
      key: "regret",
      label: "Regret if chosen, on average",
      shortLabel: "Regret",
      numeric: true,
      cell: ({ expectedRegret }) => (expectedRegret === null ? "–" : words.money(expectedRegret)),
    },
  ];
  return (
    <Card>
      <CheapestShares
        title="Which is cheapest?"
        aside="out of 100 futures"
        finding="Every option meets the same drawn futures. One is named cheapest only from 65 of 100 on, and only if it saves more than 3 %."
        state={compared.length < 2 ? "empty" : "ready"}
        stateMessage="Fewer than two options can be compared: close their gaps first."
        shares={result.options.map(({ id, probabilityCheapest }) => ({
          key: id,
          name: words.option(id),
          shortName: words.short(id),
          series: words.series(id),
          share: probabilityCheapest,
        }))}
        {...(csvHref ? { csvHref } : {})}
      >
        <DataTable
          caption="Cost and regret of each option"
          columns={columns}
          rows={result.options}
          rowKey={({ id }) => id}
          align="middle"
        />
        {compared.length < 2 ? null : <p className="lead figure-more">{informationSentence(result, words)}</p>}
      </CheapestShares>
    </Card>
  );
}
