import type { EqualServiceRow, OptionKind } from "#app/domain/cost/composites/scenario-facts.ts";
import type { ThreePoints } from "#app/domain/shared/distributions.ts";
import { estimateProblem } from "#app/domain/shared/estimates.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import { stopped, type Verdict } from "#app/services/shared/verdict.ts";
import { changeScenario } from "./change-scenario.server.ts";

export type GapAnswer =
  | { kind: "open" }
  | { kind: "accepted"; reason: string }
  | { kind: "priced"; monthly: ThreePoints };

const LEAST_REASON = 10;

/** The need to be led is the question that staying as it is leaves open: no price and no reason answers it. */
export const isOpenNeed = (option: OptionKind, row: EqualServiceRow): boolean =>
  option === "stay-as-is" && row === "management";

/** Closes a gap of an option by pricing it every month or by accepting it with a reason, or opens it again. */
export function decideGap(
  context: ServiceContext,
  scenarioId: string,
  { option, row, answer }: { option: OptionKind; row: EqualServiceRow; answer: GapAnswer },
): Promise<Verdict> {
  return changeScenario(context, { scenarioId, version: null, action: "scenario.decide-gap" }, ({ choices }) => {
    if (isOpenNeed(option, row)) {
      stopped("Staying as it is leaves the need open. Record that nobody is needed to lead, or compare the others.");
    }
    const { [`${option}/${row}`]: _, ...gaps } = choices.gaps;
    if (answer.kind === "accepted") {
      const reason = answer.reason.trim();
      if (reason.length < LEAST_REASON) {
        stopped(`Write why this gap can be accepted: at least ${LEAST_REASON} characters.`, "reason");
      }
      gaps[`${option}/${row}`] = { acceptedBecause: reason };
    }
    if (answer.kind === "priced") {
      const [low, middle, high] = answer.monthly;
      const problem = low < 0 ? "expected amounts of 0 or more" : estimateProblem({ range: answer.monthly });
      if (problem !== null) stopped(`The monthly price: ${problem}.`, "price");
      gaps[`${option}/${row}`] = { priceMonthly: [low, middle, high] };
    }
    return { choices: { ...choices, gaps }, audit: { option, row, answer: answer.kind } };
  });
}
