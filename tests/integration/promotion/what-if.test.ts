import { sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { loader as caseLoader } from "#app/routes/_app.cases.$caseId._index/route.tsx";
import { action, loader } from "#app/routes/_app.cases.$caseId.what-if/route.tsx";
import { exportArchive } from "#app/services/exports/archive.server.ts";
import { loadWhatIf } from "#app/services/promotion/load-what-if.server.ts";
import { passOverOwnView } from "#app/services/promotion/own-view.server.ts";
import { submitCase, withdrawCase } from "#app/services/promotion/review-case.server.ts";
import { listAuditEventsOfSubject } from "#db/queries/audit.ts";
import { signedIn, thrownStatus } from "./signed-in.ts";
import { accountOf, openUsualCase, teamWithAStar } from "./team-with-a-star.ts";

const TRIED = { kind1: "structured_interview", score1: "4.5", people1: "2", span: "12" };
const WORDS = "An interview would settle it.";

async function openedCase() {
  const team = await teamWithAStar();
  const caseId = await openUsualCase(team);
  await passOverOwnView(team.context, caseId);
  return { team, caseId, path: `/cases/${caseId}/what-if` };
}

describe("a what-if on a case", () => {
  it("shows nothing before the own view, neither a result nor what one could be computed from", async () => {
    const team = await teamWithAStar();
    const caseId = await openUsualCase(team);
    const page = await loader(await signedIn(team.context, `/cases/${caseId}/what-if`, { caseId }));
    expect(page).toMatchObject({ isWithheld: true, live: null, notes: [] });
    for (const word of ["probability", "evidence", "Routing"]) expect(JSON.stringify(page)).not.toContain(word);
    const kept = await action(await signedIn(team.context, "/", { caseId }, { ...TRIED, words: WORDS }));
    expect(kept).toMatchObject({ init: { status: 400 } });
    expect((await loadWhatIf(team.context, caseId))?.notes).toEqual([]);
  });

  it("is kept as a note with both results, on record and in the trail, and changes nothing in the case", async () => {
    const { team, caseId, path } = await openedCase();
    const before = await loader(await signedIn(team.context, path, { caseId }));
    const answer = await action(await signedIn(team.context, path, { caseId }, { ...TRIED, words: WORDS }));
    expect(answer).toMatchObject({ status: 302 });
    const page = await caseLoader(await signedIn(team.context, `/cases/${caseId}`, { caseId }));
    const [note] = page.stage === "open" ? page.notes : [];
    expect(note).toMatchObject({ words: WORDS, by: "Olga Owner", on: "2026-11-22" });
    expect(note?.figures.tried).toMatchObject({ span: 12, evidence: [{ kind: "structured_interview", score: 4.5 }] });
    const today = page.stage === "open" ? page.assessment?.candidate.result : undefined;
    expect(note?.figures.today.probability).toBe(today?.probability);
    expect(note?.figures.changed.mean).toBeGreaterThan(today?.mean ?? Number.NaN);
    const after = await loader(await signedIn(team.context, path, { caseId }));
    expect(after.live).toEqual(before.live);
    expect(after.question.version).toBe(before.question.version);
    const events = await listAuditEventsOfSubject(team.db, team.organisationId, "promotion-case", caseId);
    expect(events.map(({ action: what }) => what)).toContain("case.what-if");
    const stored = await team.db.execute(
      sql`select words from what_if_notes where organisation_id = ${team.organisationId}`,
    );
    expect(JSON.stringify(stored)).toContain("sealed:1:");
    expect(JSON.stringify(stored)).not.toContain("interview");
  });

  it("goes into the file of the organisation with its words, for those who may have the result", async () => {
    const { team, caseId, path } = await openedCase();
    await action(await signedIn(team.context, path, { caseId }, { ...TRIED, words: WORDS }));
    const fileOf = async (context: typeof team.context) => {
      let text = "";
      for await (const piece of (await exportArchive(context)).body) text += piece;
      return JSON.parse(text) as { whatIfNotes: { words: string; figures: { tried: { span: number } } }[] };
    };
    expect((await fileOf(team.context)).whatIfNotes).toMatchObject([
      { words: WORDS, figures: { tried: { span: 12 } } },
    ]);
    const other = await accountOf(team, "manager", team.people.bo.id);
    expect((await fileOf(other)).whatIfNotes).toEqual([]);
  });

  it("keeps the form and says why when something cannot be read", async () => {
    const { team, caseId, path } = await openedCase();
    const answer = await action(
      await signedIn(team.context, path, { caseId }, { ...TRIED, score1: "9", words: WORDS }),
    );
    expect(answer).toMatchObject({ init: { status: 400 }, data: { typed: { score1: "9", words: WORDS } } });
    expect((await loadWhatIf(team.context, caseId))?.notes).toEqual([]);
  });

  it("lets an auditor look and keep nothing, and closes with the case; its notes stay", async () => {
    const { team, caseId, path } = await openedCase();
    await action(await signedIn(team.context, path, { caseId }, { ...TRIED, words: WORDS }));
    await submitCase(team.context, caseId, []);
    const auditor = await accountOf(team, "auditor");
    const seen = await loader(await signedIn(auditor, path, { caseId }));
    expect(seen).toMatchObject({ mayKeep: false, notes: [{ words: WORDS }] });
    expect(await thrownStatus(action(await signedIn(auditor, path, { caseId }, TRIED)) as Promise<unknown>)).toBe(404);
    await withdrawCase(team.context, caseId);
    const closed = await loader(await signedIn(team.context, path, { caseId }));
    expect(closed).toMatchObject({ live: null, mayKeep: false, notes: [{ words: WORDS }] });
    expect(await action(await signedIn(team.context, path, { caseId }, TRIED))).toMatchObject({
      init: { status: 400 },
    });
  });
});
