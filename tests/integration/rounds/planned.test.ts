import { beforeAll, describe, expect, it } from "vitest";
import { loadNewRound } from "#app/services/rounds/load-new-round.server.ts";
import { loadRequest } from "#app/services/rounds/load-request.server.ts";
import { loadRound } from "#app/services/rounds/load-round.server.ts";
import { openDueRounds } from "#app/services/rounds/open-due-rounds.server.ts";
import { openPlanned, openRound } from "#app/services/rounds/open-round.server.ts";
import { cancelRound } from "#app/services/rounds/run-round.server.ts";
import { updateAccount } from "#db/queries/accounts.ts";
import { insertPeople } from "#db/queries/people.ts";
import { granted, type RoundWorld, roundWorld, SHEET } from "./round-world.ts";

let world: RoundWorld;
const LATER = { ...SHEET, startsOn: "2026-12-01" };
const at = (day: string) => new Date(`${day}T08:00:00Z`);

beforeAll(async () => {
  world = await roundWorld(2);
});

describe("a round that is planned for a later day", () => {
  it("asks nobody and can be changed until then, and opens by itself with whoever is there on the day", async () => {
    const { context, manager, linId, lin, database } = world;
    const plan = { ...LATER, personIds: [linId], sources: ["self"] as ["self"] };
    expect(await openRound(manager, { ...plan, dueOn: "2026-11-30" })).toMatchObject({ field: "dueOn" });
    const roundId = granted(await openRound(manager, plan));
    expect(await world.about(roundId)).toEqual([]);
    expect(await loadRound(manager, roundId, 1)).toMatchObject({ state: "planned", peopleTotal: 1, total: 0 });
    expect(await openDueRounds(database, at("2026-11-30"))).toBe(0);

    const form = await loadNewRound(manager, { round: roundId, manager: null, department: null });
    expect(form.planned).toMatchObject({ name: "Autumn", personIds: [linId], startsOn: "2026-12-01" });
    expect(await loadRound(lin, roundId, 1).catch(() => "refused")).toBe("refused");
    granted(await openRound(manager, { ...plan, name: "Winter", personIds: [] }, roundId));
    expect(await openDueRounds(database, at("2026-12-01"))).toBe(1);
    expect(await openDueRounds(database, at("2026-12-01"))).toBe(0);
    const opened = await loadRound(manager, roundId, 1);
    expect(opened).toMatchObject({ state: "open", name: "Winter", total: 2 });
    expect((await loadRequest(lin, await world.requestOf(roundId, lin)))?.isOpen).toBe(true);
    expect(await openRound(manager, plan, roundId)).toMatchObject({ ok: false });
    await expect(openPlanned(context, crypto.randomUUID())).rejects.toMatchObject({ init: { status: 404 } });
  });

  it("can be opened sooner or dropped, and keeps waiting where nobody may open it any more", async () => {
    const { context, manager, database, organisationId } = world;
    const sooner = granted(await openRound(manager, LATER));
    granted(await openPlanned(context, sooner));
    expect((await loadRound(manager, sooner, 1))?.state).toBe("open");
    const dropped = granted(await openRound(manager, LATER));
    granted(await cancelRound(manager, dropped));
    const orphan = granted(await openRound(manager, LATER));
    await database.transaction((tx) =>
      updateAccount(tx, organisationId, manager.accountId, { disabledAt: context.now }),
    );
    expect(await openDueRounds(database, at("2026-12-02"))).toBe(0);
    const late = { ...context, now: at("2026-12-02") };
    expect(await loadRound(late, dropped, 1)).toMatchObject({ state: "cancelled" });
    expect(await loadRound(late, orphan, 1)).toMatchObject({ state: "planned", isOverdue: true });
    await database.transaction((tx) => updateAccount(tx, organisationId, manager.accountId, { disabledAt: null }));
  });
});

describe("a round about picked competencies", () => {
  it("asks about these alone, of everybody alike, and leaves nothing behind where none is in use", async () => {
    const { manager, lin, competency } = world;
    const dns = await competency({ name: "DNS" });
    const picked = { ...SHEET, competencyChoice: "picked" as const, competencyIds: [dns.id] };
    const roundId = granted(await openRound(manager, picked));
    const page = await loadRequest(lin, await world.requestOf(roundId, lin));
    expect(page?.competencies.map(({ name }) => name)).toEqual(["DNS"]);
    const none = await openRound(manager, { ...picked, competencyIds: [crypto.randomUUID()] });
    expect(none).toMatchObject({ ok: false, field: "competencyChoice" });
  });
});

describe("who is waited for", () => {
  it("is listed a page at a time, the ones who owe most first, each once", async () => {
    const { context, organisationId, manager, database } = world;
    const people = Array.from({ length: 30 }, (_, nth) => ({
      ...{ id: crypto.randomUUID(), organisationId, name: `Engineer ${String(nth).padStart(2, "0")}` },
      ...{ kind: "member" as const, managerId: manager.personId ?? null },
      ...{ createdAt: context.now, updatedAt: context.now },
    }));
    await database.transaction((tx) => insertPeople(tx, people));
    const roundId = granted(await openRound(context, { ...SHEET, managerId: manager.personId ?? null }));
    const [first, second] = await Promise.all([loadRound(context, roundId, 1), loadRound(context, roundId, 1, 2)]);
    expect(first).toMatchObject({ waitedForTotal: 33, nudgePageCount: 2 });
    expect(first?.waitedFor[0]).toMatchObject({ name: "Mara", open: 32 });
    const names = [...(first?.waitedFor ?? []), ...(second?.waitedFor ?? [])].map(({ assessorId }) => assessorId);
    expect([first?.waitedFor.length, second?.waitedFor.length, new Set(names).size]).toEqual([25, 8, 33]);
    expect(second?.waitedFor.every(({ requests }) => requests.length > 0)).toBe(true);
  });
});
