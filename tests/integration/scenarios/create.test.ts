import { afterAll, describe, expect, it } from "vitest";
import { createScenario } from "#app/services/scenarios/create-scenario.server.ts";
import { listScenarios } from "#app/services/scenarios/list-scenarios.server.ts";
import { loadNewScenario } from "#app/services/scenarios/load-new-scenario.server.ts";
import { readChoices } from "#app/services/scenarios/scenario-choices.ts";
import { NotPermittedError } from "#app/services/shared/write.ts";
import { closeSimulationWorkers } from "#app/services/simulation/simulate.server.ts";
import { listAuditEventsOfSubject } from "#db/queries/audit.ts";
import { findScenario } from "#db/queries/scenarios.ts";
import { accountOf, caseAboutAna, computed, newScenario, pricedTeam } from "./priced-team.ts";

afterAll(closeSimulationWorkers);

const details = {
  name: "Three years",
  caseId: null,
  horizonMonths: 36,
  options: ["stay-as-is" as const],
  managementNeed: "open" as const,
};

describe("a new scenario", () => {
  it("starts from nothing with four options that need no case", async () => {
    const { context } = await pricedTeam();
    expect(await loadNewScenario(context, null)).toEqual({
      case: null,
      preselected: ["stay-as-is", "hire-manager", "co-managed", "fully-managed"],
    });
  });

  it("starts from a case with its person and the other candidate", async () => {
    const team = await pricedTeam();
    const start = await loadNewScenario(team.context, await caseAboutAna(team, false));
    expect(start).toMatchObject({
      case: { personName: "Ana Star", targetTitle: "Infrastructure manager", isViewFirst: true },
      preselected: ["promote-and-backfill", "specialist-track", "promote-other", "co-managed"],
    });
  });

  it("is recorded with its choices and an audit event, everything else left to the defaults", async () => {
    const team = await pricedTeam();
    const caseId = await caseAboutAna(team);
    const scenarioId = await newScenario(team, { caseId });
    const row = (await findScenario(team.db, team.organisationId, scenarioId))?.scenario;
    expect(row).toMatchObject({ caseId, stored: null, version: 1 });
    expect(readChoices(row?.choices ?? {})).toMatchObject({ assumptions: {}, fates: {}, gaps: {}, users: null });
    const [event] = await listAuditEventsOfSubject(team.db, team.organisationId, "scenario", scenarioId);
    expect(event).toMatchObject({
      action: "scenario.create",
      after: { caseId, horizonMonths: 36, managementNeed: "open" },
    });
  });

  it.each(["manager", "staff", "auditor"] as const)("refuses the %s", async (role) => {
    const { context } = await pricedTeam();
    await expect(createScenario({ ...context, role }, details)).rejects.toBeInstanceOf(NotPermittedError);
    expect(await loadNewScenario({ ...context, role }, null)).toBeNull();
  });

  it("refuses a case of another organisation, and an open one about the account itself", async () => {
    const team = await pricedTeam();
    const caseId = await caseAboutAna(team);
    const other = await pricedTeam();
    expect(await createScenario(other.context, { ...details, caseId })).toMatchObject({ ok: false, field: "caseId" });
    const ana = await accountOf(team, "hr", team.people.ana.id);
    expect(await createScenario(ana, { ...details, caseId })).toMatchObject({ ok: false, field: "caseId" });
    expect(await loadNewScenario(ana, caseId)).toBeNull();
  });

  it("refuses no option at all and more than four", async () => {
    const { context } = await pricedTeam();
    expect(await createScenario(context, { ...details, options: [] })).toMatchObject({ ok: false, field: "options" });
    const five = ["stay-as-is", "hire-manager", "co-managed", "fully-managed", "promote-other"] as const;
    expect(await createScenario(context, { ...details, options: [...five] })).toMatchObject({ ok: false });
  });
});

describe("the list of scenarios", () => {
  it("says the answer of each once it was computed, without any amount", async () => {
    const team = await pricedTeam();
    const scenarioId = await newScenario(team);
    expect((await listScenarios(team.context))?.[0]).toMatchObject({ id: scenarioId, case: null, headline: null });
    await computed(team.context, scenarioId);
    const headline = (await listScenarios(team.context))?.[0]?.headline;
    expect(headline?.sentence).toMatch(/cheapest in \S+ of 100 futures/);
    expect(headline?.shares.map(({ name }) => name)).not.toContain("Stay as is");
    expect(headline?.shares.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
    expect(headline?.storedOn).toBe("2026-11-22");
  });
});
