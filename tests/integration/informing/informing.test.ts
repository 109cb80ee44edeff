import { beforeAll, describe, expect, it } from "vitest";
import { shownExplanation } from "#app/components/informing/shown-explanation.ts";
import { contestEntry } from "#app/services/contests/contest-entry.server.ts";
import { settleContest } from "#app/services/contests/end-contest.server.ts";
import { loadContests } from "#app/services/contests/load-contests.server.ts";
import { loadMyCase } from "#app/services/informing/load-my-case.server.ts";
import { issueNotice, loadNotice } from "#app/services/informing/notice.server.ts";
import { loadRelease, releaseExplanation, withdrawExplanation } from "#app/services/informing/release.server.ts";
import { loadOwnRecord } from "#app/services/own-record/load-own-record.server.ts";
import { isSealed } from "#app/services/privacy/sealing.server.ts";
import { loadCase } from "#app/services/promotion/load-case.server.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import { listAuditPage } from "#db/queries/audit.ts";
import { listCaseNotices } from "#db/queries/case-notices.ts";
import { account } from "#tests/integration/audit/accounts.ts";
import { decidedCase, NOTICE } from "./informed-person.ts";

let world: Awaited<ReturnType<typeof decidedCase>>;
beforeAll(async () => {
  world = await decidedCase();
});

const informed = async (context: ServiceContext) => {
  const page = await loadCase(context, world.caseId);
  if (page?.stage !== "decided") throw new Error("not decided");
  return page.informed;
};
const contest = (context: ServiceContext, statement = "I led the move.") =>
  contestEntry(context, { kind: "case", entryId: world.caseId, fact: "", statement });

describe("a notice", () => {
  it("is refused without enough words, before the case and on a day to come", async () => {
    const { owner, caseId } = world;
    const issue = (change: object) =>
      issueNotice(owner, caseId, { words: NOTICE, way: "letter", givenOn: "2026-11-22", ...change });
    expect(await issue({ words: "Soon." })).toMatchObject({ ok: false, field: "words" });
    expect(await issue({ givenOn: "2026-11-23" })).toMatchObject({ ok: false, field: "givenOn" });
    expect(await issue({ givenOn: "2020-01-01" })).toMatchObject({ ok: false, field: "givenOn" });
    expect((await informed(owner)).informedSince).toBeNull();
  });

  it("is kept sealed as it was handed over, with who and how, and shows on the case", async () => {
    const { owner, caseId, db, organisationId } = world;
    expect(await issueNotice(owner, caseId, { words: NOTICE, way: "letter", givenOn: "2026-11-22" })).toMatchObject({
      ok: true,
    });
    const page = await loadNotice(owner, caseId);
    expect(page?.notices).toEqual([
      expect.objectContaining({ words: NOTICE.trim(), way: "letter", givenOn: "2026-11-22", by: "Olga Owner" }),
    ]);
    expect(page).toMatchObject({ isInUS: true, facts: { person: "Ana Star", answerDays: 30 } });
    const [stored] = await listCaseNotices(db, organisationId, [caseId]);
    expect(isSealed(stored?.notice.words ?? "")).toBe(true);
    expect(await informed(owner)).toMatchObject({ informedSince: "2026-11-22", informedBy: "letter", notices: 1 });
  });
});

describe("the explanation of a decision", () => {
  it("is not there for its person before it is released, and never for anybody else", async () => {
    const { anaAccount, boAccount, owner, caseId, decisionId } = world;
    expect(await loadMyCase(anaAccount, caseId)).toBeNull();
    expect(await contest(anaAccount)).toBeNull();
    const asked = { decisionId, withReasons: false, words: "Ask me any day." };
    expect(await releaseExplanation(owner, caseId, { ...asked, decisionId: crypto.randomUUID() })).toMatchObject({
      ok: false,
    });
    expect(await releaseExplanation(owner, caseId, asked)).toMatchObject({ ok: true });
    expect(await loadMyCase(boAccount, caseId)).toBeNull();
    expect(await loadMyCase(owner, caseId)).toBeNull();
    const page = await loadMyCase(anaAccount, caseId);
    expect(page).toMatchObject({ words: "Ask me any day.", withReasons: false, decision: { reasons: null } });
    expect((await loadOwnRecord(anaAccount, { mostLooks: 1 }))?.decisions[0]?.explainedCaseId).toBe(caseId);
  });

  it("holds the reasons once they go along, and nothing of other people, single answers or views", async () => {
    const { anaAccount, owner, caseId, decisionId, people } = world;
    await releaseExplanation(owner, caseId, { decisionId, withReasons: true, words: "" });
    const page = await loadMyCase(anaAccount, caseId);
    const shown = shownExplanation(page!.decision, "en-US");
    expect(shown.reasons).toContain("She alone keeps the network up");
    expect(shown.choice).toBe("specialist-track");
    expect(shown.evidence.length).toBeGreaterThan(0);
    const text = JSON.stringify(shown);
    for (const secret of [people.bo.id, people.bo.name, people.cy.id, "cathedral", "Devon Head would", "score"]) {
      expect(text).not.toContain(secret);
    }
    expect(Object.keys(shown)).not.toContain("dissent");
  });

  it("is contested in own words, marked on the case, and settled by somebody who did not decide", async () => {
    const { anaAccount, owner, caseId } = world;
    expect(await contest(anaAccount)).toMatchObject({ ok: true });
    expect(await contest(anaAccount)).toMatchObject({ ok: false });
    const [open] = (await informed(owner)).contests;
    expect(open).toMatchObject({ state: "open", statement: "I led the move.", answerBy: "2026-12-22" });
    const hr = await account(world, { name: "Hedda", role: "hr" });
    const [listed] = (await loadContests(hr, "open", 1)).contests;
    expect(listed?.promotionCase).toMatchObject({ id: caseId });
    const settle = (who: ServiceContext) =>
      settleContest(who, open?.id ?? "", { outcome: "kept", answer: "The move had a lead already." });
    expect(await settle(owner)).toMatchObject({ ok: false, reason: expect.stringContaining("somebody else settles") });
    expect(await settle(hr)).toMatchObject({ ok: true });
    expect((await loadMyCase(anaAccount, caseId))?.contests).toEqual([
      expect.objectContaining({
        state: "kept",
        statement: "I led the move.",
        answer: "The move had a lead already.",
        settledBy: "Hedda",
      }),
    ]);
    expect((await informed(owner)).contests[0]).toMatchObject({ state: "kept" });
  });

  it("is gone when it is withdrawn; both acts stay on record and in the trail", async () => {
    const { anaAccount, owner, caseId, db, organisationId } = world;
    expect(await withdrawExplanation(owner, caseId)).toMatchObject({ ok: true });
    expect(await withdrawExplanation(owner, caseId)).toMatchObject({ ok: false });
    expect(await loadMyCase(anaAccount, caseId)).toBeNull();
    const history = (await loadRelease(owner, caseId))?.history.map(({ isReleased }) => isReleased);
    expect(history).toEqual([false, true, true]);
    const events = await listAuditPage(db, organisationId, { limit: 100 });
    const actions = events.map(({ event }) => event.action);
    for (const action of ["case.notice", "case.release", "case.withdraw-release", "contest.open", "contest.settle"]) {
      expect(actions).toContain(action);
    }
  });
});
