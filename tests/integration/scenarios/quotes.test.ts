import { afterAll, describe, expect, it } from "vitest";
import { addQuote, type QuoteDetails } from "#app/services/scenarios/add-quote.server.ts";
import { applyQuote } from "#app/services/scenarios/apply-quote.server.ts";
import { loadQuotes } from "#app/services/scenarios/load-quotes.server.ts";
import { removeQuote } from "#app/services/scenarios/remove-quote.server.ts";
import { scenarioTable } from "#app/services/scenarios/scenario-table.server.ts";
import { NotPermittedError } from "#app/services/shared/write.ts";
import { closeSimulationWorkers } from "#app/services/simulation/simulate.server.ts";
import { listAuditEventsOfSubject } from "#db/queries/audit.ts";
import { computed, granted, newScenario, pricedTeam } from "./priced-team.ts";

afterAll(closeSimulationWorkers);

const quote: QuoteDetails = {
  provider: "Fernhollow",
  scope: "managed",
  feePerUserMonthCents: 168_00,
  onboardingCents: 10_080_00,
  escalatorBasisPoints: 450,
  termMonths: 36,
  receivedOn: "2026-11-10",
  validUntil: "2026-12-20",
  exclusions: "Scanners.",
};

describe("a quote on file", () => {
  it("takes the place of fee, onboarding and yearly rise, with the quote as their source", async () => {
    const team = await pricedTeam();
    const scenarioId = await newScenario(team);
    const quoteId = granted(await addQuote(team.context, quote));
    granted(await applyQuote(team.context, scenarioId, quoteId));
    const { assumptions } = await computed(team.context, scenarioId);
    const figureOf = (id: string) => assumptions.find((assumption) => assumption.id === id);
    const source = { source: "Quote of Fernhollow", date: "2026-11-10", validUntil: "2026-12-20" };
    expect(figureOf("fee-standard")).toMatchObject({ value: [168, 168, 168], ...source });
    expect(figureOf("provider-escalator")).toMatchObject({ value: [0.045, 0.045, 0.045], ...source });
    // 10,080 of onboarding for 60 users at 168 a month are one month of the fee.
    expect(figureOf("onboarding-months")).toMatchObject({ value: [1, 1, 1], ...source });
    expect((await loadQuotes(team.context, scenarioId))?.quotes).toMatchObject([{ isUsed: true, hasEnded: false }]);
  });

  it("leaves an audit event when it comes and when it goes", async () => {
    const team = await pricedTeam();
    const quoteId = granted(await addQuote(team.context, quote));
    granted(await removeQuote(team.context, quoteId));
    expect(await removeQuote(team.context, quoteId)).toMatchObject({ ok: false });
    const events = await listAuditEventsOfSubject(team.db, team.organisationId, "provider-quote", quoteId);
    expect(events.map(({ action }) => action)).toEqual(expect.arrayContaining(["quote.add", "quote.remove"]));
  });

  it("is refused with a day that lies ahead, or an end before it came", async () => {
    const { context } = await pricedTeam();
    expect(await addQuote(context, { ...quote, receivedOn: "2026-11-23" })).toMatchObject({ field: "receivedOn" });
    expect(await addQuote(context, { ...quote, validUntil: "2026-11-09" })).toMatchObject({ field: "validUntil" });
  });

  it("is not for staff, nor for another organisation", async () => {
    const team = await pricedTeam();
    const scenarioId = await newScenario(team);
    const quoteId = granted(await addQuote(team.context, quote));
    const staff = { ...team.context, role: "staff" as const };
    await expect(addQuote(staff, quote)).rejects.toBeInstanceOf(NotPermittedError);
    expect(await loadQuotes(staff, scenarioId)).toBeNull();
    const other = await pricedTeam();
    expect(await applyQuote(other.context, await newScenario(other), quoteId)).toMatchObject({ ok: false });
  });
});

describe("the tables of a scenario", () => {
  it("hold the numbers of each picture, and nothing for whoever may not read pay", async () => {
    const team = await pricedTeam();
    const scenarioId = await newScenario(team);
    const { result } = await computed(team.context, scenarioId);
    const lines = (await scenarioTable(team.context, scenarioId, "cumulative"))?.trim().split("\r\n") ?? [];
    expect(lines).toHaveLength(37);
    expect(lines[0]).toContain("Managed services, middle");
    const last = lines
      .at(-1)
      ?.split(",")
      .map((cell) => Number(cell.replaceAll('"', "")));
    expect(last?.[2]).toBeCloseTo(result.options[0]?.cumulative.p50.at(-1) ?? 0, 2);
    for (const of of ["options", "components", "tornado", "break-even", "bridge", "difference", "fee-map"]) {
      expect(await scenarioTable(team.context, scenarioId, of)).toContain("\r\n");
    }
    expect(await scenarioTable(team.context, scenarioId, "toString")).toBeNull();
    expect(await scenarioTable({ ...team.context, role: "auditor" }, scenarioId, "options")).toBeNull();
  });
});
