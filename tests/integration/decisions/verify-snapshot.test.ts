import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { InputError } from "#app/cli/model/input.ts";
import { runPromotionRiskCommand } from "#app/cli/model/promotion-risk.ts";
import { runVerifyCommand } from "#app/cli/model/verify.ts";
import { loader as downloadLoader } from "#app/routes/decisions.$decisionId.snapshot[.]json/route.ts";
import { loadDecision } from "#app/services/decisions/load-decision.server.ts";
import { recordDecision } from "#app/services/decisions/record-decision.server.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import { listAuditEventsOfSubject } from "#db/queries/audit.ts";
import { signedIn, thrownStatus } from "../promotion/signed-in.ts";
import { accountOf, type TeamWithAStar, teamWithAStar } from "../promotion/team-with-a-star.ts";
import { linkScenario, readyCase, SECRET_SALARY, usualDecision } from "./usual-decision.ts";

interface File {
  contentHash: string;
  hashes: { snapshot: string; costSnapshot: string | null };
  snapshot: {
    parameters: Record<string, number>;
    engineVersion: string;
    candidate: { input: { span: number }; result: { mean: number } };
    others: { result: { probability: number } }[];
  };
  costSnapshot?: {
    scenarios: { result: { difference?: object | null; options: { presentValue: { p10: number } }[] } }[];
  };
}

async function decided(team: TeamWithAStar, withScenario = true): Promise<string> {
  const caseId = await readyCase(team);
  if (withScenario) await linkScenario(team, caseId);
  const verdict = await recordDecision(team.context, caseId, usualDecision);
  if (!verdict.ok) throw new Error(verdict.reason);
  return verdict.value;
}

async function download(context: ServiceContext, decisionId: string): Promise<{ response: Response; file: File }> {
  const response = await downloadLoader(
    await signedIn(context, `/decisions/${decisionId}/snapshot.json`, { decisionId }),
  );
  return { response, file: (await response.clone().json()) as File };
}

const changed = (file: File, change: (copy: File) => void): File => {
  const copy = structuredClone(file);
  change(copy);
  return copy;
};

describe("a downloaded snapshot", () => {
  it("recomputes to the same numbers, costs included, and to the same hash", async () => {
    const team = await teamWithAStar();
    const { file, response } = await download(team.context, await decided(team));
    expect(response.headers.get("Content-Disposition")).toContain('filename="decision-1-snapshot.json"');
    expect(runVerifyCommand(file)).toEqual({
      equal: true,
      people: 2,
      scenarios: 1,
      costsIncluded: true,
      contentHash: file.contentHash,
      parametersVersion: "2026-11",
      engineVersion: "1",
    });
  });

  it("holds the exact input of each person for the promotion-risk command", async () => {
    const team = await teamWithAStar();
    const { file } = await download(team.context, await decided(team));
    expect(runPromotionRiskCommand(file.snapshot.candidate.input)).toMatchObject({
      mean: file.snapshot.candidate.result.mean,
    });
  });

  it("names the first number that does not come out", async () => {
    const team = await teamWithAStar();
    const { file } = await download(team.context, await decided(team));
    const mean = file.snapshot.candidate.result.mean;
    const tampered = changed(file, ({ snapshot }) => {
      snapshot.candidate.result.mean = mean + 1e-6;
    });
    expect(runVerifyCommand(tampered)).toEqual({
      equal: false,
      difference: { path: "snapshot.candidate.result.mean", stored: mean + 1e-6, recomputed: mean },
    });
    const wider = changed(file, ({ snapshot }) => {
      snapshot.candidate.input.span = 20;
    });
    expect(runVerifyCommand(wider)).toMatchObject({ equal: false });
    const cheaper = changed(file, ({ costSnapshot }) => {
      const option = costSnapshot?.scenarios[0]?.result.options[0];
      if (option) option.presentValue.p10 *= 1.001;
    });
    expect(runVerifyCommand(cheaper)).toMatchObject({
      equal: false,
      difference: { path: "costSnapshot.scenarios[0].result.options[0].presentValue.p10" },
    });
  });

  it("compares what the file holds: a figure that was not computed then is no difference", async () => {
    const team = await teamWithAStar();
    const { file } = await download(team.context, await decided(team));
    const older = changed(file, ({ costSnapshot }) => {
      const { result } = costSnapshot!.scenarios[0]!;
      expect(result).toHaveProperty("difference");
      delete result.difference;
    });
    expect(runVerifyCommand(older)).toMatchObject({ equal: false, difference: { path: "contentHash" } });
  });

  it("finds a change that no number shows by its hash", async () => {
    const team = await teamWithAStar();
    const { file } = await download(team.context, await decided(team));
    const otherDay = changed(file, ({ snapshot }) => Object.assign(snapshot, { asOf: "2026-11-21" }));
    expect(runVerifyCommand(otherDay)).toMatchObject({ equal: false, difference: { path: "contentHash" } });
  });

  it("recomputes with the parameters that were frozen, not with those of today", async () => {
    const team = await teamWithAStar();
    const { file } = await download(team.context, await decided(team, false));
    const stricter = changed(file, ({ snapshot }) => {
      snapshot.parameters["norm.peer"] = 4.5;
    });
    expect(runVerifyCommand(stricter)).toMatchObject({
      equal: false,
      difference: { path: expect.stringContaining("snapshot.candidate") },
    });
  });

  it("is refused with the field's name when it is no snapshot or from another engine", async () => {
    const team = await teamWithAStar();
    const { file } = await download(team.context, await decided(team, false));
    expect(() => runVerifyCommand({ contentHash: "x" })).toThrow(new InputError("snapshot: expected an object"));
    const newer = changed(file, ({ snapshot }) => {
      snapshot.engineVersion = "9";
    });
    expect(() => runVerifyCommand(newer)).toThrow(/^snapshot\.engineVersion: 9: expected 1$/);
  });

  it("verifies from the command line", async () => {
    const team = await teamWithAStar();
    const { file } = await download(team.context, await decided(team));
    const run = spawnSync("npx", ["tsx", "app/cli/model.ts", "verify", "-"], {
      input: JSON.stringify(file),
      encoding: "utf8",
    });
    expect(JSON.parse(run.stdout)).toMatchObject({ equal: true });
    expect(run.status).toBe(0);
  });
});

describe("pay in a snapshot", () => {
  it("goes only to those who may read it; the others can still check what they have", async () => {
    const team = await teamWithAStar();
    const decisionId = await decided(team);
    const auditor = await accountOf(team, "auditor");
    const { response, file } = await download(auditor, decisionId);
    const text = await response.text();
    expect(text).not.toContain(String(SECRET_SALARY));
    expect(file.costSnapshot).toBeUndefined();
    expect(runVerifyCommand(file)).toMatchObject({ equal: true, scenarios: 0, costsIncluded: false });
    expect(JSON.stringify((await download(team.context, decisionId)).file)).toContain(String(SECRET_SALARY));
  });

  it("comes to the memo of somebody without that right only as totals rounded to 10,000", async () => {
    const team = await teamWithAStar();
    const decisionId = await decided(team);
    const memo = await loadDecision(await accountOf(team, "auditor"), decisionId);
    expect(memo?.costs[0]).toMatchObject({ rounded: true, horizonMonths: 24 });
    for (const { p10, p50, p90 } of memo?.costs[0]?.options ?? []) {
      for (const amount of [p10, p50, p90]) expect(amount % 10_000).toBe(0);
    }
    expect(JSON.stringify(memo)).not.toContain(String(SECRET_SALARY));
    expect((await loadDecision(team.context, decisionId))?.costs[0]).toMatchObject({ rounded: false });
  });
});

describe("the download", () => {
  it("leaves an audit event that says whether costs went along", async () => {
    const team = await teamWithAStar();
    const decisionId = await decided(team);
    const auditor = await accountOf(team, "auditor");
    await download(auditor, decisionId);
    const events = await listAuditEventsOfSubject(team.db, team.organisationId, "decision", decisionId);
    expect(events.find(({ action }) => action === "decision.download")).toMatchObject({
      accountId: auditor.accountId,
      after: { withCosts: false },
    });
  });

  it("is not there for staff, for another organisation, or for a made-up address", async () => {
    const [team, other] = [await teamWithAStar(), await teamWithAStar()];
    const decisionId = await decided(team, false);
    const staff = await accountOf(team, "staff");
    for (const context of [staff, other.context]) {
      expect(await thrownStatus(downloadLoader(await signedIn(context, "/", { decisionId })))).toBe(404);
    }
    expect(await thrownStatus(downloadLoader(await signedIn(team.context, "/", { decisionId: "1" })))).toBe(404);
  });
});
