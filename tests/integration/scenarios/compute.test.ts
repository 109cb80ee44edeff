import { afterAll, describe, expect, it } from "vitest";
import { breakEven } from "#app/domain/cost/break-even.ts";
import { runScenario } from "#app/domain/cost/run-scenario.ts";
import { recordEvidence } from "#app/services/assessments/record-evidence.server.ts";
import { asStored } from "#app/services/decisions/canonical-json.ts";
import { passOverOwnView } from "#app/services/promotion/own-view.server.ts";
import { listScenarios } from "#app/services/scenarios/list-scenarios.server.ts";
import { loadScenario } from "#app/services/scenarios/load-scenario.server.ts";
import { ROUNDED_TO } from "#app/services/scenarios/rounded-scenario.ts";
import { readStored } from "#app/services/scenarios/stored-result.ts";
import { closeSimulationWorkers } from "#app/services/simulation/simulate.server.ts";
import { listAuditEventsOfSubject } from "#db/queries/audit.ts";
import { upsertPay } from "#db/queries/people.ts";
import { findScenario } from "#db/queries/scenarios.ts";
import { countStatements } from "./count-statements.ts";
import { accountOf, caseAboutAna, computed, granted, newScenario, type PricedTeam, pricedTeam } from "./priced-team.ts";

afterAll(closeSimulationWorkers);

const computeEvents = async ({ db, organisationId }: PricedTeam, scenarioId: string) => {
  const events = await listAuditEventsOfSubject(db, organisationId, "scenario", scenarioId);
  return events.filter(({ action }) => action === "scenario.compute");
};

const storedOf = async ({ db, organisationId }: PricedTeam, scenarioId: string) => {
  const stored = readStored((await findScenario(db, organisationId, scenarioId))?.scenario.stored ?? null);
  if (!stored) throw new Error("Nothing is stored.");
  return stored;
};

const costOf = (page: Awaited<ReturnType<typeof computed>>, option: string) => {
  const found = page.result.options.find(({ id }) => id === option);
  if (!found) throw new Error(`${option} is not among the options.`);
  return found.presentValue.mean;
};

describe("a scenario from nothing", () => {
  it("is computed when it is opened, stored with its input, and not computed again from the same input", async () => {
    const team = await pricedTeam();
    const scenarioId = await newScenario(team);
    const first = await computed(team.context, scenarioId);
    expect(first.result.options.map(({ id }) => id)).toEqual([
      "stay-as-is",
      "hire-manager",
      "co-managed",
      "fully-managed",
    ]);
    const stored = await storedOf(team, scenarioId);
    expect(stored.result).toEqual(asStored(first.result));
    expect(stored).toMatchObject({ seed: 1, draws: 10_000, optionNames: { "fully-managed": "Managed services" } });

    const again = await computed({ ...team.context, now: new Date("2026-12-01T10:00:00Z") }, scenarioId);
    expect(again.computedOn).toBe("2026-11-22");
    expect(await computeEvents(team, scenarioId)).toHaveLength(1);
  });

  it("does not compare staying as it is while somebody is needed to lead", async () => {
    const team = await pricedTeam();
    const page = await computed(team.context, await newScenario(team));
    const asIs = page.result.options.find(({ id }) => id === "stay-as-is");
    expect(asIs).toMatchObject({ comparable: false, probabilityCheapest: null });
    expect(asIs?.gaps?.join()).toContain("The open management need");
  });

  it("is computed anew when pay changes", async () => {
    const team = await pricedTeam();
    const scenarioId = await newScenario(team);
    const before = costOf(await computed(team.context, scenarioId), "co-managed");
    await team.database.transaction((tx) =>
      upsertPay(tx, {
        personId: team.people.cy.id,
        organisationId: team.organisationId,
        salaryAnnualCents: 94_321_00,
        effectiveOn: "2026-11-01",
        updatedAt: team.context.now,
      }),
    );
    expect(costOf(await computed(team.context, scenarioId), "co-managed") - before).toBeGreaterThan(100_000);
    expect(await computeEvents(team, scenarioId)).toHaveLength(2);
  });

  it("recomputes through the domain to the numbers that are stored", async () => {
    const team = await pricedTeam();
    const scenarioId = await newScenario(team);
    await computed(team.context, scenarioId);
    const { input, result, breakEven: swept } = await storedOf(team, scenarioId);
    expect(asStored(runScenario(input))).toEqual(result);
    if (!swept) throw new Error("No pair was swept.");
    expect(breakEven(input, swept.sweep)).toEqual(swept.intervals);
  });

  it("takes the dated default for pay that is not recorded, and says for how many", async () => {
    const team = await pricedTeam();
    await team.person({ name: "Di Late", title: "Database administrator" });
    const page = await computed(team.context, await newScenario(team));
    expect(page.question).toMatchObject({ members: 5, withoutPay: 1 });
    expect(page.assumptions.map(({ id }) => id)).toContain("wage-database-administrator");
  });
});

describe("a scenario from a promotion case", () => {
  it("changes the cost of promoting, and of nothing else, with the chance that the case gives", async () => {
    const team = await pricedTeam();
    const scenarioId = await newScenario(team, { caseId: await caseAboutAna(team) });
    const before = await computed(team.context, scenarioId);
    granted(
      await recordEvidence(team.context, team.people.ana.id, {
        kind: "structured_interview",
        score: 5,
        assessors: 2,
        months: null,
        observedOn: "2026-11-20",
        evidence: "Asked about two conflicts in the team.",
      }),
    );
    const after = await computed(team.context, scenarioId);
    const chance = (page: typeof before) => page.chances.find(({ name }) => name === "Ana Star")?.probability ?? 0;
    expect(chance(after)).toBeGreaterThan(chance(before) + 0.05);
    expect(costOf(after, "promote-and-backfill")).toBeLessThan(costOf(before, "promote-and-backfill"));
    expect(costOf(after, "specialist-track")).toBe(costOf(before, "specialist-track"));
    expect(after.resultKey).not.toBe(before.resultKey);
    expect(await computeEvents(team, scenarioId)).toHaveLength(2);
  });

  it("shows nothing of it while the own view of the case comes first", async () => {
    const team = await pricedTeam();
    const scenarioId = await newScenario(team, { caseId: await caseAboutAna(team, false) });
    expect(await loadScenario(team.context, scenarioId)).toMatchObject({ stage: "own-view-first" });
    expect(await computeEvents(team, scenarioId)).toEqual([]);
    const [listed] = (await listScenarios(team.context)) ?? [];
    expect(listed).toMatchObject({ isWithheld: true, headline: null });
  });

  it("is not there for the person whom the open case is about", async () => {
    const team = await pricedTeam();
    const scenarioId = await newScenario(team, { caseId: await caseAboutAna(team) });
    const ana = await accountOf(team, "hr", team.people.ana.id);
    expect(await loadScenario(ana, scenarioId)).toBeNull();
    expect(await listScenarios(ana)).toEqual([]);
    expect((await listScenarios(await accountOf(team, "hr", team.people.bo.id)))?.length).toBe(1);
  });
});

describe("who may see a scenario", () => {
  it("not the staff", async () => {
    const team = await pricedTeam();
    const scenarioId = await newScenario(team);
    const context = { ...team.context, role: "staff" as const };
    await expect(loadScenario(context, scenarioId)).resolves.toBeNull();
    expect(await listScenarios(context)).toBeNull();
  });

  it("an auditor in rounded totals, with no input and no salary", async () => {
    const team = await pricedTeam();
    const scenarioId = await newScenario(team);
    const page = await loadScenario({ ...team.context, role: "auditor" }, scenarioId);
    if (page?.stage !== "rounded") throw new Error(`The stage is ${page?.stage}.`);
    const amounts = page.options.flatMap(({ p10, p50, p90 }) => [p10, p50, p90]);
    expect(amounts.filter((amount) => amount % ROUNDED_TO !== 0)).toEqual([]);
    expect(page.options.every(({ people, rest }) => people === null && rest === null)).toBe(true);
    for (const cents of team.salaries.values()) expect(JSON.stringify(page)).not.toContain(String(cents / 100));
  });

  it("a manager the scenarios of cases about their line, and no other", async () => {
    const team = await pricedTeam();
    const caseId = await caseAboutAna(team);
    const ofCase = await newScenario(team, { caseId });
    const ofTeam = await newScenario(team);
    const devon = await accountOf(team, "manager", team.people.devon.id);
    const bo = await accountOf(team, "manager", team.people.bo.id);
    expect((await loadScenario(devon, ofCase))?.stage).toBe("own-view-first");
    await passOverOwnView(devon, caseId);
    expect((await loadScenario(devon, ofCase))?.stage).toBe("rounded");
    expect(await loadScenario(devon, ofTeam)).toBeNull();
    expect(await loadScenario(bo, ofCase)).toBeNull();
    expect((await listScenarios(devon))?.map(({ id }) => id)).toEqual([ofCase]);
  });

  it("nobody of another organisation", async () => {
    const team = await pricedTeam();
    const scenarioId = await newScenario(team);
    expect(await loadScenario((await pricedTeam()).context, scenarioId)).toBeNull();
    expect(await loadScenario(team.context, "not-an-id")).toBeNull();
  });

  it("keeps pay out of the audit trail", async () => {
    const team = await pricedTeam();
    const scenarioId = await newScenario(team);
    await computed(team.context, scenarioId);
    const trail = JSON.stringify(await listAuditEventsOfSubject(team.db, team.organisationId, "scenario", scenarioId));
    for (const cents of team.salaries.values()) expect(trail).not.toContain(String(cents / 100));
    expect(trail).not.toContain((await storedOf(team, scenarioId)).inputHash);
  });
});

describe("the statements of a page", () => {
  it("are ten or fewer, also when the result is computed and stored", async () => {
    const team = await pricedTeam();
    for (let n = 0; n < 12; n += 1) await team.person({ managerId: team.people.devon.id });
    const scenarioId = await newScenario(team, { caseId: await caseAboutAna(team) });
    const statements = async () => {
      const counted = countStatements(team.context);
      await computed(counted.context, scenarioId);
      return counted.count();
    };
    const first = await statements();
    expect(first).toBeGreaterThan(7);
    expect(first).toBeLessThanOrEqual(10);
    // Nothing is stored again; that somebody looked at what is computed from pay is recorded instead.
    expect(await statements()).toBeLessThan(first);
  });
});
