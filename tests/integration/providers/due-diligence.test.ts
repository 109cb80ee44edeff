import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadOverview } from "#app/services/overview/load-overview.server.ts";
import { recordCheck, takeBackCheck } from "#app/services/providers/change-checks.server.ts";
import { diligenceReminders } from "#app/services/providers/diligence-reminders.server.ts";
import { loadProvider, readCheckFile } from "#app/services/providers/load-providers.server.ts";
import { changeProvider } from "#app/services/providers/save-provider.server.ts";
import { applyQuote } from "#app/services/scenarios/apply-quote.server.ts";
import { loadScenario } from "#app/services/scenarios/load-scenario.server.ts";
import { NotPermittedError } from "#app/services/shared/write.ts";
import { closeSimulationWorkers } from "#app/services/simulation/simulate.server.ts";
import { listAuditEventsOfSubject } from "#db/queries/audit.ts";
import { testOrganisation } from "#tests/support/organisation.ts";
import { granted, newScenario, type PricedTeam, pricedTeam } from "../scenarios/priced-team.ts";
import { newProvider, quoteOf } from "./quote-details.ts";

afterAll(closeSimulationWorkers);

const PDF = new TextEncoder().encode("%PDF-1.7 A report.");
const found = (more: object = {}) => ({
  ...{ answer: "met" as const, evidenceOn: "2025-11-01", expiresOn: "2026-11-01", note: "", file: null },
  ...more,
});

describe("due diligence of a provider", () => {
  let team: PricedTeam;
  let providerId: string;
  let scenarioId: string;

  beforeAll(async () => {
    team = await pricedTeam();
    scenarioId = await newScenario(team);
    const filed = await quoteOf(team.context, "Fernhollow");
    providerId = filed.providerId;
    granted(await applyQuote(team.context, scenarioId, filed.quoteId));
  });

  it("keeps what was found with its file, told by its first bytes, and a look at it on the trail", async () => {
    const { context, db, organisationId } = team;
    const file = { name: "../report (2025).exe", bytes: PDF };
    granted(await recordCheck(context, providerId, "soc2", found({ file })));
    const page = await loadProvider(context, providerId);
    expect(page?.items.find(({ code }) => code === "soc2")).toMatchObject({
      ...{ state: "expired", evidenceOn: "2025-11-01", file: { name: "report 2025.pdf", bytes: PDF.length } },
    });
    const kept = await readCheckFile({ ...context, role: "auditor" }, providerId, "soc2");
    expect(Buffer.from(kept?.content ?? []).equals(Buffer.from(PDF))).toBe(true);
    const events = await listAuditEventsOfSubject(db, organisationId, "provider", providerId);
    expect(events.map(({ action }) => action)).toEqual(expect.arrayContaining(["provider.check", "provider.read"]));
    // Recorded again without a file: the one on record stays.
    granted(await recordCheck(context, providerId, "soc2", found()));
    expect(await readCheckFile(context, providerId, "soc2")).not.toBeNull();
  });

  it("shows expired and missing items on a scenario that uses the provider, to readers without pay too", async () => {
    granted(
      await recordCheck(team.context, providerId, "service-levels", found({ answer: "not-met", expiresOn: null })),
    );
    for (const role of ["owner", "auditor"] as const) {
      const page = await loadScenario({ ...team.context, role }, scenarioId);
      const providers = page && "providers" in page ? page.providers : null;
      expect(providers).toMatchObject([
        {
          provider: "Fernhollow",
          expired: [{ name: "SOC 2 Type 2 report", expiresOn: "2026-11-01" }],
          notMet: ["Service levels with consequences"],
        },
      ]);
      expect(providers?.[0]?.missing).toHaveLength(14);
    }
    const unused = await loadScenario(team.context, await newScenario(team));
    expect(unused && "providers" in unused ? unused.providers : null).toEqual([]);
  });

  it("reminds those who may act, of what runs out within sixty days and of no former provider", async () => {
    const { context } = team;
    granted(await recordCheck(context, providerId, "insurance", found({ expiresOn: "2027-01-21" })));
    granted(await recordCheck(context, providerId, "logs", found({ expiresOn: "2027-01-22" })));
    const reminders = await diligenceReminders(context);
    expect(reminders).toMatchObject([{ providerName: "Fernhollow" }]);
    expect(reminders[0]?.items.map(({ expiresOn }) => expiresOn)).toEqual(["2026-11-01", "2027-01-21"]);
    for (const role of ["manager", "auditor"] as const) {
      expect(await diligenceReminders({ ...context, role })).toEqual([]);
    }
    const overview = await loadOverview(context);
    const waiting =
      overview.stage === "team" ? overview.waiting.map(({ kind, severity }) => `${kind} ${severity}`) : [];
    expect(waiting).toContain("diligence notable");
    const former = { name: "Fernhollow", contact: "", services: "", notes: "", state: "former" as const };
    granted(await changeProvider(context, providerId, 1, former));
    expect(await diligenceReminders(context)).toEqual([]);
  });
});

describe("what was found", () => {
  it("is refused where it makes no sense, at the field", async () => {
    const { context } = await testOrganisation();
    const providerId = await newProvider(context, "Fernhollow");
    const record = (more: object) => recordCheck(context, providerId, "soc2", found(more));
    expect(await record({ evidenceOn: null })).toMatchObject({ field: "evidenceOn" });
    expect(await record({ evidenceOn: "2026-11-23" })).toMatchObject({ field: "evidenceOn" });
    expect(await record({ expiresOn: "2025-10-31" })).toMatchObject({ field: "expiresOn" });
    expect(await record({ answer: "does-not-apply", note: "no" })).toMatchObject({ field: "note" });
    const text = { name: "report.pdf", bytes: new TextEncoder().encode("<html>") };
    expect(await record({ file: text })).toMatchObject({ field: "file" });
    const large = new Uint8Array(5 * 1_048_576 + 1);
    large.set(PDF);
    expect(await record({ file: { name: "report.pdf", bytes: large } })).toMatchObject({ field: "file" });
  });

  it("is taken back with its file, and is not for whoever may only read", async () => {
    const { context } = await testOrganisation();
    const providerId = await newProvider(context, "Fernhollow");
    granted(await recordCheck(context, providerId, "soc2", found({ file: { name: "a.pdf", bytes: PDF } })));
    const auditor = { ...context, role: "auditor" as const };
    await expect(takeBackCheck(auditor, providerId, "soc2")).rejects.toBeInstanceOf(NotPermittedError);
    granted(await takeBackCheck(context, providerId, "soc2"));
    expect(await readCheckFile(context, providerId, "soc2")).toBeNull();
    const other = await testOrganisation();
    expect(await loadProvider(other.context, providerId)).toBeNull();
  });
});
