import type { CandidateFacts, CriticalCover, ScenarioFacts, TechnicalTime } from "../cost/composites/scenario-facts.ts";
import type { Assumption } from "../cost/defaults.ts";
import { type BuiltScenario, buildScenario } from "../cost/ready-options.ts";
import type { ScenarioInput } from "../cost/scenario.ts";
import { ANSWER_KINDS, type Answer, OPTION_OF } from "./answer-kinds.ts";

type Buildable = Extract<BuiltScenario, { ok: true }>;

/** Another candidate as the cost model takes one, with who holds what if they leave their work. */
export interface PricedCandidate {
  facts: CandidateFacts;
  critical: readonly CriticalCover[];
}

export interface AnswerFacts {
  scenario: Omit<ScenarioFacts, "chosenOptions" | "otherCandidate">;
  others: readonly PricedCandidate[];
}

/** An answer that is priced, with what it leaves open at equal service. */
export interface PricedAnswer {
  id: string;
  gaps: string[];
}

export type PricedAnswers =
  | {
      ok: true;
      input: ScenarioInput;
      answers: PricedAnswer[];
      /** Answers that cannot be priced from these facts, with the reason. */
      unavailable: { id: string; reason: string }[];
      assumptions: Assumption[];
    }
  | { ok: false; missing: Assumption[]; problems: { id: string; problem: string }[] };

const OPTIONS = [...new Set(ANSWER_KINDS.map((kind) => OPTION_OF[kind]))];

const technicalTimeOf = ({ kind }: Answer, usual: TechnicalTime | undefined): TechnicalTime | undefined => {
  if (kind === "promote-without-backfill") return "uncovered";
  return kind === "promote-with-backfill" && usual === "uncovered" ? "backfill" : usual;
};

/** The scenario in which this answer is one of the options: all are built at the service that all of them give. */
function buildFor(answer: Answer, { scenario, others }: AnswerFacts): BuiltScenario {
  const other = others.find(({ facts }) => facts.personId === answer.personId) ?? others[0];
  const technicalTime = technicalTimeOf(answer, scenario.technicalTime);
  return buildScenario({
    ...scenario,
    ...(technicalTime === undefined ? {} : { technicalTime }),
    ...(other === undefined ? {} : { otherCandidate: other.facts, critical: other.critical }),
    chosenOptions: OPTIONS,
  });
}

/**
 * One input of the cost model in which every answer of a case is an option, all with the same draws of the shared
 * assumptions: promoting with and without somebody who fills in, each other candidate with their own chance. Where an
 * assumption is empty or makes no sense nothing is built, and the answer lists it.
 */
export function priceAnswers(answers: readonly Answer[], facts: AnswerFacts): PricedAnswers {
  const built: { answer: Answer; scenario: Buildable }[] = [];
  for (const answer of answers) {
    const scenario = buildFor(answer, facts);
    if (!scenario.ok) return { ok: false, missing: scenario.missing, problems: scenario.problems };
    built.push({ answer, scenario });
  }
  const priced = built.flatMap(({ answer, scenario }) => {
    const option = scenario.input.options.find(({ id }) => id === OPTION_OF[answer.kind]);
    return option ? [{ ...option, id: answer.id }] : [];
  });
  const [first] = built;
  if (first === undefined) throw new RangeError("A comparison needs at least one answer.");
  const assumptions = new Map(built.flatMap(({ scenario }) => scenario.assumptions).map((one) => [one.id, one]));
  return {
    ok: true,
    input: {
      ...first.scenario.input,
      drivers: Object.assign({}, ...built.map(({ scenario }) => scenario.input.drivers)),
      options: priced,
    },
    answers: priced.map(({ id, gaps = [] }) => ({ id, gaps: [...gaps] })),
    unavailable: built.flatMap(({ answer, scenario }) => {
      const left = scenario.unavailable.find(({ option }) => option === OPTION_OF[answer.kind]);
      return left ? [{ id: answer.id, reason: left.reason }] : [];
    }),
    assumptions: [...assumptions.values()],
  };
}
