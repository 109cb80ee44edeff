import { Link } from "@remix-run/react";
import { Note } from "#app/components/ui/note.tsx";
import { formatCount, formatList } from "#app/lib/format.ts";
import { paths } from "#app/lib/paths.ts";
import type { AnswerCosts } from "#app/services/answers/answer-costs.server.ts";

/** Where the money comes from, and what stands in the way of it. */
export function CostNotes({ costs }: { costs: AnswerCosts }) {
  if (costs.state === "closed") return null;
  if (costs.state === "missing") {
    return (
      <Note tone="warn" title="No cost is computed.">
        These figures are empty, because the ones we know are about the United States: {formatList(costs.titles, 6)}.
        Make a scenario from this case and enter your own.
      </Note>
    );
  }
  const { scenario, isRounded, withoutPay } = costs;
  return (
    <p className="caption">
      All answers meet the same futures, at the same service.{" "}
      {scenario ? (
        <>
          Figures and quotes are those of the scenario <Link to={paths.scenario(scenario.id)}>{scenario.name}</Link>.{" "}
        </>
      ) : (
        "Figures are the dated defaults: no scenario of this case changes them. "
      )}
      {isRounded ? "Totals are rounded to 10,000, because they are computed from single salaries. " : ""}
      {withoutPay > 0
        ? `Pay of ${formatCount(withoutPay, "person is", "people are")} not recorded: the dated range of their occupation stands in. `
        : ""}
      The trial costs what it costs while it lasts; what follows is decided then.
    </p>
  );
}
