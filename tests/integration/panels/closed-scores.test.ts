import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { exportArchive } from "#app/services/exports/archive.server.ts";
import { exportOwnRecord } from "#app/services/own-record/export-own-record.server.ts";
import { cancelPanel, openScoresNow } from "#app/services/panels/run-panel.server.ts";
import { keepSheet } from "#app/services/panels/score-sheet.server.ts";
import { eraseRecord } from "#app/services/privacy/erase-record.server.ts";
import { ask, routeModules } from "../permissions/ask-route.ts";
import { granted, type PanelWorld, panelWorld } from "./panel-world.ts";

/** Words on one sheet alone, and what is typed on another: wherever they show, a closed score is not closed. */
const HANDED_IN = "ocelot words of one assessor";
const TYPED = "kestrel words half typed";

let world: PanelWorld;
let panelId: string;

beforeAll(async () => {
  world = await panelWorld();
  panelId = await world.open();
  granted(await world.score(panelId, world.actors.otto, 5, HANDED_IN));
  const [question] = await world.questionsOf(panelId);
  const typed = { [question ?? ""]: { level: "1", evidence: TYPED } };
  granted(await keepSheet(world.actors.pia, await world.sheetOf(panelId, world.actors.pia), typed));
});

const asText = async (body: string | AsyncIterable<string>) => {
  if (typeof body === "string") return body;
  let text = "";
  for await (const piece of body) text += piece;
  return text;
};

/** Every page and file that this account can open with the ids of the world, as one text. */
async function everythingSeenBy(actor: PanelWorld["actors"]["hr"]): Promise<string> {
  const sheets = await Promise.all(
    [world.actors.otto, world.actors.pia, world.actors.manager].map((assessor) => world.sheetOf(panelId, assessor)),
  );
  const texts: string[] = [];
  for (const name of routeModules.keys()) {
    if (/^_auth|^sign-out$|^theme$|backups/.test(name)) continue;
    const ids = name.includes("$sheetId") ? sheets : [""];
    if (!(await routeModules.get(name)?.())?.loader) continue;
    for (const sheetId of ids) {
      const params = { panelId, sheetId, personId: world.people.lin.id, kind: "evidence" };
      const { status, body } = await ask(actor, name, params);
      if (status === 200) texts.push(body);
    }
  }
  if (actor.role !== "staff") texts.push(await asText((await exportArchive(actor)).body as AsyncIterable<string>));
  texts.push((await exportOwnRecord(actor)) ?? "");
  return texts.join("\n");
}

describe("before the scores are opened", () => {
  it.each(["hr", "manager", "lin", "pia", "auditor"] as const)(
    "%s reads nothing of what another handed in or typed, on any page or in any file",
    async (who) => {
      const seen = await everythingSeenBy(world.actors[who]);
      expect(seen).not.toContain(HANDED_IN);
      if (who !== "pia") expect(seen).not.toContain(TYPED);
    },
  );

  it("the one who handed in does read their own: the search looks in the right places", async () => {
    expect(await everythingSeenBy(world.actors.otto)).toContain(HANDED_IN);
  });

  it("no table holds the words or a single score in clear", async () => {
    const { db } = world.database;
    const rows = JSON.stringify(await db.execute(sql`select * from panel_sheets where panel_id = ${panelId}`));
    expect(rows).not.toContain("ocelot");
    const scores = JSON.stringify(await db.execute(sql`select id from panel_scores where panel_id = ${panelId}`));
    expect(scores).not.toContain(panelId);
    const trail = JSON.stringify(await db.execute(sql`select * from audit_events where subject_id = ${panelId}`));
    expect(trail).toContain("panel.hand-in");
    expect(trail).not.toMatch(/"score"|ocelot/);
  });
});

describe("after they are opened", () => {
  it("the panel and whoever runs it read them; the person, the auditor and who did not score do not", async () => {
    granted(await world.score(panelId, world.actors.manager, 3));
    granted(await openScoresNow(world.actors.manager, panelId, "final"));
    const reads = async (who: keyof PanelWorld["actors"]) =>
      (await everythingSeenBy(world.actors[who])).includes(HANDED_IN);
    expect([await reads("hr"), await reads("manager"), await reads("otto")]).toEqual([true, true, true]);
    expect([await reads("lin"), await reads("auditor"), await reads("pia")]).toEqual([false, false, false]);
    granted(await cancelPanel(world.actors.hr, panelId));
  });

  it("are unreadable once the person is erased, and the panel names nothing of them", async () => {
    const { database, organisationId, people } = world;
    const second = await world.open({ purpose: "For the marmot team.", goals: "" });
    await database.transaction((tx) =>
      eraseRecord(tx, { organisationId, personId: people.lin.id, erasedAt: world.context.now, erasedBy: null }),
    );
    expect(await everythingSeenBy(world.actors.hr)).not.toContain(HANDED_IN);
    const rows = JSON.stringify(await database.db.execute(sql`select * from panels where id = ${second}`));
    expect(rows).toContain("cancelled");
    expect(rows).not.toContain("marmot");
  });
});
