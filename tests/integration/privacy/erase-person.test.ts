import { readFileSync } from "node:fs";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { runVerifyCommand } from "#app/cli/model/verify.ts";
import { loadAssessForm } from "#app/services/assessments/load-assess-form.server.ts";
import { recordAssessments } from "#app/services/assessments/record-assessments.server.ts";
import { loadDecideForm } from "#app/services/decisions/load-decide-form.server.ts";
import { downloadSnapshot, loadDecision } from "#app/services/decisions/load-decision.server.ts";
import { recordDecision } from "#app/services/decisions/record-decision.server.ts";
import { declareOwnAttributes } from "#app/services/fairness/attributes.server.ts";
import { listPeople } from "#app/services/people/list-people.server.ts";
import { loadPerson } from "#app/services/people/load-person.server.ts";
import { loadPersonToEdit } from "#app/services/people/load-person-form.server.ts";
import { recordLeaving } from "#app/services/people/record-leaving.server.ts";
import { subjectKeysForWriting } from "#app/services/privacy/sealing.server.ts";
import { loadCase } from "#app/services/promotion/load-case.server.ts";
import { findAccount, insertSession } from "#db/queries/accounts.ts";
import { findPerson } from "#db/queries/people.ts";
import { sessions } from "#db/schema/accounts.ts";
import { assessments } from "#db/schema/assessments.ts";
import { decisions } from "#db/schema/decisions.ts";
import { imports } from "#db/schema/imports.ts";
import { pay } from "#db/schema/people.ts";
import { contests, subjectKeys } from "#db/schema/privacy.ts";
import { usualDecision } from "../decisions/usual-decision.ts";
import { openUsualCase } from "../promotion/team-with-a-star.ts";
import { countStatements } from "../scenarios/count-statements.ts";
import { dump, EVERY_TABLE, erase, erasuresFolder, granted, leave, storiedPerson, WORDS } from "./storied-person.ts";

const found = (text: string): string[] => Object.values(WORDS).filter((word) => text.includes(word));

const everybody = { text: "", sort: "name" as const, descending: false, page: 1 };

describe("words about a person", () => {
  it("stand in no append-only table in clear, and are read again on the pages", async () => {
    const story = await storiedPerson();
    expect(found(await dump(story))).toEqual([]);
    const record = await loadPerson(story.context, story.people.ana.id);
    expect(record?.history.map(({ evidence }) => evidence)).toEqual(
      expect.arrayContaining([WORDS.evidence, WORDS.wrong]),
    );
    expect(record?.history.flatMap(({ retracted }) => retracted?.reason ?? [])).toEqual([WORDS.retraction]);
    expect(record?.evidence.map(({ evidence }) => evidence)).toEqual(
      expect.arrayContaining([WORDS.sheet, WORDS.wrongSheet]),
    );
    const { reasons, alternatives, dissent, conditions } = WORDS;
    const memo = await loadDecision(story.context, story.decisionId);
    expect(memo).toMatchObject({ reasons, alternatives, dissent, conditions, isErased: false });
    const form = await loadDecideForm(story.context, story.caseId, story.decisionId);
    expect(form).toMatchObject({ corrected: { reasons, alternatives, dissent, conditions } });
  });

  it("are read with one more statement a page, within twelve, the recorded look among them", async () => {
    const story = await storiedPerson();
    const person = countStatements(story.context);
    await loadPerson(person.context, story.people.ana.id);
    // Two of them for the role, the plan and the interests.
    expect(person.count()).toBeLessThanOrEqual(10);
    const memo = countStatements(story.context);
    await loadDecision(memo.context, story.decisionId);
    expect(memo.count()).toBeLessThanOrEqual(6);
  });
});

describe("an erasure", () => {
  it("leaves no word about the person in any table, and their levels as they were", async () => {
    const story = await storiedPerson();
    await leave(story);
    const said = { sex: "another", ethnicity: null, age: "40-or-older" } as const;
    await declareOwnAttributes({ ...story.context, personId: story.people.ana.id }, said);
    const before = await dump(story, ["assessments"]);
    expect(found(await dump(story, EVERY_TABLE)).length).toBeGreaterThan(3);
    granted(await erase(story));
    expect(found(await dump(story, EVERY_TABLE))).toEqual([]);
    expect(await dump(story, ["assessments"])).toBe(before);
    const keys = await story.db.select().from(subjectKeys).where(eq(subjectKeys.personId, story.people.ana.id));
    expect(keys).toEqual([]);
    expect(await story.db.select().from(pay).where(eq(pay.personId, story.people.ana.id))).toEqual([]);
    expect(await dump(story, ["protected_attributes"])).toBe("");
    expect(await dump(story, ["competency_interests"])).toBe("");
    expect(JSON.parse(await dump(story, ["development_actions"]))).toMatchObject({ state: "dropped", target_level: 4 });
  });

  it("shows its words as erased, and takes the person out of every list and form", async () => {
    const story = await storiedPerson();
    await leave(story);
    granted(await erase(story));
    const memo = await loadDecision(story.context, story.decisionId);
    expect(memo).toMatchObject({ reasons: null, dissent: null, isErased: true, person: { name: "Erased person" } });
    expect(memo?.views.map(({ words }) => words)).toEqual([null]);
    const record = await loadPerson(story.context, story.people.ana.id);
    expect(record?.person).toMatchObject({ name: "Erased person", erasedOn: "2026-11-22", title: "", email: null });
    expect(record?.history.every(({ evidence }) => !evidence)).toBe(true);
    for (const include of ["present", "left", "all"] as const) {
      const { people } = await listPeople(story.context, { ...everybody, include });
      expect(people.map(({ id }) => id)).not.toContain(story.people.ana.id);
    }
    expect(await loadPersonToEdit(story.context, story.people.ana.id)).toBeNull();
    expect(await loadAssessForm(story.context, story.people.ana.id)).toBeNull();
    expect(await loadDecideForm(story.context, story.caseId, story.decisionId)).toMatchObject({ stage: "closed" });
  });

  it("lets nothing new be written about the person", async () => {
    const story = await storiedPerson();
    await leave(story);
    granted(await erase(story));
    const { ana, devon } = story.people;
    const sheet = {
      source: "supervisor" as const,
      assessorId: devon.id,
      assessedOn: "2026-10-20",
      ratings: [{ competencyId: story.routing.id, level: 3, evidence: "After all." }],
    };
    expect(await recordAssessments(story.context, ana.id, sheet)).toMatchObject({
      reason: expect.stringContaining("erased"),
    });
    const version = (await findPerson(story.db, story.organisationId, ana.id))!.version;
    expect(await recordLeaving(story.context, ana.id, version, null)).toMatchObject({ ok: false });
    const correction = { ...usualDecision, correctsId: story.decisionId, caseVersion: 3 };
    expect(await recordDecision(story.context, story.caseId, correction)).toMatchObject({ ok: false });
    const made = await story.database.transaction((tx) =>
      subjectKeysForWriting(tx, story.organisationId, [ana.id], story.context.now),
    );
    expect(made.size).toBe(0);
  });

  it("leaves the decision verifiable, its hash and its snapshot untouched", async () => {
    const story = await storiedPerson();
    const file = async () =>
      JSON.parse(JSON.stringify((await downloadSnapshot(story.context, story.decisionId))?.file));
    const before = await file();
    expect(found(JSON.stringify(before))).toEqual([]);
    expect(before.costSnapshot.scenarios.length).toBe(1);
    expect(runVerifyCommand(before)).toMatchObject({ equal: true });
    await leave(story);
    granted(await erase(story));
    const after = await file();
    expect(after).toEqual(before);
    expect(runVerifyCommand(after)).toMatchObject({ equal: true });
  });

  it("closes what is open: the case, the account with its sessions, contests, uploads", async () => {
    const story = await storiedPerson();
    const { ana } = story.people;
    const openId = await openUsualCase(story);
    const { context, database, organisationId, db } = story;
    const contestId = crypto.randomUUID();
    await database.transaction(async (tx) => {
      await insertSession(tx, {
        id: `session-${organisationId}`,
        organisationId,
        accountId: story.anaAccountId,
        createdAt: context.now,
        lastSeenAt: context.now,
        expiresAt: new Date("2027-01-01T00:00:00Z"),
      });
      await tx.insert(contests).values({
        id: contestId,
        organisationId,
        personId: ana.id,
        kind: "person",
        entryId: ana.id,
        statement: `I am not a ${WORDS.title}`,
        createdBy: story.anaAccountId,
        createdAt: context.now,
      });
      await tx.insert(imports).values({
        id: crypto.randomUUID(),
        organisationId,
        kind: "people",
        state: "uploaded",
        fileName: "people.csv",
        content: new TextEncoder().encode(WORDS.name),
        createdBy: context.accountId,
        createdAt: context.now,
      });
    });
    await leave(story);
    granted(await erase(story));
    expect(await loadCase(context, openId)).toMatchObject({ stage: "withdrawn" });
    const account = await findAccount(db, organisationId, story.anaAccountId);
    expect(account).toMatchObject({ name: "Erased person", email: `erased-${story.anaAccountId}@erased.invalid` });
    expect(account?.disabledAt).toEqual(context.now);
    expect(await db.select().from(sessions).where(eq(sessions.accountId, story.anaAccountId))).toEqual([]);
    const [contest] = await db.select().from(contests).where(eq(contests.id, contestId));
    expect(contest).toMatchObject({ state: "withdrawn", statement: "" });
    const [upload] = await db.select().from(imports).where(eq(imports.organisationId, organisationId));
    expect(upload).toMatchObject({ state: "discarded", content: null });
  });

  it("empties words that were stored before words were sealed", async () => {
    const story = await storiedPerson();
    const { organisationId, context, database, people, caseId, db } = story;
    const legacyId = crypto.randomUUID();
    const kept = { organisationId, caseId, number: 99, choice: "not-now" as const, reviewOn: "2027-01-01" };
    await database.transaction(async (tx) => {
      await tx.insert(assessments).values({
        id: legacyId,
        organisationId,
        personId: people.ana.id,
        competencyId: story.routing.id,
        source: "test",
        level: 4,
        assessor: people.devon.id,
        assessedOn: "2026-01-01",
        evidence: WORDS.evidence,
        recordedBy: context.accountId,
        recordedAt: context.now,
        retractedAt: context.now,
        retractionReason: WORDS.retraction,
      });
      await tx.insert(decisions).values({
        ...kept,
        id: crypto.randomUUID(),
        ...{ reasons: WORDS.reasons, alternatives: WORDS.alternatives, dissent: WORDS.dissent },
        ...{ conditions: WORDS.conditions, decidedBy: context.accountId, decidedAt: context.now },
        ...{ snapshot: {}, contentHash: "x" },
      });
    });
    expect(found(await dump(story)).length).toBe(6);
    await leave(story);
    granted(await erase(story));
    expect(found(await dump(story))).toEqual([]);
    const [row] = await db.select().from(assessments).where(eq(assessments.id, legacyId));
    expect(row).toMatchObject({ level: 4, evidence: "", retractionReason: "" });
  });

  it("is written to the list outside the database, by id alone", async () => {
    const story = await storiedPerson();
    await leave(story);
    const dataDir = erasuresFolder();
    granted(await erase(story, dataDir));
    const list = readFileSync(join(dataDir, "erasures.jsonl"), "utf8");
    expect(found(list)).toEqual([]);
    expect(JSON.parse(list)).toEqual({
      personId: story.people.ana.id,
      organisationId: story.organisationId,
      erasedAt: story.context.now.toISOString(),
      erasedBy: story.context.accountId,
    });
  });
});
