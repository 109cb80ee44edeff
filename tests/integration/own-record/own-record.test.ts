import { describe, expect, it } from "vitest";
import { recordAssessments } from "#app/services/assessments/record-assessments.server.ts";
import { recordEvidence } from "#app/services/assessments/record-evidence.server.ts";
import { readAuditQuery } from "#app/services/audit/audit-filter.ts";
import { exportAudit } from "#app/services/audit/export-audit.server.ts";
import { loadAudit } from "#app/services/audit/load-audit.server.ts";
import { caseRead, recordRead } from "#app/services/audit/record-read.server.ts";
import { exportOwnRecord } from "#app/services/own-record/export-own-record.server.ts";
import { loadOwnRecord } from "#app/services/own-record/load-own-record.server.ts";
import { recordPay } from "#app/services/people/add-person.server.ts";
import { loadPerson } from "#app/services/people/load-person.server.ts";
import { insertCase } from "#db/queries/promotion-cases.ts";
import { account, later } from "#tests/integration/audit/accounts.ts";
import { countStatements } from "#tests/integration/scenarios/count-statements.ts";
import { testOrganisation } from "#tests/support/organisation.ts";

type Organisation = Awaited<ReturnType<typeof testOrganisation>>;

async function setting() {
  const organisation = await testOrganisation();
  const boss = await organisation.person({ name: "Boss Person" });
  const ana = await organisation.person({ name: "Ana", title: "Engineer", managerId: boss.id });
  const staff = await account(organisation, { name: "Ana", role: "staff", personId: ana.id });
  return { organisation, ana, boss, staff };
}

const assess = (
  { context }: Organisation,
  personId: string,
  source: "self" | "supervisor" | "peer" | "report",
  rating: { competencyId: string; level: number; evidence: string },
  assessorId: string | null = null,
) => recordAssessments(context, personId, { source, assessorId, assessedOn: "2026-11-01", ratings: [rating] });

const load = async (context: Parameters<typeof loadOwnRecord>[0], mostLooks = 20) => {
  const record = await loadOwnRecord(context, { mostLooks });
  if (!record) throw new Error("no record");
  return record;
};

describe("my record", () => {
  it("holds the facts, own pay, and what oneself and supervisors said with the words", async () => {
    const { organisation, ana, boss, staff } = await setting();
    const routing = await organisation.competency({ name: "Routing" });
    await organisation.database.transaction((tx) => recordPay(tx, organisation.context, ana.id, 6_100_000));
    await assess(
      organisation,
      ana.id,
      "supervisor",
      { competencyId: routing.id, level: 4, evidence: "Led it." },
      boss.id,
    );
    await assess(organisation, ana.id, "self", { competencyId: routing.id, level: 5, evidence: "I did." });
    await recordEvidence(organisation.context, ana.id, {
      ...{ kind: "acting_lead", score: 4, assessors: 2, months: 3, observedOn: "2026-10-01", evidence: "Stood in." },
    });
    const record = await load(staff);
    expect(record.person).toMatchObject({ name: "Ana", title: "Engineer", managerName: "Boss Person" });
    expect(record.pay).toEqual({ salaryAnnualCents: 6_100_000, effectiveOn: "2026-11-22" });
    expect(record.technical[0]).toMatchObject({ name: "Routing", level: 4 });
    expect(
      record.assessments.map(({ source, level, evidence, assessorName }) => [source, level, evidence, assessorName]),
    ).toEqual(
      expect.arrayContaining([
        ["supervisor", 4, "Led it.", "Boss Person"],
        ["self", 5, "I did.", "Ana"],
      ]),
    );
    expect(record.evidence).toEqual([expect.objectContaining({ score: 4, evidence: "Stood in." })]);
    expect(record.retention).toEqual({ years: 4, isHeld: false });
  });

  it("carries no single answer of a peer or a report, nor do its file and the audit trail", async () => {
    const { organisation, ana, staff } = await setting();
    const routing = await organisation.competency({ name: "Routing" });
    const coaching = await organisation.competency({ kind: "leadership", name: "Coaching" });
    for (const source of ["peer", "report"] as const) {
      const by = await organisation.person({ name: `Secret ${source}` });
      const rating = { competencyId: coaching.id, level: 1, evidence: `marker-${source}-words` };
      expect(await assess(organisation, ana.id, source, rating, by.id)).toMatchObject({ ok: true });
    }
    const lone = await organisation.person({ name: "Secret lone" });
    await assess(
      organisation,
      ana.id,
      "peer",
      { competencyId: routing.id, level: 5, evidence: "marker-lone" },
      lone.id,
    );
    const record = await load(staff);
    expect(record.assessments).toEqual([]);
    expect(record.leadership).toEqual([
      expect.objectContaining({ name: "Coaching", peersCollected: 1, reportsCollected: 1, supervisors: [], tests: [] }),
    ]);
    expect(record.technical[0]).toMatchObject({ isKeptBack: true, level: null, interval: null });
    const query = readAuditQuery(new URL("http://localhost/audit"));
    const sent = [
      JSON.stringify(record),
      await exportOwnRecord(staff),
      JSON.stringify((await loadAudit(organisation.context, query, undefined)).events),
      await exportAudit(organisation.context, query),
    ].join();
    expect(sent).toContain("Coaching");
    for (const kept of ["marker-", "Secret", lone.id]) expect(sent).not.toContain(kept);
    expect(sent).not.toMatch(/"level": ?[15]\b/);
  });

  it("is the same in the file, readable and with its purposes, and the download is recorded", async () => {
    const { organisation, ana, staff } = await setting();
    await organisation.database.transaction((tx) => recordPay(tx, organisation.context, ana.id, 6_100_050));
    await loadPerson(organisation.context, ana.id);
    const file = JSON.parse((await exportOwnRecord(staff)) ?? "");
    expect(file.facts).toMatchObject({ name: "Ana", reportsTo: "Boss Person" });
    expect(file.yearlyPay).toEqual({ amount: 61_000.5, effectiveOn: "2026-11-22" });
    expect(file.purposes.never.length).toBeGreaterThan(3);
    expect(file.whoLooked.map(({ what }: { what: string }) => what).sort()).toEqual(["your pay", "your record"]);
    const query = readAuditQuery(new URL("http://localhost/audit?action=own-record.download"));
    expect((await loadAudit(organisation.context, query, undefined)).events).toHaveLength(1);
  });

  it("says who looked, a page at a time, and never that a case is open", async () => {
    const { organisation, ana, staff } = await setting();
    const { accountId, organisationId, database, context } = organisation;
    const caseId = crypto.randomUUID();
    await database.transaction((tx) =>
      insertCase(tx, {
        ...{ id: caseId, organisationId, number: 1, personId: ana.id, targetRole: "manager", targetTitle: "Lead" },
        ...{ span: 5, peopleShare: 0.6, willing: "yes", backfill: true, baseRate: 0.5, state: "draft" },
        ...{ createdBy: accountId, createdAt: context.now },
      }),
    );
    await recordRead(context, caseRead(caseId, ana.id));
    for (let i = 0; i < 5; i++) await loadPerson(later(context, i * 20), ana.id);
    await loadPerson({ ...context, now: new Date("2025-11-01T00:00:00Z") }, ana.id);
    await loadPerson(staff, ana.id);
    const first = await load(staff, 3);
    expect(first.looks).toHaveLength(3);
    expect(first.looks[0]).toMatchObject({ name: "Olga Owner", role: "owner", what: "your record" });
    const [at = "", id = ""] = first.older?.split("_") ?? [];
    const second = await loadOwnRecord(staff, { looksAfter: { at, id }, mostLooks: 3 });
    expect(second).toMatchObject({ older: null, looks: [{ what: "your record" }, { what: "your record" }] });
    expect(JSON.stringify(first)).not.toContain("promotion case");
    expect(first.decisions).toEqual([]);
  });

  it("is nothing for an account that stands for nobody, and one's own alone", async () => {
    const { organisation, ana, staff } = await setting();
    expect(await loadOwnRecord(organisation.context, { mostLooks: 20 })).toBeNull();
    expect(await exportOwnRecord(organisation.context)).toBeNull();
    const foreign = await testOrganisation();
    expect(await loadOwnRecord({ ...foreign.context, personId: ana.id }, { mostLooks: 20 })).toBeNull();
    const { context, count } = countStatements(staff);
    await load(context);
    // Eleven, and two selects inside them.
    expect(count()).toBeLessThanOrEqual(12);
  });
});
