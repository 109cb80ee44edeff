import { describe, expect, it } from "vitest";
import { loader as caseLoader } from "#app/routes/_app.cases.$caseId._index/route.tsx";
import { recordDecision } from "#app/services/decisions/record-decision.server.ts";
import { exportArchive } from "#app/services/exports/archive.server.ts";
import { loadCase } from "#app/services/promotion/load-case.server.ts";
import { passOverOwnView, saveOwnView } from "#app/services/promotion/own-view.server.ts";
import {
  askReviewers,
  openViewsNow,
  removeReviewer,
  returnCase,
  submitCase,
} from "#app/services/promotion/review-case.server.ts";
import { changeCase } from "#app/services/promotion/save-case.server.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import { caseViews } from "#db/schema/promotion-cases.ts";
import { usualDecision } from "../decisions/usual-decision.ts";
import { signedIn } from "./signed-in.ts";
import { accountOf, openUsualCase, teamWithAStar, usualDetails } from "./team-with-a-star.ts";

const WORDS = { owner: "The owner thinks so.", hr: "HR thinks otherwise.", devon: "Devon is doubtful." };

/** A case of the owner about Ana, with HR and Devon, who leads her, asked for their view. */
async function caseInReview() {
  const team = await teamWithAStar();
  const caseId = await openUsualCase(team);
  const hr = await accountOf(team, "hr");
  const devon = await accountOf(team, "manager", team.people.devon.id);
  await saveOwnView(team.context, caseId, { words: WORDS.owner, probability: 0.75 });
  const submitted = await submitCase(team.context, caseId, [hr.accountId, devon.accountId]);
  expect(submitted).toMatchObject({ ok: true });
  const give = (who: ServiceContext, words: string, probability: number) =>
    saveOwnView(who, caseId, { words, probability });
  return { ...team, team, owner: team.context, hr, devon, caseId, give };
}

/** Everything of the case that this account gets: its page and the archive of the organisation. */
async function everythingFor(who: ServiceContext, caseId: string): Promise<string> {
  const page = await caseLoader(await signedIn(who, `/cases/${caseId}`, { caseId }));
  let archive = "";
  for await (const piece of (await exportArchive(who)).body) archive += piece;
  return JSON.stringify(page) + archive;
}

const seen = (text: string) => Object.values(WORDS).filter((words) => text.includes(words));

describe("a review", () => {
  it("shows a reviewer neither the result nor anybody's view before their own", async () => {
    const { hr, caseId } = await caseInReview();
    expect(await loadCase(hr, caseId)).toMatchObject({ stage: "own-view-first" });
    const text = await everythingFor(hr, caseId);
    expect(seen(text)).toEqual([]);
    for (const word of ["flipProbability", "starFlag", "0.75"]) expect(text).not.toContain(word);
  });

  it("keeps every view closed to everybody else, the proposer too, until the last one is in; then all open", async () => {
    const { owner, hr, devon, caseId, give } = await caseInReview();
    await give(hr, WORDS.hr, 0.4);
    expect(seen(await everythingFor(owner, caseId))).toEqual([WORDS.owner]);
    expect(seen(await everythingFor(hr, caseId))).toEqual([WORDS.hr]);
    expect(await loadCase(hr, caseId)).toMatchObject({ stage: "open", review: { areOpen: false, closed: 1 } });
    await give(devon, WORDS.devon, 0.2);
    for (const who of [owner, hr, devon]) {
      expect(seen(await everythingFor(who, caseId)).sort()).toEqual(Object.values(WORDS).sort());
    }
  });

  it("counts a view that is knowingly passed over as an answer, and says so", async () => {
    const { hr, devon, owner, caseId, give } = await caseInReview();
    await give(devon, WORDS.devon, 0.2);
    await passOverOwnView(hr, caseId);
    const page = await loadCase(owner, caseId);
    expect(page).toMatchObject({ stage: "open", review: { areOpen: true } });
    expect(page?.stage === "open" && page.review.views.some(({ passedOver }) => passedOver)).toBe(true);
  });

  it("opens early by an act that needs an own view, and when the last who owes one is taken off", async () => {
    const first = await caseInReview();
    expect(await openViewsNow(first.hr, first.caseId)).toMatchObject({ reason: expect.stringContaining("own view") });
    expect(await openViewsNow(first.owner, first.caseId)).toMatchObject({ ok: true });
    const second = await caseInReview();
    await second.give(second.hr, WORDS.hr, 0.4);
    expect(await removeReviewer(second.owner, second.caseId, second.hr.accountId)).toMatchObject({
      reason: expect.stringContaining("has answered"),
    });
    expect(await removeReviewer(second.owner, second.caseId, second.devon.accountId)).toMatchObject({ ok: true });
    expect(await loadCase(second.hr, second.caseId)).toMatchObject({ review: { areOpen: true } });
  });

  it("asks nobody but owners, HR and managers above the person, and nobody once the views are open", async () => {
    const { team, owner, hr, devon, caseId, give, people } = await caseInReview();
    const others = [
      await accountOf(team, "staff", people.cy.id),
      await accountOf(team, "manager", people.bo.id),
      await accountOf(team, "hr", people.ana.id),
      await accountOf(team, "auditor"),
    ];
    for (const { accountId } of others) {
      expect(await askReviewers(owner, caseId, [accountId])).toMatchObject({ field: "reviewers" });
    }
    const second = await accountOf(team, "hr");
    expect(await askReviewers(owner, caseId, [second.accountId])).toMatchObject({ ok: true });
    await give(second, "Second.", 0.5);
    await give(hr, WORDS.hr, 0.4);
    await give(devon, WORDS.devon, 0.2);
    const late = await accountOf(team, "hr");
    expect(await askReviewers(owner, caseId, [late.accountId])).toMatchObject({
      reason: expect.stringContaining("open"),
    });
  });

  it("keeps a view as it was written, even against a statement", async () => {
    const { database } = await caseInReview();
    const change = database.transaction((tx) => tx.update(caseViews).set({ probability: 0.1 }));
    const reason = await change.catch((error: Error) => String((error.cause as Error).message));
    expect(reason).toContain("append-only");
  });

  it("freezes the facts; taken back they can be changed, and it is handed over once more", async () => {
    const { owner, caseId } = await caseInReview();
    const changed = await changeCase(owner, caseId, 2, { ...usualDetails, span: 3 });
    expect(changed).toMatchObject({ reason: expect.stringContaining("in review") });
    expect(await returnCase(owner, caseId)).toMatchObject({ ok: true });
    expect(await changeCase(owner, caseId, 3, { ...usualDetails, span: 3 })).toMatchObject({ ok: true });
    expect(await submitCase(owner, caseId, [])).toMatchObject({ ok: true });
    expect(await loadCase(owner, caseId)).toMatchObject({ question: { state: "in-review", span: 3 } });
  });
});

describe("who decides", () => {
  it("is not the proposer while somebody else can, and nobody before the views are open", async () => {
    const { owner, hr, devon, caseId, give } = await caseInReview();
    const details = { ...usualDecision, caseVersion: 2 };
    const own = await recordDecision(owner, caseId, { ...details, decidesAlone: true });
    expect(own).toMatchObject({ reason: expect.stringContaining("somebody else decides") });
    await give(hr, WORDS.hr, 0.4);
    expect(await recordDecision(hr, caseId, details)).toMatchObject({
      reason: expect.stringContaining("Not everybody"),
    });
    await give(devon, WORDS.devon, 0.2);
    expect(await recordDecision(hr, caseId, { ...details, caseVersion: 3 })).toMatchObject({ ok: true });
  });

  it("is nobody while the case is a draft of somebody else", async () => {
    const team = await teamWithAStar();
    const caseId = await openUsualCase(team);
    const hr = await accountOf(team, "hr");
    await passOverOwnView(hr, caseId);
    expect(await recordDecision(hr, caseId, usualDecision)).toMatchObject({
      reason: expect.stringContaining("draft still"),
    });
  });

  it("is the proposer alone only by saying so", async () => {
    const team = await teamWithAStar();
    const caseId = await openUsualCase(team);
    await passOverOwnView(team.context, caseId);
    const silent = await recordDecision(team.context, caseId, { ...usualDecision, decidesAlone: false });
    expect(silent).toMatchObject({ field: "decidesAlone" });
    expect(await recordDecision(team.context, caseId, usualDecision)).toMatchObject({ ok: true });
  });
});
