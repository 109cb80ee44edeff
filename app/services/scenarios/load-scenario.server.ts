import { type BuiltScenario, buildScenario } from "#app/domain/cost/ready-options.ts";
import { ScenarioInputError } from "#app/domain/cost/scenario.ts";
import { verdictSentence } from "#app/domain/cost/sentences.ts";
import { mayForAll } from "#app/lib/permissions/permissions.ts";
import { recordRead, scenarioPayRead } from "#app/services/audit/record-read.server.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import { computeScenario } from "./compute-scenario.server.ts";
import { type GatheredScenario, gatherScenario } from "./gather-scenario.server.ts";
import { mapUsersByFee } from "./leading-pair.ts";
import { providerFindings } from "./provider-findings.server.ts";
import { roundedOptions } from "./rounded-scenario.ts";
import { mayReadAmounts } from "./scenario-access.ts";
import { scenarioAssumptions } from "./scenario-assumptions.ts";
import { secondMethod } from "./second-method.ts";
import { staffing } from "./staffing.ts";

/** Up to this many people the page carries what a browser needs to build the scenario anew while a slider moves. */
const MOST_PEOPLE_IN_PAGE = 500;

/** What was asked, without any result. */
export function scenarioQuestion({ scenario, choices, organisation, caseRecord, promotion, facts }: GatheredScenario) {
  const { promotionCase, person } = caseRecord ?? {};
  return {
    id: scenario.id,
    version: scenario.version,
    name: scenario.name,
    organisationName: organisation.name,
    horizonMonths: choices.horizonMonths,
    options: choices.options,
    members: facts.people.length,
    withoutPay: facts.people.filter(({ salaryAnnual }) => salaryAnnual === null).length,
    case:
      promotionCase && person
        ? {
            id: promotionCase.id,
            number: promotionCase.number,
            state: promotionCase.state,
            personName: person.name,
            targetTitle: promotionCase.targetTitle,
            /** Null where the case says nothing to the costs: withdrawn, or the person has left. */
            isCounted: promotion !== null,
          }
        : null,
  };
}

/** Names of those whom the case brings into the options, and the chance that it goes well with each. */
function chances({ promotion, members }: GatheredScenario) {
  const nameOf = (personId: string) => members.find(({ id }) => id === personId)?.name ?? "Somebody who has left";
  return [promotion?.case, promotion?.otherCandidate].flatMap((candidate) =>
    candidate ? [{ name: nameOf(candidate.personId), probability: candidate.probability }] : [],
  );
}

/** The answer in one sentence, without any amount. */
const verdictWithoutAmounts = (
  { options }: Extract<BuiltScenario, { ok: true }>,
  result: Parameters<typeof verdictSentence>[0],
): string =>
  verdictSentence(result, {
    option: (id) => options.find(({ option }) => option === id)?.title ?? id,
    input: (name) => name,
    money: () => "",
  });

/**
 * The page of a scenario. Null where there is none for this reader. Without a result: while the own view of its case
 * comes first, while figures are missing, and where no chosen option can be built. Without the permission to read pay
 * there are rounded totals and no inputs.
 */
export async function loadScenario(context: ServiceContext, scenarioId: string) {
  const gathered = await gatherScenario(context, scenarioId);
  if (!gathered) return null;
  const question = { ...scenarioQuestion(gathered), mayChange: mayForAll(context.role, "scenarios:write") };
  if (gathered.isWithheld) return { stage: "own-view-first" as const, question };

  const { facts, choices, members } = gathered;
  const assumptions = scenarioAssumptions(facts, choices).filter(({ isUsed, isChanged }) => isUsed || isChanged);
  const built = buildScenario(facts);
  if (!built.ok) {
    return { stage: "figures-missing" as const, question, missing: built.missing, problems: built.problems };
  }
  const { input, ...parts } = built;
  if (input.options.length === 0) {
    return { stage: "nothing-to-compare" as const, question, unavailable: built.unavailable };
  }
  try {
    const { result, breakEven, middleDifference, storedAt, inputHash } = await computeScenario(
      context,
      gathered.scenario,
      built,
    );
    if (!mayReadAmounts(context.role)) {
      return {
        stage: "rounded" as const,
        question,
        providers: await providerFindings(context, choices),
        options: roundedOptions(built, result, members.length),
        equalService: built.equalService,
        verdict: verdictWithoutAmounts(built, result),
        computedOn: storedAt.slice(0, 10),
      };
    }
    // Whoever has just had it computed is on the trail with that already.
    if (storedAt !== context.now.toISOString()) await recordRead(context, scenarioPayRead(scenarioId));
    return {
      stage: "computed" as const,
      question,
      discountRate: input.discountRateAnnual,
      built: parts,
      result,
      breakEven,
      middleDifference,
      feeMap: mapUsersByFee(input, result.pair),
      computedOn: storedAt.slice(0, 10),
      /** Tells one result from the next; says nothing about what it was made from. */
      resultKey: inputHash.slice(0, 12),
      assumptions,
      providers: await providerFindings(context, choices),
      secondMethod: secondMethod(facts, built.options, result),
      users: { value: facts.organisation.users, changed: choices.users },
      chances: chances(gathered),
      staffing: staffing(
        choices,
        members,
        built.options.map(({ option }) => option),
      ),
      facts: members.length <= MOST_PEOPLE_IN_PAGE ? facts : null,
    };
  } catch (error) {
    if (!(error instanceof ScenarioInputError)) throw error;
    // What does not fit can be a salary.
    const { field, problem } = mayReadAmounts(context.role) ? error : { field: "", problem: "" };
    return { stage: "refused" as const, question, field, problem };
  }
}

export type ScenarioPage = NonNullable<Awaited<ReturnType<typeof loadScenario>>>;
export type ComputedScenario = Extract<ScenarioPage, { stage: "computed" }>;
