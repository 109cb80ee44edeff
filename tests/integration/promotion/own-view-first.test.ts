import { describe, expect, it } from "vitest";
import { loader as listLoader } from "#app/routes/_app.cases._index/route.tsx";
import { loader as caseLoader } from "#app/routes/_app.cases.$caseId._index/route.tsx";
import { loader as decideLoader } from "#app/routes/_app.cases.$caseId.decide/route.tsx";
import { loader as editLoader } from "#app/routes/_app.cases.$caseId.edit/route.tsx";
import { action as ownViewAction, loader as ownViewLoader } from "#app/routes/_app.cases.$caseId.own-view/route.tsx";
import { loadCase } from "#app/services/promotion/load-case.server.ts";
import { passOverOwnView, saveOwnView } from "#app/services/promotion/own-view.server.ts";
import { submitCase } from "#app/services/promotion/review-case.server.ts";
import { NotPermittedError } from "#app/services/shared/write.ts";
import { listAuditEventsOfSubject } from "#db/queries/audit.ts";
import { signedIn, thrownStatus } from "./signed-in.ts";
import { accountOf, openUsualCase, teamWithAStar } from "./team-with-a-star.ts";

/** Words that stand in every result and in no question. */
const RESULT_WORDS = [
  "probability",
  "label",
  "confidence",
  "advice",
  "mean",
  "loss",
  "nextEvidence",
  "starFlag",
  "Routing",
];
const RULES = ["gather-evidence", "trial-or-other", "prefer-other", "backfill-first", "unproven", "elevated"];

describe("before the own view", () => {
  it("no loader returns a result or advice, neither of the person nor of another candidate", async () => {
    const team = await teamWithAStar();
    const caseId = await openUsualCase(team);
    const pages = [
      await caseLoader(await signedIn(team.context, `/cases/${caseId}`, { caseId })),
      await listLoader(await signedIn(team.context, "/cases", {})),
      await editLoader(await signedIn(team.context, `/cases/${caseId}/edit`, { caseId })),
      await ownViewLoader(await signedIn(team.context, `/cases/${caseId}/own-view`, { caseId })),
    ];
    for (const page of pages) {
      const json = JSON.stringify(page);
      expect(json).toContain("Ana Star");
      for (const word of [...RESULT_WORDS, ...RULES]) expect(json).not.toContain(word);
    }
  });

  it("the decision form leads to the own view", async () => {
    const team = await teamWithAStar();
    const caseId = await openUsualCase(team);
    expect(await thrownStatus(decideLoader(await signedIn(team.context, "/", { caseId })))).toBe(302);
  });

  it("an auditor, who decides nothing, reads the result once it is no draft any more", async () => {
    const team = await teamWithAStar();
    const caseId = await openUsualCase(team);
    const auditor = await accountOf(team, "auditor");
    await passOverOwnView(team.context, caseId);
    expect(await loadCase(auditor, caseId)).toBeNull();
    expect(await submitCase(team.context, caseId, [])).toMatchObject({ ok: true });
    const page = await loadCase(auditor, caseId);
    expect(page).toMatchObject({ stage: "open", may: { change: false, decide: false, compare: false } });
  });
});

describe("the own view", () => {
  it("opens the result and stands beside it, in percent as it was typed", async () => {
    const team = await teamWithAStar();
    const caseId = await openUsualCase(team);
    const form = { intent: "save", words: "Keeps us running.", probability: "75" };
    const answer = await ownViewAction(await signedIn(team.context, `/cases/${caseId}/own-view`, { caseId }, form));
    expect(answer).toMatchObject({ status: 302 });
    const page = await caseLoader(await signedIn(team.context, `/cases/${caseId}`, { caseId }));
    expect(page).toMatchObject({
      stage: "open",
      review: {
        views: [{ words: "Keeps us running.", probability: 0.75, by: "Olga Owner", on: "2026-11-22", isMine: true }],
      },
    });
    expect(page.stage === "open" && page.assessment?.candidate.result.label).toBe("unproven");
  });

  it("keeps the form and names the field when the chance is missing", async () => {
    const team = await teamWithAStar();
    const caseId = await openUsualCase(team);
    const form = { intent: "save", words: "Keeps us running.", probability: "120" };
    const answer = await ownViewAction(await signedIn(team.context, "/", { caseId }, form));
    expect(answer).toMatchObject({
      init: { status: 400 },
      data: {
        error: { probability: [expect.stringContaining("0 to 100")] },
        initialValue: { words: "Keeps us running." },
      },
    });
    expect(await loadCase(team.context, caseId)).toMatchObject({ stage: "own-view-first" });
  });

  it("can be passed over knowingly, and is then never written later", async () => {
    const team = await teamWithAStar();
    const caseId = await openUsualCase(team);
    expect(await passOverOwnView(team.context, caseId)).toEqual({ ok: true });
    expect(await loadCase(team.context, caseId)).toMatchObject({
      stage: "open",
      review: { views: [{ passedOver: true, words: null, probability: null }] },
    });
    const late = await saveOwnView(team.context, caseId, { words: "Now I know.", probability: 0.5 });
    expect(late).toMatchObject({ ok: false, reason: expect.stringContaining("open already") });
  });

  it("leaves an audit event without its words", async () => {
    const team = await teamWithAStar();
    const caseId = await openUsualCase(team);
    await saveOwnView(team.context, caseId, { words: "Keeps us running.", probability: 0.75 });
    const events = await listAuditEventsOfSubject(team.db, team.organisationId, "promotion-case", caseId);
    expect(events.map(({ action }) => action)).toContain("case.own-view");
    expect(JSON.stringify(events)).not.toContain("Keeps us running");
  });

  it("is refused to somebody who may not decide", async () => {
    const team = await teamWithAStar();
    const caseId = await openUsualCase(team);
    const auditor = await accountOf(team, "auditor");
    await expect(passOverOwnView(auditor, caseId)).rejects.toThrow(NotPermittedError);
    expect(await thrownStatus(ownViewLoader(await signedIn(auditor, "/", { caseId })))).toBe(404);
  });
});

describe("an open case about the reader", () => {
  it("is not there for them: not in the list, not by its address, not for an own view", async () => {
    const team = await teamWithAStar();
    const caseId = await openUsualCase(team);
    await passOverOwnView(team.context, caseId);
    const ana = await accountOf(team, "hr", team.people.ana.id);
    expect(await thrownStatus(caseLoader(await signedIn(ana, "/", { caseId })))).toBe(404);
    expect(await thrownStatus(editLoader(await signedIn(ana, "/", { caseId })))).toBe(404);
    expect((await listLoader(await signedIn(ana, "/cases", {}))).cases).toEqual([]);
    await expect(saveOwnView(ana, caseId, { words: "I will do well.", probability: 1 })).rejects.toMatchObject({
      init: { status: 404 },
    });
  });

  it("staff see no case at all", async () => {
    const team = await teamWithAStar();
    const caseId = await openUsualCase(team);
    const staff = await accountOf(team, "staff", team.people.cy.id);
    expect(await thrownStatus(caseLoader(await signedIn(staff, "/", { caseId })))).toBe(404);
    expect(await thrownStatus(listLoader(await signedIn(staff, "/cases", {})))).toBe(404);
  });
});
