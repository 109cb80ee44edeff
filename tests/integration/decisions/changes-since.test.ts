import { describe, expect, it } from "vitest";
import { loader } from "#app/routes/_app.decisions.$decisionId.since/route.tsx";
import { loadChangesSince } from "#app/services/decisions/load-changes-since.server.ts";
import { recordDecision } from "#app/services/decisions/record-decision.server.ts";
import { loadCase } from "#app/services/promotion/load-case.server.ts";
import { signedIn, thrownStatus } from "../promotion/signed-in.ts";
import { accountOf, teamWithAStar } from "../promotion/team-with-a-star.ts";
import { countStatements } from "../scenarios/count-statements.ts";
import { readyCase, usualDecision } from "./usual-decision.ts";

async function decided() {
  const team = await teamWithAStar();
  const caseId = await readyCase(team);
  const before = await loadCase(team.context, caseId);
  const verdict = await recordDecision(team.context, caseId, usualDecision);
  if (!verdict.ok || before?.stage !== "open") throw new Error("The case was not decided.");
  return { team, caseId, decisionId: verdict.value, frozen: before.assessment?.candidate.result };
}

describe("what changed since a decision", () => {
  it("is nothing on the same day: the same answer, the same evidence, the same model", async () => {
    const { team, decisionId, frozen } = await decided();
    const changes = await loadChangesSince(team.context, decisionId);
    expect(changes?.today?.probability).toBe(frozen?.probability);
    expect(changes?.decided.probability).toBe(frozen?.probability);
    expect(changes?.model.ofTheEvidenceThen.probability).toBe(frozen?.probability);
    expect(changes?.evidence.map(({ state }) => state)).toEqual(["same", "same", "same"]);
  });

  it("shows new evidence by kind with the answer of today, and leaves what was frozen as it was", async () => {
    const { team, decisionId, frozen } = await decided();
    await team.sheet(team.people.ana, "structured_interview", 5);
    const changes = await loadChangesSince(team.context, decisionId);
    expect(changes?.evidence[0]).toMatchObject({ kind: "structured_interview", before: 0, after: 1, state: "new" });
    expect(changes?.decided.probability).toBe(frozen?.probability);
    expect(changes?.today?.probability).toBeGreaterThan(frozen?.probability ?? 1);
  });

  it("names neither a rater nor another candidate, and needs at most eight statements", async () => {
    const { team, decisionId } = await decided();
    const { context, count } = countStatements(team.context);
    const text = JSON.stringify(await loadChangesSince(context, decisionId));
    for (const { id } of [team.people.devon, team.people.bo, team.people.cy, team.people.di]) {
      expect(text).not.toContain(id);
    }
    expect(count()).toBeLessThanOrEqual(8);
  });

  it("is there for whoever may read the decision, and for nobody else", async () => {
    const { team, decisionId } = await decided();
    const devon = await accountOf(team, "manager", team.people.devon.id);
    expect(await loadChangesSince(devon, decisionId)).toMatchObject({ person: { name: "Ana Star" } });
    const bo = await accountOf(team, "manager", team.people.bo.id);
    expect(await loadChangesSince(bo, decisionId)).toBeNull();
    const staff = await accountOf(team, "staff", team.people.ana.id);
    expect(await thrownStatus(loader(await signedIn(staff, "/", { decisionId })))).toBe(404);
  });
});
