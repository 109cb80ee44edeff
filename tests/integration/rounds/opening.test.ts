import { beforeAll, describe, expect, it } from "vitest";
import { loadRequest } from "#app/services/rounds/load-request.server.ts";
import { loadRound } from "#app/services/rounds/load-round.server.ts";
import { openRound } from "#app/services/rounds/open-round.server.ts";
import { sweepOpenings } from "#app/services/rounds/write-opening.server.ts";
import { findPerson, insertPeople, updatePerson } from "#db/queries/people.ts";
import { insertRequirements, insertRoleProfiles } from "#db/queries/role-profiles.ts";
import { findRound, insertRound, insertRoundPart } from "#db/queries/rounds.ts";
import { countStatements } from "../scenarios/count-statements.ts";
import { granted, type RoundWorld, roundWorld, SHEET } from "./round-world.ts";

let world: RoundWorld;

beforeAll(async () => {
  world = await roundWorld(1);
  const { context, organisationId } = world;
  const people = Array.from({ length: 220 }, (_, at) => ({
    ...{
      id: crypto.randomUUID(),
      organisationId,
      name: `Engineer ${String(at).padStart(3, "0")}`,
      kind: "member" as const,
    },
    ...{ managerId: world.manager.personId ?? null, createdAt: context.now, updatedAt: context.now },
  }));
  await world.database.transaction((tx) => insertPeople(tx, people));
});

describe("opening a round", () => {
  it("asks for more than 1,000 pages in a number of statements that does not follow their number", async () => {
    const { context, count } = countStatements(world.context);
    const roundId = granted(await openRound(context, { ...SHEET, managerId: world.manager.personId ?? null }));
    expect(count()).toBeLessThan(20);
    const round = await loadRound(world.context, roundId, 1);
    expect(round?.state).toBe("open");
    expect(round?.total).toBe(221);
    // Each of the 221 asks themself, their manager and four peers.
    expect(round?.sources.reduce((sum, { asked }) => sum + asked, 0)).toBe(221 * 6);
    expect(round?.waitedFor[0]).toMatchObject({ name: "Mara", open: 221, hasAccount: true });
  });

  it("asks about what the role of each person asks for", async () => {
    const { context, database, organisationId, linId, competency } = world;
    const dns = await competency({ name: "DNS" });
    const roleProfileId = crypto.randomUUID();
    const place = { organisationId, track: "specialist" as const, rung: 2, title: "Network engineer" };
    await database.transaction(async (tx) => {
      const made = { createdAt: context.now, updatedAt: context.now };
      await insertRoleProfiles(tx, [{ id: roleProfileId, ...place, ...made }]);
      await insertRequirements(tx, [{ organisationId, roleProfileId, competencyId: dns.id, requiredLevel: 3 }]);
      const lin = await findPerson(tx, organisationId, linId);
      await updatePerson(tx, organisationId, linId, lin?.version ?? 0, { roleProfileId, updatedAt: context.now });
    });
    const sheet = { ...SHEET, competencyChoice: "role" as const, personIds: [linId] };
    const roundId = granted(await openRound(context, sheet));
    const page = await loadRequest(world.lin, await world.requestOf(roundId, world.lin));
    expect(page?.competencies.map(({ name }) => name)).toEqual(["DNS"]);
  });

  it("shows a manager the people of their line alone, and refuses a day that has passed", async () => {
    const roundId = granted(await openRound(world.context, SHEET));
    expect((await loadRound(world.context, roundId, 1))?.total).toBe(222);
    expect((await loadRound(world.manager, roundId, 1))?.total).toBe(221);
    expect(await openRound(world.context, { ...SHEET, dueOn: "2026-11-21" })).toMatchObject({ field: "dueOn" });
  });

  it("leaves nothing of a round whose opening a stopped process left half-way", async () => {
    const { context, organisationId } = world;
    const roundId = crypto.randomUUID();
    const { managerId: _line, department: _department, personIds: _ids, ...asked } = SHEET;
    const row = { ...asked, id: roundId, organisationId, state: "opening" as const, peopleTotal: 9 };
    await world.database.transaction(async (tx) => {
      await insertRound(tx, { ...row, createdBy: world.accountId, createdAt: context.now });
      await insertRoundPart(tx, [{ organisationId, roundId, personId: world.linId, competencyIds: [] }], []);
    });
    await sweepOpenings(world.database, new Date(context.now.getTime() + 2 * 60 * 60 * 1000));
    const reader = { reach: null, accountId: world.accountId };
    expect((await findRound(world.db, organisationId, roundId, reader))?.state).toBe("cancelled");
    expect((await loadRound(context, roundId, 1))?.total).toBe(0);
  });
});
