import { describe, expect, it } from "vitest";
import {
  type Fate,
  OPERATED_FUNCTIONS,
  OPTION_KINDS,
  type OptionKind,
  type ScenarioFacts,
} from "#app/domain/cost/composites/scenario-facts.ts";
import { operatorsOf, ownToolShare } from "#app/domain/cost/composites/tool-lines.ts";
import { pointEstimate } from "#app/domain/cost/point-estimate.ts";
import {
  type BuiltScenario,
  buildScenario,
  componentTotals,
  preselectOptions,
} from "#app/domain/cost/ready-options.ts";
import { runScenario } from "#app/domain/cost/run-scenario.ts";
import { facts } from "./scenario-facts.ts";

type Built = Extract<BuiltScenario, { ok: true }>;

function build(change: Partial<ScenarioFacts> = {}): Built {
  const built = buildScenario({ ...facts, ...change });
  if (!built.ok) throw new Error(JSON.stringify(built));
  return built;
}

const linesOf = (built: Built, option: OptionKind) => built.options.find((each) => each.option === option)!.lines;
const idsOf = (built: Built, option: OptionKind) => linesOf(built, option).map(({ line }) => line.id);
const lineOf = (built: Built, option: OptionKind, id: string) =>
  linesOf(built, option).find(({ line }) => line.id === id)?.line;
const cell = (built: Built, row: string, option: OptionKind) =>
  built.equalService.find((each) => each.row === row)?.cells[option];
const inputOf = (built: Built, option: OptionKind) => built.input.options.find(({ id }) => id === option)!;

describe("buildScenario", () => {
  it("builds options that the model takes, without a draw outside its domain", () => {
    const built = build({ otherCandidate: { ...facts.case!, personId: "d" }, chosenOptions: OPTION_KINDS });
    expect(built.unavailable).toEqual([]);
    expect(built.options.map(({ option }) => option)).toEqual([...OPTION_KINDS]);
    const result = runScenario({ ...built.input, draws: 2000 });
    expect(result.warnings).toEqual([]);
    for (const { presentValue } of result.options) expect(presentValue.mean).toBeGreaterThan(0);
    for (const { input } of result.tornado) expect(built.titles[input], input).toBeTruthy();
  });

  it("costs today's team alike in every option in which everybody stays", () => {
    const built = build();
    const points = pointEstimate(built.input);
    const team = (option: OptionKind) => points[option]!.byLine["team-administrator"];
    for (const option of facts.chosenOptions) expect(team(option)).toBe(team("stay-as-is"));
    expect(lineOf(built, "stay-as-is", "team-administrator")).toMatchObject({
      fte: 2,
      salaryAnnual: 95_000,
      burdenFactor: 1.249,
    });
  });

  it("takes the dated default for pay that is not recorded, and says so", () => {
    const line = linesOf(build(), "co-managed").find(({ line: { id } }) => id === "team-user-support-pay-unknown")!;
    expect(line.line).toMatchObject({
      fte: 0.5,
      salaryAnnual: { driver: "wage-user-support" },
      turnoverAnnual: { driver: "turnover-support" },
    });
    expect(line.formula).toContain("not recorded");
    expect(line.formula).toContain("2024-05");
  });

  it("ends the pay of people who leave or move, and pays severance to those who leave", () => {
    const goes = (i: number): Fate =>
      i === 0 ? { kind: "moves", lastMonth: 6 } : { kind: "leaves", lastMonth: 4, severance: 10_000 };
    const people = facts.people.map((person, i) => ({ ...person, fates: { "fully-managed": goes(i) } }));
    const built = build({ people });
    expect(lineOf(built, "fully-managed", "team-administrator-moves-6")).toMatchObject({ endMonth: 6 });
    expect(lineOf(built, "fully-managed", "team-administrator-leaves-4-severance")).toMatchObject({
      amount: 10_000,
      month: 4,
    });
    expect(cell(built, "management", "fully-managed")).toEqual({
      state: "covered",
      words: "the provider leads its people",
    });
    expect(idsOf(built, "co-managed")).toContain("team-administrator");
  });

  it("says which chosen options the facts do not allow, and builds the rest", () => {
    const { case: _, ...withoutCase } = facts;
    const built = buildScenario({
      ...withoutCase,
      chosenOptions: ["promote-and-backfill", "promote-other", "co-managed"],
    });
    expect(built).toMatchObject({
      ok: true,
      unavailable: [
        { option: "promote-and-backfill", reason: "needs a promotion case of somebody in the team" },
        { option: "promote-other", reason: "needs another candidate in the team" },
      ],
    });
    expect(built.ok && built.equalService.some(({ row }) => row === "expert")).toBe(false);
  });

  it("builds nothing on empty assumptions, and lists those that the options need with the US figure", () => {
    const built = buildScenario({ ...facts, organisation: { ...facts.organisation, country: "DE", currency: "EUR" } });
    expect(built.ok).toBe(false);
    const missing = built.ok ? [] : built.missing;
    expect(missing.map(({ id }) => id)).toContain("wage-user-support");
    expect(missing.map(({ id }) => id)).not.toContain("wage-developer");
    expect(missing.every(({ value }) => value === null)).toBe(true);
    expect(missing.find(({ id }) => id === "fee-standard")?.usFigure).toEqual([125, 160, 200]);
  });

  it("names an assumption whose points make no sense", () => {
    expect(buildScenario({ ...facts, assumptions: { "fee-standard": [100, 101, 900] } })).toMatchObject({
      ok: false,
      problems: [{ id: "fee-standard", problem: expect.stringContaining("at most 5 times") }],
    });
  });

  it("lets an edited assumption through to every option that uses it", () => {
    const built = build({ assumptions: { raise: [0.05, 0.05, 0.05], "fee-co-managed": [90, 100, 120] } });
    expect(lineOf(built, "co-managed", "team-administrator")).toMatchObject({ raiseAnnual: 0.05 });
    expect(built.input.drivers?.["fee-co-managed"]?.value).toMatchObject({ range: [90, 100, 120] });
  });

  it("ties pay to fees and growth to hours outside the contract", () => {
    expect(build().input.correlations).toContainEqual({ a: "manager-pay", b: "fee-standard", rho: 0.4 });
    expect(build().input.correlations).toContainEqual({ a: "user-growth", b: "outside-hours", rho: 0.5 });
    const certain = build({ assumptions: { "outside-hours": [0.1, 0.1, 0.1] } });
    expect(certain.input.correlations).not.toContainEqual({ a: "user-growth", b: "outside-hours", rho: 0.5 });
  });
});

describe("equal service", () => {
  it("keeps stay as is out of the comparison while somebody is needed to lead, whatever was accepted", () => {
    const acceptAll = {
      "stay-as-is/management": { acceptedBecause: "no" },
      "stay-as-is/hours": { acceptedBecause: "x" },
      "stay-as-is/relief": { acceptedBecause: "x" },
    };
    const built = build({ gapDecisions: acceptAll });
    expect(inputOf(built, "stay-as-is")).toMatchObject({
      comparable: false,
      gaps: ["The open management need: nobody leads the team"],
    });
    const none = build({ managementNeed: "none", gapDecisions: acceptAll });
    expect(inputOf(none, "stay-as-is")).toMatchObject({ comparable: true, gaps: [] });
  });

  it("closes an open gap by a reason or by a price, and the price is a line", () => {
    expect(inputOf(build(), "specialist-track").comparable).toBe(false);
    const accepted = build({ gapDecisions: { "specialist-track/management": { acceptedBecause: "the owner leads" } } });
    expect(inputOf(accepted, "specialist-track").comparable).toBe(true);
    expect(cell(accepted, "management", "specialist-track")?.words).toContain("the owner leads");
    const priced = build({ gapDecisions: { "specialist-track/management": { priceMonthly: [800, 1000, 1300] } } });
    expect(inputOf(priced, "specialist-track").comparable).toBe(true);
    expect(lineOf(priced, "specialist-track", "gap-management")).toMatchObject({
      amount: { range: [800, 1000, 1300] },
    });
  });

  it("ignores a price for what is not a gap", () => {
    const built = build({ gapDecisions: { "co-managed/management": { priceMonthly: [800, 1000, 1300] } } });
    expect(idsOf(built, "co-managed")).not.toContain("gap-management");
  });

  it("adds watch and standby to own options as soon as a provider with a night desk is among them", () => {
    expect(cell(build(), "hours", "hire-manager")?.state).toBe("added");
    expect(idsOf(build(), "hire-manager")).toEqual(expect.arrayContaining(["watch", "on-call"]));
    expect(idsOf(build(), "co-managed")).not.toContain("watch");
    const daytime = build({ chosenOptions: ["specialist-track", "hire-manager"] });
    expect(cell(daytime, "hours", "hire-manager")?.state).toBe("covered");
    expect(idsOf(daytime, "hire-manager")).not.toContain("watch");
    expect(idsOf(build({ chosenOptions: ["hire-manager"], aroundTheClock: true }), "hire-manager")).toContain("watch");
  });

  it("names the competencies that one person alone holds, and says what relieves them", () => {
    const built = build();
    expect(cell(built, "relief", "stay-as-is")).toEqual({ state: "open", words: "one person alone: Routing" });
    expect(cell(built, "relief", "hire-manager")).toEqual({ state: "added", words: "training, 9 months" });
    expect(lineOf(built, "hire-manager", "second-people")).toMatchObject({ unitsPerDriver: 1 / 9, endMonth: 9 });
    expect(cell(built, "relief", "promote-and-backfill")).toEqual({ state: "added", words: "backfill, from month 3" });
    expect(cell(build({ critical: [] }), "relief", "stay-as-is")?.state).toBe("covered");
  });

  it("has every function operated by exactly one side in every option", () => {
    for (const option of OPTION_KINDS) {
      const operators = operatorsOf(option, facts);
      expect(Object.keys(operators).sort()).toEqual([...OPERATED_FUNCTIONS].sort());
    }
    expect(operatorsOf("co-managed", facts).identity).toBe("own");
    expect(ownToolShare(operatorsOf("hire-manager", facts))).toBe(1);
    expect(ownToolShare(operatorsOf("fully-managed", facts))).toBe(0);
    expect(ownToolShare(operatorsOf("co-managed", facts))).toBeCloseTo(8.5 / 24.5, 12);
    expect(operatorsOf("co-managed", { coManagedFunctions: ["identity"] }).protection).toBe("own");
  });

  it("pays the tools of a device once in total after the parallel run", () => {
    const built = build({ assumptions: { "tools-per-device": [25, 25, 25], "user-growth": [0, 0, 0] } });
    const { byLine } = pointEstimate(built.input)["co-managed"]!;
    const whole = 50 * 1.2 * 25;
    expect(byLine.tools).toBeCloseTo((36 * whole * 8.5) / 24.5, 6);
    expect(byLine["parallel-run"]).toBeCloseTo((whole * 16) / 24.5, 6);
  });
});

describe("componentTotals", () => {
  it("adds up to the option's total", () => {
    const built = build();
    const points = pointEstimate(built.input);
    for (const { option, lines } of built.options) {
      const totals = Object.values(componentTotals(lines, points[option]!.byLine));
      expect(totals.reduce((sum, total) => sum + total, 0)).toBeCloseTo(points[option]!.total, 4);
    }
  });
});

describe("preselectOptions", () => {
  it("takes at most four: promotion, specialist track, somebody else and co-managed", () => {
    expect(preselectOptions({ hasCase: true })).toEqual([
      "promote-and-backfill",
      "specialist-track",
      "hire-manager",
      "co-managed",
    ]);
    expect(preselectOptions({ hasCase: true, hasOtherCandidate: true })[2]).toBe("promote-other");
    expect(preselectOptions({ hasCase: true, willing: "no" })).not.toContain("promote-and-backfill");
    expect(preselectOptions({ hasCase: false })).toEqual(["stay-as-is", "hire-manager", "co-managed", "fully-managed"]);
  });
});
