import { ReasonsWaterfall } from "#app/components/charts/reasons-waterfall.tsx";
import { Card } from "#app/components/ui/card.tsx";
import { COMPONENT_TITLES } from "#app/domain/cost/composites/scenario-facts.ts";
import type { ScenarioResult } from "#app/domain/cost/scenario.ts";
import { bridgeCaption } from "#app/domain/cost/sentences.ts";
import { bridgeToLeader } from "#app/services/scenarios/bridge-to-leader.ts";
import type { ComputedScenario } from "#app/services/scenarios/load-scenario.server.ts";
import type { PageWords } from "./page-words.ts";

interface BridgeCardProps {
  page: ComputedScenario;
  result: ScenarioResult;
  words: PageWords;
  csvHref?: string;
}

/** The way from today to the option that leads, part by part. */
export function BridgeCard({ page, result, words, csvHref }: BridgeCardProps) {
  const bridge = bridgeToLeader(page.built.options, result);
  if (!bridge) return null;
  const { from, to, steps } = bridge;
  const signed = (amount: number) => `${amount < 0 ? "−" : amount > 0 ? "+" : ""}${words.money(Math.abs(amount))}`;
  return (
    <Card>
      <ReasonsWaterfall
        title={`From ${words.option(from)} to ${words.option(to)}`}
        aside={`point estimate, ${page.question.horizonMonths} months, not discounted`}
        finding={bridgeCaption(bridge, words)}
        unit="Change in cost"
        stepWords="changes the cost by"
        upIsWorse
        format={signed}
        formatTick={signed}
        sumLabel="Difference"
        reasons={steps.map(({ component, amount }) => ({
          key: component,
          label: COMPONENT_TITLES[component],
          value: amount,
        }))}
        {...(csvHref ? { csvHref } : {})}
      />
    </Card>
  );
}
