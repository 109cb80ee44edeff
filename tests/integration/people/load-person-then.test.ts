import { describe, expect, it } from "vitest";
import { loadPersonThen } from "#app/services/people/load-person-then.server.ts";
import { testOrganisation } from "#tests/support/organisation.ts";
import { rate } from "../matrix/rate.ts";

const LONG_AGO = new Date("2025-01-01T00:00:00Z");

describe("a person on a past day and today", () => {
  it("lists what changed, keeps back what is kept back elsewhere, and knows when they were not there", async () => {
    const made = await testOrganisation();
    const { database, organisationId, accountId } = made.context;
    const team = { database, organisationId, accountId };
    const kept = { requiredLevel: 3, createdAt: LONG_AGO };
    const [dns, backup, wifi] = [
      await made.competency({ ...kept, name: "DNS" }),
      await made.competency({ ...kept, name: "Backup" }),
      await made.competency({ ...kept, name: "Wi-Fi" }),
      await made.competency({ ...kept, name: "Voice" }),
    ];
    const ana = await made.person({ name: "Ana", createdAt: LONG_AGO });
    const said = (competencyId: string, level: number, day: string, source: "supervisor" | "peer" = "supervisor") => ({
      ...{ personId: ana.id, competencyId, level, source, assessor: source, assessedOn: day },
      recordedAt: new Date(`${day}T12:00:00Z`),
    });
    await rate(team, [
      said(dns.id, 2, "2026-03-01"),
      said(dns.id, 4, "2026-09-01"),
      said(backup.id, 4, "2026-03-01"),
      said(wifi.id, 5, "2026-09-01", "peer"),
    ]);
    const found = await loadPersonThen(made.context, ana.id, "2026-04-30");
    expect(found?.changed).toMatchObject([
      { name: "DNS", before: { level: 2, held: false }, after: { level: 4, held: true } },
      { name: "Wi-Fi", before: { state: "unknown" }, after: { state: "hidden", level: null } },
    ]);
    expect(found?.same).toMatchObject([{ name: "Backup", before: { level: 4 }, after: { level: 4 } }]);
    expect(found?.notRated).toBe(1);
    expect(await loadPersonThen(made.context, ana.id, "2024-12-01")).toMatchObject({ wasMember: false });
    expect(await loadPersonThen(made.context, crypto.randomUUID(), "2026-04-30")).toBeNull();
  });
});
