import { Link } from "@remix-run/react";
import { CostComponents } from "#app/components/charts/cost-components.tsx";
import { CumulativeFan } from "#app/components/charts/cumulative-fan.tsx";
import { Card } from "#app/components/ui/card.tsx";
import { componentTotals } from "#app/domain/cost/ready-options.ts";
import type { ScenarioResult } from "#app/domain/cost/scenario.ts";
import { componentsCaption, cumulativeCaption } from "#app/domain/cost/sentences.ts";
import { formatChance, formatList } from "#app/lib/format.ts";
import { paths } from "#app/lib/paths.ts";
import type { ComputedScenario } from "#app/services/scenarios/load-scenario.server.ts";
import type { PageWords } from "./page-words.ts";

interface CostCardProps {
  page: ComputedScenario;
  result: ScenarioResult;
  words: PageWords;
  csvHref?: string;
}

/** Cost month by month, not discounted. */
export function CumulativeCard({ result, words, csvHref }: CostCardProps) {
  return (
    <Card>
      <CumulativeFan
        title="Cost as it adds up"
        aside="shaded: 8 of 10 futures, for the two leading options"
        finding={cumulativeCaption(result, words)}
        options={result.options.map(({ id, cumulative }) => ({
          key: id,
          name: words.option(id),
          shortName: words.short(id),
          series: words.series(id),
          ...cumulative,
        }))}
        leading={result.pair ?? []}
        format={words.money}
        {...(csvHref ? { csvHref } : {})}
      />
    </Card>
  );
}

/** What the money of each option buys, and how the case's chance stands in it. */
export function ComponentsCard({ page, result, words, csvHref }: CostCardProps) {
  const options = page.built.options.map(({ option, lines }) => {
    const byLine = result.options.find(({ id }) => id === option)?.point.byLine ?? {};
    return { id: option, totals: componentTotals(lines, byLine) };
  });
  const promoting = options.find(({ id }) => id === "promote-and-backfill" || id === "promote-other");
  return (
    <Card>
      <CostComponents
        title="What the money buys"
        aside={`point estimate, ${page.question.horizonMonths} months, not discounted`}
        finding={componentsCaption(options, words)}
        options={options.map(({ id, totals }) => ({ key: id, name: words.short(id), amounts: totals }))}
        format={words.money}
        {...(csvHref ? { csvHref } : {})}
      >
        {promoting && page.chances.length > 0 && page.question.case ? (
          <p className="caption">
            {words.option(promoting.id)} carries {words.money(promoting.totals.risk)} of expected mishaps and work left
            undone. The <Link to={paths.case(page.question.case.id)}>promotion case</Link> puts the chance that it goes
            well at{" "}
            {formatList(page.chances.map(({ name, probability }) => `${formatChance(probability)} with ${name}`))}:
            change the case and this bar follows.
          </p>
        ) : null}
      </CostComponents>
    </Card>
  );
}
