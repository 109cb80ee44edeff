import { IntervalMini } from "#app/components/charts/interval-mini.tsx";
import { useReader } from "#app/components/page/reader.ts";
import { formatMoney } from "#app/lib/format.ts";
import type { AnswerCosts } from "#app/services/answers/answer-costs.server.ts";

type Known = Extract<AnswerCosts, { state: "known" }>;

/** One axis for all answers, a little wider than the widest range. */
function axisOf({ costs }: Known): { min: number; max: number } {
  const min = Math.min(...costs.map(({ p10 }) => p10));
  const max = Math.max(...costs.map(({ p90 }) => p90));
  const room = (max - min) * 0.05;
  return { min: min - room, max: max + room };
}

/** The total of an answer with its range, on an axis that all answers share. */
export function CostCell({ costs, id }: { costs: Exclude<AnswerCosts, { state: "closed" }>; id: string }) {
  const reader = useReader();
  const cost = costs.state === "known" ? costs.costs.find((each) => each.id === id) : undefined;
  if (costs.state !== "known" || !cost) return <span className="muted">not computed</span>;
  const money = (amount: number) => formatMoney(amount, reader);
  const range = `${money(cost.p10)} to ${money(cost.p90)}`;
  return (
    <>
      <strong className="nowrap">{money(cost.p50)}</strong>
      <IntervalMini
        low={cost.p10}
        high={cost.p90}
        point={cost.p50}
        middle={null}
        label={`${range}, as often above ${money(cost.p50)} as below`}
        {...axisOf(costs)}
      />
      <span className="tiny muted">{range}, 8 times in 10</span>
      {cost.gaps.map((gap) => (
        <span key={gap} className="tiny muted">
          <br />
          Leaves open: {gap}
        </span>
      ))}
    </>
  );
}
