import { describe, expect, it } from "vitest";
import { addPerson, type PersonDetails } from "#app/services/people/add-person.server.ts";
import { editPerson } from "#app/services/people/edit-person.server.ts";
import { loadPersonForm, loadPersonToEdit } from "#app/services/people/load-person-form.server.ts";
import { NotPermittedError } from "#app/services/shared/write.ts";
import { listAuditEventsOfSubject } from "#db/queries/audit.ts";
import { findPay, findPerson, listAllPeople } from "#db/queries/people.ts";
import { testOrganisation } from "#tests/support/organisation.ts";

const details = (change: Partial<PersonDetails> = {}): PersonDetails => ({
  name: "Ana Reyes",
  employeeNumber: null,
  email: null,
  title: "Network engineer",
  department: "IT",
  kind: "member",
  managerId: null,
  startedOn: null,
  salaryAnnualCents: null,
  ...change,
});

const accepted = <T>(verdict: { ok: true; value: T } | { ok: false; reason: string }): T => {
  if (!verdict.ok) throw new Error(verdict.reason);
  return verdict.value;
};

describe("adding a person", () => {
  it("keeps what was typed, with pay in cents beside it", async () => {
    const { context, db, organisationId } = await testOrganisation();
    const id = accepted(await addPerson(context, details({ salaryAnnualCents: 6_034_050, startedOn: "2022-03-01" })));
    expect(await findPerson(db, organisationId, id)).toMatchObject({
      name: "Ana Reyes",
      startedOn: "2022-03-01",
      kind: "member",
    });
    expect((await findPay(db, organisationId, id))?.salaryAnnualCents).toBe(6_034_050);
  });

  it("refuses an e-mail or a number that somebody else has and names the field", async () => {
    const { context, db, organisationId } = await testOrganisation();
    accepted(await addPerson(context, details({ email: "ana@firm.example", employeeNumber: "7" })));
    expect(await addPerson(context, details({ email: "ana@firm.example" }))).toMatchObject({
      ok: false,
      field: "email",
    });
    expect(await addPerson(context, details({ employeeNumber: "7" }))).toMatchObject({
      ok: false,
      field: "employeeNumber",
    });
    expect(await listAllPeople(db, organisationId)).toHaveLength(1);
  });

  it("refuses a manager of another organisation", async () => {
    const mine = await testOrganisation();
    const other = await testOrganisation();
    const stranger = await other.person();
    expect(await addPerson(mine.context, details({ managerId: stranger.id }))).toMatchObject({
      ok: false,
      field: "managerId",
    });
  });

  it("refuses someone without the right, and pay without the right to it", async () => {
    const staff = await testOrganisation({ role: "staff" });
    await expect(addPerson(staff.context, details())).rejects.toBeInstanceOf(NotPermittedError);
    const auditor = await testOrganisation({ role: "auditor" });
    await expect(addPerson(auditor.context, details({ salaryAnnualCents: 1 }))).rejects.toThrow("pay:write");
    expect(await listAllPeople(staff.db, staff.organisationId)).toEqual([]);
  });

  it("leaves an audit event without a name or an amount", async () => {
    const { context, db, organisationId } = await testOrganisation();
    const id = accepted(await addPerson(context, details({ salaryAnnualCents: 6_034_050 })));
    const [event] = await listAuditEventsOfSubject(db, organisationId, "person", id);
    expect(event).toMatchObject({
      action: "person.add",
      after: { kind: "member", managerId: null, payRecorded: true },
    });
    expect(JSON.stringify(event)).not.toMatch(/Ana|6034050|60340/);
  });
});

describe("changing a person", () => {
  it("changes the record, and pay only when it was sent", async () => {
    const { context, db, organisationId } = await testOrganisation();
    const id = accepted(await addPerson(context, details({ salaryAnnualCents: 6_000_000 })));
    accepted(await editPerson(context, id, 1, { ...details({ title: "Lead" }), salaryAnnualCents: undefined }));
    expect(await findPerson(db, organisationId, id)).toMatchObject({ title: "Lead", version: 2 });
    expect((await findPay(db, organisationId, id))?.salaryAnnualCents).toBe(6_000_000);
    accepted(await editPerson(context, id, 2, details({ salaryAnnualCents: null })));
    expect(await findPay(db, organisationId, id)).toBeNull();
  });

  it("refuses a circle of managers and names everybody in it", async () => {
    const { context, person, db, organisationId } = await testOrganisation();
    const ana = await person({ name: "Ana" });
    const bo = await person({ name: "Bo", managerId: ana.id });
    const cy = await person({ name: "Cy", managerId: bo.id });
    const change = { ...details({ name: "Ana", managerId: cy.id }), salaryAnnualCents: undefined };
    expect(await editPerson(context, ana.id, 1, change)).toEqual({
      ok: false,
      field: "managerId",
      reason: "The line would run in a circle: Ana reports to Cy, who reports to Bo, who reports to Ana.",
    });
    expect(await findPerson(db, organisationId, ana.id)).toMatchObject({ managerId: null, version: 1 });
  });

  it("refuses a person as their own manager", async () => {
    const { context, person } = await testOrganisation();
    const ana = await person();
    const change = { ...details({ managerId: ana.id }), salaryAnnualCents: undefined };
    expect(await editPerson(context, ana.id, 1, change)).toMatchObject({
      ok: false,
      field: "managerId",
      reason: "Nobody reports to themselves.",
    });
  });

  it("lets only one of two changes close a circle when both come at once", async () => {
    const { context, person } = await testOrganisation();
    const [ana, bo] = [await person({ name: "Ana" }), await person({ name: "Bo" })];
    const under = (managerId: string) => ({ ...details({ managerId }), salaryAnnualCents: undefined });
    const verdicts = await Promise.all([
      editPerson(context, ana.id, 1, under(bo.id)),
      editPerson(context, bo.id, 1, under(ana.id)),
    ]);
    expect(verdicts.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it("refuses a change made from an older version and keeps the newer one", async () => {
    const { context, person, db, organisationId } = await testOrganisation();
    const ana = await person();
    accepted(await editPerson(context, ana.id, 1, { ...details({ title: "First" }), salaryAnnualCents: undefined }));
    const second = await editPerson(context, ana.id, 1, { ...details({ title: "Second" }), salaryAnnualCents: 1 });
    expect(second).toMatchObject({ ok: false, reason: expect.stringContaining("meanwhile") });
    expect(await findPerson(db, organisationId, ana.id)).toMatchObject({ title: "First" });
    expect(await findPay(db, organisationId, ana.id)).toBeNull();
  });

  it("refuses a person of another organisation as if there were none", async () => {
    const mine = await testOrganisation();
    const other = await testOrganisation();
    const stranger = await other.person();
    const change = { ...details(), salaryAnnualCents: undefined };
    await expect(editPerson(mine.context, stranger.id, 1, change)).rejects.toMatchObject({ init: { status: 404 } });
    expect(await loadPersonToEdit(mine.context, stranger.id)).toBeNull();
  });

  it("refuses someone without the right", async () => {
    const { context, person } = await testOrganisation({ role: "staff" });
    const ana = await person();
    await expect(editPerson(context, ana.id, 1, { ...details(), salaryAnnualCents: undefined })).rejects.toBeInstanceOf(
      NotPermittedError,
    );
  });

  it("leaves an audit event that names the changed fields and none of their texts", async () => {
    const { context, person, db, organisationId } = await testOrganisation();
    const ana = await person({ name: "Ana", title: "Old", department: "IT" });
    accepted(
      await editPerson(context, ana.id, 1, details({ name: "Ana", title: "New", salaryAnnualCents: 5_000_000 })),
    );
    const [event] = await listAuditEventsOfSubject(db, organisationId, "person", ana.id);
    expect(event).toMatchObject({ action: "person.edit", after: { changed: ["title"], payChanged: true } });
    expect(JSON.stringify(event)).not.toMatch(/Old|New|5000000/);
  });
});

describe("the form for a person", () => {
  it("offers present people as managers, and a manager who left only where they still are one", async () => {
    const { context, person } = await testOrganisation();
    const gone = await person({ name: "Gone", leftOn: "2026-01-01" });
    const ana = await person({ name: "Ana", managerId: gone.id });
    const bo = await person({ name: "Bo" });
    expect((await loadPersonForm(context)).managers.map(({ name }) => name)).toEqual(["Ana", "Bo"]);
    expect((await loadPersonToEdit(context, ana.id))?.managers.map(({ name }) => name)).toEqual(["Gone (left)", "Bo"]);
    expect((await loadPersonToEdit(context, bo.id))?.managers.map(({ name }) => name)).toEqual(["Ana"]);
  });

  it("carries no pay to somebody who may not write it", async () => {
    const owner = await testOrganisation();
    const id = accepted(await addPerson(owner.context, details({ salaryAnnualCents: 6_000_000 })));
    const staff = { ...owner.context, role: "staff" as const };
    expect((await loadPersonToEdit(staff, id))?.salaryAnnualCents).toBeNull();
    expect((await loadPersonToEdit(owner.context, id))?.salaryAnnualCents).toBe(6_000_000);
  });

  it("finds nobody under an address that is no id", async () => {
    const { context } = await testOrganisation();
    expect(await loadPersonToEdit(context, "nonsense")).toBeNull();
  });
});
