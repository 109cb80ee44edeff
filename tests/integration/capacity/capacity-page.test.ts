import { beforeAll, describe, expect, it } from "vitest";
import { bindingSentence } from "#app/components/capacity/capacity-words.ts";
import { DEFAULT_INPUTS } from "#app/domain/capacity/capacity-inputs.ts";
import { recordAssessments } from "#app/services/assessments/record-assessments.server.ts";
import { loadCapacity } from "#app/services/capacity/load-capacity.server.ts";
import { loadCapacityInputs, saveCapacityInputs } from "#app/services/capacity/stored-inputs.server.ts";
import { exportArchive } from "#app/services/exports/archive.server.ts";
import { createScenario } from "#app/services/scenarios/create-scenario.server.ts";
import { NotPermittedError } from "#app/services/shared/write.ts";
import { listAuditEventsOfSubject } from "#db/queries/audit.ts";
import { importFile } from "#tests/support/import-file.ts";
import { testOrganisation } from "#tests/support/organisation.ts";
import { ticketCsv } from "#tests/support/ticket-file.ts";

type World = Awaited<ReturnType<typeof testOrganisation>> & { ana: { id: string }; network: { id: string } };
let world: World;

/** Three people, one of whom holds the network, and half a year of tickets. */
beforeAll(async () => {
  const made = await testOrganisation();
  const { context, person, competency } = made;
  const ana = await person({ name: "Ana" });
  const bo = await person({ name: "Bo", managerId: ana.id });
  await person({ name: "Cem", managerId: ana.id });
  const network = await competency({ name: "VPN and sites", functionCode: "network-operations", isCritical: true });
  for (const [personId, level] of [
    [ana.id, 4],
    [bo.id, 1],
  ] as const) {
    const ratings = [{ competencyId: network.id, level, evidence: "Seen at work." }];
    const said = { source: "supervisor" as const, assessorId: null, assessedOn: "2026-11-01", ratings };
    await recordAssessments(context, personId, { ...said, assessorId: personId === ana.id ? bo.id : ana.id });
  }
  await importFile(context, "tickets", new TextEncoder().encode(ticketCsv(3_000)));
  world = { ...made, ana, network };
});

const sentenceOf = (page: Awaited<ReturnType<typeof loadCapacity>>) =>
  bindingSentence({
    ...{ binding: page.plan.binding, thin: page.plan.cover.thin, withoutSkill: page.plan.withoutSkill },
    criticalCompetencies: page.plan.cover.critical,
  });

describe("the page about capacity", () => {
  it("counts demand, work and people, and says what decides", async () => {
    const page = await loadCapacity(world.context, null);
    expect(page).toMatchObject({ users: 60, members: 3, isCounting: false, isSmall: true, seesAll: true });
    expect(page.tickets).toMatchObject({ tickets: 3_000, requesters: 40, from: "2026-01-01" });
    expect(page.plan.handle).toMatchObject({ basis: "recorded", minutes: 20, recordedShare: 1 });
    const perUser = ((3_000 / (page.tickets?.days ?? 1)) * (365.25 / 12)) / 60;
    expect(page.plan.ticketsPerUserMonth).toBeCloseTo(perUser, 9);
    expect(page.plan.workload.fte).toBeCloseTo((60 * perUser * 12 * (20 / 60)) / (1784 * 0.64), 9);
    expect(sentenceOf(page)).toBe(
      "Cover decides: 1 of 1 critical competency has fewer than two people, among them VPN and sites.",
    );
    const vpn = page.plan.functions.find(({ functionId }) => functionId === "network-operations");
    expect(vpn).toMatchObject({ tickets: 750, holders: 1, standing: "one", people: [{ name: "Ana" }] });
    expect(page.options.needs.map(({ way, there }) => [way, there])).toEqual([
      ["in-house", 3],
      ["hire", 4],
      ["co-managed", 3],
      ["managed", 3],
    ]);
  });

  it("counts for a manager their own line alone, and offers no scenarios", async () => {
    const manager = { ...world.context, role: "manager" as const, personId: world.ana.id };
    const page = await loadCapacity(manager, null);
    expect(page).toMatchObject({ members: 2, seesAll: false, may: { write: false, import: false } });
    expect(JSON.stringify(page)).not.toContain("Ana");
    expect(page.options.scenarios).toEqual([]);
  });

  it("takes the options of a scenario, with those who stay in each", async () => {
    const made = await createScenario(world.context, {
      name: "Ways on",
      caseId: null,
      horizonMonths: 24,
      options: ["stay-as-is", "co-managed", "fully-managed"],
      managementNeed: "none",
    });
    if (!made.ok) throw new Error(made.reason);
    const { options } = await loadCapacity(world.context, made.value);
    expect(options.chosen).toEqual({ id: made.value, name: "Ways on" });
    expect(options.needs.map(({ title, way, there }) => [title, way, there])).toEqual([
      ["Stay as is", "in-house", 3],
      ["Co-managed", "co-managed", 3],
      ["Managed services", "managed", 3],
    ]);
    expect((await loadCapacity(world.context, crypto.randomUUID())).options.chosen).toBeNull();
  });
});

describe("figures of one's own", () => {
  it("count from now on, are kept with who, when and why, and cross nobody", async () => {
    const { context, db, organisationId } = world;
    const change = { ...DEFAULT_INPUTS, onCall: true, onCallPeople: 1 };
    expect(await saveCapacityInputs(context, { inputs: change, reason: "One carries the phone.", seen: 0 })).toEqual({
      ok: true,
      value: undefined,
    });
    const again = { inputs: { ...change, onCallPeople: 2 }, reason: "Two now.", seen: 0 };
    expect(await saveCapacityInputs(context, again)).toMatchObject({
      ok: false,
      reason: expect.stringContaining("meanwhile"),
    });
    expect(await saveCapacityInputs(context, { ...again, inputs: change, seen: 1 })).toMatchObject({ ok: false });
    expect(await saveCapacityInputs(context, { ...again, seen: 1 })).toMatchObject({ ok: true });
    const { inputs, history, number } = await loadCapacityInputs(context);
    expect(inputs).toEqual({ ...change, onCallPeople: 2 });
    expect(number).toBe(2);
    expect(history.map(({ reason, accountName, day, changes }) => ({ reason, accountName, day, changes }))).toEqual([
      {
        ...{ reason: "Two now.", accountName: "Olga Owner", day: "2026-11-22" },
        changes: [{ field: "onCallPeople", before: 1, after: 2 }],
      },
      {
        ...{ reason: "One carries the phone.", accountName: "Olga Owner", day: "2026-11-22" },
        changes: [
          { field: "onCall", before: false, after: true },
          { field: "onCallPeople", before: null, after: 1 },
        ],
      },
    ]);
    expect(sentenceOf(await loadCapacity(context, null))).toBe(
      "On-call decides: a fair rota needs 4 people, and 2 people take turns. Also short: cover of two.",
    );
    const events = await listAuditEventsOfSubject(db, organisationId, "organisation", organisationId);
    expect(events.filter(({ action }) => action === "capacity.change-inputs").length).toBe(2);
    const manager = { ...context, role: "manager" as const, personId: world.ana.id };
    await expect(saveCapacityInputs(manager, { ...again, inputs: DEFAULT_INPUTS, seen: 2 })).rejects.toThrow(
      NotPermittedError,
    );
  });

  it("go into the archive with what the tickets amount to, and no requester does", async () => {
    const { body } = await exportArchive(world.context);
    let text = "";
    for await (const part of body as AsyncIterable<string>) text += part;
    const archive = JSON.parse(text) as { capacityInputs: unknown[]; ticketSummary: { tickets: number }[] };
    expect(archive.capacityInputs.length).toBe(2);
    expect(archive.ticketSummary[0]?.tickets).toBe(3_000);
    expect(text).not.toContain("user1@firm.example");
  });
});
