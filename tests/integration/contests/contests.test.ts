import { describe, expect, it } from "vitest";
import { contestEntry } from "#app/services/contests/contest-entry.server.ts";
import { settleContest, withdrawContest } from "#app/services/contests/end-contest.server.ts";
import { listOpenContests } from "#app/services/contests/list-open-contests.server.ts";
import { loadContests } from "#app/services/contests/load-contests.server.ts";
import { countForShell } from "#app/services/organisations/count-for-shell.server.ts";
import { loadOwnRecord } from "#app/services/own-record/load-own-record.server.ts";
import { loadPerson } from "#app/services/people/load-person.server.ts";
import { isSealed } from "#app/services/privacy/sealing.server.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import { findAssessment, listAssessmentHistory } from "#db/queries/assessments.ts";
import { listAuditPage } from "#db/queries/audit.ts";
import { listContestsOf } from "#db/queries/contests.ts";
import { account } from "#tests/integration/audit/accounts.ts";
import { rate } from "#tests/integration/matrix/rate.ts";
import { testOrganisation } from "#tests/support/organisation.ts";

async function setting(source: "supervisor" | "peer" = "supervisor") {
  const organisation = await testOrganisation();
  const ana = await organisation.person({ name: "Ana" });
  const routing = await organisation.competency({ name: "Routing" });
  await rate(organisation, [{ personId: ana.id, competencyId: routing.id, level: 2, source }]);
  const [entry] = await listAssessmentHistory(organisation.db, organisation.organisationId, ana.id);
  const staff = await account(organisation, { name: "Ana", role: "staff", personId: ana.id });
  const hr = await account(organisation, { name: "Hedda", role: "hr" });
  return { organisation, ana, routing, entryId: entry?.id ?? "", staff, hr };
}

const contest = (context: ServiceContext, entryId: string, statement = "It was a level 4 task.") =>
  contestEntry(context, { kind: "assessment", entryId, fact: "", statement });

const own = async (context: ServiceContext) => {
  const record = await loadOwnRecord(context, { mostLooks: 20 });
  if (!record) throw new Error("no record");
  return record;
};

describe("a contested assessment", () => {
  it("is seen as contested by the person and by those who read the record, and goes on counting", async () => {
    const { organisation, ana, entryId, staff, hr } = await setting();
    expect(await contest(staff, entryId)).toEqual({ ok: true, value: undefined });
    const expected = { entryId, state: "open", statement: "It was a level 4 task." };
    expect((await own(staff)).contests).toEqual([expect.objectContaining(expected)]);
    const page = await loadPerson(organisation.context, ana.id);
    expect(page?.contests).toEqual([expect.objectContaining(expected)]);
    expect(page?.technical[0]).toMatchObject({ level: 2, state: "rated" });
    expect((await countForShell(hr)).contests).toBe(1);
    expect(await contest(staff, entryId)).toMatchObject({ ok: false });
  });

  it("is retracted in the same transaction when it is corrected, and both texts stay for the person", async () => {
    const { organisation, ana, entryId, staff, hr } = await setting();
    await contest(staff, entryId);
    const [open] = (await loadContests(hr, "open", 1)).contests;
    expect(open).toMatchObject({ personName: "Ana", assessment: { competencyName: "Routing", level: 2 } });
    const verdict = await settleContest(hr, open?.id ?? "", { outcome: "corrected", answer: "Checked: wrong person." });
    expect(verdict).toEqual({ ok: true, value: undefined });
    const assessment = await findAssessment(organisation.db, organisation.organisationId, entryId);
    expect(assessment?.retractedAt).toEqual(hr.now);
    expect((await own(staff)).contests).toEqual([
      expect.objectContaining({
        state: "corrected",
        statement: "It was a level 4 task.",
        answer: "Checked: wrong person.",
        settledBy: "Hedda",
      }),
    ]);
    expect((await loadPerson(organisation.context, ana.id))?.contests).toEqual([]);
    expect(await settleContest(hr, open?.id ?? "", { outcome: "kept", answer: "No." })).toMatchObject({ ok: false });
  });

  it("stays open with everything undone when the entry cannot be retracted", async () => {
    const { organisation, entryId, staff, hr } = await setting();
    await contest(staff, entryId);
    const [open] = (await loadContests(hr, "open", 1)).contests;
    const settle = () => settleContest(hr, open?.id ?? "", { outcome: "corrected", answer: "Right." });
    await organisation.database.transaction(async (tx) => {
      const { retractAssessment } = await import("#db/queries/assessments.ts");
      const by = { retractedAt: hr.now, retractedBy: hr.accountId, retractionReason: "Twice." };
      await retractAssessment(tx, organisation.organisationId, entryId, by);
    });
    expect(await settle()).toMatchObject({ ok: false, reason: expect.stringContaining("retracted already") });
    expect((await countForShell(hr)).contests).toBe(1);
  });

  it("stays as it is when it is kept, with the answer; an answer is needed", async () => {
    const { organisation, entryId, staff, hr } = await setting();
    await contest(staff, entryId);
    const [open] = (await loadContests(hr, "open", 1)).contests;
    const settle = (answer: string) => settleContest(hr, open?.id ?? "", { outcome: "kept", answer });
    expect(await settle("  ")).toMatchObject({ ok: false, field: "answer" });
    expect(await settle("Seen by two people.")).toMatchObject({ ok: true });
    const assessment = await findAssessment(organisation.db, organisation.organisationId, entryId);
    expect(assessment?.retractedAt).toBeNull();
    expect((await own(staff)).contests[0]).toMatchObject({ state: "kept", answer: "Seen by two people." });
    expect((await loadContests(hr, "ended", 1)).contests).toHaveLength(1);
  });

  it("can be withdrawn by the person alone", async () => {
    const { organisation, entryId, staff, hr } = await setting();
    await contest(staff, entryId);
    const [open] = (await loadContests(hr, "open", 1)).contests;
    const other = await account(organisation, {
      name: "Bo",
      role: "staff",
      personId: (await organisation.person()).id,
    });
    expect(await withdrawContest(other, open?.id ?? "")).toBeNull();
    expect(await withdrawContest(hr, open?.id ?? "")).toBeNull();
    expect(await withdrawContest(staff, open?.id ?? "")).toEqual({ ok: true, value: undefined });
    expect((await countForShell(hr)).contests).toBe(0);
    expect(await contest(staff, entryId)).toMatchObject({ ok: true });
  });
});

describe("a contest", () => {
  it("is about one's own record alone, and never about a single answer of a colleague", async () => {
    const { organisation, entryId, staff } = await setting();
    const bo = await organisation.person();
    const other = await account(organisation, { name: "Bo", role: "staff", personId: bo.id });
    expect(await contest(other, entryId)).toBeNull();
    expect(await contest({ ...staff, personId: null }, entryId)).toBeNull();
    expect(await contest(staff, crypto.randomUUID())).toBeNull();
    expect(await contest(staff, "no id")).toBeNull();
    const details = { kind: "person" as const, entryId: bo.id, fact: "title", statement: "Wrong." };
    expect(await contestEntry(staff, details)).toBeNull();
    const peer = await setting("peer");
    expect(await contest(peer.staff, peer.entryId)).toBeNull();
    const foreign = await testOrganisation();
    expect(await contest({ ...foreign.context, personId: staff.personId ?? null }, entryId)).toBeNull();
    expect(await settleContest(foreign.context, entryId, { outcome: "kept", answer: "No." })).toBeNull();
  });

  it("about a fact names it, and is settled without a retraction", async () => {
    const { ana, staff, hr } = await setting();
    const details = { kind: "person" as const, entryId: ana.id, fact: "startedOn", statement: "It was May." };
    expect(await contestEntry(staff, { ...details, fact: "shoe size" })).toMatchObject({ ok: false, field: "fact" });
    expect(await contestEntry(staff, details)).toMatchObject({ ok: true });
    const [open] = (await loadContests(hr, "open", 1)).contests;
    expect(open?.statement).toBe("Start date: It was May.");
    expect(await settleContest(hr, open?.id ?? "", { outcome: "corrected", answer: "Changed." })).toMatchObject({
      ok: true,
    });
  });

  it("is settled by nobody whom it is about", async () => {
    const { organisation, ana, entryId, staff } = await setting();
    await contest(staff, entryId);
    const ownHr = { ...organisation.context, personId: ana.id };
    const page = await loadContests(ownHr, "open", 1);
    expect(page.contests[0]?.isOwn).toBe(true);
    expect((await countForShell(ownHr)).contests).toBe(0);
    const settled = await settleContest(ownHr, page.contests[0]?.id ?? "", { outcome: "kept", answer: "Fine." });
    expect(settled).toMatchObject({ ok: false });
  });

  it("is shown to a manager for the own line alone", async () => {
    const { organisation, ana, entryId, staff } = await setting();
    await contest(staff, entryId);
    const boss = await organisation.person();
    const manager = await account(organisation, { name: "Boss", role: "manager", personId: boss.id });
    expect(await listOpenContests(manager, ana.id)).toEqual([]);
    expect(await listOpenContests(staff, ana.id)).toHaveLength(1);
  });

  it("keeps its texts sealed, in its own row and in the trail", async () => {
    const { organisation, ana, entryId, staff, hr } = await setting();
    await contest(staff, entryId, "A sentence that nobody finds in a table.");
    const { db, organisationId } = organisation;
    const [row] = await listContestsOf(db, organisationId, ana.id);
    await settleContest(hr, row?.contest.id ?? "", { outcome: "kept", answer: "An answer that nobody finds." });
    const [settled] = await listContestsOf(db, organisationId, ana.id);
    expect(isSealed(settled?.contest.statement ?? "")).toBe(true);
    expect(isSealed(settled?.contest.answer ?? "")).toBe(true);
    const events = JSON.stringify(await listAuditPage(db, organisationId, { limit: 50 }));
    expect(events).toContain("contest.settle");
    expect(events).not.toContain("nobody finds");
  });
});
