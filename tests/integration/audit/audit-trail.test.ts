import { describe, expect, it } from "vitest";
import { readAuditQuery, readPlace } from "#app/services/audit/audit-filter.ts";
import { exportAudit } from "#app/services/audit/export-audit.server.ts";
import { loadAudit } from "#app/services/audit/load-audit.server.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import { type AuditEntry, write } from "#app/services/shared/write.ts";
import { insertAuditEvent } from "#db/queries/audit.ts";
import { insertCase } from "#db/queries/promotion-cases.ts";
import { countStatements } from "#tests/integration/scenarios/count-statements.ts";
import { testOrganisation } from "#tests/support/organisation.ts";
import { account } from "./accounts.ts";

const query = (values: Record<string, string> = {}) =>
  readAuditQuery(new URL(`http://localhost/audit?${new URLSearchParams(values)}`));

const record = (context: ServiceContext, entry: AuditEntry) =>
  write(context, "people:write", (_tx, audit) => audit(entry));

/** Every event that the filter shows, page by page. */
async function allPages(context: ServiceContext, values: Record<string, string> = {}) {
  const ids: string[] = [];
  const sizes: number[] = [];
  let older: string | null = null;
  do {
    const page = await loadAudit(context, query(values), readPlace(older));
    ids.push(...page.events.map(({ id }) => id));
    sizes.push(page.events.length);
    older = page.older;
  } while (older !== null);
  return { ids, sizes };
}

describe("the audit trail", () => {
  it("pages through everything once, newest first, though many events share a moment", async () => {
    const { context, database, organisationId, accountId } = await testOrganisation();
    const at = (i: number) => new Date(context.now.getTime() + Math.floor(i / 60) * 1000);
    await database.transaction(async (tx) => {
      for (let i = 0; i < 130; i++) {
        const entry = { action: "session.open", subjectKind: "account", subjectId: accountId, requestId: "r" };
        await insertAuditEvent(tx, organisationId, { ...entry, at: at(i), accountId });
      }
    });
    const { ids, sizes } = await allPages(context);
    expect(sizes).toEqual([50, 50, 30]);
    expect(new Set(ids).size).toBe(130);
    const { events } = await loadAudit(context, query(), undefined);
    const moments = events.map(({ at: moment }) => moment);
    expect(moments).toEqual([...moments].sort().reverse());
    expect((await allPages(context, { who: crypto.randomUUID() })).ids).toEqual([]);
  });

  it("filters by day, account, kind, action, person, and looks or changes", async () => {
    const organisation = await testOrganisation();
    const { context } = organisation;
    const hr = await account(organisation, { name: "Hedda HR", role: "hr" });
    const ana = await organisation.person({ name: "Ana Filter", email: "ana@firm.example" });
    const bo = await organisation.person({ name: "Bo Other" });
    const yesterday = { ...context, now: new Date("2026-11-21T23:59:59.999Z") };
    await record(yesterday, { action: "person.add", subjectKind: "person", subjectId: ana.id });
    await record(hr, { action: "person.edit", subjectKind: "person", subjectId: bo.id, personId: bo.id });
    await record(hr, { action: "person.read", subjectKind: "person", subjectId: ana.id, personId: ana.id });
    await record(context, { action: "evidence.retract", subjectKind: "evidence", subjectId: ana.id, personId: ana.id });
    const actions = async (values: Record<string, string>) =>
      (await loadAudit(context, query(values), undefined)).events.map(({ action }) => action).sort();
    expect(await actions({ to: "2026-11-21" })).toEqual(["person.add"]);
    expect(await actions({ from: "2026-11-22" })).toEqual(["evidence.retract", "person.edit", "person.read"]);
    expect(await actions({ who: hr.accountId })).toEqual(["person.edit", "person.read"]);
    expect(await actions({ kind: "evidence" })).toEqual(["evidence.retract"]);
    expect(await actions({ action: "person.add" })).toEqual(["person.add"]);
    expect(await actions({ about: "a filt" })).toEqual(["evidence.retract", "person.add", "person.read"]);
    expect(await actions({ about: ana.id })).toEqual(["evidence.retract", "person.add", "person.read"]);
    expect(await actions({ about: "%" })).toEqual([]);
    expect(await actions({ only: "reads" })).toEqual(["person.read"]);
    expect(await actions({ only: "writes" })).toEqual(["evidence.retract", "person.add", "person.edit"]);
    expect(await actions({ who: hr.accountId, only: "reads", about: "ana@" })).toEqual(["person.read"]);
    expect(await actions({ from: "nonsense", who: "nobody", only: "both" })).toHaveLength(4);
  });

  it("opens words for its readers, says what was erased, and shows pay to those who may read it alone", async () => {
    const organisation = await testOrganisation();
    const { context } = organisation;
    const auditor = await account(organisation, { name: "Audra", role: "auditor" });
    const ana = await organisation.person({ name: "Ana" });
    await record(context, {
      action: "person.edit",
      subjectKind: "person",
      subjectId: ana.id,
      personId: ana.id,
      words: { before: { title: "Engineer" }, after: { title: "Unmistakable title" } },
      pay: { before: { salaryAnnualCents: 7_654_300 }, after: { salaryAnnualCents: 7_654_321 } },
    });
    const asOwner = JSON.stringify(await loadAudit(context, query(), undefined));
    expect(asOwner).toContain("Unmistakable title");
    expect(asOwner).toContain("7654321");
    const shown = await loadAudit(auditor, query(), undefined);
    const asAuditor = JSON.stringify(shown) + (await exportAudit(auditor, query()));
    expect(asAuditor).toContain("Unmistakable title");
    for (const kept of ["7654321", "7654300", "76543", "sealed"]) expect(asAuditor).not.toContain(kept);
    expect(await exportAudit(context, query({ action: "person.edit" }))).toContain("76543.21");
    await destroyKey(organisation, ana.id);
    const [erased] = (await loadAudit(context, query({ action: "person.edit" }), undefined)).events;
    expect(erased).toMatchObject({ isErased: true, details: [] });
  });

  it("leaves out an open promotion case about the reader and shows it to others", async () => {
    const organisation = await testOrganisation();
    const { context, accountId, organisationId, database } = organisation;
    const self = await organisation.person({ name: "Self" });
    const caseId = crypto.randomUUID();
    await database.transaction((tx) =>
      insertCase(tx, {
        ...{ id: caseId, organisationId, number: 1, personId: self.id, targetRole: "manager", targetTitle: "Lead" },
        ...{ span: 5, peopleShare: 0.6, willing: "yes", backfill: true, baseRate: 0.5, state: "draft" },
        ...{ createdBy: accountId, createdAt: context.now },
      }),
    );
    await record(context, { action: "case.open", subjectKind: "promotion-case", subjectId: caseId, personId: self.id });
    await record(context, { action: "person.edit", subjectKind: "person", subjectId: self.id });
    const seen = async (personId: string | null) =>
      (await loadAudit({ ...context, personId }, query(), undefined)).events.map(({ sentence }) => sentence).sort();
    expect(await seen(null)).toEqual(["Olga Owner changed Self.", "Olga Owner opened promotion case 1 about Self."]);
    expect(await seen(self.id)).toEqual(["Olga Owner changed Self."]);
  });

  it("takes at most four statements", async () => {
    const organisation = await testOrganisation();
    const ana = await organisation.person();
    for (let i = 0; i < 20; i++) {
      const words = { after: { title: `Title ${i}` } };
      await record(organisation.context, {
        ...{ action: "person.edit", subjectKind: "person", subjectId: ana.id, personId: ana.id, words },
      });
    }
    const { context, count } = countStatements(organisation.context);
    expect((await loadAudit(context, query(), undefined)).events).toHaveLength(20);
    expect(count()).toBeLessThanOrEqual(4);
  });

  it("is somebody else's for another organisation", async () => {
    const own = await testOrganisation();
    const other = await testOrganisation();
    const ana = await own.person({ name: "Ana" });
    await record(own.context, { action: "person.add", subjectKind: "person", subjectId: ana.id });
    expect((await loadAudit(other.context, query({ about: ana.id }), undefined)).events).toEqual([]);
    const names = await loadAudit(other.context, query(), undefined);
    expect(JSON.stringify(names)).not.toContain(own.accountId);
  });
});

describe("the audit trail as a file", () => {
  it("holds what the filter shows, runs no formula, and is an event itself", async () => {
    const organisation = await testOrganisation();
    const { context } = organisation;
    const ana = await organisation.person({ name: "=1+1" });
    await record(context, { action: "person.add", subjectKind: "person", subjectId: ana.id, personId: ana.id });
    await record({ ...context }, { action: "session.open", subjectKind: "account", subjectId: context.accountId });
    const evil = { after: { title: "=cmd()" } };
    await record(context, {
      ...{ action: "person.edit", subjectKind: "=x", subjectId: ana.id, words: evil },
      personId: ana.id,
    });
    const csv = await exportAudit(context, query({ about: ana.id }));
    expect(csv.split("\r\n")).toHaveLength(4);
    expect(csv).toContain('"\'=x"');
    expect(csv).not.toContain('"=');
    const [download] = (await loadAudit(context, query({ action: "audit.download" }), undefined)).events;
    expect(download?.details).toHaveLength(2);
    expect(download?.details).toEqual(
      expect.arrayContaining([
        { field: "Is about somebody", before: null, after: "yes", isMoney: false },
        { field: "Rows", before: null, after: "2", isMoney: false },
      ]),
    );
  });
});

async function destroyKey(
  { database, organisationId }: Awaited<ReturnType<typeof testOrganisation>>,
  personId: string,
) {
  const { subjectKeys } = await import("#db/schema/privacy.ts");
  const { and, eq } = await import("drizzle-orm");
  await database.transaction((tx) =>
    tx
      .delete(subjectKeys)
      .where(and(eq(subjectKeys.organisationId, organisationId), eq(subjectKeys.personId, personId))),
  );
}
