import { describe, expect, it } from "vitest";
import type { Attributes } from "#app/domain/fairness/attributes.ts";
import type { DecisionChoice } from "#app/domain/shared/vocabulary.ts";
import { declareOwnAttributes, enterAttributes, loadOwnAttributes } from "#app/services/fairness/attributes.server.ts";
import { loadReport, loadReports, makeReport, reportFile } from "#app/services/fairness/reports.server.ts";
import { exportOwnRecord } from "#app/services/own-record/export-own-record.server.ts";
import { loadCase } from "#app/services/promotion/load-case.server.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import { NotPermittedError } from "#app/services/shared/write.ts";
import { listAuditEventsOfSubject } from "#db/queries/audit.ts";
import { decisions } from "#db/schema/decisions.ts";
import { promotionCases } from "#db/schema/promotion-cases.ts";
import { testOrganisation } from "#tests/support/organisation.ts";
import { readyCase } from "../decisions/usual-decision.ts";
import { teamWithAStar } from "../promotion/team-with-a-star.ts";

const said = (sex: Attributes["sex"]): Attributes => ({ sex, ethnicity: null, age: null });

/** A firm in which this many women and men were decided on in March 2026, the first of each promoted. */
async function decidedFirm(women: { all: number; promoted: number }, men: { all: number; promoted: number }) {
  const firm = await testOrganisation();
  let number = 0;
  const decide = async (personId: string, choice: DecisionChoice, decidedAt: string, caseId = crypto.randomUUID()) => {
    number += 1;
    const owned = { organisationId: firm.organisationId, number };
    await firm.database.transaction(async (tx) => {
      await tx
        .insert(promotionCases)
        .values({
          ...{ ...owned, id: caseId, personId, targetRole: "manager", targetTitle: "Manager", span: 5 },
          ...{ peopleShare: 0.7, willing: "yes", backfill: false, baseRate: 0.6, state: "decided" },
          ...{ createdBy: firm.context.accountId, createdAt: new Date(decidedAt) },
        })
        .onConflictDoNothing();
      await tx.insert(decisions).values({
        ...{ ...owned, id: crypto.randomUUID(), caseId, choice, reasons: "", alternatives: "", reviewOn: "2027-01-01" },
        ...{ decidedBy: firm.context.accountId, decidedAt: new Date(decidedAt), contentHash: "none" },
        snapshot: { candidate: { result: { starFlag: number % 2 === 0, label: "low", advice: { rule: "not-now" } } } },
      });
    });
    return caseId;
  };
  const group = async (sex: Attributes["sex"], { all, promoted }: { all: number; promoted: number }) => {
    for (let i = 0; i < all; i++) {
      const { id } = await firm.person();
      await declareOwnAttributes({ ...firm.context, personId: id }, said(sex));
      await decide(id, i < promoted ? "promote" : "not-now", "2026-03-31T22:00:00Z");
    }
  };
  await group("female", women);
  await group("male", men);
  return { ...firm, decide };
}

const promotedBySex = (report: Awaited<ReturnType<typeof loadReport>>) =>
  report?.tables.find(({ attribute, outcome }) => attribute === "sex" && outcome === "promoted");

describe("a fairness report", () => {
  it("counts a cycle once, by each person's newest decision, and stays as it was made", async () => {
    const firm = await decidedFirm({ all: 11, promoted: 2 }, { all: 11, promoted: 8 });
    const twice = await firm.person();
    await declareOwnAttributes({ ...firm.context, personId: twice.id }, said("female"));
    const first = await firm.decide(twice.id, "promote", "2026-02-01T10:00:00Z");
    await firm.decide(twice.id, "not-now", "2026-02-02T10:00:00Z", first);
    await firm.decide((await firm.person()).id, "promote", "2026-04-01T00:00:00Z");

    const made = await makeReport(firm.context, "2026-01-01", "2026-03-31");
    if (!made.ok) throw new Error(made.reason);
    const report = await loadReport(firm.context, made.value);
    expect(promotedBySex(report)).toMatchObject({
      groups: [
        { name: "female", candidates: 12, selected: 2 },
        { name: "male", candidates: 11, selected: 8 },
      ],
      impact: { reference: "male", groups: [{ name: "female", verdict: "evidence" }] },
    });
    const stars = report?.tables.find(({ attribute, outcome }) => attribute === "sex" && outcome === "no-star-flag");
    expect(stars?.hidden).toBe(false);

    await declareOwnAttributes({ ...firm.context, personId: twice.id }, said(null));
    expect(await loadReport(firm.context, made.value)).toEqual(report);
    expect(await loadReports(firm.context)).toMatchObject([
      { id: made.value, fromDay: "2026-01-01", toDay: "2026-03-31" },
    ]);
    const file = (await reportFile(firm.context, made.value)) ?? "";
    expect(file.split("\r\n")[1]).toMatch(/^sex,promoted,female,12,2,0\.1666\d+,0\.2291\d+,no,0\.0\d+,/);
    expect(await loadReport((await testOrganisation()).context, made.value)).toBeNull();
  });

  it("is refused where it would share a day with another, has not ended, or stands on too few people", async () => {
    const firm = await decidedFirm({ all: 10, promoted: 3 }, { all: 10, promoted: 6 });
    const reasonOf = async (from: string, to: string) => {
      const verdict = await makeReport(firm.context, from, to);
      return verdict.ok ? "made" : verdict.reason;
    };
    expect(await reasonOf("2026-04-01", "2026-06-30")).toBe("Fewer than 20 people were decided on in these days.");
    expect(await reasonOf("2026-01-01", "2026-11-22")).toBe("The last day has to be over.");
    expect(await reasonOf("2026-03-02", "2026-03-01")).toBe("The last day comes after the first.");
    expect(await reasonOf("2026-01-01", "2026-03-31")).toBe("made");
    for (const [from, to] of [
      ["2026-01-01", "2026-03-31"],
      ["2026-03-31", "2026-05-01"],
      ["2025-12-01", "2026-01-01"],
      ["2025-01-01", "2026-10-01"],
    ] as const) {
      expect(await reasonOf(from, to)).toBe("The report of 2026-01-01 to 2026-03-31 has some of these days already.");
    }
    expect(await reasonOf("2025-01-01", "2025-12-31")).toContain("Fewer than 20");
  });

  it("is nobody's but the owner's and HR's", async () => {
    const { context } = await testOrganisation();
    for (const role of ["manager", "staff", "auditor"] as const) {
      const other: ServiceContext = { ...context, role };
      await expect(loadReports(other)).rejects.toThrow(NotPermittedError);
      await expect(makeReport(other, "2026-01-01", "2026-02-01")).rejects.toThrow(NotPermittedError);
      await expect(enterAttributes(other, crypto.randomUUID(), said("male"))).rejects.toThrow(NotPermittedError);
    }
  });
});

describe("what somebody says of themself", () => {
  it("is read and taken back by themself alone, comes before what HR enters, and leaves no word on the trail", async () => {
    const { context, person, organisationId, db } = await testOrganisation();
    const { id } = await person();
    const own = { ...context, role: "staff" as const, personId: id };
    expect((await enterAttributes(context, id, said("male"))).ok).toBe(true);
    expect((await enterAttributes(context, id, { ...said(null), age: "under-40" })).ok).toBe(true);
    expect(await loadOwnAttributes(own)).toEqual({ sex: "male", ethnicity: null, age: "under-40" });
    await declareOwnAttributes(own, said("another"));
    expect((await enterAttributes(context, id, said("male"))).ok).toBe(true);
    expect(await loadOwnAttributes(own)).toEqual(said("another"));
    expect(JSON.parse((await exportOwnRecord(own)) ?? "{}").saidForFairnessReports).toEqual(said("another"));
    await declareOwnAttributes(own, said(null));
    expect(await loadOwnAttributes(own)).toEqual(said(null));
    expect(await enterAttributes(context, id, said(null))).toMatchObject({ ok: false, field: "sex" });
    const trail = JSON.stringify(await listAuditEventsOfSubject(db, organisationId, "person", id));
    expect(trail).toContain("attributes.declare");
    expect(trail).not.toMatch(/another|under-40/);
  });
});

describe("the promotion model", () => {
  it("says the same whatever anybody's attributes are", async () => {
    const team = await teamWithAStar();
    const caseId = await readyCase(team);
    const before = await loadCase(team.context, caseId);
    const values = ["female", "male", "another"] as const;
    for (const sex of values) {
      for (const { id } of Object.values(team.people)) {
        await declareOwnAttributes(
          { ...team.context, personId: id },
          { sex, ethnicity: sex === "male" ? "black" : "white", age: sex === "female" ? "40-or-older" : "under-40" },
        );
      }
      expect(await loadCase(team.context, caseId)).toEqual(before);
    }
  });
});
