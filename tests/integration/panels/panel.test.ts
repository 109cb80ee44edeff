import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { exportOwnRecord } from "#app/services/own-record/export-own-record.server.ts";
import { loadOwnRecord } from "#app/services/own-record/load-own-record.server.ts";
import { loadPanel } from "#app/services/panels/load-panel.server.ts";
import { loadSheet } from "#app/services/panels/load-sheet.server.ts";
import { openPanel } from "#app/services/panels/open-panel.server.ts";
import { cancelPanel, closePanel, moveSitting, openScoresNow } from "#app/services/panels/run-panel.server.ts";
import { changeScore, handInSheet, keepSheet } from "#app/services/panels/score-sheet.server.ts";
import { listNamedEvidence } from "#db/queries/assessments.ts";
import { listScores } from "#db/queries/panels.ts";
import { granted, type PanelWorld, panelWorld } from "./panel-world.ts";

let world: PanelWorld;

beforeAll(async () => {
  world = await panelWorld();
});

const evidenceOfLin = async () =>
  (await listNamedEvidence(world.database.db, world.organisationId, world.people.lin.id)).map((row) => row.sheet);
const notFound = { init: { status: 404 } };

describe("opening a panel", () => {
  it("is for HR, the owner and a manager of the line: never about oneself or out of reach", async () => {
    const { actors, people, planOf } = world;
    await expect(openPanel(actors.manager, planOf({ personId: people.mara.id }))).rejects.toMatchObject(notFound);
    await expect(openPanel(actors.hr, planOf({ personId: people.hana.id }))).rejects.toMatchObject(notFound);
    await expect(openPanel(actors.otto, planOf())).rejects.toMatchObject(notFound);
    await expect(openPanel(actors.lin, planOf())).rejects.toThrow("panels:write");
    await expect(openPanel(actors.auditor, planOf())).rejects.toThrow("panels:write");
  });

  it("wants two to five assessors, not the person and nobody below them, and three questions", async () => {
    const { actors, people, planOf } = world;
    const refusal = async (change: Parameters<typeof planOf>[0]) => {
      const verdict = await openPanel(actors.hr, planOf(change));
      return verdict.ok ? null : verdict.field;
    };
    expect(await refusal({ assessorIds: [people.otto.id, people.otto.id] })).toBe("assessorIds");
    expect(await refusal({ assessorIds: [people.otto.id, people.lin.id] })).toBe("assessorIds");
    expect(await refusal({ assessorIds: [people.otto.id, people.dee.id] })).toBe("assessorIds");
    expect(await refusal({ questions: planOf().questions.slice(0, 2) })).toBe("questions");
    expect(await refusal({ kind: "acting_lead", midOn: "2026-11-10" })).toBe("midOn");
  });
});

describe("scoring", () => {
  it("keeps a draft for its assessor alone, and waits for the day", async () => {
    const { actors, open, sheetOf, score } = world;
    const panelId = await open({ heldOn: "2027-01-10" });
    const sheetId = await sheetOf(panelId, actors.pia);
    const typed = { [crypto.randomUUID()]: { level: "", evidence: "half a sen" } };
    granted(await keepSheet(actors.pia, sheetId, typed));
    expect((await loadSheet(actors.pia, sheetId))?.typed).toEqual(typed);
    expect(await loadSheet(actors.otto, sheetId)).toBeNull();
    expect(await loadSheet(actors.hr, sheetId)).toBeNull();
    await expect(keepSheet(actors.otto, sheetId, typed)).rejects.toMatchObject(notFound);
    expect(await score(panelId, actors.pia, 3)).toMatchObject({ ok: false });
    granted(await moveSitting(actors.manager, panelId, "final", "2026-11-09"));
    granted(await score(panelId, actors.pia, 3));
    expect(await moveSitting(actors.manager, panelId, "final", "2026-11-08")).toMatchObject({ ok: false });
  });

  it("opens to all once the last has handed in; a change then is an entry with its reason, and the first one stays", async () => {
    const { actors, open, sheetOf, score, questionsOf, database, organisationId } = world;
    const panelId = await open();
    granted(await score(panelId, actors.manager, 4, "Mara saw it."));
    granted(await score(panelId, actors.otto, 3, "Otto saw it."));
    granted(await score(panelId, actors.otto, 2, "Otto saw it again."));
    const mine = await sheetOf(panelId, actors.otto);
    expect((await loadSheet(actors.otto, mine))?.entries).toEqual([]);
    granted(await score(panelId, actors.pia, 3));
    const opened = await loadSheet(actors.otto, mine);
    expect(opened).toMatchObject({ isOpened: true, mayScore: false, combined: { score: 3, assessors: 3, agreed: 0 } });
    expect(opened?.entries.map(({ assessorName, score: value }) => `${assessorName} ${value}`)).toContain("Mara 4");
    expect(await score(panelId, actors.otto, 5)).toMatchObject({ ok: false });

    const [questionId] = await questionsOf(panelId);
    const change = { questionId: questionId ?? "", score: 4, reason: "  " };
    expect(await changeScore(actors.otto, mine, change)).toMatchObject({ ok: false, field: "reason" });
    granted(await changeScore(actors.otto, mine, { ...change, reason: "Pia heard the second half." }));
    expect(await changeScore(actors.otto, mine, { ...change, reason: "Again." })).toMatchObject({ ok: false });
    const entries = (await loadSheet(actors.pia, await sheetOf(panelId, actors.pia)))?.entries.filter(
      (entry) => entry.questionId === questionId && entry.assessorName === "Otto",
    );
    expect(entries?.map(({ score: value, reason }) => [value, reason])).toEqual([
      [2, ""],
      [4, "Pia heard the second half."],
    ]);
    const rows = await listScores(database.db, organisationId, panelId);
    for (const change of [sql`update panel_scores set score = 5`, sql`delete from panel_scores`]) {
      await expect(database.db.execute(sql`${change} where id = ${rows[0]?.id}`)).rejects.toThrow();
    }
  });
});

describe("closing", () => {
  it("makes one entry of the right kind with score and assessors, once", async () => {
    const { actors, open, score } = world;
    const before = (await evidenceOfLin()).length;
    const panelId = await open({ kind: "simulation" });
    granted(await score(panelId, actors.manager, 4));
    expect(await closePanel(actors.manager, panelId, { evidence: "", months: null })).toMatchObject({ ok: false });
    expect(await openScoresNow(actors.manager, panelId, "final")).toMatchObject({ ok: false });
    granted(await score(panelId, actors.otto, 3));
    granted(await openScoresNow(actors.manager, panelId, "final"));
    expect(await score(panelId, actors.pia, 5)).toMatchObject({ ok: false });
    expect(await loadSheet(actors.pia, await world.sheetOf(panelId, actors.pia))).toMatchObject({
      entries: [],
      combined: { score: null },
    });
    granted(await closePanel(actors.hr, panelId, { evidence: "Calm in the incident.", months: null }));
    expect(await closePanel(actors.hr, panelId, { evidence: "", months: null })).toMatchObject({ ok: false });
    const after = await evidenceOfLin();
    expect(after.length).toBe(before + 1);
    expect(after.find(({ kind }) => kind === "simulation")).toMatchObject({
      ...{ score: 3.5, assessors: 2, months: null, observedOn: "2026-11-10" },
    });
    expect(
      (await loadOwnRecord(actors.lin, { mostLooks: 1 }))?.panels.find(({ kind }) => kind === "simulation"),
    ).toEqual({
      ...{ kind: "simulation", targetRole: "manager", state: "closed", score: 3.5, assessors: 2 },
      heldOn: "2026-11-10",
    });
  });

  it("never makes evidence of what one person scored, nor of a panel that was withdrawn", async () => {
    const { actors, open, sheetOf, questionsOf, score } = world;
    const before = (await evidenceOfLin()).length;
    const panelId = await open({ assessorIds: [world.people.otto.id, world.people.pia.id] });
    granted(await score(panelId, actors.otto, 5));
    const [first] = await questionsOf(panelId);
    const one = { [first ?? ""]: { level: "5", evidence: "" } };
    granted(await handInSheet(actors.pia, await sheetOf(panelId, actors.pia), one));
    expect(await closePanel(actors.hr, panelId, { evidence: "", months: null })).toMatchObject({ ok: false });
    granted(await cancelPanel(actors.hr, panelId));
    expect(await closePanel(actors.hr, panelId, { evidence: "", months: null })).toMatchObject({ ok: false });
    expect(await loadSheet(actors.pia, await sheetOf(panelId, actors.pia))).toBeNull();
    expect((await evidenceOfLin()).length).toBe(before);
  });

  it("looks at a trial twice, and takes the final review with the months that were led", async () => {
    const { actors, open, score } = world;
    const trial = { kind: "acting_lead" as const, targetRole: "trial" as const, midOn: "2026-08-10" };
    const panelId = await open({ ...trial, assessorIds: [world.people.mara.id, world.people.otto.id] });
    for (const [assessor, level] of [
      [actors.manager, 2],
      [actors.otto, 2],
    ] as const) {
      granted(await score(panelId, assessor, level, "", "mid"));
    }
    expect((await loadPanel(actors.manager, panelId))?.sittings.map(({ isOpened }) => isOpened)).toEqual([true, false]);
    granted(await score(panelId, actors.manager, 4));
    granted(await score(panelId, actors.otto, 5));
    expect(await closePanel(actors.manager, panelId, { evidence: "", months: null })).toMatchObject({ ok: false });
    granted(await closePanel(actors.manager, panelId, { evidence: "", months: 6 }));
    expect((await evidenceOfLin()).find(({ kind }) => kind === "acting_lead")).toMatchObject({ score: 4.5, months: 6 });
  });
});

describe("the file of one's own record", () => {
  it("holds that a sheet exists and its outcome, no question and no single score", async () => {
    const file = JSON.parse((await exportOwnRecord(world.actors.lin)) ?? "{}");
    expect(Object.keys(file.interviewsAndTrials[0]).sort()).toEqual(
      ["assessors", "heldOn", "kind", "score", "state", "targetRole"].sort(),
    );
  });
});
