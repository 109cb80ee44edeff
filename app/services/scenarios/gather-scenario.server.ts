import type { ScenarioFacts, TeamMember } from "#app/domain/cost/composites/scenario-facts.ts";
import type { ThreePoints } from "#app/domain/shared/distributions.ts";
import { isRecordId } from "#app/services/people/record-id.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import { reachOf } from "#app/services/shared/reach.server.ts";
import { listPay, type Person } from "#db/queries/people.ts";
import { type CaseRecord, findCase } from "#db/queries/promotion-cases.ts";
import { findScenario, type Scenario } from "#db/queries/scenarios.ts";
import { occupationOfTitle } from "./occupation-of-title.ts";
import type { PromotionFacts } from "./promotion-facts.ts";
import { quotesInUse } from "./quotes-in-use.ts";
import { readTeamAndCase } from "./read-team-and-case.server.ts";
import { caseAccess, mayOpenScenarios } from "./scenario-access.ts";
import { readChoices, type ScenarioChoices } from "./scenario-choices.ts";

export interface ScenarioOrganisation {
  name: string;
  country: string;
  currency: string;
  itUsers: number;
}

/** A scenario with everything that its costs are built from. Holds pay. */
export interface GatheredScenario {
  scenario: Scenario;
  choices: ScenarioChoices;
  organisation: ScenarioOrganisation;
  caseRecord: CaseRecord | null;
  /** The own view of the linked case comes first: nothing that follows from its result may be shown. */
  isWithheld: boolean;
  members: Person[];
  promotion: PromotionFacts | null;
  facts: ScenarioFacts;
}

const CENTS = 100;

function teamMembers(
  members: readonly Person[],
  pay: readonly { personId: string; salaryAnnualCents: number }[],
  { fates, horizonMonths }: Pick<ScenarioChoices, "fates" | "horizonMonths">,
): TeamMember[] {
  const cents = new Map(pay.map(({ personId, salaryAnnualCents }) => [personId, salaryAnnualCents]));
  return members.map(({ id, title }) => {
    // Whoever goes after the horizon stays for all of it.
    const own = Object.entries(fates).flatMap(([option, chosen]) => {
      const fate = chosen?.[id];
      return fate && fate.lastMonth <= horizonMonths ? [[option, fate]] : [];
    });
    const salary = cents.get(id);
    return {
      id,
      title: title || "untitled post",
      occupation: occupationOfTitle(title),
      fte: 1,
      salaryAnnual: salary === undefined ? null : salary / CENTS,
      ...(own.length === 0 ? {} : { fates: Object.fromEntries(own) }),
    };
  });
}

export interface FactSources {
  choices: ScenarioChoices;
  organisation: ScenarioOrganisation;
  members: readonly Person[];
  pay: readonly { personId: string; salaryAnnualCents: number }[];
  promotion: PromotionFacts | null;
}

/** What the ready options are built from: records and choices brought together, pay in whole currency units. */
export function scenarioFacts({ choices, organisation, members, pay, promotion }: FactSources): ScenarioFacts {
  const { country, currency, itUsers } = organisation;
  const assumptions = Object.entries(choices.assumptions).flatMap(([id, figure]): [string, ThreePoints][] =>
    figure ? [[id, figure.value]] : [],
  );
  return {
    organisation: {
      country,
      currency,
      headcount: choices.headcount ?? itUsers,
      users: choices.users?.value ?? itUsers,
    },
    people: teamMembers(members, pay, choices),
    managementNeed: choices.managementNeed,
    ...promotion,
    technicalTime: choices.technicalTime,
    ...(choices.aroundTheClock === null ? {} : { aroundTheClock: choices.aroundTheClock }),
    providerTier: choices.providerTier,
    coManagedFunctions: choices.coManagedFunctions,
    assumptions: Object.fromEntries(assumptions),
    chosenOptions: choices.options,
    quotes: quotesInUse(choices),
    gapDecisions: choices.gaps,
    horizonMonths: choices.horizonMonths,
    seed: choices.seed,
  };
}

/**
 * Reads a scenario and all that its costs rest on, in nine statements or fewer. Null for an unknown id, outside the
 * reader's reach, and for the person whom the linked open case is about.
 */
export async function gatherScenario(context: ServiceContext, scenarioId: string): Promise<GatheredScenario | null> {
  if (!mayOpenScenarios(context.role) || !isRecordId(scenarioId)) return null;
  const { db } = context.database;
  const found = await findScenario(db, context.organisationId, scenarioId);
  if (!found) return null;
  const { scenario, organisation } = found;
  const [reach, pay, caseRecord] = await Promise.all([
    reachOf(context, "scenarios:read"),
    listPay(db, context.organisationId),
    scenario.caseId === null ? null : findCase(db, context.organisationId, context.accountId, scenario.caseId),
  ]);
  const access = caseAccess(caseRecord, context.role, reach);
  if (access === "hidden") return null;
  const choices = readChoices(scenario.choices);
  const { members, promotion } = await readTeamAndCase(context, caseRecord);
  const facts = scenarioFacts({ choices, organisation, members, pay, promotion });
  return {
    scenario,
    choices,
    organisation,
    caseRecord,
    isWithheld: access === "own-view-first",
    members,
    promotion,
    facts,
  };
}
