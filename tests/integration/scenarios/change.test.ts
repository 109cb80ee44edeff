import { afterAll, describe, expect, it } from "vitest";
import { changeAssumptions } from "#app/services/scenarios/change-assumptions.server.ts";
import { changeFates } from "#app/services/scenarios/change-fates.server.ts";
import { changeOptions } from "#app/services/scenarios/change-options.server.ts";
import { decideGap } from "#app/services/scenarios/decide-gap.server.ts";
import { loadScenario } from "#app/services/scenarios/load-scenario.server.ts";
import { loadScenarioAssumptions } from "#app/services/scenarios/load-scenario-assumptions.server.ts";
import { loadScenarioOptions } from "#app/services/scenarios/load-scenario-options.server.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import { NotPermittedError } from "#app/services/shared/write.ts";
import { closeSimulationWorkers } from "#app/services/simulation/simulate.server.ts";
import { listAuditEventsOfSubject } from "#db/queries/audit.ts";
import { updateOrganisation } from "#db/queries/organisations.ts";
import { accountOf, caseAboutAna, computed, granted, newScenario, type PricedTeam, pricedTeam } from "./priced-team.ts";

afterAll(closeSimulationWorkers);

/** What the audit trail says about changes of this kind; those of one moment are in no order. */
const eventsOf = async ({ db, organisationId }: PricedTeam, scenarioId: string, action: string) => {
  const events = await listAuditEventsOfSubject(db, organisationId, "scenario", scenarioId);
  return events.filter((event) => event.action === action).map(({ after }) => after);
};

const costOf = async (context: ServiceContext, scenarioId: string, option: string) =>
  (await computed(context, scenarioId)).result.options.find(({ id }) => id === option)?.presentValue.mean ?? 0;

const options = {
  name: "Five years",
  horizonMonths: 60,
  options: ["co-managed" as const, "fully-managed" as const],
  managementNeed: "none" as const,
  technicalTime: "backfill" as const,
  aroundTheClock: null,
  providerTier: "premium" as const,
  coManagedFunctions: ["backup" as const],
  headcount: 40,
};

describe("assumptions", () => {
  it("take an own figure with its source and the day, which the next result rests on", async () => {
    const team = await pricedTeam();
    const scenarioId = await newScenario(team);
    const before = await costOf(team.context, scenarioId, "fully-managed");
    const own = { value: [90, 100, 115] as const, source: "three offers" };
    granted(
      await changeAssumptions(team.context, scenarioId, {
        version: 1,
        users: { value: [50, 55, 62], source: "" },
        assumptions: { "fee-standard": own },
      }),
    );
    expect(await costOf(team.context, scenarioId, "fully-managed")).toBeLessThan(before);
    const page = await computed(team.context, scenarioId);
    expect(page.users).toMatchObject({
      value: [50, 55, 62],
      changed: { source: "own figure, source not said", date: "2026-11-22" },
    });
    expect(page.assumptions.find(({ id }) => id === "fee-standard")).toMatchObject({
      ...own,
      mark: "O",
      isChanged: true,
      default: { value: [125, 160, 200] },
    });
    expect(await eventsOf(team, scenarioId, "scenario.change-assumptions")).toEqual([
      { set: ["fee-standard", "users"], reset: [] },
    ]);
  });

  it("go back to the default", async () => {
    const team = await pricedTeam();
    const scenarioId = await newScenario(team);
    const fee = { value: [90, 100, 115] as const, source: "three offers" };
    granted(await changeAssumptions(team.context, scenarioId, { version: null, assumptions: { "fee-standard": fee } }));
    granted(
      await changeAssumptions(team.context, scenarioId, { version: null, assumptions: { "fee-standard": null } }),
    );
    const page = await loadScenarioAssumptions(team.context, scenarioId);
    expect(page?.assumptions.find(({ id }) => id === "fee-standard")).toMatchObject({ isChanged: false, mark: "P" });
  });

  it("refuse points that make no range, and an assumption that does not exist", async () => {
    const team = await pricedTeam();
    const scenarioId = await newScenario(team);
    const skewed = { value: [100, 101, 200] as const, source: "" };
    const verdict = await changeAssumptions(team.context, scenarioId, {
      version: null,
      assumptions: { "fee-standard": skewed },
    });
    expect(verdict).toMatchObject({ ok: false, reason: expect.stringContaining("at most 5 times as far") });
    const unknown = { "fee-unheard-of": skewed } as Record<string, typeof skewed>;
    expect(await changeAssumptions(team.context, scenarioId, { version: null, assumptions: unknown })).toMatchObject({
      ok: false,
    });
  });

  it("refuse a form made from an older version", async () => {
    const team = await pricedTeam();
    const scenarioId = await newScenario(team);
    granted(await changeAssumptions(team.context, scenarioId, { version: 1, users: null, assumptions: {} }));
    const verdict = await changeAssumptions(team.context, scenarioId, { version: 1, users: null, assumptions: {} });
    expect(verdict).toMatchObject({ ok: false, reason: expect.stringContaining("Somebody else") });
  });

  it("are empty for a firm that does not count in dollars: nothing is computed until they are filled in", async () => {
    const team = await pricedTeam();
    await team.database.transaction((tx) =>
      updateOrganisation(tx, team.organisationId, { country: "DE", currency: "EUR" }),
    );
    const scenarioId = await newScenario(team, { options: ["stay-as-is"] });
    const page = await loadScenario(team.context, scenarioId);
    if (page?.stage !== "figures-missing") throw new Error(`The scenario is ${page?.stage}.`);
    const ids = page.missing.map(({ id }) => id);
    expect(ids).toContain("burden-factor");
    expect(page.missing.find(({ id }) => id === "burden-factor")).toMatchObject({
      value: null,
      usFigure: [1.249, 1.249, 1.249],
    });
    const own = (value: number) => ({ value: [value, value, value] as const, source: "own books" });
    granted(
      await changeAssumptions(team.context, scenarioId, {
        version: null,
        assumptions: Object.fromEntries(ids.map((id) => [id, own(id === "burden-factor" ? 1.21 : 0.1)])),
      }),
    );
    expect((await computed(team.context, scenarioId)).built.options).toHaveLength(1);
  });
});

describe("options", () => {
  it("are changed together with what they have in common", async () => {
    const team = await pricedTeam();
    const scenarioId = await newScenario(team);
    granted(await changeOptions(team.context, scenarioId, 1, options));
    const page = await computed(team.context, scenarioId);
    expect(page.question).toMatchObject({ name: "Five years", horizonMonths: 60 });
    expect(page.result.options.map(({ id }) => id)).toEqual(["co-managed", "fully-managed"]);
    expect(page.assumptions.map(({ id }) => id)).toContain("fee-premium");
    expect(await eventsOf(team, scenarioId, "scenario.change-options")).toMatchObject([{ providerTier: "premium" }]);
  });

  it("cost less when somebody leaves, plus their severance, and as before when they stay after all", async () => {
    const team = await pricedTeam();
    const scenarioId = await newScenario(team);
    const stay = await costOf(team.context, scenarioId, "fully-managed");
    const { cy } = team.people;
    const change = { options: ["fully-managed" as const], who: { personId: cy.id } };
    const leaves = (severance: number) => ({ kind: "leaves" as const, lastMonth: 6, severance });
    granted(await changeFates(team.context, scenarioId, { ...change, fate: leaves(0) }));
    const without = await costOf(team.context, scenarioId, "fully-managed");
    expect(stay - without).toBeGreaterThan(100_000);
    granted(await changeFates(team.context, scenarioId, { ...change, fate: leaves(20_000) }));
    const page = await computed(team.context, scenarioId);
    const severance = (await costOf(team.context, scenarioId, "fully-managed")) - without;
    expect(severance).toBeGreaterThan(18_000);
    expect(severance).toBeLessThan(20_000);
    expect(page.staffing.find(({ option }) => option === "fully-managed")).toMatchObject({
      staying: 3,
      going: [{ name: "Cy New", fate: leaves(20_000) }],
    });
    const [event] = await eventsOf(team, scenarioId, "scenario.change-staffing");
    expect(event).toMatchObject({ people: [cy.id] });
    granted(await changeFates(team.context, scenarioId, { ...change, fate: null }));
    expect(await costOf(team.context, scenarioId, "fully-managed")).toBe(stay);
  });

  it("let everybody go at once, and refuse a month after the horizon and somebody unknown", async () => {
    const team = await pricedTeam();
    const scenarioId = await newScenario(team);
    const fate = { kind: "moves" as const, lastMonth: 3 };
    const change = { options: ["fully-managed" as const], who: "everybody" as const, fate };
    granted(await changeFates(team.context, scenarioId, change));
    const page = await loadScenarioOptions(team.context, scenarioId);
    expect(page?.staffing.find(({ option }) => option === "fully-managed")?.staying).toBe(0);
    expect(
      await changeFates(team.context, scenarioId, { ...change, fate: { kind: "moves", lastMonth: 37 } }),
    ).toMatchObject({ ok: false, field: "lastMonth" });
    const stranger = { personId: crypto.randomUUID() };
    expect(await changeFates(team.context, scenarioId, { ...change, who: stranger })).toMatchObject({
      ok: false,
      field: "person",
    });
  });
});

describe("gaps", () => {
  const management = { option: "specialist-track" as const, row: "management" as const };

  it("keep an option out of the comparison until they are accepted with a reason or priced", async () => {
    const team = await pricedTeam();
    const scenarioId = await newScenario(team, { caseId: await caseAboutAna(team) });
    const isCompared = async () =>
      (await computed(team.context, scenarioId)).result.options.find(({ id }) => id === "specialist-track")?.comparable;
    expect(await isCompared()).toBe(false);
    expect((await loadScenarioOptions(team.context, scenarioId))?.gaps).toMatchObject([
      { ...management, decision: null, isOpenNeed: false },
    ]);

    const accepted = { kind: "accepted" as const, reason: "Devon goes on leading the team as now." };
    granted(await decideGap(team.context, scenarioId, { ...management, answer: accepted }));
    expect(await isCompared()).toBe(true);
    granted(await decideGap(team.context, scenarioId, { ...management, answer: { kind: "open" } }));
    expect(await isCompared()).toBe(false);

    const before = await costOf(team.context, scenarioId, "specialist-track");
    const priced = { kind: "priced" as const, monthly: [1000, 1000, 1000] as const };
    granted(await decideGap(team.context, scenarioId, { ...management, answer: priced }));
    const after = await costOf(team.context, scenarioId, "specialist-track");
    expect(after - before).toBeGreaterThan(28_000);
    expect(after - before).toBeLessThan(36_000);
    expect(await isCompared()).toBe(true);
    const events = await eventsOf(team, scenarioId, "scenario.decide-gap");
    expect(events).toHaveLength(3);
    expect(events).toContainEqual({ ...management, answer: "priced" });
  });

  it("cannot be reasoned away from staying as it is: only a need recorded as none lets it compete", async () => {
    const team = await pricedTeam();
    const scenarioId = await newScenario(team, { options: ["stay-as-is", "hire-manager"] });
    const answer = { kind: "accepted" as const, reason: "We have always done it so." };
    const need = { option: "stay-as-is" as const, row: "management" as const, answer };
    expect(await decideGap(team.context, scenarioId, need)).toMatchObject({ ok: false });
    const { gaps } = (await loadScenarioOptions(team.context, scenarioId)) ?? {};
    for (const { option, row, isOpenNeed } of gaps ?? []) {
      if (!isOpenNeed) granted(await decideGap(team.context, scenarioId, { option, row, answer }));
    }
    const { question, choices } = (await loadScenarioOptions(team.context, scenarioId)) ?? {};
    granted(
      await changeOptions(team.context, scenarioId, question?.version ?? 0, {
        ...options,
        options: choices?.options ?? [],
      }),
    );
    const page = await computed(team.context, scenarioId);
    expect(page.result.options.map(({ comparable }) => comparable)).toEqual([true, true]);
  });

  it("are not accepted without a reason nor priced without a range", async () => {
    const team = await pricedTeam();
    const scenarioId = await newScenario(team);
    expect(
      await decideGap(team.context, scenarioId, { ...management, answer: { kind: "accepted", reason: "ok" } }),
    ).toMatchObject({ ok: false, field: "reason" });
    expect(
      await decideGap(team.context, scenarioId, { ...management, answer: { kind: "priced", monthly: [3, 2, 1] } }),
    ).toMatchObject({ ok: false, field: "price" });
  });
});

describe("who may change a scenario", () => {
  it("refuses staff", async () => {
    const team = await pricedTeam();
    const scenarioId = await newScenario(team);
    const staff = { ...team.context, role: "staff" as const };
    await expect(changeOptions(staff, scenarioId, 1, options)).rejects.toBeInstanceOf(NotPermittedError);
    expect(await loadScenarioOptions(staff, scenarioId)).toBeNull();
    expect(await loadScenarioAssumptions(staff, scenarioId)).toBeNull();
  });

  it("refuses the person whom the open case is about, and another organisation", async () => {
    const team = await pricedTeam();
    const scenarioId = await newScenario(team, { caseId: await caseAboutAna(team) });
    const ana = await accountOf(team, "hr", team.people.ana.id);
    await expect(changeOptions(ana, scenarioId, 1, options)).rejects.toMatchObject({ init: { status: 404 } });
    await expect(changeOptions((await pricedTeam()).context, scenarioId, 1, options)).rejects.toMatchObject({
      init: { status: 404 },
    });
  });
});
