import { describe, expect, it } from "vitest";
import { retractOneAssessment } from "#app/services/assessments/retract-assessment.server.ts";
import { loadCoverReport, TODAY_WITH_ALL } from "#app/services/matrix/load-cover-report.server.ts";
import { listAssessmentHistory } from "#db/queries/assessments.ts";
import { testOrganisation } from "#tests/support/organisation.ts";
import { rate } from "./rate.ts";

const LONG_AGO = new Date("2025-01-01T00:00:00Z");

/** Three people: Ana holds DNS and Backup throughout, Bo's evidence of DNS runs out, and Cy comes to hold it. */
async function historyOfDns() {
  const made = await testOrganisation();
  const { database, organisationId, accountId } = made.context;
  const team = { database, organisationId, accountId };
  const kept = { requiredLevel: 3, halfLifeMonths: 12, groupCode: "network", createdAt: LONG_AGO };
  const dns = await made.competency({ ...kept, name: "DNS", minimumCover: 2 });
  const backup = await made.competency({ ...kept, name: "Backup", minimumCover: 2, isCritical: true });
  const person = (name: string) => made.person({ name, createdAt: LONG_AGO });
  const people = { ana: await person("Ana"), bo: await person("Bo"), cy: await person("Cy") };
  const said = (personId: string, competencyId: string, assessedOn: string) => ({
    ...{ personId, competencyId, assessedOn, level: 5, source: "test" as const },
    recordedAt: new Date(`${assessedOn}T12:00:00Z`),
  });
  await rate(team, [
    said(people.ana.id, dns.id, "2026-06-10"),
    said(people.ana.id, backup.id, "2026-06-10"),
    said(people.bo.id, dns.id, "2025-10-01"),
    said(people.cy.id, dns.id, "2026-10-01"),
  ]);
  return { ...made, team, people, dns, backup };
}

describe("cover over time and without people", () => {
  it("tells what was gained and lost between two days, and why", async () => {
    const { context, team, people, dns } = await historyOfDns();
    const asked = { ...TODAY_WITH_ALL, since: "2026-06-30" };
    const report = await loadCoverReport(context, asked);
    expect(report?.comparison).toMatchObject({ since: "2026-06-30", gained: 1, lost: 1 });
    expect(report?.comparison?.changed[0]).toMatchObject({
      id: dns.id,
      gained: [{ name: "Cy", reason: "reached" }],
      lost: [{ name: "Bo", reason: "stale" }],
    });
    const then = await loadCoverReport(context, { ...TODAY_WITH_ALL, on: "2026-06-30" });
    expect(then?.isPast).toBe(true);
    expect(then?.groups[0]?.competencies[0]?.holders.map(({ name }) => name)).toEqual(["Ana", "Bo"]);
    await rate(team, [{ personId: people.bo.id, competencyId: dns.id, level: 5, source: "test" }]);
    const again = await loadCoverReport(context, asked);
    expect(again?.comparison).toMatchObject({ gained: 1, lost: 0 });
  });

  it("says in the order of gravity what is at risk, whose evidence it rests on and how old that is", async () => {
    const { context, people } = await historyOfDns();
    const whole = await loadCoverReport(context, TODAY_WITH_ALL);
    expect(whole?.risks.map(({ kind, thin }) => [kind, thin.name])).toEqual([["one", "Backup"]]);
    expect(whole?.risks[0]?.holder).toMatchObject({ name: "Ana", newestMonths: 5 });
    const without = await loadCoverReport(context, { ...TODAY_WITH_ALL, personIds: [people.ana.id, people.cy.id] });
    expect(without?.risks.map(({ kind, thin }) => [kind, thin.name])).toEqual([
      ["nobody", "Backup"],
      ["nobody", "DNS"],
    ]);
    expect(without?.leaving.map(({ name }) => name)).toEqual(["Ana", "Cy"]);
    expect(without?.risks[1]?.thin.nearest.map(({ name }) => name)).toEqual(["Bo"]);
  });

  it("keeps a past day as it was, whatever is retracted later", async () => {
    const { context, db, organisationId, people } = await historyOfDns();
    const holders = async (on: string | null) =>
      (await loadCoverReport(context, { ...TODAY_WITH_ALL, on }))?.groups[0]?.competencies[0]?.holders.map(
        ({ name }) => name,
      );
    const before = await holders("2026-10-31");
    const [newest] = await listAssessmentHistory(db, organisationId, people.cy.id);
    expect(await retractOneAssessment(context, people.cy.id, newest!.id, "Entered for somebody else")).toMatchObject({
      ok: true,
    });
    expect(await holders("2026-10-31")).toEqual(before);
    expect(before).toContain("Cy");
    expect(await holders(null)).not.toContain("Cy");
  });
});
