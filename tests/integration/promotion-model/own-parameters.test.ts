import { eq, sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { runVerifyCommand } from "#app/cli/model/verify.ts";
import { action, loader } from "#app/routes/_app.settings.promotion-model/route.tsx";
import { loader as downloadLoader } from "#app/routes/decisions.$decisionId.snapshot[.]json/route.ts";
import { loadChangesSince } from "#app/services/decisions/load-changes-since.server.ts";
import { recordDecision } from "#app/services/decisions/record-decision.server.ts";
import { loadCase } from "#app/services/promotion/load-case.server.ts";
import { loadWhatIf } from "#app/services/promotion/load-what-if.server.ts";
import { passOverOwnView } from "#app/services/promotion/own-view.server.ts";
import { changeParameter } from "#app/services/promotion-model/change-parameter.server.ts";
import { loadPromotionModel } from "#app/services/promotion-model/load-promotion-model.server.ts";
import { listAuditEventsOfSubject } from "#db/queries/audit.ts";
import { promotionParameterChanges } from "#db/schema/promotion-parameters.ts";
import { readyCase, usualDecision } from "../decisions/usual-decision.ts";
import { signedIn } from "../promotion/signed-in.ts";
import { accountOf, openUsualCase, type TeamWithAStar, teamWithAStar } from "../promotion/team-with-a-star.ts";

const REASON = "Our supervisors rate far above the usual.";
const STRICT = { parameter: "norm.supervisor", value: 4.4, reason: REASON };

const must = async (verdict: Promise<{ ok: boolean; reason?: string }>) =>
  expect(await verdict).toMatchObject({ ok: true });

async function fileOf(team: TeamWithAStar, decisionId: string) {
  const response = await downloadLoader(await signedIn(team.context, "/", { decisionId }));
  return (await response.json()) as { snapshot: { parametersVersion: string; parameters: Record<string, number> } };
}

describe("own values of the promotion model", () => {
  let team: TeamWithAStar;
  let decisionId: string;
  let openId: string;
  let before: number;

  beforeAll(async () => {
    team = await teamWithAStar();
    const verdict = await recordDecision(team.context, await readyCase(team), usualDecision);
    if (!verdict.ok) throw new Error(verdict.reason);
    decisionId = verdict.value;
    openId = await openUsualCase(team);
    await passOverOwnView(team.context, openId);
    const page = await loadCase(team.context, openId);
    before = page?.stage === "open" ? (page.assessment?.candidate.result.mean ?? Number.NaN) : Number.NaN;
    await must(changeParameter(team.context, STRICT));
  });

  it("move open cases, which say which values they use, and the what-if beside them", async () => {
    const page = await loadCase(team.context, openId);
    if (page?.stage !== "open") throw new Error("The case is open.");
    expect(page.assessment?.candidate.result.mean).toBeLessThan(before);
    expect(page.assessment?.model).toMatchObject({ version: "2026-11+1", values: { "norm.supervisor": 4.4 } });
    expect(page.assessment?.candidate.result.parametersVersion).toBe("2026-11+1");
    const whatIf = await loadWhatIf(team.context, openId);
    expect(whatIf?.live?.basis.model?.values["norm.supervisor"]).toBe(4.4);
  });

  it("leave a snapshot of an old case as it was: recomputed after the parameters changed it is equal", async () => {
    const file = await fileOf(team, decisionId);
    expect(file.snapshot.parameters["norm.supervisor"]).toBe(3.4);
    expect(runVerifyCommand(file)).toMatchObject({ equal: true, parametersVersion: "2026-11" });
  });

  it("are said of a decided case: which it used, and what the newer ones say of the same evidence", async () => {
    const changes = await loadChangesSince(team.context, decisionId);
    expect(changes?.model).toMatchObject({
      decided: { parametersVersion: "2026-11" },
      today: { parametersVersion: "2026-11+1" },
      changedValues: [{ id: "norm.supervisor", before: 3.4, after: 4.4 }],
    });
    expect(changes?.model.ofTheEvidenceThen.mean).toBeLessThan(changes?.decided.mean ?? Number.NaN);
  });

  it("are frozen with a decision made under them, which verifies too", async () => {
    const other = await teamWithAStar();
    await must(changeParameter(other.context, STRICT));
    const verdict = await recordDecision(other.context, await readyCase(other), usualDecision);
    if (!verdict.ok) throw new Error(verdict.reason);
    await must(
      changeParameter(other.context, { parameter: "norm.supervisor", value: null, reason: "Back as it was." }),
    );
    const file = await fileOf(other, verdict.value);
    expect(runVerifyCommand(file)).toMatchObject({ equal: true, parametersVersion: "2026-11+1" });
    const page = await loadPromotionModel(other.context);
    expect(page.version).toBe("2026-11+2");
    expect(page.parameters.filter(({ isOwn }) => isOwn)).toEqual([]);
    expect(page.history.map(({ number, value, before: was }) => [number, value, was])).toEqual([
      [2, null, 4.4],
      [1, 4.4, 3.4],
    ]);
  });

  it("need a reason, a value that can stand, and a parameter that people may set", async () => {
    const tried = (parameter: string, value: number | null, reason = REASON) =>
      changeParameter(team.context, { parameter, value, reason });
    expect(await tried("norm.peer", 3.9, "so")).toMatchObject({ ok: false, field: "reason" });
    expect(await tried("norm.peer", 6)).toMatchObject({
      ok: false,
      field: "value",
      reason: "Enter a number from 1 to 5.",
    });
    expect(await tried("norm.peer", Number.NaN)).toMatchObject({ ok: false, field: "value" });
    expect(await tried("norm.supervisor", 4.4)).toMatchObject({ reason: "This is the value in use already." });
    expect(await tried("label.low-from", 0.6)).toMatchObject({
      reason: "“Chance from which the risk is moderate” is 0.65: this one cannot lie below it.",
    });
    expect(await tried("confidence.high-strength", 0.61)).toMatchObject({ ok: false, field: "value" });
    expect(await tried("reliability.peer", 0.5)).toMatchObject({ reason: "This value cannot be changed here." });
    expect(await tried("made-up", 0.5)).toMatchObject({ ok: false });
    expect((await loadPromotionModel(team.context)).history).toHaveLength(1);
  });

  it("are kept for good with who, when and why, in the history and in the trail", async () => {
    const [change] = (await loadPromotionModel(team.context)).history;
    expect(change).toMatchObject({ by: "Olga Owner", on: "2026-11-22", reason: REASON, basis: "own-judgement" });
    await expect(
      team.db.execute(
        sql`update promotion_parameter_changes set reason = 'other' where organisation_id = ${team.organisationId}`,
      ),
    ).rejects.toThrow();
    const [row] = await team.db
      .select({ id: promotionParameterChanges.id })
      .from(promotionParameterChanges)
      .where(eq(promotionParameterChanges.organisationId, team.organisationId));
    const events = await listAuditEventsOfSubject(team.db, team.organisationId, "promotion-model", row?.id ?? "");
    expect(events[0]).toMatchObject({
      action: "model.change",
      before: { value: 3.4 },
      after: { value: 4.4, reason: REASON },
    });
  });

  it("stay with their organisation", async () => {
    const other = await teamWithAStar();
    expect(await loadPromotionModel(other.context)).toMatchObject({ version: "2026-11", history: [] });
  });
});

describe("the page of the promotion model", () => {
  it("looks at open cases before a value is saved, and keeps closed what the own view has not opened", async () => {
    const team = await teamWithAStar();
    const [seen, closed] = [await openUsualCase(team), await openUsualCase(team)];
    await passOverOwnView(team.context, seen);
    const path = "/settings/promotion-model?change=norm.supervisor&value=4.9&reason=Because";
    const page = await loader(await signedIn(team.context, path, {}));
    expect(page.typed).toEqual({ value: "4.9", reason: "Because" });
    expect(page.wanted?.preview).toMatchObject({ closed: 1, left: 0, cases: [{ id: seen }] });
    const [row] = page.wanted?.preview?.cases ?? [];
    expect(row?.changed.mean).toBeLessThan(row?.now.mean ?? Number.NaN);
    expect(JSON.stringify(page)).not.toContain(closed);
    expect(page.history).toEqual([]);
    expect((await loader(await signedIn(team.context, path.replace("4.9", "9"), {}))).wanted).toMatchObject({
      problem: "Enter a number from 1 to 5.",
      preview: null,
    });
  });

  it("saves with a reason and keeps what was typed where it does not", async () => {
    const team = await teamWithAStar();
    const send = async (form: Record<string, string>) =>
      action(await signedIn(team.context, "/", {}, { intent: "save", change: "norm.peer", ...form }));
    expect(await send({ value: "3,9", reason: "" })).toMatchObject({
      data: { field: "reason", value: "3,9", reason: "" },
      init: { status: 400 },
    });
    expect(await send({ value: "3,9", reason: REASON })).toMatchObject({ status: 302 });
    expect((await loadPromotionModel(team.context)).history[0]).toMatchObject({ value: 3.9 });
  });

  it("proposes a norm from ten ratings on, says how many are missing before, and adopts it by a person's act", async () => {
    const team = await teamWithAStar();
    const { people, leads } = team;
    const supervisors = async () => (await loadPromotionModel(team.context)).norms[0];
    expect(await supervisors()).toEqual({ kind: "supervisor", state: "too-few", ratings: 2, missing: 8 });
    for (const rater of [people.bo, people.cy, people.di, people.ed]) {
      await leads(people.ana, rater.id, "supervisor", [5, 4]);
      await leads(people.devon, rater.id, "supervisor", [5, 4]);
    }
    // Ten ratings: one of 4 and nine of 4.5, against the default of 3.4 that counts for 30.
    const norm = await supervisors();
    expect(norm).toMatchObject({
      state: "known",
      ratings: 10,
      assumed: 3.4,
      differs: true,
      proposed: 3.66,
      isInUse: false,
    });
    expect(norm?.state === "known" && norm.localMean).toBeCloseTo(4.45, 9);
    expect((await loadPromotionModel(team.context)).version).toBe("2026-11");
    await must(changeParameter(team.context, { parameter: "norm.supervisor", value: 3.66, reason: REASON }));
    expect(await supervisors()).toMatchObject({ proposed: 3.66, isInUse: true });
    expect((await loadPromotionModel(team.context)).history[0]).toMatchObject({ basis: "local-norm" });
  });

  it("shows an auditor everything and offers nothing to change", async () => {
    const team = await teamWithAStar();
    const auditor = await accountOf(team, "auditor");
    const page = await loadPromotionModel(auditor, { change: "norm.peer", value: 4 });
    expect(page).toMatchObject({ mayChange: false, wanted: null });
    expect(page.parameters.length).toBeGreaterThan(40);
  });
});
