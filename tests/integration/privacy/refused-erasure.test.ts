import { existsSync } from "node:fs";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { erasePerson, loadErasure } from "#app/services/privacy/erase-person.server.ts";
import { setLegalHold } from "#app/services/privacy/retention.server.ts";
import { NotPermittedError } from "#app/services/shared/write.ts";
import { accountOf, teamWithAStar } from "../promotion/team-with-a-star.ts";
import { dump, erase, erasuresFolder, granted, leave, storiedPerson, WORDS } from "./storied-person.ts";

describe("an erasure is refused", () => {
  it("for a member who is still here, today or until a later day", async () => {
    const story = await storiedPerson();
    expect(await erase(story)).toMatchObject({ reason: expect.stringContaining("Record first") });
    await leave(story, "2026-11-23");
    expect(await erase(story)).toMatchObject({ ok: false });
    expect(await dump(story, ["people"])).toContain(WORDS.name);
  });

  it("under a legal hold, with its reason, and not once it is lifted", async () => {
    const story = await storiedPerson();
    await leave(story);
    granted(await setLegalHold(story.context, story.people.ana.id, "Claim 12 is before the court."));
    const dataDir = erasuresFolder();
    expect(await erase(story, dataDir)).toMatchObject({
      reason: expect.stringContaining("by Olga Owner keeps this record: “Claim 12"),
    });
    expect((await loadErasure(story.context, story.people.ana.id))?.obstacle).toContain("Claim 12");
    expect(existsSync(join(dataDir, "erasures.jsonl"))).toBe(false);
    granted(await setLegalHold(story.context, story.people.ana.id, null));
    expect(await erase(story, dataDir)).toMatchObject({ ok: true });
  });

  it("when another name is typed, and takes the right one whatever its capitals and spaces", async () => {
    const story = await storiedPerson();
    await leave(story);
    const typed = (name: string) => erasePerson(story.context, story.people.ana.id, name, erasuresFolder());
    expect(await typed("Ana")).toMatchObject({ ok: false, field: "name" });
    expect(await typed("  ana   quetzalcoatl ")).toMatchObject({ ok: true });
    expect(await typed("Erased person")).toMatchObject({ reason: expect.stringContaining("already") });
  });

  it("for the only owner and for oneself", async () => {
    const team = await teamWithAStar();
    const outsider = await team.person({ name: "Olga Owner", kind: "reporting-only" });
    await team.database.transaction((tx) =>
      tx.execute(sql`update accounts set person_id = ${outsider.id} where id = ${team.accountId}`),
    );
    const hr = await accountOf(team, "hr");
    const dataDir = erasuresFolder();
    expect(await erasePerson(hr, outsider.id, "Olga Owner", dataDir)).toMatchObject({
      reason: expect.stringContaining("only owner"),
    });
    const herself = { ...team.context, personId: outsider.id };
    expect(await erasePerson(herself, outsider.id, "Olga Owner", dataDir)).toMatchObject({
      reason: expect.stringContaining("their own record"),
    });
  });

  it("to everybody but owner and HR, and in another organisation", async () => {
    const [story, other] = [await storiedPerson(), await teamWithAStar()];
    await leave(story);
    for (const role of ["manager", "staff", "auditor"] as const) {
      const context = await accountOf(story, role);
      await expect(erasePerson(context, story.people.ana.id, WORDS.name, "unused")).rejects.toThrow(NotPermittedError);
      await expect(loadErasure(context, story.people.ana.id)).rejects.toThrow(NotPermittedError);
    }
    await expect(erasePerson(other.context, story.people.ana.id, WORDS.name, "unused")).rejects.toMatchObject({
      init: { status: 404 },
    });
    expect(await loadErasure(other.context, story.people.ana.id)).toBeNull();
  });
});
