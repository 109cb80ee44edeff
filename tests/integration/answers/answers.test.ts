import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { runVerifyCommand } from "#app/cli/model/verify.ts";
import { loader } from "#app/routes/_app.cases.$caseId.answers/route.tsx";
import { action as saveAction, loader as termsLoader } from "#app/routes/_app.cases.$caseId.terms.$answer/route.tsx";
import { loadAnswers } from "#app/services/answers/load-answers.server.ts";
import { readPlans } from "#app/services/answers/plans.server.ts";
import { saveTerms } from "#app/services/answers/save-terms.server.ts";
import { downloadSnapshot, loadDecision } from "#app/services/decisions/load-decision.server.ts";
import { recordDecision } from "#app/services/decisions/record-decision.server.ts";
import { exportArchive } from "#app/services/exports/archive.server.ts";
import { loadNewPanel } from "#app/services/panels/load-new-panel.server.ts";
import { openPanel, type PanelPlan } from "#app/services/panels/open-panel.server.ts";
import { cancelPanel, closePanel } from "#app/services/panels/run-panel.server.ts";
import { handInSheet } from "#app/services/panels/score-sheet.server.ts";
import { eraseRecord } from "#app/services/privacy/erase-record.server.ts";
import { loadCase } from "#app/services/promotion/load-case.server.ts";
import { passOverOwnView } from "#app/services/promotion/own-view.server.ts";
import { submitCase } from "#app/services/promotion/review-case.server.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import { listSheets } from "#db/queries/panel-sheets.ts";
import { findPanel } from "#db/queries/panels.ts";
import { answerPlans, specialistStepPay } from "#db/schema/answer-plans.ts";
import { usualDecision } from "../decisions/usual-decision.ts";
import { signedIn, thrownStatus } from "../promotion/signed-in.ts";
import { accountOf } from "../promotion/team-with-a-star.ts";
import { caseAboutAna, granted, type PricedTeam, pricedTeam } from "../scenarios/priced-team.ts";

const TRIAL = {
  months: "6",
  startOn: "2027-01-04",
  midOn: "2027-04-01",
  goals: "Fewer nights on call.",
  fillIn: "provider",
  backfill: "Acme Networks on Tuesdays.",
  rightToReturn: "Back to the network, same pay.",
};
const STEP = { title: "Principal engineer", startOn: "2027-02-01", scope: "The network.", losesNothing: "Nobody." };
const SECRET_STEP_PAY = 123_457_00;

const compared = async (context: ServiceContext, caseId: string) => {
  const page = await loadAnswers(context, caseId);
  if (page?.stage !== "compared") throw new Error(`not compared: ${page?.stage}`);
  return page;
};

const trialDraft = (typed = TRIAL, version = 0) =>
  ({ answer: "lead-trial", typed, payCents: undefined, version }) as const;

/** A 4 on every question of the final review, handed in by this assessor. */
async function scoreFinal(team: PricedTeam, panelId: string, assessorId: string) {
  const { db, organisationId } = team;
  const found = await findPanel(db, organisationId, panelId, { reach: null, exceptPersonId: null });
  const questions = (found?.panel.questions ?? []).filter(({ stage }) => stage === "final");
  const answers = questions.map(({ id }) => [id, { level: "4", evidence: "Seen twice." }]);
  const sheets = await listSheets(db, organisationId, panelId);
  const own = sheets.find(({ sheet }) => sheet.assessorId === assessorId && sheet.stage === "final");
  const assessor = await accountOf(team, "manager", assessorId);
  granted(await handInSheet(assessor, own?.sheet.id ?? "", Object.fromEntries(answers)));
}

describe("the answers of a case side by side", () => {
  let team: PricedTeam;
  let caseId: string;
  beforeAll(async () => {
    team = await pricedTeam();
    caseId = await caseAboutAna(team);
  });

  it("have a chance where the model says something, and nothing in place of it where it does not", async () => {
    const page = await compared(team.context, caseId);
    const live = await loadCase(team.context, caseId);
    const result = live?.stage === "open" ? live.assessment?.candidate.result : undefined;
    const kinds = Object.fromEntries(page.answers.map(({ id, chance }) => [id, chance.kind]));
    expect(kinds).toEqual({
      "promote-with-backfill": "estimated",
      "promote-without-backfill": "estimated",
      "lead-trial": "estimated",
      "specialist-track": "not-estimated",
      [`other-candidate-${team.people.bo.id}`]: "estimated",
      "hire-manager": "base-rate",
      "co-managed": "not-estimated",
      managed: "not-estimated",
    });
    for (const id of ["promote-with-backfill", "lead-trial"]) {
      const chance = page.answers.find((answer) => answer.id === id)?.chance;
      expect(chance?.kind === "estimated" && chance.result.probability).toBe(result?.probability);
    }
  });

  it("name the critical competencies that fall below their minimum, for those who would leave them", async () => {
    const page = await compared(team.context, caseId);
    const cover = Object.fromEntries(page.answers.map((answer) => [answer.kind, answer.cover]));
    expect(cover["promote-with-backfill"]).toEqual({ state: "until-filled", names: ["Routing"] });
    expect(cover["promote-without-backfill"]).toEqual({ state: "lost", names: ["Routing"] });
    expect(cover["lead-trial"]).toEqual({ state: "while-on-trial", names: ["Routing"] });
    for (const kind of ["specialist-track", "hire-manager", "other-candidate"] as const) {
      expect(cover[kind]).toEqual({ state: "kept", names: [] });
    }
  });

  it("cost what the engine of the scenarios says, all in one run, with their ranges", async () => {
    const { costs } = await compared(team.context, caseId);
    if (costs.state !== "known") throw new Error("not priced");
    expect(costs).toMatchObject({ horizonMonths: 36, isRounded: false, scenario: null, withoutPay: 0 });
    const of = (id: string) => costs.costs.find((cost) => cost.id === id)!;
    for (const cost of costs.costs) {
      expect(cost.p10).toBeLessThan(cost.p50);
      expect(cost.p50).toBeLessThan(cost.p90);
    }
    expect(of("specialist-track").p50).toBeLessThan(of("promote-with-backfill").p50);
    expect(of("lead-trial").p50).toBeLessThan(of("hire-manager").p50);
    expect(of("lead-trial").gaps.join()).toContain("nobody leads after month 6");
  });

  it("are rounded to 10,000 for whoever reads no pay, and no salary stands in any answer to them", async () => {
    granted(await submitCase(team.context, caseId, []));
    const manager = await accountOf(team, "manager", team.people.devon.id);
    const path = await signedIn(manager, "/", { caseId });
    expect(await loader(path)).toMatchObject({ stage: "own-view-first" });
    granted(await passOverOwnView(manager, caseId));
    for (const context of [await accountOf(team, "auditor"), manager]) {
      const { costs } = await compared(context, caseId);
      if (costs.state !== "known") throw new Error("not priced");
      expect(costs.isRounded).toBe(true);
      for (const { p10, p50, p90 } of costs.costs)
        for (const amount of [p10, p50, p90]) expect(amount % 10_000).toBe(0);
      for (const salary of team.salaries.values()) expect(JSON.stringify(costs)).not.toContain(String(salary / 100));
    }
  });

  it("stay closed until the own view is given: no chance, no money, no name, no draft, and no draft is taken", async () => {
    const fresh = await pricedTeam();
    const closedId = await caseAboutAna(fresh, false);
    const page = await loader(await signedIn(fresh.context, "/", { caseId: closedId }));
    expect(Object.keys(page).sort()).toEqual(["question", "stage"]);
    expect(page.stage).toBe("own-view-first");
    expect(await saveTerms(fresh.context, closedId, trialDraft())).toMatchObject({ ok: false });
    const params = { caseId: closedId, answer: "lead-trial" };
    expect(await thrownStatus(termsLoader(await signedIn(fresh.context, "/", params)))).toBe(302);
    expect(await fresh.db.select().from(answerPlans)).toEqual([]);
  });

  it("are not there for staff, for the person, and for another organisation", async () => {
    const staff = await accountOf(team, "staff", team.people.cy.id);
    const own = await accountOf(team, "hr", team.people.ana.id);
    const other = await pricedTeam();
    expect(await thrownStatus(loader(await signedIn(staff, "/", { caseId })))).toBe(404);
    expect(await loadAnswers(own, caseId)).toBeNull();
    expect(await loadAnswers(other.context, caseId)).toBeNull();
  });
});

describe("the terms of an answer", () => {
  it("are kept as they are typed, move the cost and the time, and are sealed", async () => {
    const team = await pricedTeam();
    const caseId = await caseAboutAna(team);
    const before = await compared(team.context, caseId);
    const params = { caseId, answer: "lead-trial" };
    const form = { months: "3", goals: "Half a goal", startOn: "soon", version: "0" };
    expect(await saveAction(await signedIn(team.context, "/", params, form))).toMatchObject({ status: 302 });
    const page = await compared(team.context, caseId);
    expect(page).toMatchObject({ trialMonths: 3 });
    expect(page.plans[0]).toMatchObject({
      typed: { months: "3", goals: "Half a goal", startOn: "soon" },
      missing: "Say when it starts.",
      agreedDecisionId: null,
    });
    const timeOf = (of: typeof page) => of.answers.find(({ kind }) => kind === "lead-trial")?.time.months[1];
    expect([timeOf(before), timeOf(page)]).toEqual([6.5, 3.5]);
    const totalOf = (of: typeof page) =>
      of.costs.state === "known" ? of.costs.costs.find(({ id }) => id === "lead-trial")?.p50 : undefined;
    expect(totalOf(page)).toBeLessThan(totalOf(before) ?? 0);
    const [stored] = await team.db.select().from(answerPlans);
    expect(stored?.typed).toContain("sealed:1:");
    expect(await saveTerms(team.context, caseId, trialDraft(TRIAL, 7))).toMatchObject({ ok: false });
    expect(
      await saveAction(await signedIn(team.context, "/", params, { ...form, goals: "x".repeat(2001) })),
    ).toMatchObject({
      data: { field: "goals", typed: { startOn: "soon" } },
    });
  });

  it("hold the pay of a step apart: for those alone who may read pay, in every answer, file and trail", async () => {
    const team = await pricedTeam();
    const caseId = await caseAboutAna(team);
    const step = { answer: "specialist-track", typed: STEP, payCents: SECRET_STEP_PAY, version: 0 } as const;
    const before = await compared(team.context, caseId);
    granted(await saveTerms(team.context, caseId, step));
    const page = await compared(team.context, caseId);
    expect(page.plans[0]).toMatchObject({ payCents: SECRET_STEP_PAY, missing: null });
    const stepCost = (of: typeof page) =>
      of.costs.state === "known" ? of.costs.costs.find(({ id }) => id === "specialist-track")?.p50 : undefined;
    // A quarter more instead of a tenth.
    expect((stepCost(page) ?? 0) - (stepCost(before) ?? 0)).toBeGreaterThan(30_000);
    granted(await submitCase(team.context, caseId, []));
    const auditor = await accountOf(team, "auditor");
    const text = async (context: ServiceContext) => {
      let file = "";
      for await (const piece of (await exportArchive(context)).body) file += String(piece);
      return JSON.stringify(await loadAnswers(context, caseId)) + file;
    };
    expect(await text(team.context)).toContain(String(SECRET_STEP_PAY));
    const seen = await text(auditor);
    expect(seen).toContain("Principal engineer");
    expect(seen).not.toContain(String(SECRET_STEP_PAY));
    const trail = await team.db.execute(sql`select before, after from audit_events`);
    expect(JSON.stringify(trail)).not.toContain(String(SECRET_STEP_PAY));

    const personId = team.people.ana.id;
    await team.database.transaction((tx) =>
      eraseRecord(tx, { organisationId: team.organisationId, personId, erasedAt: team.context.now, erasedBy: null }),
    );
    expect(await team.db.select().from(specialistStepPay)).toEqual([]);
    expect((await readPlans(team.context, caseId))[0]).toMatchObject({ typed: null, payCents: null });
  });

  it("become a plan with the decision: in the memo and the snapshot, reviewed on a sheet that makes evidence", async () => {
    const team = await pricedTeam();
    const { context, people } = team;
    const caseId = await caseAboutAna(team);
    const decide = () => recordDecision(context, caseId, { ...usualDecision, choice: "lead-trial" });
    granted(await saveTerms(context, caseId, trialDraft({ ...TRIAL, rightToReturn: "" })));
    expect(await decide()).toMatchObject({
      ok: false,
      field: "choice",
      reason: expect.stringContaining("right to return"),
    });
    granted(await saveTerms(context, caseId, trialDraft(TRIAL, 1)));
    const decisionId = granted(await decide());

    const memo = await loadDecision(context, decisionId);
    const days = { startOn: "2027-01-04", midOn: "2027-04-01", endOn: "2027-07-04" };
    expect(memo?.terms).toMatchObject({
      answer: "lead-trial",
      typed: TRIAL,
      agreedDays: days,
      agreedDecisionId: decisionId,
    });
    expect(memo?.snapshot.terms).toMatchObject({ answer: "lead-trial", days });
    expect(JSON.stringify(memo?.snapshot)).not.toContain("nights");
    expect(runVerifyCommand((await downloadSnapshot(context, decisionId))?.file)).toMatchObject({ equal: true });
    expect(await saveTerms(context, caseId, trialDraft(TRIAL, 3))).toMatchObject({ ok: false });
    await expect(team.db.execute(sql`update answer_plans set typed = ''`)).rejects.toThrow();
    await expect(team.db.execute(sql`delete from answer_plans`)).rejects.toThrow();

    const planId = memo?.terms?.id ?? "";
    const sheet = await loadNewPanel(context, { personId: people.ana.id, kind: "acting_lead", assessors: "", planId });
    expect(sheet.trial).toEqual({ planId, goals: TRIAL.goals, midOn: days.midOn, endOn: days.endOn });
    const plan: PanelPlan = {
      ...{ personId: people.ana.id, kind: "acting_lead", targetRole: "trial", purpose: "", goals: TRIAL.goals },
      ...{ heldOn: "2026-11-20", midOn: "2026-10-01", assessorIds: [people.devon.id, people.bo.id], own: [], planId },
      questions: sheet.questions.map(({ code }) => code),
    };
    const first = granted(await openPanel(context, plan));
    expect(await openPanel(context, plan)).toMatchObject({ reason: "This trial has its sheet already." });
    granted(await cancelPanel(context, first));
    const panelId = granted(await openPanel(context, plan));
    expect(await openPanel(context, { ...plan, personId: people.cy.id })).toMatchObject({ ok: false });
    for (const assessor of [people.devon, people.bo]) await scoreFinal(team, panelId, assessor.id);
    granted(await closePanel(context, panelId, { evidence: "Led well.", months: 6 }));
    const shown = (await compared(context, caseId)).plans[0];
    expect(shown?.panels.map(({ state }) => state).sort()).toEqual(["cancelled", "closed"]);
    const evidence = await team.db.execute(
      sql`select kind, score::float8 as score, months from leadership_evidence where person_id = ${people.ana.id}`,
    );
    expect(JSON.stringify(evidence)).toContain('"acting_lead"');
  });

  it("of nobody stand in the way: a case is decided for a trial without them", async () => {
    const team = await pricedTeam();
    const caseId = await caseAboutAna(team);
    const decisionId = granted(await recordDecision(team.context, caseId, { ...usualDecision, choice: "lead-trial" }));
    expect((await loadDecision(team.context, decisionId))?.terms).toBeNull();
  });
});
