import { describe, expect, it } from "vitest";
import { loader as decideLoader } from "#app/routes/_app.cases.$caseId.decide/route.tsx";
import { loadDecision } from "#app/services/decisions/load-decision.server.ts";
import { recordDecision } from "#app/services/decisions/record-decision.server.ts";
import { loadCase } from "#app/services/promotion/load-case.server.ts";
import { passOverOwnView, saveOwnView } from "#app/services/promotion/own-view.server.ts";
import { submitCase, withdrawCase } from "#app/services/promotion/review-case.server.ts";
import { changeCase } from "#app/services/promotion/save-case.server.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import type { Verdict } from "#app/services/shared/verdict.ts";
import { NotPermittedError } from "#app/services/shared/write.ts";
import { listAuditEventsOfSubject } from "#db/queries/audit.ts";
import { listDecisions } from "#db/queries/decisions.ts";
import { decisions } from "#db/schema/decisions.ts";
import { signedIn, thrownStatus } from "../promotion/signed-in.ts";
import { accountOf, openUsualCase, teamWithAStar, usualDetails } from "../promotion/team-with-a-star.ts";
import { linkScenario, readyCase, SECRET_SALARY, usualDecision } from "./usual-decision.ts";

function granted<T>(verdict: Verdict<T>): T {
  if (!verdict.ok) throw new Error(verdict.reason);
  return verdict.value;
}

const refusalOf = async (work: Promise<Verdict<unknown>>) => {
  const verdict = await work;
  return verdict.ok ? null : verdict;
};

describe("a decision", () => {
  it("keeps the decider's words, who, when, and that the own view was written before the result", async () => {
    const team = await teamWithAStar();
    const id = granted(await recordDecision(team.context, await readyCase(team), usualDecision));
    expect(await loadDecision(team.context, id)).toMatchObject({
      number: 1,
      choice: "specialist-track",
      reasons: usualDecision.reasons,
      dissent: usualDecision.dissent,
      decidedOn: "2026-11-22",
      reviewOn: "2027-02-20",
      decider: { name: "Olga Owner", role: "owner" },
      decidedAlone: true,
      views: [{ words: "Keeps us running.", by: "Olga Owner", isDecider: true, isProposer: true, passedOver: false }],
      snapshot: { asOf: "2026-11-22", ownView: { state: "before-result", probability: 0.75 } },
    });
  });

  it("says that the own view was passed over", async () => {
    const team = await teamWithAStar();
    const caseId = await openUsualCase(team);
    await passOverOwnView(team.context, caseId);
    const id = granted(await recordDecision(team.context, caseId, usualDecision));
    const memo = await loadDecision(team.context, id);
    expect(memo?.snapshot.ownView).toMatchObject({ state: "passed-over", probability: null });
  });

  it("freezes people by id only and nobody's words", async () => {
    const team = await teamWithAStar();
    const id = granted(await recordDecision(team.context, await readyCase(team), usualDecision));
    const memo = await loadDecision(team.context, id);
    const frozen = JSON.stringify(memo?.snapshot);
    expect(frozen).toContain(team.people.ana.id);
    for (const { name } of Object.values(team.people)) expect(frozen).not.toContain(name);
    for (const words of [usualDecision.reasons, "Keeps us running", "Infrastructure manager", "Olga"]) {
      expect(frozen).not.toContain(words);
    }
  });

  it("stays as it was when the record changes afterwards, on the case page too", async () => {
    const team = await teamWithAStar();
    const caseId = await readyCase(team);
    const before = await loadCase(team.context, caseId);
    const id = granted(await recordDecision(team.context, caseId, usualDecision));
    await team.sheet(team.people.ana, "structured_interview", 5);
    const after = await loadCase(team.context, caseId);
    const memo = await loadDecision(team.context, id);
    const probability = before?.stage === "open" ? before.assessment?.candidate.result.probability : undefined;
    expect(probability).toBeGreaterThan(0);
    expect(memo?.snapshot.candidate.result.probability).toBe(probability);
    expect(after).toMatchObject({ stage: "decided", assessment: { candidate: { result: { probability } } } });
  });

  it("leaves an audit event without anybody's words", async () => {
    const team = await teamWithAStar();
    const caseId = await readyCase(team);
    const id = granted(await recordDecision(team.context, caseId, usualDecision));
    const [event] = await listAuditEventsOfSubject(team.db, team.organisationId, "decision", id);
    expect(event).toMatchObject({ action: "decision.record", after: { caseId, choice: "specialist-track" } });
    expect(JSON.stringify(event)).not.toContain("network");
  });

  it("names another candidate only where that is the choice, and only one of the case", async () => {
    const team = await teamWithAStar();
    const caseId = await readyCase(team);
    const other = { ...usualDecision, choice: "other-candidate" as const };
    const missing = await refusalOf(recordDecision(team.context, caseId, other));
    expect(missing?.field).toBe("chosenPersonId");
    const stranger = { ...other, chosenPersonId: team.people.di.id };
    expect((await refusalOf(recordDecision(team.context, caseId, stranger)))?.field).toBe("chosenPersonId");
    const id = granted(await recordDecision(team.context, caseId, { ...other, chosenPersonId: team.people.bo.id }));
    expect((await loadDecision(team.context, id))?.chosenName).toBe("Bo Calm");
  });

  it("is not made by the person chosen", async () => {
    const team = await teamWithAStar();
    const caseId = await readyCase(team);
    granted(await submitCase(team.context, caseId, []));
    const bo = await accountOf(team, "hr", team.people.bo.id);
    granted(await passOverOwnView(bo, caseId));
    const himself = { ...usualDecision, choice: "other-candidate" as const, chosenPersonId: team.people.bo.id };
    expect((await refusalOf(recordDecision(bo, caseId, { ...himself, caseVersion: 3 })))?.reason).toContain(
      "themselves",
    );
  });
});

describe("what a decision needs", () => {
  it("reasons of twenty characters, alternatives and a review in the future, each named", async () => {
    const team = await teamWithAStar();
    const caseId = await readyCase(team);
    const field = async (change: Partial<typeof usualDecision>) =>
      (await refusalOf(recordDecision(team.context, caseId, { ...usualDecision, ...change })))?.field;
    expect(await field({ reasons: "Because I say so." })).toBe("reasons");
    expect(await field({ alternatives: "  " })).toBe("alternatives");
    expect(await field({ reviewOn: "2026-11-22" })).toBe("reviewOn");
    expect(await listDecisions(team.db, team.organisationId, [caseId])).toEqual([]);
  });

  it("the own view first", async () => {
    const team = await teamWithAStar();
    const caseId = await openUsualCase(team);
    const refusal = await refusalOf(recordDecision(team.context, caseId, usualDecision));
    expect(refusal?.reason).toContain("own view comes first");
  });

  it("the numbers that were looked at: a case changed meanwhile is refused", async () => {
    const team = await teamWithAStar();
    const caseId = await readyCase(team);
    await changeCase(team.context, caseId, 1, { ...usualDetails, span: 3 });
    expect((await refusalOf(recordDecision(team.context, caseId, usualDecision)))?.reason).toContain("changed");
  });

  it("the right to decide", async () => {
    const team = await teamWithAStar();
    const caseId = await readyCase(team);
    for (const role of ["staff", "manager", "auditor"] as const) {
      const deciding = recordDecision(await accountOf(team, role), caseId, usualDecision);
      await expect(deciding).rejects.toThrow(NotPermittedError);
    }
    const ana = await accountOf(team, "owner", team.people.ana.id);
    await expect(recordDecision(ana, caseId, usualDecision)).rejects.toMatchObject({ init: { status: 404 } });
  });
});

describe("a decided case", () => {
  it("is read-only for every way of changing it", async () => {
    const team = await teamWithAStar();
    const caseId = await readyCase(team);
    granted(await recordDecision(team.context, caseId, usualDecision));
    const view = { words: "Too late.", probability: 0.1 };
    const refusals = [
      await refusalOf(changeCase(team.context, caseId, 2, usualDetails)),
      await refusalOf(saveOwnView(team.context, caseId, view)),
      await refusalOf(passOverOwnView(team.context, caseId)),
      await refusalOf(withdrawCase(team.context, caseId)),
      await refusalOf(recordDecision(team.context, caseId, { ...usualDecision, caseVersion: 2 })),
    ];
    for (const refusal of refusals) expect(refusal?.reason).toMatch(/closed|decided/);
    expect(await thrownStatus(decideLoader(await signedIn(team.context, "/", { caseId })))).toBe(302);
    expect(await loadCase(team.context, caseId)).toMatchObject({ stage: "decided", may: { change: false } });
  });

  it("keeps its decisions even against a statement that would change or delete them", async () => {
    const team = await teamWithAStar();
    granted(await recordDecision(team.context, await readyCase(team), usualDecision));
    const reason = async (work: Promise<unknown>) =>
      String(await work.catch((error: Error) => (error.cause as Error).message));
    const change = team.database.transaction((tx) => tx.update(decisions).set({ reasons: "Something else entirely." }));
    expect(await reason(change)).toContain("append-only");
    expect(await reason(team.database.transaction((tx) => tx.delete(decisions)))).toContain("append-only");
  });

  it("takes a correction as a new decision that refers to the old one and freezes anew", async () => {
    const team = await teamWithAStar();
    const caseId = await readyCase(team);
    const first = granted(await recordDecision(team.context, caseId, usualDecision));
    await team.sheet(team.people.ana, "structured_interview", 5);
    const correction = { ...usualDecision, choice: "lead-trial" as const, caseVersion: 2, correctsId: first };
    const second = granted(await recordDecision(team.context, caseId, correction));
    const [old, corrected] = [await loadDecision(team.context, first), await loadDecision(team.context, second)];
    expect(old).toMatchObject({ choice: "specialist-track", correctedBy: { id: second, number: 2 } });
    expect(corrected).toMatchObject({ choice: "lead-trial", corrects: { id: first, number: 1 }, correctedBy: null });
    expect(corrected?.snapshot.candidate.result.probability).toBeGreaterThan(
      old?.snapshot.candidate.result.probability ?? 1,
    );
    const events = await listAuditEventsOfSubject(team.db, team.organisationId, "decision", second);
    expect(events.find(({ action }) => action === "decision.correct")).toMatchObject({
      action: "decision.correct",
      after: { correctsId: first },
    });
    const again = await refusalOf(recordDecision(team.context, caseId, correction));
    expect(again?.reason).toContain("not the newest");
  });
});

describe("a scenario of the case", () => {
  it("stands beside the open case in a sentence without amounts and is frozen with the decision", async () => {
    const team = await teamWithAStar();
    const caseId = await readyCase(team);
    const scenarioId = await linkScenario(team, caseId);
    const page = await loadCase(team.context, caseId);
    const scenarios = page?.stage === "open" ? page.scenarios : [];
    expect(scenarios).toMatchObject([
      { id: scenarioId, name: "Ways on", answer: expect.stringMatching(/cheapest|close to call/) },
    ]);
    expect(JSON.stringify(page)).not.toContain(String(SECRET_SALARY));
    const id = granted(await recordDecision(team.context, caseId, usualDecision));
    const [costs] = (await loadDecision(team.context, id))?.costs ?? [];
    expect(costs).toMatchObject({ scenarioId, options: [{ name: "Stay as is" }, { name: "Fully managed" }] });
  });
});

describe("a transaction that fails at its end", () => {
  it("leaves neither a decision nor a decided case", async () => {
    const team = await teamWithAStar();
    const caseId = await readyCase(team);
    await linkScenario(team, caseId);
    const broken: ServiceContext = { ...team.context, requestId: null as unknown as string };
    await expect(recordDecision(broken, caseId, usualDecision)).rejects.toThrow();
    expect(await listDecisions(team.db, team.organisationId, [caseId])).toEqual([]);
    expect(await loadCase(team.context, caseId)).toMatchObject({
      stage: "open",
      question: { state: "draft", version: 1 },
    });
  });

  it("lets only one of two deciders decide", async () => {
    const team = await teamWithAStar();
    const caseId = await readyCase(team);
    granted(await submitCase(team.context, caseId, []));
    const deciders = [await accountOf(team, "hr"), await accountOf(team, "owner")];
    for (const decider of deciders) granted(await passOverOwnView(decider, caseId));
    const verdicts = await Promise.all(
      deciders.map((decider) => recordDecision(decider, caseId, { ...usualDecision, caseVersion: 3 })),
    );
    expect(verdicts.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await listDecisions(team.db, team.organisationId, [caseId])).toHaveLength(1);
  });
});
