import { createHash } from "node:crypto";
import { strFromU8, unzipSync } from "fflate";
import { beforeAll, describe, expect, it } from "vitest";
import { loadDecision } from "#app/services/decisions/load-decision.server.ts";
import { recordDecision } from "#app/services/decisions/record-decision.server.ts";
import { loadDissentForm, writeDissent } from "#app/services/promotion/dissent.server.ts";
import { loadCase } from "#app/services/promotion/load-case.server.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import { listAuditPage } from "#db/queries/audit.ts";
import { account } from "#tests/integration/audit/accounts.ts";
import { linkScenario, readyCase, SECRET_SALARY, usualDecision } from "../decisions/usual-decision.ts";
import { routeModules } from "../permissions/ask-route.ts";
import { granted } from "../permissions/granted.ts";
import { signedIn } from "../promotion/signed-in.ts";
import { teamWithAStar } from "../promotion/team-with-a-star.ts";

async function world() {
  const team = await teamWithAStar();
  const caseId = await readyCase(team, "=A cathedral of patience.");
  await linkScenario(team, caseId);
  const decisionId = granted(await recordDecision(team.context, caseId, usualDecision));
  return { ...team, caseId, decisionId };
}

let here: Awaited<ReturnType<typeof world>>;
beforeAll(async () => {
  here = await world();
});

async function unpack(context: ServiceContext) {
  const module = await routeModules.get("decisions.$decisionId.package[.]zip")?.();
  const answer = await module?.loader?.(await signedIn(context, "/package.zip", { decisionId: here.decisionId }));
  const bytes = unzipSync(new Uint8Array(await (answer as Response).arrayBuffer()));
  const files = Object.fromEntries(Object.entries(bytes).map(([name, content]) => [name, strFromU8(content)]));
  return { bytes, files };
}

describe("a dissent", () => {
  it("is written by who wrote a view, once they are open, and stands on the case and in the memo", async () => {
    const { context, caseId, decisionId } = here;
    const hr = await account(here, { name: "Hedda", role: "hr" });
    expect(await loadDissentForm(hr, caseId)).toBeNull();
    expect(await writeDissent(hr, caseId, "No.")).toMatchObject({ ok: false });
    expect(await writeDissent(context, caseId, " ")).toMatchObject({ ok: false, field: "words" });
    expect(await writeDissent(context, caseId, "A trial would have told more.")).toMatchObject({ ok: true });
    const page = await loadCase(context, caseId);
    const dissents = page?.stage === "decided" ? page.informed.dissents : [];
    expect(dissents).toEqual([expect.objectContaining({ words: "A trial would have told more.", by: "Olga Owner" })]);
    expect((await loadDecision(context, decisionId))?.dissents).toEqual(dissents);
  });
});

describe("the package of a decision", () => {
  it("holds the memo, the snapshot, evidence and views, and a list with the hash of each", async () => {
    const { bytes, files } = await unpack(here.context);
    const names = ["evidence.csv", "memo.html", "snapshot.json", "views.csv"];
    expect(Object.keys(files).sort()).toEqual(["README.txt", ...names]);
    const listed = [...(files["README.txt"] ?? "").matchAll(/^(\S+)\n {2}.+\n {2}SHA-256 (\w{64})$/gm)];
    const hashes = names.map((name) => [
      name,
      createHash("sha256")
        .update(bytes[name] ?? "")
        .digest("hex"),
    ]);
    expect(listed.map(([, name, hash]) => [name, hash]).sort()).toEqual(hashes);
    const memo = files["memo.html"] ?? "";
    expect(memo.startsWith("<!doctype html>\n<html")).toBe(true);
    expect(memo).toContain("She alone keeps the network up");
    expect(memo).toContain("A trial would have told more.");
    expect(memo).toContain("What the ways on cost");
    expect(memo).not.toMatch(/<script|<link|https?:\/\//);
    expect(JSON.parse(files["snapshot.json"] ?? "")).toMatchObject({ decisionId: here.decisionId, decisionNumber: 1 });
    expect(files["views.csv"]).toContain("cathedral");
    expect(files["views.csv"]).not.toContain('"=A cathedral');
    expect(files["evidence.csv"]?.split("\r\n").length).toBeGreaterThan(2);
  });

  it("leaves money out for a reader without pay, says so, and is in the trail", async () => {
    const auditor = await account(here, { name: "Ada", role: "auditor" });
    const { files } = await unpack(auditor);
    expect(Object.values(files).join("\n")).not.toMatch(new RegExp(`${SECRET_SALARY}|What the ways on cost|"draws"`));
    expect(files["README.txt"]).toContain("Amounts of money are left out");
    const events = await listAuditPage(here.db, here.organisationId, { limit: 50 });
    const packed = events.filter(({ event }) => event.action === "decision.package");
    expect(packed.map(({ event }) => String(event.after?.withCosts)).sort()).toEqual(["false", "true"]);
  });
});
