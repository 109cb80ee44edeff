import { describe, expect, it } from "vitest";
import { loadAssessForm } from "#app/services/assessments/load-assess-form.server.ts";
import { type AssessmentSheet, recordAssessments } from "#app/services/assessments/record-assessments.server.ts";
import { retractOneAssessment } from "#app/services/assessments/retract-assessment.server.ts";
import { loadPerson } from "#app/services/people/load-person.server.ts";
import { NotPermittedError } from "#app/services/shared/write.ts";
import { listAssessmentHistory, listCountedAssessments } from "#db/queries/assessments.ts";
import { listAuditEventsOfSubject } from "#db/queries/audit.ts";
import { testOrganisation } from "#tests/support/organisation.ts";

const sheet = (ratings: AssessmentSheet["ratings"], change: Partial<AssessmentSheet> = {}): AssessmentSheet => ({
  source: "supervisor",
  assessorId: null,
  assessedOn: "2026-11-20",
  ratings,
  ...change,
});

const rating = (competencyId: string, level: number, evidence = "") => ({ competencyId, level, evidence });

describe("recording levels", () => {
  it("records every level of a sheet in one go, with assessor, day and words", async () => {
    const { context, person, competency, db, organisationId, accountId } = await testOrganisation();
    const [ana, bo] = [await person(), await person()];
    const [dns, backup] = [await competency(), await competency()];
    const ratings = [rating(dns.id, 4, "Moved the resolver."), rating(backup.id, 0)];
    expect(await recordAssessments(context, ana.id, sheet(ratings, { assessorId: bo.id }))).toEqual({
      ok: true,
      value: 2,
    });
    const rows = await listAssessmentHistory(db, organisationId, ana.id);
    expect(rows.find(({ competencyId }) => competencyId === dns.id)).toMatchObject({
      level: 4,
      assessor: bo.id,
      assessedOn: "2026-11-20",
      evidence: expect.stringMatching(/^sealed:1:/),
      recordedBy: accountId,
    });
    expect(rows.find(({ competencyId }) => competencyId === backup.id)).toMatchObject({ level: 0, evidence: "" });
    const record = await loadPerson(context, ana.id);
    expect(record?.history.map(({ evidence }) => evidence)).toContain("Moved the resolver.");
  });

  it("lets a new level supersede the older one of the same assessor, and keeps both", async () => {
    const { context, person, competency, db, organisationId } = await testOrganisation();
    const ana = await person();
    const dns = await competency();
    await recordAssessments(context, ana.id, sheet([rating(dns.id, 2)], { assessedOn: "2026-01-01" }));
    await recordAssessments(context, ana.id, sheet([rating(dns.id, 4)]));
    expect(await listAssessmentHistory(db, organisationId, ana.id)).toHaveLength(2);
    expect((await listCountedAssessments(db, organisationId)).map(({ level }) => level)).toEqual([4]);
  });

  it("names the account where the assessor is not on record, and the person themself for a self-assessment", async () => {
    const { context, person, competency, db, organisationId, accountId } = await testOrganisation();
    const [ana, bo] = [await person(), await person()];
    const dns = await competency();
    await recordAssessments(context, ana.id, sheet([rating(dns.id, 3)]));
    await recordAssessments(context, ana.id, sheet([rating(dns.id, 5)], { source: "self", assessorId: bo.id }));
    const rows = await listAssessmentHistory(db, organisationId, ana.id);
    expect(rows.find(({ source }) => source === "supervisor")?.assessor).toBe(`account:${accountId}`);
    expect(rows.find(({ source }) => source === "self")?.assessor).toBe(ana.id);
  });

  it("records nothing of a sheet of which one level does not fit", async () => {
    const { context, person, competency, db, organisationId } = await testOrganisation();
    const ana = await person();
    const dns = await competency();
    const coaching = await competency({ kind: "leadership", name: "Coaching" });
    const verdict = await recordAssessments(context, ana.id, sheet([rating(dns.id, 4), rating(coaching.id, 0)]));
    expect(verdict).toEqual({ ok: false, reason: "Coaching: a level is a whole number from 1 to 5." });
    expect(await recordAssessments(context, ana.id, sheet([rating(dns.id, 6)]))).toMatchObject({ ok: false });
    expect(await recordAssessments(context, ana.id, sheet([rating(dns.id, 2.5)]))).toMatchObject({ ok: false });
    expect(await listAssessmentHistory(db, organisationId, ana.id)).toEqual([]);
  });

  it("refuses a day ahead, an empty sheet, the person as their own supervisor and a stranger", async () => {
    const { context, person, competency } = await testOrganisation();
    const other = await testOrganisation();
    const stranger = await other.person();
    const ana = await person();
    const dns = await competency();
    const ratings = [rating(dns.id, 3)];
    const refuse = async (change: Partial<AssessmentSheet>) =>
      recordAssessments(context, ana.id, sheet(ratings, change));
    expect(await refuse({ assessedOn: "2026-11-23" })).toMatchObject({ ok: false, field: "assessedOn" });
    expect(await refuse({ ratings: [] })).toMatchObject({ ok: false, reason: "Choose at least one level." });
    expect(await refuse({ assessorId: ana.id })).toMatchObject({ ok: false, field: "assessorId" });
    expect(await refuse({ assessorId: stranger.id })).toMatchObject({ ok: false, field: "assessorId" });
    await expect(recordAssessments(context, stranger.id, sheet(ratings))).rejects.toMatchObject({
      init: { status: 404 },
    });
  });

  it("refuses reporting-only people, people who had left, and competencies that are archived or another organisation's", async () => {
    const { context, person, competency, now } = { ...(await testOrganisation()), now: new Date("2026-01-01") };
    const other = await testOrganisation();
    const boss = await person({ kind: "reporting-only" });
    const gone = await person({ leftOn: "2026-06-01" });
    const ana = await person();
    const dns = await competency();
    const archived = await competency({ archivedAt: now });
    const foreign = await other.competency();
    expect(await recordAssessments(context, boss.id, sheet([rating(dns.id, 3)]))).toMatchObject({ ok: false });
    expect(await recordAssessments(context, gone.id, sheet([rating(dns.id, 3)]))).toMatchObject({
      ok: false,
      field: "assessedOn",
    });
    expect(await recordAssessments(context, ana.id, sheet([rating(archived.id, 3)]))).toMatchObject({ ok: false });
    expect(await recordAssessments(context, ana.id, sheet([rating(foreign.id, 3)]))).toMatchObject({ ok: false });
  });

  it("does not know anybody to an account of the staff but its own person, who records an own view alone", async () => {
    const { context, person, competency } = await testOrganisation({ role: "staff" });
    const [ana, bo] = [await person(), await person()];
    const dns = await competency();
    const own = { ...context, personId: ana.id };
    const ratings = [rating(dns.id, 3)];
    await expect(recordAssessments(own, bo.id, sheet(ratings))).rejects.toMatchObject({ init: { status: 404 } });
    expect(await recordAssessments(own, ana.id, sheet(ratings))).toMatchObject({ ok: false, field: "source" });
    const self = sheet(ratings, { source: "self", assessorId: null });
    expect(await recordAssessments(own, ana.id, self)).toEqual({ ok: true, value: 1 });
  });

  it("lets a manager speak for themself about their line, at all depths, and about nobody else", async () => {
    const { context, person, competency } = await testOrganisation({ role: "manager" });
    const mara = await person();
    const lin = await person({ managerId: mara.id });
    const dee = await person({ managerId: lin.id });
    const fay = await person();
    const dns = await competency();
    const manager = { ...context, personId: mara.id };
    const ratings = [rating(dns.id, 3)];
    const spoken = sheet(ratings, { assessorId: null });
    expect(await recordAssessments(manager, dee.id, spoken)).toEqual({ ok: true, value: 1 });
    expect(await recordAssessments({ ...manager }, lin.id, sheet(ratings, { assessorId: fay.id }))).toMatchObject({
      ok: false,
      field: "assessorId",
    });
    const peer = sheet(ratings, { source: "peer", assessorId: null });
    expect(await recordAssessments({ ...manager }, lin.id, peer)).toMatchObject({ ok: false, field: "source" });
    await expect(recordAssessments({ ...manager }, fay.id, spoken)).rejects.toMatchObject({ init: { status: 404 } });
  });

  it("refuses an auditor", async () => {
    const { context, person, competency } = await testOrganisation({ role: "auditor" });
    const sheetOfOne = sheet([rating((await competency()).id, 3)]);
    await expect(recordAssessments(context, (await person()).id, sheetOfOne)).rejects.toBeInstanceOf(NotPermittedError);
  });

  it("leaves one audit event a sheet, without levels, words, or the name of a colleague", async () => {
    const { context, person, competency, db, organisationId } = await testOrganisation();
    const [ana, bo] = [await person(), await person()];
    const dns = await competency();
    const ratings = [rating(dns.id, 4, "Secret words")];
    await recordAssessments(context, ana.id, sheet(ratings, { source: "peer", assessorId: bo.id }));
    const events = await listAuditEventsOfSubject(db, organisationId, "person", ana.id);
    expect(events).toHaveLength(1);
    expect(events[0]).toMatchObject({
      action: "assessment.add",
      after: { source: "peer", assessedOn: "2026-11-20", competencyIds: [dns.id] },
    });
    expect(Object.keys(events[0]?.after ?? {})).not.toContain("level");
    expect(JSON.stringify(events)).not.toContain(bo.id);
    expect(JSON.stringify(events)).not.toContain("Secret words");
  });
});

describe("retracting a level", () => {
  async function recorded(role: "owner" | "staff" = "owner") {
    const organisation = await testOrganisation();
    const ana = await organisation.person();
    const dns = await organisation.competency();
    await recordAssessments(organisation.context, ana.id, sheet([rating(dns.id, 4)]));
    const [row] = await listAssessmentHistory(organisation.db, organisation.organisationId, ana.id);
    return { ...organisation, context: { ...organisation.context, role }, ana, assessmentId: row?.id ?? "" };
  }

  it("keeps the entry with who, when and why, and never counts it again", async () => {
    const { context, ana, assessmentId, db, organisationId, accountId } = await recorded();
    expect(await retractOneAssessment(context, ana.id, assessmentId, " Wrong person ")).toMatchObject({ ok: true });
    expect(await listCountedAssessments(db, organisationId)).toEqual([]);
    const [row] = await listAssessmentHistory(db, organisationId, ana.id);
    expect(row).toMatchObject({
      level: 4,
      retractedBy: accountId,
      retractionReason: expect.stringMatching(/^sealed:1:/),
    });
    const [shown] = (await loadPerson(context, ana.id))?.history ?? [];
    expect(shown?.retracted).toMatchObject({ by: "Olga Owner", reason: "Wrong person" });
  });

  it("asks for a reason, refuses a second time, and refuses an entry of somebody else", async () => {
    const { context, ana, person, assessmentId } = await recorded();
    const bo = await person();
    expect(await retractOneAssessment(context, ana.id, assessmentId, "  ")).toMatchObject({
      ok: false,
      field: "reason",
    });
    await expect(retractOneAssessment(context, bo.id, assessmentId, "x")).rejects.toMatchObject({
      init: { status: 404 },
    });
    await retractOneAssessment(context, ana.id, assessmentId, "first");
    expect(await retractOneAssessment(context, ana.id, assessmentId, "second")).toEqual({
      ok: false,
      reason: "This entry is retracted already.",
    });
  });

  it("refuses someone without the right", async () => {
    const { context, ana, assessmentId } = await recorded();
    const as = (role: "staff" | "auditor") => ({ ...context, role });
    await expect(retractOneAssessment(as("auditor"), ana.id, assessmentId, "x")).rejects.toThrow(NotPermittedError);
    await expect(retractOneAssessment(as("staff"), ana.id, assessmentId, "x")).rejects.toMatchObject({
      init: { status: 404 },
    });
  });

  it("leaves an audit event without the reason, which may speak of a person", async () => {
    const { context, ana, assessmentId, db, organisationId } = await recorded();
    await retractOneAssessment(context, ana.id, assessmentId, "Confused with Bo");
    const [event] = await listAuditEventsOfSubject(db, organisationId, "assessment", assessmentId);
    expect(event).toMatchObject({ action: "assessment.retract", after: { personId: ana.id, source: "supervisor" } });
    expect(JSON.stringify(event)).not.toContain("Confused");
  });
});

describe("the form for assessing", () => {
  it("proposes the manager as the assessor and shows the last level and day", async () => {
    const { context, person, competency } = await testOrganisation();
    const boss = await person({ name: "Boss" });
    const ana = await person({ name: "Ana", managerId: boss.id });
    const dns = await competency();
    await recordAssessments(context, ana.id, sheet([rating(dns.id, 4)]));
    const form = await loadAssessForm(context, ana.id);
    expect(form).toMatchObject({ managerId: boss.id, isOwnRecord: false });
    expect(form?.assessors.map(({ name }) => name)).toEqual(["Boss"]);
    expect(form?.competencies[0]).toMatchObject({ state: "rated", level: 4, fresh: true, newestOn: "2026-11-20" });
  });

  it("shows that a colleague answered, and not what", async () => {
    const { context, person, competency } = await testOrganisation();
    const [ana, bo] = [await person(), await person()];
    const dns = await competency();
    await recordAssessments(context, ana.id, sheet([rating(dns.id, 4)], { source: "peer", assessorId: bo.id }));
    const [row] = (await loadAssessForm(context, ana.id))?.competencies ?? [];
    expect(row).toMatchObject({ state: "rated", level: null, newestOn: "2026-11-20" });
  });

  it("leaves out archived competencies and is nobody's for an unknown id", async () => {
    const { context, person, competency } = await testOrganisation();
    const ana = await person();
    await competency({ archivedAt: new Date("2026-01-01") });
    expect((await loadAssessForm(context, ana.id))?.competencies).toEqual([]);
    expect(await loadAssessForm(context, "nonsense")).toBeNull();
  });
});
