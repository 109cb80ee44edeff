import { describe, expect, it } from "vitest";
import { listCases } from "#app/services/promotion/list-cases.server.ts";
import { loadCase, loadCaseQuestion } from "#app/services/promotion/load-case.server.ts";
import { loadCaseForm } from "#app/services/promotion/load-case-form.server.ts";
import { withdrawCase } from "#app/services/promotion/review-case.server.ts";
import { changeCase, openCase } from "#app/services/promotion/save-case.server.ts";
import { NotPermittedError } from "#app/services/shared/write.ts";
import { listAuditEventsOfSubject } from "#db/queries/audit.ts";
import { accountOf, openUsualCase, teamWithAStar, usualDetails } from "./team-with-a-star.ts";

describe("opening a case", () => {
  it("numbers cases within the organisation and keeps what was asked", async () => {
    const team = await teamWithAStar();
    const first = await openUsualCase(team);
    const second = await openUsualCase(team);
    expect((await loadCaseQuestion(team.context, first))?.question).toMatchObject({
      number: 1,
      targetTitle: "Infrastructure manager",
      technicalMultiple: { low: 1.3, middle: 1.9, high: 2.5 },
      candidates: [{ name: "Bo Calm", willing: "yes" }],
    });
    expect((await loadCaseQuestion(team.context, second))?.question.number).toBe(2);
  });

  it("leaves an audit event with people by id and without the title", async () => {
    const team = await teamWithAStar();
    const caseId = await openUsualCase(team);
    const [event] = await listAuditEventsOfSubject(team.db, team.organisationId, "promotion-case", caseId);
    expect(event).toMatchObject({ action: "case.open", after: { personId: team.people.ana.id, span: 7 } });
    expect(JSON.stringify(event)).not.toContain("Infrastructure manager");
  });

  it("refuses somebody without the right", async () => {
    const team = await teamWithAStar();
    for (const role of ["staff", "auditor"] as const) {
      const context = await accountOf(team, role);
      const opening = openCase(context, { ...usualDetails, personId: team.people.ana.id });
      await expect(opening).rejects.toThrow(NotPermittedError);
    }
  });

  it("lets a manager propose people of their line, and candidates of it, and nobody else", async () => {
    const team = await teamWithAStar();
    const { ana, bo } = team.people;
    const stranger = await accountOf(team, "manager", bo.id);
    expect(await openCase(stranger, { ...usualDetails, candidates: [], personId: ana.id })).toMatchObject({
      ok: false,
      field: "personId",
    });
    const outside = await team.person({ name: "Far Away" });
    const head = await accountOf(team, "manager", ana.managerId);
    const candidates = [{ personId: outside.id, willing: "yes" as const }];
    expect(await openCase(head, { ...usualDetails, candidates, personId: ana.id })).toMatchObject({
      ok: false,
      field: "candidates",
    });
    expect((await openCase({ ...head }, { ...usualDetails, candidates: [], personId: ana.id })).ok).toBe(true);
  });

  it("refuses a case about oneself", async () => {
    const team = await teamWithAStar();
    const ana = await accountOf(team, "hr", team.people.ana.id);
    const verdict = await openCase(ana, { ...usualDetails, personId: team.people.ana.id });
    expect(verdict).toMatchObject({ ok: false, field: "personId", reason: expect.stringContaining("themselves") });
    expect((await loadCaseForm(ana, { personId: team.people.ana.id, text: "" })).person).toBeNull();
  });

  it("refuses more than four candidates, the same person twice, people who left, and points out of order", async () => {
    const team = await teamWithAStar();
    const { ana, bo, cy, di, ed, devon } = team.people;
    const asCandidates = (...people: { id: string }[]) => people.map(({ id }) => ({ personId: id, willing: null }));
    const gone = await team.person({ name: "Gone", leftOn: "2026-01-31" });
    const field = async (details: Partial<typeof usualDetails>, personId = ana.id) => {
      const verdict = await openCase(team.context, { ...usualDetails, ...details, personId });
      return verdict.ok ? "accepted" : verdict.field;
    };
    expect(await field({ candidates: asCandidates(bo, cy, di, ed, devon) })).toBe("candidates");
    expect(await field({ candidates: asCandidates(bo, bo) })).toBe("candidates");
    expect(await field({ candidates: asCandidates(ana) })).toBe("candidates");
    expect(await field({ candidates: asCandidates(gone) })).toBe("candidates");
    expect(await field({}, gone.id)).toBe("personId");
    expect(await field({ technicalMultiple: { low: 2, middle: 1, high: 3 } })).toBe("multipleMiddle");
    expect(await listCases(team.context)).toEqual([]);
  });
});

describe("changing a case", () => {
  it("refuses a form made from an older version and keeps the newer case", async () => {
    const team = await teamWithAStar();
    const caseId = await openUsualCase(team);
    expect(await changeCase(team.context, caseId, 1, { ...usualDetails, span: 4 })).toEqual({ ok: true });
    const late = await changeCase(team.context, caseId, 1, { ...usualDetails, span: 12 });
    expect(late).toMatchObject({ ok: false, reason: expect.stringContaining("Somebody else changed") });
    expect((await loadCaseQuestion(team.context, caseId))?.question).toMatchObject({ span: 4, candidates: [] });
  });

  it("says before and after in the audit trail", async () => {
    const team = await teamWithAStar();
    const caseId = await openUsualCase(team);
    await changeCase(team.context, caseId, 1, { ...usualDetails, span: 4 });
    const events = await listAuditEventsOfSubject(team.db, team.organisationId, "promotion-case", caseId);
    expect(events.find(({ action }) => action === "case.change")).toMatchObject({
      before: { span: 7, candidates: [{ personId: team.people.bo.id, willing: "yes" }] },
      after: { span: 4, candidates: [] },
    });
  });

  it("refuses a withdrawn case, and the withdrawal leaves an audit event", async () => {
    const team = await teamWithAStar();
    const caseId = await openUsualCase(team);
    await expect(withdrawCase(await accountOf(team, "staff"), caseId)).rejects.toThrow(NotPermittedError);
    expect(await withdrawCase(team.context, caseId)).toEqual({ ok: true });
    expect((await withdrawCase(team.context, caseId)).ok).toBe(false);
    expect((await changeCase(team.context, caseId, 2, usualDetails)).ok).toBe(false);
    expect(await loadCase(team.context, caseId)).toMatchObject({ stage: "withdrawn" });
    const events = await listAuditEventsOfSubject(team.db, team.organisationId, "promotion-case", caseId);
    expect(events.map(({ action }) => action)).toContain("case.withdraw");
  });
});

describe("a case of another organisation", () => {
  it("is not there", async () => {
    const [team, other] = [await teamWithAStar(), await teamWithAStar()];
    const caseId = await openUsualCase(team);
    expect(await loadCase(other.context, caseId)).toBeNull();
    await expect(changeCase(other.context, caseId, 1, usualDetails)).rejects.toMatchObject({ init: { status: 404 } });
    expect(await loadCase(team.context, "not-an-id")).toBeNull();
  });
});
