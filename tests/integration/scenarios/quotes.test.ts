import { afterAll, describe, expect, it } from "vitest";
import { changeQuote, removeQuote } from "#app/services/providers/change-quotes.server.ts";
import { priceGap } from "#app/services/providers/price-gap.server.ts";
import { applyQuote } from "#app/services/scenarios/apply-quote.server.ts";
import { loadQuotes } from "#app/services/scenarios/load-quotes.server.ts";
import { readChoices } from "#app/services/scenarios/scenario-choices.ts";
import { scenarioTable } from "#app/services/scenarios/scenario-table.server.ts";
import { closeSimulationWorkers } from "#app/services/simulation/simulate.server.ts";
import { findScenario } from "#db/queries/scenarios.ts";
import { quoteDetails, quoteOf } from "../providers/quote-details.ts";
import { computed, granted, newScenario, pricedTeam } from "./priced-team.ts";

afterAll(closeSimulationWorkers);

describe("a quote on file", () => {
  it("takes the place of fee, onboarding and yearly rise, with the quote as their source", async () => {
    const team = await pricedTeam();
    const scenarioId = await newScenario(team);
    const { quoteId } = await quoteOf(team.context, "Fernhollow");
    granted(await applyQuote(team.context, scenarioId, quoteId));
    const { assumptions } = await computed(team.context, scenarioId);
    const figureOf = (id: string) => assumptions.find((assumption) => assumption.id === id);
    const source = { source: "Quote of Fernhollow", date: "2026-11-10", validUntil: "2026-12-20" };
    expect(figureOf("fee-standard")).toMatchObject({ value: [168, 168, 168], ...source });
    expect(figureOf("provider-escalator")).toMatchObject({ value: [0.045, 0.045, 0.045], ...source });
    // 10,080 of onboarding for 60 users at 168 a month are one month of the fee.
    expect(figureOf("onboarding-months")).toMatchObject({ value: [1, 1, 1], ...source });
    expect((await loadQuotes(team.context, scenarioId))?.quotes).toMatchObject([{ use: "used", hasEnded: false }]);
  });

  it("of a managed and of a co-managed provider leave each other's figures alone", async () => {
    const team = await pricedTeam();
    const { context } = team;
    const scenarioId = await newScenario(team);
    const managed = await quoteOf(context, "Fernhollow");
    const shared = await quoteOf(
      context,
      "Quaymark",
      quoteDetails({
        ...{ scope: "co-managed", pricing: { kind: "flat", monthlyCents: 5_640_00 }, onboardingCents: 2_820_00 },
        ...{ escalatorBasisPoints: 200, terms: { minimumMonthlyCents: 5_000_00, outsideRateCents: 150_00 } },
      }),
    );
    granted(await applyQuote(context, scenarioId, managed.quoteId));
    granted(await applyQuote(context, scenarioId, shared.quoteId));
    const { assumptions } = await computed(context, scenarioId);
    const middle = (id: string) => assumptions.find((assumption) => assumption.id === id)?.value?.[1];
    expect(["fee-standard", "onboarding-months", "provider-escalator"].map(middle)).toEqual([168, 1, 0.045]);
    // A flat 5,640 counts as 94 for each of 60 users.
    expect(middle("fee-co-managed")).toBe(94);
    expect(
      ["onboarding-months", "escalator", "minimum-billing", "outside-rate"].map((id) => middle(`co-managed-${id}`)),
    ).toEqual([0.5, 0.02, 5000, 150]);
    expect((await loadQuotes(context, scenarioId))?.quotes.map(({ use }) => use)).toEqual(["used", "used"]);
  });

  it("brings what it leaves out: a gap that keeps the option out until it is priced, then a line", async () => {
    const team = await pricedTeam();
    const { context } = team;
    const scenarioId = await newScenario(team);
    const left = quoteDetails({ terms: { functions: { "backup-dr": "excluded", "help-desk-l1": "included" } } });
    const { quoteId } = await quoteOf(context, "Fernhollow", left);
    granted(await applyQuote(context, scenarioId, quoteId));
    const managedOf = async () => {
      const { result, built } = await computed(context, scenarioId);
      const option = result.options.find(({ id }) => id === "fully-managed");
      return { option, cell: built.equalService.find(({ row }) => row === "quote")?.cells["fully-managed"] };
    };
    const open = await managedOf();
    expect(open.cell).toEqual({ state: "open", words: "Fernhollow leaves out: Backup and recovery" });
    expect(open.option?.comparable).toBe(false);

    const price = { basis: "user" as const, cents: [3_00, 5_00, 10_00] as const, source: "a price list" };
    granted(await priceGap(context, quoteId, "backup-dr", price));
    // What was taken over stays as it was until it is taken over anew.
    expect((await managedOf()).option?.comparable).toBe(false);
    expect((await loadQuotes(context, scenarioId))?.quotes).toMatchObject([{ use: "changed" }]);
    granted(await applyQuote(context, scenarioId, quoteId));
    const priced = await managedOf();
    expect(priced.cell?.state).toBe("added");
    expect(priced.option?.comparable).toBe(true);
    const lines = priced.option?.point.byLine ?? {};
    const fee = lines.fee ?? 0;
    expect(lines["left-out-backup-dr"]).toBeGreaterThan(0);
    // 5 of 168 for the same users, without the yearly rise of the fee.
    expect(lines["left-out-backup-dr"]).toBeLessThan((fee * 5) / 168);
  });

  it("that was taken off file or changed leaves the scenario its figures", async () => {
    const team = await pricedTeam();
    const scenarioId = await newScenario(team);
    const { quoteId } = await quoteOf(team.context, "Fernhollow");
    granted(await applyQuote(team.context, scenarioId, quoteId));
    const dearer = quoteDetails({ pricing: { kind: "per-user", priceCents: 190_00 } });
    granted(await changeQuote(team.context, quoteId, 1, dearer));
    expect((await loadQuotes(team.context, scenarioId))?.quotes).toMatchObject([{ use: "changed", feePerUser: 190 }]);
    granted(await removeQuote(team.context, quoteId));
    const { assumptions } = await computed(team.context, scenarioId);
    expect(assumptions.find(({ id }) => id === "fee-standard")?.value).toEqual([168, 168, 168]);
  });

  it("is not for staff, nor for another organisation", async () => {
    const team = await pricedTeam();
    const scenarioId = await newScenario(team);
    const { quoteId } = await quoteOf(team.context, "Fernhollow");
    expect(await loadQuotes({ ...team.context, role: "staff" }, scenarioId)).toBeNull();
    const other = await pricedTeam();
    expect(await applyQuote(other.context, await newScenario(other), quoteId)).toMatchObject({ ok: false });
  });
});

describe("choices of the first form", () => {
  it("give a co-managed provider the figures that it shared with a managed one", async () => {
    const team = await pricedTeam();
    const scenarioId = await newScenario(team);
    const found = await findScenario(team.db, team.organisationId, scenarioId);
    const { quotes: _, ...first } = { ...found?.scenario.choices, format: 1 } as Record<string, unknown>;
    const figure = { value: [1, 1, 1], source: "Quote of Quaymark", date: "2026-11-10" };
    const read = readChoices({ ...first, assumptions: { "onboarding-months": figure } });
    expect(read).toMatchObject({ format: 2, quotes: {} });
    expect(read.assumptions).toEqual({ "onboarding-months": figure, "co-managed-onboarding-months": figure });
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
