import { signed } from "#app/components/charts/signed.ts";
import { useReader } from "#app/components/page/reader.ts";
import { Card } from "#app/components/ui/card.tsx";
import { type Column, DataTable } from "#app/components/ui/data-table.tsx";
import type { PyramidStudy, StrategyOverYears } from "#app/domain/pyramid/study-pyramid.ts";
import { formatList, formatNumber } from "#app/lib/format.ts";
import { percentWords, STRATEGY_WORDS, TRANSFER_WORDS } from "./study-words.ts";

/** Where each rule settles, how sure that is, and how far it is from the start. */
export function StrategyTable({ study }: { study: PyramidStudy }) {
  const { locale } = useReader();
  const { startEfficiency, input } = study;
  const columns: Column<StrategyOverYears>[] = [
    {
      key: "rule",
      label: "Who takes a free seat",
      header: true,
      cell: ({ strategy }) => STRATEGY_WORDS[strategy].name,
    },
    {
      key: "settles",
      label: "Settles at",
      numeric: true,
      cell: ({ efficiency }) => percentWords(efficiency, locale),
    },
    {
      key: "error",
      label: "Standard error",
      numeric: true,
      cell: ({ standardError }) => (standardError === null ? "one run" : formatNumber(standardError, locale, 2)),
    },
    {
      key: "change",
      label: "Change from the start",
      numeric: true,
      cell: ({ efficiency }) => signed(efficiency - startEfficiency),
    },
  ];
  return (
    <Card title="The numbers" aside={`start ${percentWords(startEfficiency, locale)}`}>
      <div className="stack">
        <DataTable
          caption="Efficiency under each rule"
          columns={columns}
          rows={study.overYears}
          rowKey={({ strategy }) => strategy}
        />
        <p className="caption">
          Seats {formatList(input.levels.map(String))}, weights{" "}
          {formatList(input.responsibility.map((weight) => formatNumber(weight, locale, 2)))}. Competence:{" "}
          {TRANSFER_WORDS[input.transfer].toLowerCase()}
          {input.transfer === "correlated" ? ` (${formatNumber(input.tau, locale, 2)})` : ""}. Share of the mixed rules{" "}
          {formatNumber(input.share, locale, 2)}, validity of the evidence {formatNumber(input.validity, locale, 2)}.
          Seed {input.seed}, streams “run 1” to “run {input.runs}”: <code>npm run --silent model -- pyramid</code> gives
          the same numbers from the same input.
        </p>
      </div>
    </Card>
  );
}
