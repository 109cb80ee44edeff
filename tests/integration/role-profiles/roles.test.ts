import { describe, expect, it } from "vitest";
import { LADDERS } from "#app/domain/competency/ladder/ladders.ts";
import { recordAssessments } from "#app/services/assessments/record-assessments.server.ts";
import { addCompetency } from "#app/services/competencies/add-competency.server.ts";
import { editPerson } from "#app/services/people/edit-person.server.ts";
import { adoptLadder } from "#app/services/role-profiles/adopt-ladder.server.ts";
import { askFor, stopAskingFor } from "#app/services/role-profiles/change-requirements.server.ts";
import { listRoles } from "#app/services/role-profiles/list-roles.server.ts";
import { loadRole } from "#app/services/role-profiles/load-role.server.ts";
import { addRole, archiveRole, editRole } from "#app/services/role-profiles/save-role.server.ts";
import { NotPermittedError } from "#app/services/shared/write.ts";
import { listAuditEventsOfSubject } from "#db/queries/audit.ts";
import { listCompetencies } from "#db/queries/competencies.ts";
import { findPerson } from "#db/queries/people.ts";
import { testOrganisation } from "#tests/support/organisation.ts";

const place = { track: "specialist" as const, rung: 2, purpose: "Keeps it running." };

async function withRole() {
  const firm = await testOrganisation();
  const added = await addRole(firm.context, { ...place, title: "Engineer" }, null);
  if (!added.ok) throw new Error(added.reason);
  return { ...firm, roleId: added.value };
}

describe("a built-in ladder", () => {
  it("brings its roles and the competencies that they ask for, once", async () => {
    const { context, db, organisationId } = await testOrganisation();
    const asked = new Set(LADDERS["small-firm"].profiles.flatMap(({ asks }) => Object.keys(asks)));
    expect(await adoptLadder(context, "small-firm")).toEqual({
      ok: true,
      value: { roles: 5, competencies: asked.size },
    });
    expect(new Set((await listCompetencies(db, organisationId)).map(({ code }) => code))).toEqual(asked);
    const { roles, ladders } = await listRoles(context);
    expect(roles.map(({ title, asked: count }) => [title, count])).toEqual([
      ["IT support technician", 5],
      ["Systems administrator", 8],
      ["Systems specialist", 8],
      ["IT team lead", 6],
      ["IT manager", 9],
    ]);
    expect(ladders.map(({ missing }) => missing)).toEqual([0, 15]);
    expect(await adoptLadder(context, "small-firm")).toMatchObject({ ok: false });
  });

  it("keeps nothing when a name of the firm's own stands in the way", async () => {
    const { context } = await testOrganisation();
    await addCompetency(context, "leadership", {
      name: "Coaching",
      description: "",
      anchors: ["1", "2", "3", "4", "5"],
      groupCode: "leadership",
      functionCode: null,
      requiredLevel: 3,
      minimumCover: 1,
      isCritical: false,
      halfLifeMonths: 18,
      requiredFor: [],
    });
    const refusal = await adoptLadder(context, "small-firm");
    expect(refusal).toMatchObject({ ok: false, reason: expect.stringContaining("Coaching") });
    expect((await listRoles(context)).roles).toEqual([]);
    await addRole(context, { ...place, title: "Network engineer" }, null);
    expect(await adoptLadder(context, "larger-firm")).toMatchObject({
      ok: false,
      reason: expect.stringContaining("Network engineer"),
    });
  });

  it("is for owner and HR alone", async () => {
    const { context } = await testOrganisation();
    for (const role of ["manager", "staff", "auditor"] as const) {
      await expect(adoptLadder({ ...context, role }, "small-firm")).rejects.toThrow(NotPermittedError);
    }
  });
});

describe("a role", () => {
  it("is made like another, changed, taken off the ladder and brought back, each in the trail", async () => {
    const { context, db, organisationId, competency, roleId } = await withRole();
    const routing = await competency({ name: "Routing" });
    const requirement = { competencyId: routing.id, requiredLevel: 4, isCritical: true, minimumEvidence: 2 };
    await askFor(context, roleId, { ...requirement, requiredLevel: 3 });
    expect(await askFor(context, roleId, requirement)).toEqual({ ok: true, value: "Routing" });
    const copy = await addRole(context, { ...place, title: "Lead engineer", rung: 3 }, roleId);
    if (!copy.ok) throw new Error(copy.reason);
    expect((await loadRole(context, copy.value))?.requirements).toMatchObject([
      { ...requirement, name: "Routing", anchor: "4" },
    ]);
    expect(await stopAskingFor(context, copy.value, routing.id)).toMatchObject({ ok: true });
    expect((await loadRole(context, copy.value))?.requirements).toEqual([]);
    expect((await loadRole(context, roleId))?.requirements).toHaveLength(1);

    const edit = { ...place, title: "Senior engineer", rung: 4 };
    expect(await editRole(context, roleId, 1, edit)).toMatchObject({ ok: true });
    expect(await editRole(context, roleId, 1, edit)).toMatchObject({ ok: false });
    expect(await editRole(context, roleId, 2, { ...edit, title: "Lead engineer" })).toMatchObject({ field: "title" });
    expect(await archiveRole(context, roleId, 2, true)).toMatchObject({ ok: true });
    const listed = await listRoles(context);
    expect([listed.roles.length, listed.archived.length]).toEqual([1, 1]);
    expect(await archiveRole(context, roleId, 3, false)).toMatchObject({ ok: true });
    const events = await listAuditEventsOfSubject(db, organisationId, "role", roleId);
    expect(events.map(({ action }) => action).sort()).toEqual([
      "role.add",
      "role.archive",
      "role.ask",
      "role.ask",
      "role.edit",
      "role.restore",
    ]);
  });

  it("does not exist for another organisation, and asks for nobody else's competency", async () => {
    const { context, roleId, competency } = await withRole();
    const elsewhere = await testOrganisation();
    const foreign = await elsewhere.competency();
    expect(await loadRole(elsewhere.context, roleId)).toBeNull();
    expect(await loadRole(context, "no id")).toBeNull();
    const requirement = { requiredLevel: 3, isCritical: false, minimumEvidence: 1 };
    expect(await askFor(context, roleId, { ...requirement, competencyId: foreign.id })).toMatchObject({
      field: "competencyId",
    });
    const own = await competency();
    await expect(askFor(elsewhere.context, roleId, { ...requirement, competencyId: own.id })).rejects.toMatchObject({
      init: { status: 404 },
    });
  });

  it("is what a person is in, by their form", async () => {
    const { context, db, organisationId, person, roleId } = await withRole();
    const ana = await person({ name: "Ana" });
    const details = {
      name: "Ana",
      employeeNumber: null,
      email: null,
      title: "",
      department: "",
      kind: "member" as const,
      managerId: null,
      startedOn: null,
      salaryAnnualCents: undefined,
    };
    expect(await editPerson(context, ana.id, 1, { ...details, roleProfileId: crypto.randomUUID() })).toMatchObject({
      field: "roleProfileId",
    });
    expect(await editPerson(context, ana.id, 1, { ...details, roleProfileId: roleId })).toMatchObject({ ok: true });
    // A form that offers no role leaves it alone.
    expect(await editPerson(context, ana.id, 2, details)).toMatchObject({ ok: true });
    expect((await findPerson(db, organisationId, ana.id))?.roleProfileId).toBe(roleId);
    expect((await loadRole(context, roleId))?.people?.inRole).toMatchObject([{ name: "Ana" }]);
    const staff = { ...context, role: "staff" as const, personId: ana.id };
    expect((await loadRole(staff, roleId))?.people).toBeNull();
  });
});

describe("the people whom a role fits", () => {
  it("come by name and in reach alone, and what one colleague said stays unknown", async () => {
    const { context, competency, person, roleId } = await withRole();
    const routing = await competency({ name: "Routing" });
    await askFor(context, roleId, { competencyId: routing.id, requiredLevel: 4, isCritical: true, minimumEvidence: 1 });
    const lead = await person({ name: "Lead" });
    const [zoe, bea, short, peer] = [
      await person({ name: "Zoe", managerId: lead.id }),
      await person({ name: "Bea" }),
      await person({ name: "Short", managerId: lead.id }),
      await person({ name: "Peer-rated", managerId: lead.id }),
    ];
    const rate = (personId: string, source: "supervisor" | "peer", level: number) =>
      recordAssessments(context, personId, {
        source,
        assessorId: lead.id,
        assessedOn: "2026-11-20",
        ratings: [{ competencyId: routing.id, level, evidence: "Seen at work." }],
      });
    await rate(zoe.id, "supervisor", 4);
    await rate(bea.id, "supervisor", 5);
    await rate(short.id, "supervisor", 1);
    await rate(peer.id, "peer", 1);
    const seen = (await loadRole(context, roleId))?.people;
    expect(seen?.meets.names.map(({ name }) => name)).toEqual(["Bea", "Zoe"]);
    expect(seen).toMatchObject({ short: 1, notRated: 2, members: 5, open: { total: 0 } });
    const manager = { ...context, role: "manager" as const, personId: lead.id };
    const inLine = (await loadRole(manager, roleId))?.people;
    expect(inLine?.meets.names.map(({ name }) => name)).toEqual(["Zoe"]);
    expect(inLine).toMatchObject({ short: 1, notRated: 1, members: 3 });
  });
});
