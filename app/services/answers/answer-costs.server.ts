import type { Answer } from "#app/domain/answers/answer-kinds.ts";
import { trialMonths } from "#app/domain/answers/answer-terms.ts";
import { priceAnswers } from "#app/domain/answers/price-answers.ts";
import type { PromotionModelParameters } from "#app/domain/promotion/parameters.ts";
import { firstChoices } from "#app/services/scenarios/create-scenario.server.ts";
import { scenarioFacts } from "#app/services/scenarios/gather-scenario.server.ts";
import {
  candidateFacts,
  criticalCover,
  type PromotionFacts,
  promotionFacts,
} from "#app/services/scenarios/promotion-facts.ts";
import { ROUNDED_TO } from "#app/services/scenarios/rounded-scenario.ts";
import { mayOpenScenarios, mayReadAmounts } from "#app/services/scenarios/scenario-access.ts";
import { readChoices } from "#app/services/scenarios/scenario-choices.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import { simulate } from "#app/services/simulation/simulate.server.ts";
import { findOrganisation } from "#db/queries/organisations.ts";
import { listPay, type Person } from "#db/queries/people.ts";
import { findScenario } from "#db/queries/scenarios.ts";
import type { AnswerPeople } from "./describe-answers.ts";
import type { ShownPlan } from "./plans.server.ts";

const HORIZON = 36;
/** Enough for three percentiles beside each other; the page of a scenario takes more. */
const DRAWS = 4000;

export interface AnswerCost {
  id: string;
  /** Undiscounted totals over the horizon, today's team included, in whole currency units. */
  p10: number;
  p50: number;
  p90: number;
  gaps: string[];
}

export type AnswerCosts =
  /** The reader may not open costs. */
  | { state: "closed" }
  | { state: "missing"; titles: string[] }
  | {
      state: "known";
      costs: AnswerCost[];
      horizonMonths: number;
      isRounded: boolean;
      scenario: { id: string; name: string } | null;
      /** People without recorded pay, for whom a dated default stands in. */
      withoutPay: number;
    };

/** The figures of the newest scenario of the case, where there is one: its quotes and assumptions hold here too. */
async function readBasis({ database, organisationId }: ServiceContext, scenarioId: string | null) {
  const found = scenarioId === null ? null : await findScenario(database.db, organisationId, scenarioId);
  const organisation = found?.organisation ?? (await findOrganisation(database.db, organisationId));
  if (!organisation) throw new Error("This organisation is not on record.");
  const choices = found
    ? readChoices(found.scenario.choices)
    : firstChoices({ horizonMonths: HORIZON, options: ["promote-and-backfill"], managementNeed: "open" });
  return { organisation, choices, scenario: found && { id: found.scenario.id, name: found.scenario.name } };
}

/** The trial and the raise as their terms say, or as they usually are. */
function withTerms(promotion: PromotionFacts, plans: readonly ShownPlan[], salary: number | null) {
  const trial = plans.find(({ answer }) => answer === "lead-trial")?.typed;
  const step = plans.find(({ answer }) => answer === "specialist-track");
  const raise = step?.payCents && salary ? step.payCents / salary - 1 : null;
  return {
    ...promotion,
    trial: {
      ...promotion.trial,
      ...(trial ? { months: trialMonths(trial) } : {}),
      ...(trial?.fillIn ? { isFilledIn: trial.fillIn === "provider" } : {}),
    },
    ...(raise === null || raise < 0 ? {} : { specialistRaise: raise }),
  };
}

export interface PricedCase {
  people: AnswerPeople;
  members: readonly Person[];
  plans: readonly ShownPlan[];
  scenarioId: string | null;
  parameters: PromotionModelParameters;
}

/**
 * What each answer costs over the horizon, from the engine of the scenarios and in one run, so that all answers meet the
 * same futures. Whoever may not read pay gets totals rounded to 10,000, whoever may not open scenarios nothing.
 */
export async function priceCase(
  context: ServiceContext,
  answers: readonly Answer[],
  { people, members, plans, scenarioId, parameters }: PricedCase,
): Promise<AnswerCosts> {
  if (!mayOpenScenarios(context.role)) return { state: "closed" };
  const { db } = context.database;
  const [basis, pay] = await Promise.all([readBasis(context, scenarioId), listPay(db, context.organisationId)]);
  const { candidate, others } = people;
  const salary = pay.find(({ personId }) => personId === candidate.personId)?.salaryAnnualCents ?? null;
  const promotion = withTerms(promotionFacts(candidate, others, parameters), plans, salary);
  const { chosenOptions: _, otherCandidate: __, ...facts } = scenarioFacts({ ...basis, members, pay, promotion });
  const priced = priceAnswers(answers, {
    scenario: { ...facts, draws: DRAWS },
    others: others.map((other) => ({
      facts: candidateFacts(other, parameters),
      critical: criticalCover(candidate, other),
    })),
  });
  if (!priced.ok) return { state: "missing", titles: priced.missing.map(({ title }) => title) };
  const { options } = await simulate(priced.input);
  const isRounded = !mayReadAmounts(context.role);
  const amount = (value: number) => (isRounded ? Math.round(value / ROUNDED_TO) * ROUNDED_TO : value);
  const last = priced.input.horizonMonths - 1;
  return {
    state: "known",
    costs: options.map(({ id, cumulative: { p10, p50, p90 } }) => ({
      id,
      ...{ p10: amount(p10[last] ?? 0), p50: amount(p50[last] ?? 0), p90: amount(p90[last] ?? 0) },
      gaps: priced.answers.find((answer) => answer.id === id)?.gaps ?? [],
    })),
    horizonMonths: priced.input.horizonMonths,
    isRounded,
    scenario: basis.scenario,
    withoutPay: facts.people.filter(({ salaryAnnual }) => salaryAnnual === null).length,
  };
}
