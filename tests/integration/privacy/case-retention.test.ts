import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { saveTerms } from "#app/services/answers/save-terms.server.ts";
import { loadDecision } from "#app/services/decisions/load-decision.server.ts";
import { recordDecision } from "#app/services/decisions/record-decision.server.ts";
import { issueNotice } from "#app/services/informing/notice.server.ts";
import { closeObservation } from "#app/services/outcomes/change-observation.server.ts";
import { loadOwnRecord } from "#app/services/own-record/load-own-record.server.ts";
import {
  changeCaseSettings,
  eraseCase,
  holdCase,
  loadCaseRetention,
} from "#app/services/privacy/case-retention.server.ts";
import { writeDissent } from "#app/services/promotion/dissent.server.ts";
import { listVisibleCases } from "#app/services/promotion/visible-cases.server.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import { listAuditEventsOfSubject } from "#db/queries/audit.ts";
import { rowsOf } from "#db/queries/rows.ts";
import { account } from "#tests/integration/audit/accounts.ts";
import { linkScenario, readyCase, usualDecision } from "../decisions/usual-decision.ts";
import { NOTICE } from "../informing/informed-person.ts";
import { teamWithAStar } from "../promotion/team-with-a-star.ts";
import { dump, granted } from "./storied-person.ts";

async function world() {
  const team = await teamWithAStar();
  const caseId = await readyCase(team, "A cathedral of patience.");
  await linkScenario(team, caseId);
  const decisionId = granted(await recordDecision(team.context, caseId, usualDecision));
  granted(await issueNotice(team.context, caseId, { words: NOTICE, way: "letter", givenOn: "2026-11-22" }));
  granted(await writeDissent(team.context, caseId, "A trial would have told more."));
  return { ...team, caseId, decisionId };
}

let here: Awaited<ReturnType<typeof world>>;
beforeAll(async () => {
  here = await world();
});

const on = (day: string): ServiceContext => ({ ...here.context, now: new Date(`${day}T09:00:00Z`) });

describe("the retention of a case", () => {
  it("ends four years after its decision, and not a day earlier", async () => {
    expect((await loadCaseRetention(on("2030-11-21"))).due).toEqual([]);
    const { due, years, days } = await loadCaseRetention(on("2030-11-22"));
    expect({ years, days }).toEqual({ years: 4, days: 30 });
    expect(due).toEqual([expect.objectContaining({ number: 1, closedOn: "2026-11-22", dueOn: "2030-11-22" })]);
    expect(await eraseCase(on("2030-11-21"), 1)).toMatchObject({ ok: false });
  });

  it("follows the setting, within its bounds", async () => {
    expect(await changeCaseSettings(on("2030-11-22"), { years: 11, days: 30 })).toMatchObject({ field: "years" });
    expect(await changeCaseSettings(on("2030-11-22"), { years: 5, days: 6 })).toMatchObject({ field: "days" });
    granted(await changeCaseSettings(on("2030-11-22"), { years: 5, days: 45 }));
    expect((await loadCaseRetention(on("2030-11-22"))).due).toEqual([]);
    granted(await changeCaseSettings(on("2030-11-22"), { years: 4, days: 30 }));
  });

  it("is kept by a hold, with its reason, until that is lifted", async () => {
    expect(await holdCase(on("2030-11-22"), 7, "A claim.")).toMatchObject({ ok: false, field: "number" });
    expect(await holdCase(on("2030-11-22"), 1, " ")).toMatchObject({ ok: false, field: "reason" });
    granted(await holdCase(on("2030-11-22"), 1, "A claim, file 12."));
    expect(await loadCaseRetention(on("2030-11-22"))).toMatchObject({
      due: [],
      heldDue: 1,
      holds: [{ number: 1, reason: "A claim, file 12." }],
    });
    expect(await eraseCase(on("2030-11-22"), 1)).toMatchObject({ ok: false });
    granted(await holdCase(on("2030-11-22"), 1, null));
  });

  it("ends in its erasure: words, views and frozen numbers are gone everywhere, the dates are in the trail", async () => {
    const { caseId, decisionId, db, organisationId, people } = here;
    const later = on("2030-11-22");
    granted(await eraseCase(later, 1));
    expect(await listVisibleCases(later)).toEqual([]);
    expect(await loadDecision(later, decisionId)).toBeNull();
    const ana = await account(here, { name: "Ana", role: "staff", personId: people.ana.id });
    expect((await loadOwnRecord(ana, { mostLooks: 1 }))?.decisions).toEqual([]);
    expect((await loadCaseRetention(later)).due).toEqual([]);
    for (const table of ["case_views", "case_notices", "case_dissents", "case_releases", "what_if_notes"]) {
      expect(await dump(here, [table]), table).toBe("");
    }
    const [decision] = rowsOf<Record<string, unknown>>(
      await db.execute(sql`select reasons, choice, snapshot, cost_snapshot, content_hash from decisions
        where organisation_id = ${organisationId}`),
    );
    expect(decision).toMatchObject({ reasons: "", choice: "specialist-track", snapshot: { format: "erased" } });
    expect(decision?.cost_snapshot).toBeNull();
    expect(decision?.content_hash).toMatch(/^\w{64}$/);
    const events = await listAuditEventsOfSubject(db, organisationId, "promotion-case", caseId);
    const erased = events.find(({ action }) => action === "case.erase");
    expect(erased?.after).toEqual({ state: "decided", closedOn: "2026-11-22", dueOn: "2030-11-22" });
  });
});

describe("what follows a decision", () => {
  it("is kept while somebody is observed, and goes with the case, with the terms of its answers", async () => {
    const team = await teamWithAStar();
    const caseId = await readyCase(team, "A view.");
    const typed = { rightToReturn: "Back to the desk within a month." };
    granted(await saveTerms(team.context, caseId, { answer: "lead-trial", typed, payCents: undefined, version: 0 }));
    const promoted = { ...usualDecision, choice: "promote" as const };
    granted(await recordDecision(team.context, caseId, promoted));
    const later = { ...team.context, now: new Date("2031-01-01T09:00:00Z") };
    expect((await loadCaseRetention(later)).due, "still observed").toEqual([]);
    const [{ id = "" } = {}] = rowsOf<{ id: string }>(
      await team.db.execute(sql`select id from observations where organisation_id = ${team.organisationId}`),
    );
    granted(await closeObservation(team.context, id, "The team was dissolved."));
    const following = ["observations", "observation_starts", "observation_ends", "answer_plans"];
    for (const table of following) expect(await dump(team, [table]), table).not.toBe("");
    granted(await eraseCase(later, 1));
    for (const table of following) expect(await dump(team, [table]), table).toBe("");
  });
});

describe("the door of an erasure of a case", () => {
  it("opens for that case alone, and for nothing but emptying", async () => {
    const other = await world();
    const reasonOf = (change: string, door = other.caseId) =>
      other.database
        .transaction(async (tx) => {
          await tx.execute(sql`select set_config('rightrung.erasing_case', ${door}, true)`);
          await tx.execute(sql.raw(`${change} where case_id = '${other.caseId}'`));
        })
        .then(
          () => "allowed",
          (error: Error) => String((error.cause as Error | undefined)?.message ?? error.message),
        );
    expect(await reasonOf("delete from case_views", here.caseId)).toContain("append-only");
    expect(await reasonOf("delete from decisions")).toContain("append-only");
    expect(await reasonOf("update decisions set reasons = 'Better ones.'")).toContain("append-only");
    expect(await reasonOf("update decisions set snapshot = '{}'")).toContain("append-only");
    expect(await reasonOf("update case_views set words = ''")).toContain("append-only");
    expect(await reasonOf("delete from case_views")).toBe("allowed");
  });
});
