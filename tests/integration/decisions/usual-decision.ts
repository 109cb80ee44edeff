import { runScenario } from "#app/domain/cost/run-scenario.ts";
import type { ScenarioInput } from "#app/domain/cost/scenario.ts";
import type { DecisionDetails } from "#app/services/decisions/record-decision.server.ts";
import { saveOwnView } from "#app/services/promotion/own-view.server.ts";
import { COST_ENGINE_VERSION } from "#app/services/scenarios/stored-result.ts";
import { scenarios } from "#db/schema/scenarios.ts";
import { openUsualCase, type TeamWithAStar } from "../promotion/team-with-a-star.ts";

export const usualDecision: DecisionDetails = {
  choice: "specialist-track",
  chosenPersonId: null,
  reasons: "She alone keeps the network up, and nothing yet shows how she would lead.",
  alternatives: "A trial: nobody could do her work meanwhile.",
  dissent: "Devon Head would have tried it.",
  conditions: "Cy New learns routing until June.",
  reviewOn: "2027-02-20",
  caseVersion: 1,
  correctsId: null,
  decidesAlone: true,
};

export const SECRET_SALARY = 98_765;

const scenarioInput: ScenarioInput = {
  currency: "USD",
  horizonMonths: 24,
  discountRateAnnual: 0.05,
  draws: 400,
  seed: 3,
  options: [
    {
      id: "stay",
      lines: [
        { id: "ana", kind: "staff", fte: 1, salaryAnnual: SECRET_SALARY, burdenFactor: { range: [1.2, 1.3, 1.4] } },
      ],
    },
    { id: "managed", lines: [{ id: "fee", kind: "monthly", amount: { range: [9000, 10_000, 12_000] } }] },
  ],
};

/** A case that is ready to be decided: the own view is written, Bo stands beside. Its proposer is alone. */
export async function readyCase(team: TeamWithAStar, words = "Keeps us running."): Promise<string> {
  const caseId = await openUsualCase(team);
  const verdict = await saveOwnView(team.context, caseId, { words, probability: 0.75 });
  if (!verdict.ok) throw new Error(verdict.reason);
  return caseId;
}

/** A computed scenario linked to a case. */
export async function linkScenario(
  { database, organisationId, context }: TeamWithAStar,
  caseId: string,
): Promise<string> {
  const id = crypto.randomUUID();
  const stored = {
    input: scenarioInput,
    result: runScenario(scenarioInput),
    engineVersion: COST_ENGINE_VERSION,
    optionNames: { stay: "Stay as is", managed: "Fully managed" },
    storedAt: context.now.toISOString(),
  };
  await database.transaction((tx) =>
    tx.insert(scenarios).values({
      id,
      organisationId,
      caseId,
      name: "Ways on",
      choices: {},
      stored: stored as unknown as Record<string, unknown>,
      createdBy: context.accountId,
      createdAt: context.now,
      updatedAt: context.now,
    }),
  );
  return id;
}
