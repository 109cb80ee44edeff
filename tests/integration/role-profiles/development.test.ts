import { beforeEach, describe, expect, it } from "vitest";
import { recordAssessments } from "#app/services/assessments/record-assessments.server.ts";
import { endStep, reopenStep, type StepEnd } from "#app/services/development/end-step.server.ts";
import { loadDevelopment } from "#app/services/development/load-development.server.ts";
import { type PlannedStep, planStep } from "#app/services/development/plan-step.server.ts";
import { setInterests } from "#app/services/development/set-interests.server.ts";
import { exportOwnRecord } from "#app/services/own-record/export-own-record.server.ts";
import { loadPerson } from "#app/services/people/load-person.server.ts";
import { askFor } from "#app/services/role-profiles/change-requirements.server.ts";
import { addRole } from "#app/services/role-profiles/save-role.server.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import type { Verdict } from "#app/services/shared/verdict.ts";
import { NotPermittedError } from "#app/services/shared/write.ts";
import { testOrganisation } from "#tests/support/organisation.ts";

const granted = <T>(verdict: Verdict<T>): T => {
  if (!verdict.ok) throw new Error(verdict.reason);
  return verdict.value;
};

async function firm() {
  const organisation = await testOrganisation();
  const { context, person, competency } = organisation;
  const routing = await competency({ name: "Routing" });
  const coaching = await competency({ kind: "leadership", name: "Coaching" });
  const roleId = granted(
    await addRole(context, { track: "specialist", rung: 2, title: "Engineer", purpose: "" }, null),
  );
  const asks = { isCritical: true, minimumEvidence: 1, requiredLevel: 4 };
  granted(await askFor(context, roleId, { ...asks, competencyId: routing.id }));
  granted(await askFor(context, roleId, { ...asks, competencyId: coaching.id, isCritical: false }));
  const lead = await person({ name: "Lead" });
  const ana = await person({ name: "Ana", managerId: lead.id, roleProfileId: roleId });
  const other = await person({ name: "Other" });
  const manager: ServiceContext = { ...context, role: "manager", personId: lead.id };
  const staff: ServiceContext = { ...context, role: "staff", personId: ana.id };
  const assess = (source: "supervisor" | "peer" | "self", level: number, assessedOn = "2026-11-22") =>
    recordAssessments(source === "self" ? staff : context, ana.id, {
      ...{ source, assessedOn },
      assessorId: { supervisor: lead.id, peer: other.id, self: null }[source],
      ratings: [{ competencyId: routing.id, level, evidence: "Seen at work." }],
    }).then(granted);
  const step = (change: Partial<PlannedStep> = {}): PlannedStep => ({
    competencyId: routing.id,
    roleProfileId: roleId,
    targetLevel: 4,
    what: "Plan the change of the core switch.",
    ownerPersonId: ana.id,
    dueOn: "2027-03-01",
    evidenceExpected: "The change goes through without a call.",
    ...change,
  });
  return { ...organisation, routing, coaching, roleId, lead, ana, other, manager, staff, assess, step };
}

describe("a person beside a role", () => {
  it("shows level, interval and what is missing, and takes the person's own role first", async () => {
    const { manager, ana, assess, roleId } = await firm();
    await assess("supervisor", 2);
    const page = await loadDevelopment(manager, ana.id, null);
    expect(page?.shown).toMatchObject({ id: roleId, fit: { verdict: "short", met: [0, 1], total: 2 } });
    expect(page?.shown?.gaps).toMatchObject([
      // 2 ± 1.2816 · .9608 to one digit, and 4 less its two ends.
      { name: "Routing", verdict: "short", level: 2, interval: [0.8, 3.2], missing: [0.8, 3.2] },
      { name: "Coaching", verdict: "unknown", level: null, interval: null, missing: null },
    ]);
  });

  it("gives whole levels once colleagues stand behind it, and nothing while they are too few", async () => {
    const { manager, ana, assess } = await firm();
    await assess("peer", 5);
    const gap = async () => (await loadDevelopment(manager, ana.id, null))?.shown?.gaps[0];
    expect(await gap()).toMatchObject({
      isKeptBack: true,
      verdict: "unknown",
      level: null,
      interval: null,
      missing: null,
    });
    await assess("supervisor", 2);
    const shown = await gap();
    expect(shown?.isKeptBack).toBe(false);
    for (const end of [...(shown?.interval ?? []), ...(shown?.missing ?? [])]) expect(Number.isInteger(end)).toBe(true);
  });

  it("is seen in the reader's line, by themself, and by nobody else", async () => {
    const { manager, staff, ana, other, context } = await firm();
    expect((await loadDevelopment(staff, ana.id, null))?.may).toEqual({ plan: true, assess: true });
    expect(await loadDevelopment(manager, other.id, null)).toBeNull();
    expect(await loadDevelopment(staff, other.id, null)).toBeNull();
    const elsewhere = await testOrganisation();
    expect(await loadDevelopment(elsewhere.context, ana.id, null)).toBeNull();
    expect((await loadDevelopment({ ...context, role: "auditor" }, ana.id, null))?.may).toEqual({
      plan: false,
      assess: false,
    });
  });
});

describe("a step of a plan", () => {
  let world: Awaited<ReturnType<typeof firm>>;
  let stepId: string;
  beforeEach(async () => {
    world = await firm();
    stepId = granted(await planStep(world.manager, world.ana.id, world.step()));
  });
  const end = (how: StepEnd, outcome = "", version = 1) =>
    endStep(world.manager, world.ana.id, { actionId: stepId, version, how, outcome });
  const shown = async () => (await loadDevelopment(world.manager, world.ana.id, null))?.steps;

  it("is done when a supervisor has assessed anew, whatever the person or a peer says", async () => {
    await world.assess("supervisor", 3, "2026-11-21");
    await world.assess("self", 5);
    await world.assess("peer", 5);
    expect(await end("assessed")).toMatchObject({ ok: false, field: "how" });
    expect(await shown()).toMatchObject([{ state: "open", assessedOn: null, ownerName: "Ana", roleTitle: "Engineer" }]);
    await world.assess("supervisor", 4, "2026-11-22");
    expect(await shown()).toMatchObject([{ assessedOn: "2026-11-22" }]);
    expect(await end("assessed")).toMatchObject({ ok: true });
    expect(await shown()).toMatchObject([{ state: "done", endedOn: "2026-11-22", outcome: "" }]);
  });

  it("ends without a new assessment only with a reason, and can be opened again", async () => {
    expect(await end("without")).toMatchObject({ ok: false, field: "outcome" });
    expect(await end("dropped", "The switch stays.")).toMatchObject({ ok: true });
    expect(await end("dropped", "Again.", 2)).toMatchObject({ ok: false });
    expect(await shown()).toMatchObject([{ state: "dropped", outcome: "The switch stays." }]);
    expect(await reopenStep(world.manager, world.ana.id, { actionId: stepId, version: 1 })).toMatchObject({
      ok: false,
    });
    expect(await reopenStep(world.manager, world.ana.id, { actionId: stepId, version: 2 })).toMatchObject({ ok: true });
    expect(await shown()).toMatchObject([{ state: "open", outcome: "", endedOn: null }]);
  });

  it("refuses a day gone by, a stranger as the one who sees to it, and what is not in use", async () => {
    const { manager, ana, other, step, competency } = world;
    const archived = await competency({ archivedAt: new Date("2026-11-01T00:00:00Z") });
    expect(await planStep(manager, ana.id, step({ dueOn: "2026-11-21" }))).toMatchObject({ field: "dueOn" });
    expect(await planStep(manager, ana.id, step({ ownerPersonId: other.id }))).toMatchObject({
      field: "ownerPersonId",
    });
    expect(await planStep(manager, ana.id, step({ competencyId: archived.id }))).toMatchObject({
      field: "competencyId",
    });
  });

  it("is proposed by the person themself, and written by nobody out of line", async () => {
    const { staff, manager, context, ana, other, step } = world;
    granted(await planStep(staff, ana.id, step({ what: "Learn from Other." })));
    await expect(planStep(staff, other.id, step())).rejects.toThrow(NotPermittedError);
    await expect(planStep(manager, other.id, step())).rejects.toMatchObject({ init: { status: 404 } });
    await expect(planStep({ ...context, role: "auditor" }, ana.id, step())).rejects.toThrow(NotPermittedError);
    const elsewhere = await testOrganisation();
    await expect(
      endStep(elsewhere.context, ana.id, { actionId: stepId, version: 1, how: "dropped", outcome: "No." }),
    ).rejects.toMatchObject({ init: { status: 404 } });
  });
});

describe("what somebody wants", () => {
  it("is said by themself, taken back to unknown, and seen by who leads them and in their own file", async () => {
    const { staff, manager, ana, routing, coaching } = await firm();
    granted(
      await setInterests(
        staff,
        new Map([
          [routing.id, "more"],
          [coaching.id, "less"],
        ]),
      ),
    );
    granted(
      await setInterests(
        staff,
        new Map([
          [coaching.id, null],
          ["of nobody", "more"],
        ]),
      ),
    );
    expect(await setInterests(staff, new Map([[routing.id, "more"]]))).toMatchObject({ ok: false });
    const wanted = [{ competencyName: "Routing", interest: "more" }];
    expect((await loadDevelopment(manager, ana.id, null))?.interests).toMatchObject(wanted);
    expect((await loadPerson(manager, ana.id))?.development).toMatchObject({
      role: { title: "Engineer", fit: { verdict: "unknown" } },
      interests: wanted,
    });
    const file = JSON.parse((await exportOwnRecord(staff)) ?? "{}");
    expect(file.development).toEqual({
      role: "Engineer",
      plan: [],
      interests: [{ competency: "Routing", interest: "more" }],
    });
    expect(await setInterests({ ...staff, personId: null }, new Map())).toMatchObject({ ok: false });
  });
});
