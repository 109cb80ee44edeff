import { sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { action } from "#app/routes/_app.people.$personId.certifications/route.tsx";
import { loader as readFile } from "#app/routes/people.$personId.certifications.$certificationId.attached[.]file/route.ts";
import {
  type AskedCertification,
  addCertification,
  changeCertification,
  removeCertification,
} from "#app/services/certifications/change-certifications.server.ts";
import { loadCertifications, loadReminders } from "#app/services/certifications/load-certifications.server.ts";
import { exportFile } from "#app/services/exports/export-file.server.ts";
import { exportOwnRecord } from "#app/services/own-record/export-own-record.server.ts";
import { recordLeaving } from "#app/services/people/record-leaving.server.ts";
import { erasePerson } from "#app/services/privacy/erase-person.server.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import { insertAccount } from "#db/queries/accounts.ts";
import { deleteOrganisation } from "#db/queries/organisations.ts";
import { rowsOf } from "#db/queries/rows.ts";
import { testOrganisation } from "#tests/support/organisation.ts";
import { erasuresFolder, granted } from "../privacy/storied-person.ts";
import { signedIn, thrownStatus } from "../promotion/signed-in.ts";

const PDF = new TextEncoder().encode("%PDF-1.7 A certificate with <script>alert(1)</script> in it.");

const exam = (more: Partial<AskedCertification> = {}): AskedCertification => ({
  name: "Routing exam",
  issuer: "Board",
  issuedOn: "2025-11-22",
  expiresOn: "2026-12-01",
  competencyIds: [],
  file: { name: "../Exam.html", bytes: PDF },
  ...more,
});

/** Mara leads Lin; Fay is in nobody's line. */
async function team() {
  const made = await testOrganisation();
  const { context, database, organisationId } = made;
  const mara = await made.person({ name: "Mara" });
  const lin = await made.person({ name: "Lin", managerId: mara.id });
  const fay = await made.person({ name: "Fay" });
  const routing = await made.competency({ name: "Routing" });
  const account = async (role: ServiceContext["role"], personId: string | null): Promise<ServiceContext> => {
    const accountId = crypto.randomUUID();
    const email = `${accountId}@firm.example`;
    const more = { name: role, passwordHash: null, createdAt: context.now };
    await database.transaction((tx) =>
      insertAccount(tx, { id: accountId, organisationId, email, role, personId, ...more }),
    );
    return { ...context, accountId, role, personId };
  };
  const actors = {
    manager: await account("manager", mara.id),
    staff: await account("staff", lin.id),
    auditor: await account("auditor", null),
  };
  const kept = async () =>
    rowsOf<{ held: number; named: number; files: number }>(
      await made.db.execute(sql`select
        (select count(*)::int from certifications where organisation_id = ${organisationId}) as held,
        (select count(*)::int from certification_competencies where organisation_id = ${organisationId}) as named,
        (select count(*)::int from certification_files where organisation_id = ${organisationId}) as files`),
    )[0];
  return { ...made, ...actors, mara, lin, fay, routing, kept };
}

const idOf = async (context: ServiceContext, personId: string) =>
  (await loadCertifications(context, personId))?.certificates[0]?.id ?? "";

describe("certificates of a person", () => {
  it("are shown with where they stand, what they support and their file, the first to run out first", async () => {
    const { context, lin, routing } = await team();
    granted(await addCertification(context, lin.id, exam({ name: "For ever", expiresOn: null, file: null })));
    granted(await addCertification(context, lin.id, exam({ competencyIds: [routing.id, routing.id] })));
    granted(await addCertification(context, lin.id, exam({ name: "Old", expiresOn: "2026-11-21", file: null })));
    const page = await loadCertifications(context, lin.id);
    expect(page?.certificates).toMatchObject([
      { name: "Old", state: "expired", daysLeft: -1, file: null, competencies: [] },
      { name: "Routing exam", state: "runs-out", daysLeft: 9, competencies: ["Routing"] },
      { name: "For ever", state: "valid", daysLeft: null },
    ]);
    expect(page?.certificates[1]?.file).toEqual({ name: "Exam.pdf", bytes: PDF.length });
  });

  it("are added by the person, their line above and HR, and by nobody else", async () => {
    const { manager, staff, auditor, lin, mara, fay } = await team();
    granted(await addCertification(staff, lin.id, exam()));
    granted(await addCertification(manager, lin.id, exam()));
    granted(await addCertification(manager, mara.id, exam()));
    expect(await thrownStatus(addCertification(staff, mara.id, exam()))).toBe(404);
    expect(await thrownStatus(addCertification(manager, fay.id, exam()))).toBe(404);
    expect(await thrownStatus(addCertification(auditor, lin.id, exam()))).toBe(404);
    expect((await loadCertifications(auditor, lin.id))?.mayWrite).toBe(false);
    expect(await loadCertifications(staff, fay.id)).toBeNull();
  });

  it.each([
    [{ file: { name: "exam.pdf", bytes: new TextEncoder().encode("<html>") } }, "file"],
    [{ file: { name: "exam.pdf", bytes: new Uint8Array(5 * 1_048_576 + 1).fill(37) } }, "file"],
    [{ expiresOn: "2025-11-22" }, "expiresOn"],
    [{ issuedOn: "2026-11-23" }, "issuedOn"],
    [{ competencyIds: [crypto.randomUUID()] }, "competency"],
  ] as const)("are refused with the field: case %#", async (more, field) => {
    const { context, lin, kept } = await team();
    const asked = exam(more as Partial<AskedCertification>);
    expect(await addCertification(context, lin.id, asked)).toMatchObject({ ok: false, field });
    expect(await kept()).toEqual({ held: 0, named: 0, files: 0 });
  });

  it("come in by the form with a file, and one that is too large is refused before it is read", async () => {
    const { context, lin, kept } = await team();
    const args = await signedIn(context, "/", { personId: lin.id });
    const send = (body: FormData, length: number | null) => {
      const cookie = args.request.headers.get("cookie") ?? "";
      const headers = { cookie, ...(length === null ? {} : { "content-length": String(length) }) };
      const request = new Request("http://localhost/", { method: "POST", body, headers });
      return action({ ...args, request });
    };
    const form = new FormData();
    for (const [name, value] of Object.entries({ intent: "add", name: "Exam", issuer: "", issuedOn: "2026-01-01" }))
      form.set(name, value);
    form.set("expiresOn", "");
    form.set("file", new File([PDF], "scan.pdf", { type: "text/html" }));
    const answer = await send(form, 1_000).catch((thrown: unknown) => thrown);
    expect(answer).toMatchObject({ status: 302 });
    expect(await kept()).toEqual({ held: 1, named: 0, files: 1 });
    for (const length of [6_000_000, null]) {
      expect(await send(form, length)).toMatchObject({ data: { field: "file" }, init: { status: 400 } });
    }
    expect(await kept()).toEqual({ held: 1, named: 0, files: 1 });
  });
});

describe("the file of a certificate", () => {
  it("is for keeping alone, by the type that it was found to be", async () => {
    const { staff, lin } = await team();
    granted(await addCertification(staff, lin.id, exam()));
    const certificationId = await idOf(staff, lin.id);
    const answer = await readFile(await signedIn(staff, "/", { personId: lin.id, certificationId }));
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      "content-type": "application/pdf",
      "content-disposition": "attachment; filename=\"Exam.pdf\"; filename*=UTF-8''Exam.pdf",
      "x-content-type-options": "nosniff",
      "content-security-policy": "sandbox; default-src 'none'",
      "cache-control": "no-store",
    });
    expect(new Uint8Array(await answer.arrayBuffer())).toEqual(PDF);
  });

  it("is not there for whoever does not see the person, nor under another person", async () => {
    const { context, staff, mara, lin } = await team();
    granted(await addCertification(context, mara.id, exam()));
    const certificationId = await idOf(context, mara.id);
    const read = async (viewer: ServiceContext, personId: string) =>
      thrownStatus(readFile(await signedIn(viewer, "/", { personId, certificationId })));
    expect(await read(staff, mara.id)).toBe(404);
    expect(await read(staff, lin.id)).toBe(404);
    expect(await read(context, lin.id)).toBe(404);
  });

  it("goes with its certificate, with the person and with the organisation", async () => {
    const { context, database, organisationId, lin, fay, routing, kept } = await team();
    for (const { id } of [lin, lin, fay])
      granted(await addCertification(context, id, exam({ competencyIds: [routing.id] })));
    await removeCertification(context, lin.id, await idOf(context, lin.id));
    expect(await kept()).toEqual({ held: 2, named: 2, files: 2 });
    granted(await recordLeaving(context, lin.id, lin.version, "2026-11-01"));
    granted(await erasePerson(context, lin.id, "Lin", erasuresFolder()));
    expect(await kept()).toEqual({ held: 1, named: 1, files: 1 });
    expect(await loadCertifications(context, lin.id)).toBeNull();
    await database.transaction((tx) => deleteOrganisation(tx, organisationId));
    expect(await kept()).toEqual({ held: 0, named: 0, files: 0 });
  });
});

describe("certificates that run out", () => {
  it("are listed within reach, from half a year before, without people who left", async () => {
    const { context, manager, lin, fay } = await team();
    const add = async (personId: string, name: string, expiresOn: string | null) =>
      granted(await addCertification(context, personId, exam({ name, expiresOn, file: null })));
    await add(lin.id, "In 180 days", "2027-05-21");
    await add(lin.id, "In 181 days", "2027-05-22");
    await add(lin.id, "For ever", null);
    await add(lin.id, "Expired", "2026-01-01");
    await add(fay.id, "Elsewhere", "2026-12-01");
    const names = async (viewer: ServiceContext) => (await loadReminders(viewer, 1)).reminders.map(({ name }) => name);
    expect(await names(context)).toEqual(["Expired", "Elsewhere", "In 180 days"]);
    expect(await names(manager)).toEqual(["Expired", "In 180 days"]);
    granted(await recordLeaving(context, fay.id, fay.version, "2026-11-01"));
    expect(await names(context)).toEqual(["Expired", "In 180 days"]);
  });

  it("stand in one's own file without the attached bytes", async () => {
    const { staff, lin } = await team();
    granted(await addCertification(staff, lin.id, exam()));
    const file = JSON.parse((await exportOwnRecord(staff)) ?? "{}");
    expect(file.certificates).toEqual([
      {
        ...{ name: "Routing exam", issuer: "Board", issuedOn: "2025-11-22", expiresOn: "2026-12-01" },
        ...{ competencies: [], state: "runs-out", fileName: "Exam.pdf" },
      },
    ]);
  });
});

describe("a certificate that is changed", () => {
  it("says and supports the new, keeps its file and what is archived, and leaves the old in the trail", async () => {
    const { context, organisationId, db, manager, staff, lin: holder, fay, routing, competency } = await team();
    const dns = await competency({ name: "DNS" });
    const lin = holder.id;
    await addCertification(staff, lin, exam({ competencyIds: [routing.id, dns.id] }));
    const page = () => loadCertifications(staff, lin);
    const [held] = (await page())?.certificates ?? [];
    const id = held?.id ?? "";
    await db.execute(sql`update competencies set archived_at = now() where id = ${dns.id}`);
    expect((await loadCertifications(staff, lin, id))?.edited?.typed).toMatchObject({ issuedOn: "2025-11-22" });
    const change = exam({ name: "Routing exam II", expiresOn: "2028-12-01", file: null });
    expect(await changeCertification(manager, lin, id, { ...change, expiresOn: "2025-01-01" })).toMatchObject({
      field: "expiresOn",
    });
    expect(await changeCertification(manager, lin, id, change)).toMatchObject({ ok: true });
    expect((await page())?.certificates).toMatchObject([
      { id, name: "Routing exam II", expiresOn: "2028-12-01", competencies: ["DNS"], file: { name: "Exam.pdf" } },
    ]);
    const file = { name: "new.pdf", bytes: new TextEncoder().encode("%PDF-1.7 The new one.") };
    expect(await changeCertification(staff, lin, id, { ...change, file })).toMatchObject({ ok: true });
    expect((await page())?.certificates[0]?.file?.name).toBe("new.pdf");
    const stranger = changeCertification(staff, fay.id, id, change);
    await expect(stranger).rejects.toMatchObject({ init: { status: 404 } });
    const trail = rowsOf<{ before: { expiresOn: string } }>(
      await db.execute(sql`select before from audit_events
        where organisation_id = ${organisationId} and action = 'certificate.change' order by at`),
    );
    expect(trail.map(({ before }) => before.expiresOn)).toContain("2026-12-01");
    const table = await exportFile(context, "certificates", "csv", {
      ...{ text: "", include: "all", managerId: "", department: "" },
    });
    let text = "";
    for await (const piece of (table?.body ?? []) as AsyncIterable<string>) text += piece;
    expect(text).toContain('"Routing exam II","Board","2025-11-22","2028-12-01","valid","DNS","new.pdf"');
  });
});
