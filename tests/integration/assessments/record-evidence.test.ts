import { describe, expect, it } from "vitest";
import { EVIDENCE_KINDS } from "#app/domain/shared/vocabulary.ts";
import { type EvidenceSheet, recordEvidence } from "#app/services/assessments/record-evidence.server.ts";
import { retractEvidence } from "#app/services/assessments/retract-evidence.server.ts";
import { loadPerson } from "#app/services/people/load-person.server.ts";
import { NotPermittedError } from "#app/services/shared/write.ts";
import { listLeadershipEvidence } from "#db/queries/assessments.ts";
import { listAuditEventsOfSubject } from "#db/queries/audit.ts";
import { testOrganisation } from "#tests/support/organisation.ts";

const sheet = (change: Partial<EvidenceSheet> = {}): EvidenceSheet => ({
  kind: "structured_interview",
  score: 3.5,
  assessors: 2,
  months: null,
  observedOn: "2026-11-20",
  evidence: "Three questions.",
  ...change,
});

describe("recording leadership evidence", () => {
  it.each(EVIDENCE_KINDS)("takes a sheet of the kind %s", async (kind) => {
    const { context, person, db, organisationId } = await testOrganisation();
    const ana = await person();
    const months = kind === "acting_lead" ? 4.5 : null;
    expect(await recordEvidence(context, ana.id, sheet({ kind, months }))).toMatchObject({ ok: true });
    const rows = await listLeadershipEvidence(db, organisationId, [ana.id]);
    expect(rows).toMatchObject([{ kind, score: 3.5, assessors: 2, months, observedOn: "2026-11-20" }]);
  });

  it("asks for the length of a lead trial, and of nothing else", async () => {
    const { context, person } = await testOrganisation();
    const ana = await person();
    expect(await recordEvidence(context, ana.id, sheet({ kind: "acting_lead" }))).toMatchObject({
      ok: false,
      field: "months",
    });
    expect(await recordEvidence(context, ana.id, sheet({ months: 3 }))).toMatchObject({ ok: false, field: "months" });
  });

  it("refuses a score off the scale, nobody as assessor, a day ahead and a reporting-only person", async () => {
    const { context, person, db, organisationId } = await testOrganisation();
    const ana = await person();
    const boss = await person({ kind: "reporting-only" });
    expect(await recordEvidence(context, ana.id, sheet({ score: 0.9 }))).toMatchObject({ ok: false, field: "score" });
    expect(await recordEvidence(context, ana.id, sheet({ score: 5.1 }))).toMatchObject({ ok: false, field: "score" });
    expect(await recordEvidence(context, ana.id, sheet({ score: Number.NaN }))).toMatchObject({
      ok: false,
      field: "score",
    });
    expect(await recordEvidence(context, ana.id, sheet({ assessors: 0 }))).toMatchObject({
      ok: false,
      field: "assessors",
    });
    expect(await recordEvidence(context, ana.id, sheet({ observedOn: "2026-11-23" }))).toMatchObject({
      ok: false,
      field: "observedOn",
    });
    expect(await recordEvidence(context, boss.id, sheet())).toMatchObject({ ok: false });
    expect(await listLeadershipEvidence(db, organisationId, [ana.id, boss.id])).toEqual([]);
  });

  it("refuses someone without the right", async () => {
    const { context, person } = await testOrganisation({ role: "staff" });
    const ana = await person();
    await expect(recordEvidence(context, ana.id, sheet())).rejects.toBeInstanceOf(NotPermittedError);
  });

  it("leaves an audit event without the words", async () => {
    const { context, person, db, organisationId } = await testOrganisation();
    const ana = await person();
    await recordEvidence(context, ana.id, sheet());
    const [event] = await listAuditEventsOfSubject(db, organisationId, "person", ana.id);
    expect(event).toMatchObject({ action: "evidence.add", after: { kind: "structured_interview", score: 3.5 } });
    expect(JSON.stringify(event)).not.toContain("Three questions");
  });
});

describe("retracting leadership evidence", () => {
  async function recorded() {
    const organisation = await testOrganisation();
    const ana = await organisation.person();
    const verdict = await recordEvidence(organisation.context, ana.id, sheet());
    if (!verdict.ok) throw new Error(verdict.reason);
    return { ...organisation, ana, evidenceId: verdict.value };
  }

  it("keeps the sheet, marked, and counts it no longer", async () => {
    const { context, ana, evidenceId, db, organisationId } = await recorded();
    expect(await retractEvidence(context, ana.id, evidenceId, "Wrong day")).toMatchObject({ ok: true });
    expect(await listLeadershipEvidence(db, organisationId, [ana.id])).toEqual([]);
    expect(await listLeadershipEvidence(db, organisationId, [ana.id], true)).toMatchObject([
      { retractionReason: expect.stringMatching(/^sealed:1:/) },
    ]);
    const [shown] = (await loadPerson(context, ana.id))?.evidence ?? [];
    expect(shown?.retracted?.reason).toBe("Wrong day");
  });

  it("asks for a reason, refuses a second time, and refuses a sheet of somebody else", async () => {
    const { context, ana, person, evidenceId } = await recorded();
    const bo = await person();
    expect(await retractEvidence(context, ana.id, evidenceId, "")).toMatchObject({ ok: false, field: "reason" });
    await expect(retractEvidence(context, bo.id, evidenceId, "x")).rejects.toMatchObject({ init: { status: 404 } });
    await retractEvidence(context, ana.id, evidenceId, "first");
    expect(await retractEvidence(context, ana.id, evidenceId, "second")).toMatchObject({ ok: false });
  });

  it("refuses someone without the right", async () => {
    const { context, ana, evidenceId } = await recorded();
    const staff = { ...context, role: "staff" as const };
    await expect(retractEvidence(staff, ana.id, evidenceId, "x")).rejects.toBeInstanceOf(NotPermittedError);
  });

  it("leaves an audit event", async () => {
    const { context, ana, evidenceId, db, organisationId } = await recorded();
    await retractEvidence(context, ana.id, evidenceId, "x");
    const events = await listAuditEventsOfSubject(db, organisationId, "evidence", evidenceId);
    expect(events).toMatchObject([
      { action: "evidence.retract", after: { personId: ana.id, kind: "structured_interview" } },
    ]);
  });
});
