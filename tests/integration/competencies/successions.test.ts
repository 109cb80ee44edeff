import { describe, expect, it } from "vitest";
import { archiveCompetency } from "#app/services/competencies/archive-competency.server.ts";
import { loadCompetency } from "#app/services/competencies/load-competency.server.ts";
import { loadSuccession } from "#app/services/competencies/load-succession.server.ts";
import { mergeCompetency, splitCompetency } from "#app/services/competencies/succeed-competency.server.ts";
import { undoSuccession } from "#app/services/competencies/undo-succession.server.ts";
import { exportFile } from "#app/services/exports/export-file.server.ts";
import { loadPerson } from "#app/services/people/load-person.server.ts";
import { addRole } from "#app/services/role-profiles/save-role.server.ts";
import { insertAssessments, listCountedAssessments, type NewAssessment } from "#db/queries/assessments.ts";
import { listAllCompetencies } from "#db/queries/competencies.ts";
import { findAction, insertActions } from "#db/queries/development.ts";
import { insertProposal } from "#db/queries/proposals.ts";
import { listRequirements, putRequirement } from "#db/queries/role-profiles.ts";
import { listSuccessions } from "#db/queries/successions.ts";
import { evidenceProposals } from "#db/schema/proposals.ts";
import { testOrganisation } from "#tests/support/organisation.ts";

async function team() {
  const firm = await testOrganisation();
  const { context, organisationId, database } = firm;
  const ana = await firm.person({ name: "Ana" });
  const fax = await firm.competency({ name: "Fax" });
  const dns = await firm.competency({ name: "DNS" });
  const rate = (competencyId: string, assessor: string, level: number, assessedOn: string) => {
    const row: NewAssessment = {
      ...{
        id: crypto.randomUUID(),
        organisationId,
        personId: ana.id,
        competencyId,
        source: "supervisor" as const,
        level,
      },
      ...{ assessor: `account:${assessor}`, assessedOn, recordedBy: context.accountId, recordedAt: context.now },
    };
    return database.transaction((tx) => insertAssessments(tx, [row]));
  };
  const levels = async (competencyId: string) =>
    (await listCountedAssessments(firm.db, organisationId, { competencyIds: [competencyId] }))
      .map(({ assessor, level }) => [assessor.slice("account:".length), level])
      .sort();
  const versionOf = async (id: string) =>
    (await listAllCompetencies(firm.db, organisationId)).find((one) => one.id === id)?.version ?? 0;
  let moment = 0;
  /** Each has a moment of its own. */
  const later = () => ({ ...context, now: new Date(context.now.getTime() + ++moment * 1_000) });
  const merge = async (from: string, to: string) => mergeCompetency(later(), from, await versionOf(from), to);
  const changeId = async () => (await listSuccessions(firm.db, organisationId)).at(-1)?.changeId ?? "";
  return { ...firm, ana, fax, dns, rate, levels, versionOf, merge, changeId };
}

const exported = async (context: Parameters<typeof exportFile>[0]) => {
  const everybody = { text: "", include: "all", managerId: "", department: "" } as const;
  const file = await exportFile(context, "assessments", "csv", everybody);
  const pieces: string[] = [];
  for await (const piece of (file?.body ?? []) as AsyncIterable<string>) pieces.push(piece);
  return pieces.join("");
};

describe("a merge", () => {
  it("lets the newest of each assessor count, whichever it was given in, and copies nothing", async () => {
    const { context, fax, dns, rate, levels, merge, changeId, ana } = await team();
    await rate(fax.id, "x", 4, "2026-10-01");
    await rate(dns.id, "x", 3, "2026-10-05");
    await rate(fax.id, "y", 5, "2026-10-09");
    await rate(dns.id, "y", 1, "2026-10-02");
    await rate(fax.id, "z", 2, "2026-10-03");
    expect(await merge(fax.id, dns.id)).toEqual({ ok: true, value: ["DNS"] });
    const merged = [
      ["x", 3],
      ["y", 5],
      ["z", 2],
    ];
    expect(await levels(dns.id)).toEqual(merged);
    expect(await levels(fax.id)).toEqual([
      ["x", 4],
      ["y", 5],
      ["z", 2],
    ]);
    // What a file of an older kind brings for the old name still counts for the new one.
    await rate(fax.id, "z", 1, "2026-11-01");
    expect(await levels(dns.id)).toEqual([...merged.slice(0, 2), ["z", 1]]);
    const person = await loadPerson(context, ana.id);
    expect(person?.technical.map(({ name }) => name)).toEqual(["DNS"]);
    expect(person?.technical[0]?.sentence).toContain("It also rests on what was assessed as Fax.");
    expect(person?.history.map(({ competencyName }) => competencyName)).toContain("Fax, before the merge");
    expect(await exported(context)).toContain('"Fax","5","2026-10-09"');
    expect(await undoSuccession(context, await changeId())).toEqual({ ok: true, value: "Fax" });
    expect(await levels(dns.id)).toEqual([
      ["x", 3],
      ["y", 1],
    ]);
    expect(await levels(fax.id)).toContainEqual(["z", 1]);
  });

  it("shows whom it concerns, takes roles and open steps along, and gives them back", async () => {
    const { context, db, database, organisationId, ana, fax, dns, rate, merge, changeId } = await team();
    await rate(fax.id, "x", 4, "2026-10-01");
    const made = await addRole(context, { track: "specialist", rung: 2, title: "Engineer", purpose: "" }, null);
    if (!made.ok) throw new Error(made.reason);
    const asked = { organisationId, roleProfileId: made.value, isCritical: false, minimumEvidence: 1 };
    const stepId = crypto.randomUUID();
    await database.transaction(async (tx) => {
      await putRequirement(tx, { ...asked, competencyId: fax.id, requiredLevel: 4 });
      await putRequirement(tx, { ...asked, competencyId: dns.id, requiredLevel: 2 });
      await insertActions(tx, [
        {
          ...{ id: stepId, organisationId, personId: ana.id, competencyId: fax.id, targetLevel: 4, what: "Learn it" },
          ...{ ownerPersonId: ana.id, dueOn: "2026-12-31", createdBy: context.accountId, createdAt: context.now },
        },
      ]);
      await insertProposal(tx, {
        ...{ id: crypto.randomUUID(), organisationId, personId: ana.id, competencyId: fax.id, statement: "sealed:1:" },
        ...{ happenedOn: "2026-10-01", createdBy: context.accountId, createdAt: context.now },
      });
    });
    expect(await loadSuccession(context, fax.id, dns.id)).toMatchObject({
      rests: { assessments: 1, people: 1, openSteps: 1, openProposals: 1, certificates: 0, interests: 0, rounds: [] },
      roles: [{ title: "Engineer", before: 2, after: 4 }],
    });
    const now = async () => ({
      levels: (await listRequirements(db, organisationId)).map(({ competency, requiredLevel }) => [
        competency.name,
        requiredLevel,
      ]),
      step: (await findAction(db, organisationId, ana.id, stepId))?.competencyId,
      proposed: (await db.select().from(evidenceProposals)).find(({ personId }) => personId === ana.id)?.competencyId,
    });
    await merge(fax.id, dns.id);
    expect(await now()).toEqual({ levels: [["DNS", 4]], step: dns.id, proposed: dns.id });
    await undoSuccession(context, await changeId());
    expect(await now()).toEqual({
      levels: [
        ["Fax", 4],
        ["DNS", 2],
      ],
      step: fax.id,
      proposed: fax.id,
    });
  });

  it("over several generations counts all of them; the last goes back first, and nothing runs in a circle", async () => {
    const { context, competency, fax, dns, rate, levels, merge, changeId } = await team();
    const net = await competency({ name: "Networks" });
    await rate(fax.id, "x", 2, "2026-10-01");
    await merge(fax.id, dns.id);
    const first = await changeId();
    await merge(dns.id, net.id);
    expect(await levels(net.id)).toEqual([["x", 2]]);
    await rate(fax.id, "x", 5, "2026-10-02");
    expect(await levels(net.id)).toEqual([["x", 5]]);
    expect(await undoSuccession(context, first)).toMatchObject({ reason: expect.stringContaining("later merge") });
    expect(await merge(net.id, fax.id)).toMatchObject({ ok: false });
    expect(await loadCompetency(context, dns.id)).toMatchObject({
      competency: { isArchived: true },
      successions: [
        { other: "Fax", isFrom: false },
        { other: "Networks", isFrom: true },
      ],
    });
    expect(await undoSuccession(context, await changeId())).toMatchObject({ ok: true });
    expect(await levels(net.id)).toEqual([]);
    expect(await levels(dns.id)).toEqual([["x", 5]]);
  });

  it("is refused between kinds, with itself, with what is archived, and while it goes on as another", async () => {
    const { context, competency, fax, dns, merge, versionOf } = await team();
    const tact = await competency({ name: "Tact", kind: "leadership" });
    const reasons = [
      await merge(fax.id, tact.id),
      await merge(fax.id, fax.id),
      await mergeCompetency(context, fax.id, 99, dns.id),
    ];
    expect(reasons.map((verdict) => verdict.ok)).toEqual([false, false, false]);
    await merge(fax.id, dns.id);
    expect(await archiveCompetency(context, fax.id, await versionOf(fax.id), false)).toMatchObject({
      reason: expect.stringContaining("goes on as another"),
    });
    expect(await merge(fax.id, dns.id)).toMatchObject({ reason: expect.stringContaining("archived") });
  });
});

describe("a split", () => {
  it("makes new parts alike, lets each inherit the evidence, and goes back with what was given meanwhile kept", async () => {
    const { context, db, organisationId, fax, dns, rate, levels, changeId, ana, versionOf } = await team();
    await rate(fax.id, "x", 4, "2026-10-01");
    await rate(dns.id, "y", 2, "2026-10-01");
    const split = async (names: string[]) => splitCompetency(context, fax.id, await versionOf(fax.id), names);
    expect(await split(["Scanning", " "])).toMatchObject({ ok: false });
    expect(await split(["Scanning", "fax"])).toMatchObject({ ok: false });
    expect(await split(["Scanning", "dns"])).toEqual({ ok: true, value: ["Scanning", "DNS"] });
    const scanning = (await listAllCompetencies(db, organisationId)).find(({ name }) => name === "Scanning");
    expect(scanning).toMatchObject({ requiredLevel: fax.requiredLevel, anchors: fax.anchors, archivedAt: null });
    const id = scanning?.id ?? "";
    expect(await levels(id)).toEqual([["x", 4]]);
    expect(await levels(dns.id)).toEqual([
      ["x", 4],
      ["y", 2],
    ]);
    expect((await loadPerson(context, ana.id))?.history.map(({ competencyName }) => competencyName)).toContain(
      "Fax, before the split",
    );
    await rate(id, "x", 1, "2026-11-01");
    expect(await undoSuccession(context, await changeId())).toEqual({ ok: true, value: "Fax" });
    expect(await levels(id)).toEqual([["x", 1]]);
    expect(await levels(dns.id)).toEqual([["y", 2]]);
    expect(await levels(fax.id)).toEqual([["x", 4]]);
    const after = await listAllCompetencies(db, organisationId);
    expect(
      after
        .filter(({ archivedAt }) => archivedAt === null)
        .map(({ name }) => name)
        .sort(),
    ).toEqual(["DNS", "Fax"]);
  });
});
