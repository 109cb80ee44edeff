import { describe, expect, it } from "vitest";
import { runScenario } from "#app/domain/cost/run-scenario.ts";
import { insertScenario } from "#db/queries/scenarios.ts";
import { TEST_NOW, testOrganisation } from "#tests/support/organisation.ts";
import { openCaseOf, rate, teamOverview } from "./overview-world.ts";

describe("what the options cost", () => {
  const inputOf = (team: number) => ({
    horizonMonths: 12,
    discountRateAnnual: 0,
    currency: "USD",
    draws: 200,
    options: [
      { id: "in-house", lines: [{ id: "team", kind: "monthly" as const, amount: team }] },
      { id: "managed", lines: [{ id: "fee", kind: "monthly" as const, amount: 10_000 }] },
    ],
  });
  const storedOf = (team: number) => ({
    input: inputOf(team),
    result: runScenario(inputOf(team)),
    optionNames: { "in-house": "In house", managed: "Managed services" },
    draws: 200,
    storedAt: "2026-11-22T09:00:00Z",
  });

  async function withScenario(details: Parameters<typeof openCaseOf>[2], team = 20_000) {
    const organisation = await testOrganisation();
    const { database, organisationId, accountId, context } = organisation;
    const ana = await organisation.person({ name: "Ana" });
    const network = await organisation.competency();
    await rate(organisation, ana.id, network.id, 4);
    const { id: caseId } = await openCaseOf(organisation, ana.id, details);
    await database.transaction((tx) =>
      insertScenario(tx, {
        id: crypto.randomUUID(),
        organisationId,
        caseId,
        name: "Network 2027",
        choices: {},
        stored: storedOf(team),
        createdBy: accountId,
        createdAt: TEST_NOW,
        updatedAt: TEST_NOW,
      }),
    );
    return context;
  }

  it("comes from the scenario computed last: the verdict in words, and totals with their range", async () => {
    const { scenarios } = await teamOverview(await withScenario({ view: "passed-over" }));
    expect(scenarios).toEqual([
      {
        id: expect.any(String),
        name: "Network 2027",
        sentence: "Managed services is cheapest in 100 of 100 futures and saves 50 % against In house.",
        horizonMonths: 12,
        currency: "USD",
        options: [
          { id: "in-house", name: "In house", p10: 240_000, p50: 240_000, p90: 240_000 },
          { id: "managed", name: "Managed services", p10: 120_000, p50: 120_000, p90: 120_000 },
        ],
      },
    ]);
  });

  it("waits like its case for somebody's own view", async () => {
    expect((await teamOverview(await withScenario({}))).scenarios).toEqual([]);
  });

  it("is rounded for an auditor, who may not read pay", async () => {
    const context = await withScenario({ view: "passed-over" }, 20_123);
    const exact = await teamOverview(context);
    expect(exact.scenarios?.[0]?.options?.[0]?.p50).toBe(241_476);
    const overview = await teamOverview({ ...context, role: "auditor" });
    expect(overview.scenarios?.[0]?.options?.[0]?.p50).toBe(240_000);
    for (const { p10, p50, p90 } of overview.scenarios?.[0]?.options ?? []) {
      expect([p10, p50, p90].filter((amount) => amount % 10_000 !== 0)).toEqual([]);
    }
    expect(overview.scenarios).toHaveLength(1);
  });
});
