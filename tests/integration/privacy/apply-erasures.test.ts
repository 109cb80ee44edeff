import { appendFileSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { eq, sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { openDemo } from "#app/services/demo/open-demo.server.ts";
import { applyErasures } from "#app/services/privacy/apply-erasures.server.ts";
import { erasePerson } from "#app/services/privacy/erase-person.server.ts";
import { appendErasures, readErasures } from "#app/services/privacy/erasure-list.server.ts";
import { listAuditEventsOfSubject } from "#db/queries/audit.ts";
import { findDemoOrganisation } from "#db/queries/organisations.ts";
import { people } from "#db/schema/people.ts";
import { erasures, subjectKeys } from "#db/schema/privacy.ts";
import { dump, EVERY_TABLE, erasuresFolder, granted, leave, storiedPerson, WORDS } from "./storied-person.ts";

/** Ana is erased; `restore` brings back her row, key and account as an older backup holds them. */
async function erasedPerson() {
  const story = await storiedPerson();
  const { db, database, organisationId, context } = story;
  const { id } = story.people.ana;
  await leave(story);
  const [person] = await db.select().from(people).where(eq(people.id, id));
  const [key] = await db.select().from(subjectKeys).where(eq(subjectKeys.personId, id));
  const dataDir = erasuresFolder();
  granted(await erasePerson(context, id, WORDS.name, dataDir));
  const restore = (withTable: boolean) =>
    database.transaction(async (tx) => {
      if (!withTable) await tx.delete(erasures).where(eq(erasures.organisationId, organisationId));
      await tx.update(people).set(person!).where(eq(people.id, id));
      await tx.insert(subjectKeys).values(key!).onConflictDoNothing();
      await tx.execute(
        sql`update accounts set name = ${WORDS.name}, disabled_at = null where id = ${story.anaAccountId}`,
      );
    });
  const words = async () => {
    const text = await dump(story, EVERY_TABLE);
    return Object.values(WORDS).filter((word) => text.includes(word));
  };
  const keys = () => db.select().from(subjectKeys).where(eq(subjectKeys.personId, id));
  return { ...story, id, dataDir, restore, words, keys };
}

describe("erasures applied again", () => {
  it("take name and key away that an older backup brought back, by the list alone", async () => {
    const { database, dataDir, restore, words, keys, db, organisationId, id } = await erasedPerson();
    await restore(false);
    expect(await words()).toContain(WORDS.name);
    expect((await keys()).length).toBe(1);
    expect(await applyErasures(database, dataDir)).toBe(1);
    expect(await words()).toEqual([]);
    expect(await keys()).toEqual([]);
    const [person] = await db.select().from(people).where(eq(people.id, id));
    expect(person).toMatchObject({ name: "Erased person", erasedAt: new Date("2026-11-22T10:00:00Z") });
    const [row] = await db.select().from(erasures).where(eq(erasures.personId, id));
    expect(row?.erasedAt).toEqual(new Date("2026-11-22T10:00:00Z"));
    const [event] = await listAuditEventsOfSubject(db, organisationId, "person", id);
    expect(event).toMatchObject({ action: "person.erase-again", sealed: null });
  });

  it("and by the table alone, when the list is new; the list has them from then on", async () => {
    const { database, restore, words, keys, id } = await erasedPerson();
    await restore(true);
    const elsewhere = erasuresFolder();
    expect(await applyErasures(database, elsewhere)).toBe(1);
    expect([await words(), await keys()]).toEqual([[], []]);
    expect(readErasures(elsewhere).map(({ personId }) => personId)).toContain(id);
  });

  it("are none when there is nothing to do, and change nothing then", async () => {
    const story = await erasedPerson();
    const before = await dump(story, [...EVERY_TABLE, "erasures"]);
    const list = readFileSync(join(story.dataDir, "erasures.jsonl"), "utf8");
    await applyErasures(story.database, story.dataDir);
    expect(await applyErasures(story.database, story.dataDir)).toBe(0);
    expect(await dump(story, [...EVERY_TABLE, "erasures"])).toBe(before);
    expect(readFileSync(join(story.dataDir, "erasures.jsonl"), "utf8").startsWith(list)).toBe(true);
  });

  it("finish what a crash left between the list and the database", async () => {
    const story = await storiedPerson();
    const dataDir = erasuresFolder();
    const { organisationId, accountId, context } = story;
    appendErasures(dataDir, [
      { personId: story.people.ana.id, organisationId, erasedAt: context.now.toISOString(), erasedBy: accountId },
    ]);
    expect(await applyErasures(story.database, dataDir)).toBe(1);
    expect(await dump(story, EVERY_TABLE)).not.toContain(WORDS.name);
  });

  it("take a key away that came back without the name", async () => {
    const { database, dataDir, db, id, organisationId, keys } = await erasedPerson();
    await database.transaction((tx) =>
      tx.insert(subjectKeys).values({ personId: id, organisationId, key: "x", createdAt: new Date() }),
    );
    expect(await applyErasures(database, dataDir)).toBe(1);
    expect(await keys()).toEqual([]);
    expect((await db.select().from(erasures).where(eq(erasures.personId, id))).length).toBe(1);
  });
});

describe("the list of erasures", () => {
  const entry = (personId: string) => ({
    personId,
    organisationId: "6f1c9a52-56a1-4c3a-9d8e-0b7a4d5f2c11",
    erasedAt: "2026-11-22T10:00:00.000Z",
    erasedBy: null,
  });

  it("reads what was appended, each person once, and passes over a line that was cut off", () => {
    const dataDir = erasuresFolder();
    const [first, second] = [entry(crypto.randomUUID()), entry(crypto.randomUUID())];
    expect(readErasures(dataDir)).toEqual([]);
    appendErasures(dataDir, [first]);
    appendFileSync(join(dataDir, "erasures.jsonl"), '{"personId":"0b7a');
    appendErasures(dataDir, [second, first]);
    expect(readErasures(dataDir)).toEqual([first, second]);
  });

  it("makes its folder, and does not know the people of a demo company", async () => {
    const { database, context } = await storiedPerson();
    granted(await openDemo(database, "tidewell", { now: context.now, requestId: "test" }));
    const demo = await findDemoOrganisation(database.db, "tidewell");
    const [person] = await database.db
      .select()
      .from(people)
      .where(
        sql`organisation_id = ${demo!.id} and id not in (select person_id from accounts where person_id is not null)`,
      )
      .limit(1);
    await database.transaction((tx) =>
      tx.update(people).set({ leftOn: "2026-01-01" }).where(eq(people.id, person!.id)),
    );
    const dataDir = join(erasuresFolder(), "new");
    const inDemo = { ...context, organisationId: demo!.id };
    granted(await erasePerson(inDemo, person!.id, person!.name, dataDir));
    expect(readErasures(dataDir)).toEqual([]);
    await applyErasures(database, dataDir);
    expect(readErasures(dataDir).map(({ personId }) => personId)).not.toContain(person!.id);
  });
});
