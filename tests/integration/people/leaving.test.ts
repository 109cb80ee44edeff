import { describe, expect, it } from "vitest";
import { listPeople } from "#app/services/people/list-people.server.ts";
import { recordLeaving } from "#app/services/people/record-leaving.server.ts";
import { NotPermittedError } from "#app/services/shared/write.ts";
import { listAuditEventsOfSubject } from "#db/queries/audit.ts";
import { findPerson } from "#db/queries/people.ts";
import { testOrganisation } from "#tests/support/organisation.ts";

const present = { text: "", include: "present" as const, sort: "name" as const, descending: false, page: 1 };

describe("recording that a person leaves", () => {
  it("takes them out of the present people from that day and brings them back when it is undone", async () => {
    const { context, person } = await testOrganisation();
    const ana = await person();
    await recordLeaving(context, ana.id, 1, "2026-11-22");
    expect((await listPeople(context, present)).people).toEqual([]);
    await recordLeaving(context, ana.id, 2, null);
    expect((await listPeople(context, present)).people).toHaveLength(1);
  });

  it("keeps them present until a day that lies ahead", async () => {
    const { context, person } = await testOrganisation();
    const ana = await person();
    await recordLeaving(context, ana.id, 1, "2026-11-23");
    expect((await listPeople(context, present)).people).toHaveLength(1);
  });

  it("refuses a day before the start date and an older version", async () => {
    const { context, person, db, organisationId } = await testOrganisation();
    const ana = await person({ startedOn: "2024-01-01" });
    expect(await recordLeaving(context, ana.id, 1, "2023-12-31")).toMatchObject({ ok: false, field: "leftOn" });
    expect(await recordLeaving(context, ana.id, 7, "2026-01-01")).toMatchObject({ ok: false });
    expect((await findPerson(db, organisationId, ana.id))?.leftOn).toBeNull();
  });

  it("refuses someone without the right", async () => {
    const { context, person } = await testOrganisation({ role: "staff" });
    const ana = await person();
    await expect(recordLeaving(context, ana.id, 1, "2026-11-22")).rejects.toBeInstanceOf(NotPermittedError);
  });

  it("leaves an audit event for the leaving and for its undoing", async () => {
    const { context, person, db, organisationId } = await testOrganisation();
    const ana = await person();
    await recordLeaving(context, ana.id, 1, "2026-11-22");
    await recordLeaving({ ...context, now: new Date("2026-11-22T11:00:00Z") }, ana.id, 2, null);
    const events = await listAuditEventsOfSubject(db, organisationId, "person", ana.id);
    expect(events.map(({ action, before, after }) => ({ action, before, after }))).toEqual([
      { action: "person.undo-leave", before: { leftOn: "2026-11-22" }, after: { leftOn: null } },
      { action: "person.leave", before: { leftOn: null }, after: { leftOn: "2026-11-22" } },
    ]);
  });
});
