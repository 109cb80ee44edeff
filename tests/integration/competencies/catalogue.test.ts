import { describe, expect, it } from "vitest";
import { recordAssessments } from "#app/services/assessments/record-assessments.server.ts";
import { addBuiltIn } from "#app/services/competencies/add-built-in.server.ts";
import { addCatalogue } from "#app/services/competencies/add-catalogue.server.ts";
import { addCompetency } from "#app/services/competencies/add-competency.server.ts";
import { archiveCompetency } from "#app/services/competencies/archive-competency.server.ts";
import type { CompetencyDetails } from "#app/services/competencies/competency-details.ts";
import { editCompetency } from "#app/services/competencies/edit-competency.server.ts";
import { listCatalogue } from "#app/services/competencies/list-catalogue.server.ts";
import { loadCompetency } from "#app/services/competencies/load-competency.server.ts";
import { resetWording } from "#app/services/competencies/reset-wording.server.ts";
import { NotPermittedError } from "#app/services/shared/write.ts";
import { listAuditEventsOfSubject } from "#db/queries/audit.ts";
import { findCompetency, listCompetencies } from "#db/queries/competencies.ts";
import { testOrganisation } from "#tests/support/organisation.ts";

const details = (change: Partial<CompetencyDetails> = {}): CompetencyDetails => ({
  name: "Laser engraving",
  description: "Engraves.",
  anchors: ["a", "b", "c", "d", "e", "f"],
  groupCode: "platform",
  functionCode: null,
  requiredLevel: 3,
  minimumCover: 2,
  isCritical: false,
  halfLifeMonths: 18,
  requiredFor: [],
  ...change,
});

async function withCatalogue() {
  const organisation = await testOrganisation();
  await organisation.database.transaction((tx) =>
    addCatalogue(tx, organisation.organisationId, "small", organisation.context.now),
  );
  const byCode = async (code: string) => {
    const row = (await listCompetencies(organisation.db, organisation.organisationId)).find(
      (entry) => entry.code === code,
    );
    if (!row) throw new Error(`${code} is not in use`);
    return row;
  };
  return { ...organisation, byCode };
}

describe("the catalogue", () => {
  it("lists what is in use, what is archived and which built-in ones are left", async () => {
    const { context, byCode } = await withCatalogue();
    const firewall = await byCode("firewall");
    await archiveCompetency(context, firewall.id, 1, true);
    const catalogue = await listCatalogue(context);
    expect(catalogue.technical).toHaveLength(11);
    expect(catalogue.leadership.length).toBeGreaterThan(5);
    expect(catalogue.archived.map(({ name }) => name)).toEqual([firewall.name]);
    expect(catalogue.notInUse.map(({ code }) => code)).toContain("wireless");
    expect(catalogue.notInUse.map(({ code }) => code)).not.toContain("firewall");
    expect(new Set(catalogue.technical.map(({ origin }) => origin))).toEqual(new Set(["built-in"]));
  });

  it("shows nothing of another organisation", async () => {
    const mine = await testOrganisation();
    const other = await withCatalogue();
    expect((await listCatalogue(mine.context)).technical).toEqual([]);
    expect(await loadCompetency(mine.context, (await other.byCode("firewall")).id)).toBeNull();
    expect(await loadCompetency(mine.context, "nonsense")).toBeNull();
  });
});

describe("adding competencies", () => {
  it("adds an own one at the end of its group", async () => {
    const { context, db, organisationId } = await withCatalogue();
    const verdict = await addCompetency(context, "technical", details());
    expect(verdict.ok).toBe(true);
    const platform = (await listCompetencies(db, organisationId)).filter(({ groupCode }) => groupCode === "platform");
    const positions = (await listCompetencies(db, organisationId)).map(({ groupCode }) => groupCode);
    expect(platform.map(({ name }) => name)).toContain("Laser engraving");
    const runs = positions.filter((code, index) => code !== positions[index - 1]);
    expect(runs).toHaveLength(new Set(runs).size);
  });

  it("refuses a name in use, archived or not, and levels that are not all described", async () => {
    const { context, byCode } = await withCatalogue();
    const firewall = await byCode("firewall");
    await archiveCompetency(context, firewall.id, 1, true);
    const named = details({ name: firewall.name });
    expect(await addCompetency(context, "technical", named)).toMatchObject({ ok: false, field: "name" });
    expect(await addCompetency(context, "leadership", details())).toMatchObject({ ok: false, field: "anchors" });
    const blank = details({ anchors: ["a", "b", " ", "d", "e", "f"] });
    expect(await addCompetency(context, "technical", blank)).toMatchObject({ ok: false, field: "anchors" });
    expect(await addCompetency(context, "technical", details({ requiredLevel: 0 }))).toMatchObject({
      field: "requiredLevel",
    });
    expect(await addCompetency(context, "technical", details({ halfLifeMonths: 0 }))).toMatchObject({
      field: "halfLifeMonths",
    });
  });

  it("adds built-in ones that are not there yet, and each only once", async () => {
    const { context, byCode } = await withCatalogue();
    const verdict = await addBuiltIn(context, ["wireless", "firewall", "no-such-code"]);
    expect(verdict).toEqual({ ok: true, value: ["Wireless"] });
    expect(await byCode("wireless")).toMatchObject({ groupCode: "network", halfLifeMonths: expect.any(Number) });
    expect(await addBuiltIn(context, ["wireless"])).toMatchObject({ ok: false, field: "codes" });
    expect(await addBuiltIn(context, [])).toMatchObject({ ok: false, field: "codes" });
  });

  it("names an own competency that a built-in one would clash with", async () => {
    const { context } = await withCatalogue();
    await addCompetency(context, "technical", details({ name: "Wireless" }));
    expect(await addBuiltIn(context, ["wireless"])).toMatchObject({
      ok: false,
      reason: expect.stringContaining("Wireless"),
    });
  });
});

describe("changing a competency", () => {
  it("saves words and numbers and says that it was changed", async () => {
    const { context, byCode } = await withCatalogue();
    const firewall = await byCode("firewall");
    const change = { ...details({ name: firewall.name, groupCode: "network", minimumCover: 3, isCritical: true }) };
    expect(await editCompetency(context, firewall.id, 1, change)).toMatchObject({ ok: true });
    const page = await loadCompetency(context, firewall.id);
    expect(page).toMatchObject({ origin: "changed", isReworded: true, competency: { minimumCover: 3, version: 2 } });
  });

  it("refuses an older version and keeps the newer one", async () => {
    const { context, byCode, db, organisationId } = await withCatalogue();
    const firewall = await byCode("firewall");
    await editCompetency(context, firewall.id, 1, details({ name: "First" }));
    expect(await editCompetency(context, firewall.id, 1, details({ name: "Second" }))).toMatchObject({ ok: false });
    expect((await findCompetency(db, organisationId, firewall.id))?.name).toBe("First");
  });

  it("resets the wording and leaves the numbers", async () => {
    const { context, byCode } = await withCatalogue();
    const firewall = await byCode("firewall");
    await editCompetency(context, firewall.id, 1, details({ name: "Ours", minimumCover: 5 }));
    expect(await resetWording(context, firewall.id, 2)).toMatchObject({ ok: true });
    const page = await loadCompetency(context, firewall.id);
    expect(page).toMatchObject({
      isReworded: false,
      origin: "changed",
      competency: { name: firewall.name, minimumCover: 5 },
    });
    expect(page?.competency.anchors).toEqual(firewall.anchors);
  });

  it("has no built-in wording for an own one", async () => {
    const { context } = await withCatalogue();
    const verdict = await addCompetency(context, "technical", details());
    const id = verdict.ok ? verdict.value : "";
    expect(await resetWording(context, id, 1)).toMatchObject({ ok: false });
    expect(await loadCompetency(context, id)).toMatchObject({ origin: "own", builtIn: null });
  });

  it("archives and restores, and the catalogue in use follows", async () => {
    const { context, byCode, db, organisationId } = await withCatalogue();
    const firewall = await byCode("firewall");
    await archiveCompetency(context, firewall.id, 1, true);
    expect((await listCompetencies(db, organisationId)).some(({ id }) => id === firewall.id)).toBe(false);
    await archiveCompetency(context, firewall.id, 2, false);
    expect((await listCompetencies(db, organisationId)).some(({ id }) => id === firewall.id)).toBe(true);
  });

  it("refuses someone without the right, whatever they ask for", async () => {
    const { context, byCode } = await withCatalogue();
    const firewall = await byCode("firewall");
    const staff = { ...context, role: "staff" as const };
    const refused = [
      addCompetency(staff, "technical", details()),
      addBuiltIn(staff, ["wireless"]),
      editCompetency(staff, firewall.id, 1, details()),
      archiveCompetency(staff, firewall.id, 1, true),
      resetWording(staff, firewall.id, 1),
    ];
    for (const attempt of refused) await expect(attempt).rejects.toBeInstanceOf(NotPermittedError);
  });

  it("leaves an audit event of every step, with what it was before", async () => {
    const { context, byCode, db, organisationId } = await withCatalogue();
    const firewall = await byCode("firewall");
    const at = (minute: number) => ({ ...context, now: new Date(Date.UTC(2026, 10, 22, 10, minute)) });
    const { name, description, anchors, groupCode, functionCode, halfLifeMonths } = firewall;
    const change = details({
      name,
      description,
      anchors,
      groupCode,
      functionCode,
      halfLifeMonths,
      isCritical: true,
      minimumCover: 4,
    });
    await editCompetency(at(1), firewall.id, 1, change);
    await archiveCompetency(at(2), firewall.id, 2, true);
    await archiveCompetency(at(3), firewall.id, 3, false);
    await resetWording(at(4), firewall.id, 4);
    const events = await listAuditEventsOfSubject(db, organisationId, "competency", firewall.id);
    expect(events.map(({ action }) => action)).toEqual([
      "competency.reset-wording",
      "competency.restore",
      "competency.archive",
      "competency.edit",
    ]);
    expect(events.at(-1)).toMatchObject({ before: { minimumCover: 2 }, after: { minimumCover: 4 } });
    expect(Object.keys(events.at(-1)?.after ?? {})).toEqual(["minimumCover"]);
  });
});

it("names who holds a competency, with those out of date beside them", async () => {
  const { context, person, competency } = await testOrganisation();
  const routing = await competency({ minimumCover: 2, halfLifeMonths: 12 });
  const [ana, bo] = [await person({ name: "Ana" }), await person({ name: "Bo" })];
  await person({ name: "Cy" });
  const assess = (personId: string, assessedOn: string, level: number) =>
    recordAssessments(context, personId, {
      source: "supervisor",
      assessorId: null,
      assessedOn,
      ratings: [{ competencyId: routing.id, level, evidence: "" }],
    });
  await assess(ana.id, "2026-11-01", 4);
  await assess(bo.id, "2025-09-01", 5);
  expect((await loadCompetency(context, routing.id))?.cover).toEqual({
    holders: [{ id: ana.id, name: "Ana" }],
    staleHolders: [{ id: bo.id, name: "Bo" }],
    minimum: 2,
    notRated: 1,
    members: 3,
  });
});
