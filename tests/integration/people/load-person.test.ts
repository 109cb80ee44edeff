import { describe, expect, it } from "vitest";
import type { AssessmentSource } from "#app/domain/shared/vocabulary.ts";
import { recordAssessments } from "#app/services/assessments/record-assessments.server.ts";
import { recordPay } from "#app/services/people/add-person.server.ts";
import { loadPerson } from "#app/services/people/load-person.server.ts";
import { testOrganisation } from "#tests/support/organisation.ts";

type Organisation = Awaited<ReturnType<typeof testOrganisation>>;

async function assess(
  { context }: Organisation,
  personId: string,
  ratings: Record<string, number>,
  options: { source?: AssessmentSource; assessorId?: string; assessedOn?: string; evidence?: string } = {},
) {
  const verdict = await recordAssessments(context, personId, {
    source: options.source ?? "supervisor",
    assessorId: options.assessorId ?? null,
    assessedOn: options.assessedOn ?? "2026-11-01",
    ratings: Object.entries(ratings).map(([competencyId, level]) => ({
      competencyId,
      level,
      evidence: options.evidence ?? "",
    })),
  });
  if (!verdict.ok) throw new Error(verdict.reason);
}

const load = async (organisation: Organisation, personId: string) => {
  const record = await loadPerson(organisation.context, personId);
  if (!record) throw new Error("no such person");
  return record;
};

describe("the record of a person", () => {
  it("explains each level, and says unknown and claimed for what nobody else has rated", async () => {
    const organisation = await testOrganisation();
    const ana = await organisation.person();
    const [dns, firewall, backup] = [
      await organisation.competency(),
      await organisation.competency(),
      await organisation.competency(),
    ];
    await assess(organisation, ana.id, { [dns.id]: 4 });
    await assess(organisation, ana.id, { [firewall.id]: 5 }, { source: "self" });
    const { technical } = await load(organisation, ana.id);
    expect(technical.map(({ id, level, state, gap, sentence }) => ({ id, level, state, gap, sentence }))).toEqual([
      {
        id: dns.id,
        level: 4,
        state: "rated",
        gap: "meets",
        sentence: "4, a supervisor, less than a month old; held at 3",
      },
      {
        id: firewall.id,
        level: null,
        state: "claimed",
        gap: "unknown",
        sentence: "Claimed 5 by the person, not counted: nobody else has assessed this yet.",
      },
      {
        id: backup.id,
        level: null,
        state: "unknown",
        gap: "unknown",
        sentence: "Unknown: nobody has assessed this yet.",
      },
    ]);
  });

  it("never carries what a peer or a report answered, who it was or in which words", async () => {
    const organisation = await testOrganisation();
    const ana = await organisation.person({ name: "Ana" });
    const peer = await organisation.person({ name: "Peer Person" });
    const report = await organisation.person({ name: "Report Person", managerId: null });
    const technical = await organisation.competency({ name: "Routing" });
    const leading = await organisation.competency({ kind: "leadership", name: "Coaching" });
    const words = "words of a colleague";
    await assess(
      organisation,
      ana.id,
      { [technical.id]: 5, [leading.id]: 2 },
      { source: "peer", assessorId: peer.id, evidence: words },
    );
    await assess(
      organisation,
      ana.id,
      { [leading.id]: 1 },
      { source: "report", assessorId: report.id, evidence: words },
    );
    const record = await load(organisation, ana.id);
    expect(record.leadership).toEqual([
      expect.objectContaining({ name: "Coaching", supervisors: [], peersCollected: 1, reportsCollected: 1 }),
    ]);
    expect(record.technical[0]).toMatchObject({ isKeptBack: true, level: null, interval: null, gap: "unknown" });
    expect(record.technicalLevel).toBeNull();
    expect(record.history.map(({ level, assessorName, evidence }) => ({ level, assessorName, evidence }))).toEqual(
      Array.from({ length: 3 }, () => ({ level: null, assessorName: null, evidence: null })),
    );
    const sent = JSON.stringify(record);
    for (const kept of [words, "Peer Person", "Report Person", peer.id, report.id]) expect(sent).not.toContain(kept);
  });

  it("shows a level by peers from three of them, in whole levels only", async () => {
    const organisation = await testOrganisation();
    const ana = await organisation.person();
    const routing = await organisation.competency();
    for (const level of [3, 4, 4]) {
      const peer = await organisation.person();
      await assess(organisation, ana.id, { [routing.id]: level }, { source: "peer", assessorId: peer.id });
    }
    const [row] = (await load(organisation, ana.id)).technical;
    expect(row).toMatchObject({ isKeptBack: false, level: 4, interval: [3, 5] });
  });

  it("lists what to ask: unrated critical ones first, then claims, then what is out of date", async () => {
    const organisation = await testOrganisation();
    const ana = await organisation.person();
    const stale = await organisation.competency({ name: "Stale", halfLifeMonths: 12 });
    const claimed = await organisation.competency({ name: "Claimed" });
    await organisation.competency({ name: "Critical", isCritical: true });
    await organisation.competency({ name: "Minor" });
    await assess(organisation, ana.id, { [stale.id]: 5 }, { assessedOn: "2025-06-01" });
    await assess(organisation, ana.id, { [claimed.id]: 3 }, { source: "self" });
    const { open } = await load(organisation, ana.id);
    expect(open.questions.map(({ competencyName, reason }) => [competencyName, reason])).toEqual([
      ["Critical", "critical-unknown"],
      ["Claimed", "claim-unconfirmed"],
      ["Stale", "out-of-date"],
    ]);
    expect(open).toMatchObject({ notRated: 3, leadershipUnknown: true });
  });

  it("names what falls below its minimum cover without them, critical ones first, counting present members only", async () => {
    const organisation = await testOrganisation();
    const [ana, bo] = [await organisation.person(), await organisation.person()];
    const gone = await organisation.person({ leftOn: "2026-11-10" });
    const shared = await organisation.competency({ name: "Shared", minimumCover: 1 });
    const thin = await organisation.competency({ name: "Thin", minimumCover: 2 });
    const sole = await organisation.competency({ name: "Sole", minimumCover: 1, isCritical: true });
    await assess(organisation, ana.id, { [shared.id]: 4, [thin.id]: 4, [sole.id]: 4 });
    await assess(organisation, bo.id, { [shared.id]: 4, [thin.id]: 4 });
    await assess(organisation, gone.id, { [sole.id]: 4 });
    const { lost } = await load(organisation, ana.id);
    expect(lost.map(({ name, before, after, wasSoleExpert }) => ({ name, before, after, wasSoleExpert }))).toEqual([
      { name: "Sole", before: 1, after: 0, wasSoleExpert: true },
      { name: "Thin", before: 2, after: 1, wasSoleExpert: false },
    ]);
  });

  it("names the manager and the present reports", async () => {
    const organisation = await testOrganisation();
    const boss = await organisation.person({ name: "Boss", kind: "reporting-only" });
    const ana = await organisation.person({ managerId: boss.id });
    await organisation.person({ name: "Bo", managerId: ana.id });
    await organisation.person({ name: "Gone", managerId: ana.id, leftOn: "2026-01-01" });
    const record = await load(organisation, ana.id);
    expect(record.manager).toEqual({ id: boss.id, name: "Boss", hasLeft: false });
    expect(record.reports.map(({ name }) => name)).toEqual(["Bo"]);
  });

  it("carries pay to those who may read it and to nobody else", async () => {
    const organisation = await testOrganisation();
    const ana = await organisation.person();
    await organisation.database.transaction((tx) => recordPay(tx, organisation.context, ana.id, 6_034_050));
    expect((await load(organisation, ana.id)).pay).toEqual({ salaryAnnualCents: 6_034_050, effectiveOn: "2026-11-22" });
    const asAuditor = await loadPerson({ ...organisation.context, role: "auditor" }, ana.id);
    expect(asAuditor?.pay).toBeNull();
    expect(JSON.stringify(asAuditor)).not.toContain("6034050");
  });

  it("is nobody's for an unknown id, a text that is no id, and a person of another organisation", async () => {
    const mine = await testOrganisation();
    const other = await testOrganisation();
    const stranger = await other.person();
    expect(await loadPerson(mine.context, crypto.randomUUID())).toBeNull();
    expect(await loadPerson(mine.context, "nonsense")).toBeNull();
    expect(await loadPerson(mine.context, stranger.id)).toBeNull();
  });

  it("keeps the history short until it is asked for in full", async () => {
    const organisation = await testOrganisation();
    const ana = await organisation.person();
    const competencies = await Promise.all(Array.from({ length: 30 }, () => organisation.competency()));
    await assess(organisation, ana.id, Object.fromEntries(competencies.map(({ id }) => [id, 3])));
    const short = await load(organisation, ana.id);
    expect([short.history.length, short.historyTotal]).toEqual([25, 30]);
    const whole = await loadPerson(organisation.context, ana.id, { wholeHistory: true });
    expect(whole?.history).toHaveLength(30);
  });
});
