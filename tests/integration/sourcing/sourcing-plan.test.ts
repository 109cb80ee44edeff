import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { DEFAULT_WEIGHTS } from "#app/domain/sourcing/criteria.ts";
import { removeDemo } from "#app/services/demo/remove-demo.server.ts";
import { eraseRecord } from "#app/services/privacy/erase-record.server.ts";
import { createScenario } from "#app/services/scenarios/create-scenario.server.ts";
import { loadScenario } from "#app/services/scenarios/load-scenario.server.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import { NotPermittedError } from "#app/services/shared/write.ts";
import { addFunction, adoptFunctions } from "#app/services/sourcing/add-functions.server.ts";
import { nameSeatHolder, scoreFunction, switchFunction } from "#app/services/sourcing/change-function.server.ts";
import { confirmCondition, linkCompetency } from "#app/services/sourcing/change-needs.server.ts";
import {
  addResponsibility,
  addTask,
  addUsualTasks,
  removeResponsibility,
} from "#app/services/sourcing/change-responsibilities.server.ts";
import { changeRegimes, changeWeights } from "#app/services/sourcing/change-settings.server.ts";
import { loadFunction } from "#app/services/sourcing/load-function.server.ts";
import { loadPlanSettings, loadSourcingPlan } from "#app/services/sourcing/load-plan.server.ts";
import {
  loadFunctionResponsibilities,
  loadResponsibilities,
} from "#app/services/sourcing/load-responsibilities.server.ts";
import { responsibilityTable } from "#app/services/sourcing/responsibility-table.server.ts";
import { changeFunctionMoves, loadMoveFindings } from "#app/services/sourcing/scenario-moves.server.ts";
import { listAuditEventsOfSubject } from "#db/queries/audit.ts";
import { testOrganisation } from "#tests/support/organisation.ts";
import { rate } from "../matrix/rate.ts";
import { granted } from "../scenarios/priced-team.ts";

/** A team of three with the built-in functions: Ana and Bo know routing, Ana alone firewalls, nobody is rated in Wi-Fi. */
async function plannedTeam() {
  const organisation = await testOrganisation();
  const { context, person, competency } = organisation;
  const [ana, bo, cy] = [await person({ name: "Ana" }), await person({ name: "Bo" }), await person({ name: "Cy" })];
  const network = { functionCode: "network-engineering", minimumCover: 2 };
  const routing = await competency({ ...network, name: "Routing" });
  const firewall = await competency({ ...network, name: "Firewalls" });
  await competency({ name: "Site surveys", functionCode: "wireless" });
  const scripting = await competency({ name: "Scripting" });
  await rate(organisation, [
    { personId: ana.id, competencyId: routing.id, level: 5 },
    { personId: bo.id, competencyId: routing.id, level: 5 },
    { personId: ana.id, competencyId: firewall.id, level: 5 },
    { personId: bo.id, competencyId: firewall.id, level: 0 },
    { personId: cy.id, competencyId: scripting.id, level: 4 },
  ]);
  expect(granted(await adoptFunctions(context))).toBe(25);
  const { functions } = await loadSourcingPlan(context);
  const idOf = (name: string) => functions.find((one) => one.name === name)?.id ?? "";
  const of = async (id: string) => {
    const page = await loadFunction(context, id);
    if (!page) throw new Error("no such function");
    return page;
  };
  return { ...organisation, ana, bo, cy, scripting, firewall, idOf, of };
}

let team: Awaited<ReturnType<typeof plannedTeam>>;
beforeAll(async () => {
  team = await plannedTeam();
});

const as = (role: ServiceContext["role"]): ServiceContext => ({ ...team.context, role });
const refusal = (verdict: { ok: boolean; reason?: string }) => (verdict.ok ? "" : verdict.reason);

describe("the sourcing plan", () => {
  it("covers a function from the competency record, and calls unknown what is unknown", async () => {
    const { function: shown, competencies } = await team.of(team.idOf("Network engineering"));
    expect(shown.cover).toMatchObject({
      ...{ state: "known", there: 3, needed: 4, share: 0.75, busFactor: 1 },
      sole: [{ competency: "Firewalls", person: "Ana" }],
    });
    expect(competencies.map(({ name, holders }) => [name, holders.map((one) => one.name)])).toEqual([
      ["Routing", ["Ana", "Bo"]],
      ["Firewalls", ["Ana"]],
    ]);
    const plan = await loadSourcingPlan(team.context);
    const states = Object.fromEntries(plan.functions.map(({ name, cover }) => [name, cover.state]));
    expect(states).toMatchObject({ "Wi-Fi": "nobody-rated", Privacy: "nothing-linked" });
  });

  it("asks for what the firm links, at its own level, and no longer for what it takes away", async () => {
    const id = granted(
      await addFunction(team.context, { name: "Robots", operatingWork: "Keeps them running.", accountableSeat: "" }),
    );
    const need = (competencyId: string, requiredLevel: number) => ({ competencyId, requiredLevel, peopleNeeded: 2 });
    granted(await linkCompetency(team.context, id, need(team.scripting.id, 5), true));
    expect((await team.of(id)).function.cover).toMatchObject({ there: 0, needed: 2, busFactor: 0 });
    granted(await linkCompetency(team.context, id, need(team.scripting.id, 3), true));
    expect((await team.of(id)).function).toMatchObject({
      cover: { there: 1, needed: 2, share: 0.5 },
      decision: { stance: null, reason: "not-scored" },
    });
    granted(await linkCompetency(team.context, id, need(team.scripting.id, 3), false));
    expect((await team.of(id)).function.cover.state).toBe("nothing-linked");
    expect((await team.of(id)).changes.map(({ kind }) => kind).sort()).toEqual([
      ...["competencies", "competencies", "competencies", "function"],
    ]);
    expect(
      refusal(await addFunction(team.context, { name: "Robots", operatingWork: "x", accountableSeat: "" })),
    ).toContain("has this name");
    granted(await switchFunction(team.context, { functionId: id, version: 1 }, false));
    const plan = await loadSourcingPlan(team.context);
    expect(plan.switchedOff).toEqual([{ id, name: "Robots" }]);
    expect(plan.functions).toHaveLength(25);
  });

  it("computes stances from scores and weights, which keep their history with the reason", async () => {
    const id = team.idOf("Audio-visual");
    const { function: before } = await team.of(id);
    expect(before.decision.stance).toBe("outsource");
    const target = { functionId: id, version: before.version };
    const scores = { ...before.scores, differentiation: 4, privilege: 4, exit: 4 };
    granted(await scoreFunction(team.context, target, scores, "Customers judge us by our studio."));
    const after = await team.of(id);
    expect(after.function.decision.stance).toBe("keep");
    expect(after.changes[0]).toMatchObject({
      ...{ kind: "scores", reason: "Customers judge us by our studio.", who: "Olga Owner" },
      before: { differentiation: 0, exit: null },
      after: { differentiation: 4, exit: 4 },
    });
    expect(refusal(await scoreFunction(team.context, target, scores, "Again."))).toContain("meanwhile");
    const { version } = await loadPlanSettings(team.context);
    const heavy = { ...DEFAULT_WEIGHTS, volatility: 10, standardisation: 10, scarcity: 10 };
    granted(await changeWeights(team.context, version, heavy, "We must grow."));
    expect((await team.of(id)).function.decision.stance).toBe("outsource");
    expect(refusal(await changeWeights(team.context, version, heavy, "Late."))).toContain("meanwhile");
    const settings = await loadPlanSettings(team.context);
    granted(await changeWeights(team.context, settings.version, DEFAULT_WEIGHTS, "Back to equal."));
    const { changes } = await loadPlanSettings(team.context);
    expect(
      changes
        .filter(({ kind }) => kind === "weights")
        .map(({ reason }) => reason)
        .sort(),
    ).toEqual(["Back to equal.", "We must grow."]);
    const trail = await listAuditEventsOfSubject(team.db, team.organisationId, "it-function", id);
    expect(trail.map(({ action }) => action)).toEqual(["sourcing.score"]);
    const changed = team.database.transaction((tx) => tx.execute(sql`update sourcing_changes set reason = 'other'`));
    await expect(changed).rejects.toThrow();
  });

  it("is for owner, HR and auditor; managers and staff get nothing of it, and the auditor changes nothing", async () => {
    for (const role of ["manager", "staff"] as const) {
      await expect(loadSourcingPlan(as(role))).rejects.toThrow(NotPermittedError);
      await expect(loadResponsibilities(as(role))).rejects.toThrow(NotPermittedError);
      await expect(adoptFunctions(as(role))).rejects.toThrow(NotPermittedError);
    }
    expect((await loadSourcingPlan(as("auditor"))).mayEdit).toBe(false);
    await expect(changeRegimes(as("auditor"), 0, [], "No.")).rejects.toThrow(NotPermittedError);
  });
});

describe("the legal gate of the plan", () => {
  it("opens with the regimes that were said, and blocks a scenario until seat and conditions are there", async () => {
    const id = team.idOf("Incident response");
    expect((await team.of(id)).function.duties.inForce).toEqual([]);
    const { version } = await loadPlanSettings(team.context);
    granted(await changeRegimes(team.context, version, ["gdpr"], "Counsel’s note."));
    const scenarioId = granted(
      await createScenario(team.context, {
        ...{ name: "Ways on", caseId: null, horizonMonths: 24, managementNeed: "open" },
        options: ["co-managed", "fully-managed"],
      }),
    );
    const findings = async (context = team.context) => {
      const page = await loadScenario(context, scenarioId);
      if (!page) throw new Error("no scenario");
      const all = await loadMoveFindings(context, page);
      return all.map(({ option, kind, articles }) => `${option}: ${kind} ${articles.join()}`);
    };
    expect(await findings()).toEqual([]);
    const say = async (move: "outsource" | "outsource-with-seat") => {
      const page = await loadScenario(team.context, scenarioId);
      return changeFunctionMoves(team.context, scenarioId, page?.question.version ?? 0, [
        { option: "fully-managed", functionId: id, move },
        { option: "co-managed", functionId: id, move: "co-manage" },
      ]);
    };
    granted(await say("outsource-with-seat"));
    expect(await findings()).toEqual([
      "co-managed: seat-empty GDPR article 33",
      "co-managed: condition-open GDPR article 33",
      "fully-managed: seat-moved GDPR article 33",
      "fully-managed: seat-empty GDPR article 33",
      "fully-managed: condition-open GDPR article 33",
      "fully-managed: beyond-stance ",
    ]);
    expect((await findings(as("auditor"))).length).toBe(6);
    const { function: shown } = await team.of(id);
    granted(await nameSeatHolder(team.context, { functionId: id, version: shown.version }, team.ana.id));
    const notice = { kind: "incident-notice" as const, metOn: "2026-11-20", evidence: "Contract, clause 7" };
    expect(refusal(await confirmCondition(team.context, id, { ...notice, metOn: "2026-11-23" }))).toContain(
      "not before",
    );
    granted(await confirmCondition(team.context, id, notice));
    expect(await findings()).toEqual(["fully-managed: seat-moved GDPR article 33", "fully-managed: beyond-stance "]);
    granted(await say("outsource"));
    expect(await findings()).toEqual(["fully-managed: beyond-stance "]);
  });

  it("keeps only somebody who is there in a seat", async () => {
    const id = team.idOf("Privacy");
    const gone = await team.person({ name: "Gone", leftOn: "2026-11-01" });
    const verdict = await nameSeatHolder(team.context, { functionId: id, version: 1 }, gone.id);
    expect(refusal(verdict)).toContain("today");
    const { function: shown } = await team.of(id);
    expect(shown.gate).toMatchObject({ seatStays: true, isSeatHeld: false });
  });
});

describe("responsibilities", () => {
  it("keeps the rules, finds the gaps, and writes what changed", async () => {
    const id = team.idOf("Backup and recovery");
    expect(granted(await addUsualTasks(team.context, id))).toBe(4);
    expect(refusal(await addTask(team.context, id, { task: " daily  WORK", isSeatTask: false }))).toContain("already");
    const matrix = async () => (await loadFunctionResponsibilities(team.context, id))?.matrix;
    const taskId = async (name: string) => (await matrix())?.tasks.find(({ task }) => task === name)?.id ?? "";
    const bind = async (task: string, role: "responsible" | "accountable", personId: string | null, provider = "") =>
      addResponsibility(team.context, id, { taskId: await taskId(task), role, personId, provider });
    expect(refusal(await bind("Deciding and signing off", "accountable", null, "Northline"))).toContain("no provider");
    expect(refusal(await bind("Daily work", "responsible", null))).toContain("without a name");
    expect(refusal(await bind("Daily work", "responsible", team.bo.id, "Northline"))).toContain("not both");
    granted(await bind("Daily work", "responsible", null, "=Northline"));
    expect(refusal(await bind("Daily work", "responsible", null, "=northline "))).toContain("already");
    granted(await bind("Daily work", "accountable", team.bo.id));
    expect(refusal(await bind("Daily work", "accountable", team.ana.id))).toContain("Bo answers for it already");
    const daily = (await matrix())?.tasks.find(({ task }) => task === "Daily work");
    expect(daily?.gaps).toEqual([]);
    expect((await matrix())?.gaps).toHaveLength(6);
    const { rows } = await responsibilityTable(team.context);
    expect(rows.find(([, task]) => task === "Daily work")).toEqual([
      ...["Backup and recovery", "Daily work", "no", "'=Northline", "Bo", "", "", ""],
    ]);
    const entry = daily?.entries.find(({ role }) => role === "accountable");
    granted(await removeResponsibility(team.context, id, entry?.id ?? ""));
    const page = await loadFunctionResponsibilities(team.context, id);
    const told = page?.changes.map(({ before, after }) => [before?.role ?? "", after?.role ?? ""].join(" → "));
    expect(told).toHaveLength(7);
    expect(told).toEqual(expect.arrayContaining([" → responsible", " → accountable", "accountable → "]));
  });

  it("forgets somebody who is erased: no seat, no task, and history by id alone", async () => {
    const id = team.idOf("Patching");
    granted(await nameSeatHolder(team.context, { functionId: id, version: 1 }, team.cy.id));
    granted(await addTask(team.context, id, { task: "Testing", isSeatTask: false }));
    const taskId = (await loadFunctionResponsibilities(team.context, id))?.matrix.tasks[0]?.id ?? "";
    const bound = { taskId, role: "responsible" as const, personId: team.cy.id, provider: "" };
    granted(await addResponsibility(team.context, id, bound));
    const { organisationId, context } = team;
    await team.database.transaction((tx) =>
      eraseRecord(tx, { personId: team.cy.id, organisationId, erasedAt: context.now, erasedBy: context.accountId }),
    );
    const page = await loadFunctionResponsibilities(team.context, id);
    expect(page?.matrix).toMatchObject({ seatHolder: null, tasks: [{ entries: [] }] });
    expect(JSON.stringify(page)).not.toContain("Cy");
    expect((await team.of(id)).function.gate.open).toContain("seat");
  });

  it("goes with its organisation, history included", async () => {
    const other = await testOrganisation();
    granted(await adoptFunctions(other.context));
    const organisation = {
      id: other.organisationId,
      name: "",
      country: "US",
      currency: "USD",
      itUsers: 1,
      isDemo: true,
    };
    const viewer = { ...other.context, sessionId: "test", accountName: "", accountEmail: "", organisation };
    expect(await removeDemo(viewer)).toBe(true);
    const { rows } = (await other.db.execute(
      sql`select count(*)::int as n from sourcing_changes where organisation_id = ${other.organisationId}`,
    )) as unknown as { rows: { n: number }[] };
    expect(rows).toEqual([{ n: 0 }]);
  });
});
