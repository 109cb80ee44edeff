import { describe, expect, it } from "vitest";
import { openAssumptionBook } from "#app/domain/cost/composites/assumption-book.ts";
import { hireManagerLines } from "#app/domain/cost/composites/hiring-lines.ts";
import { expectedShortfall } from "#app/domain/cost/composites/management-risk.ts";
import { promotionLines, specialistTrackLines } from "#app/domain/cost/composites/promotion-lines.ts";
import { coManagedLines, managedServicesLines } from "#app/domain/cost/composites/provider-lines.ts";
import type { ExplainedLine, ScenarioFacts } from "#app/domain/cost/composites/scenario-facts.ts";
import { pointEstimate } from "#app/domain/cost/point-estimate.ts";
import { normalQuantile } from "#app/domain/shared/normal.ts";
import { facts } from "./scenario-facts.ts";

const certain = {
  raise: [0, 0, 0],
  "turnover-engineers": [0, 0, 0],
  "pay-uplift": [0.1, 0.1, 0.1],
  workplace: [0, 0, 0],
} as const;

/** Point totals by line over 36 months, with nothing raised and nobody leaving. */
function totals(
  make: (book: ReturnType<typeof openAssumptionBook>) => ExplainedLine[],
  assumptions: ScenarioFacts["assumptions"] = {},
  horizonMonths = 36,
): Record<string, number> {
  const book = openAssumptionBook(facts.organisation, { ...certain, ...assumptions });
  book.define("users", "Users", { value: 50 });
  const lines = make(book).map(({ line }) => line);
  const drivers = book.drivers();
  return pointEstimate({ horizonMonths, discountRateAnnual: 0, drivers, options: [{ id: "o", lines }] }).o!.byLine;
}

const promoted = (change: Partial<ScenarioFacts> = {}) =>
  totals((book) => promotionLines(facts.case!, { ...facts, ...change }, book));

describe("promotionLines", () => {
  it("pays the raise with 1.12 on it, as long as the promotion is not reversed", () => {
    const { "m-raise-first-year": first, "m-raise": later } = promoted();
    const yearly = 100_000 * 0.1 * 1.12;
    expect(later).toBeCloseTo(yearly * 2 * 0.8, 6);
    expect(first).toBeLessThan(yearly);
    expect(first).toBeGreaterThan(yearly * 0.8);
    const months = Array.from({ length: 12 }, (_, i) => 0.8 ** ((i + 1) / 12));
    expect(first).toBeCloseTo((yearly / 12) * months.reduce((sum, chance) => sum + chance, 0), 6);
  });

  it("costs a reversal as .75 of the salary at .20, once, whatever the horizon", () => {
    expect(promoted()["m-reversal"]).toBeCloseTo(0.2 * 0.75 * 100_000, 6);
    const short = totals((book) => promotionLines(facts.case!, facts, book), {}, 12);
    expect(short["m-reversal"]).toBeCloseTo(15_000, 6);
  });

  it("costs three months of one full post as transition", () => {
    expect(promoted()["m-transition"]).toBeCloseTo((3 * 100_000 * 1.249) / 12, 6);
  });

  it("costs the technical work given up exactly once: by a hire from month 3, with what is undone before", () => {
    const byLine = promoted();
    const colleague = 90_000;
    expect(byLine["m-undone"]).toBeCloseTo(((0.88 + 0.1) * colleague * 1.249 * 2) / 12, 6);
    expect(byLine["m-backfill"]).toBeCloseTo((0.88 * 96_800 * 1.249 * 34) / 12, 6);
    expect(byLine["m-backfill-recruiting"]).toBeCloseTo(0.88 * 96_800 * 0.21, 6);
    expect(byLine["m-provider-hours"]).toBeUndefined();
  });

  it("or by provider hours, or as left undone, and then by nothing else", () => {
    const hours = promoted({ technicalTime: "provider-hours" });
    expect(Object.keys(hours).filter((id) => /undone|backfill/.test(id))).toEqual([]);
    expect(hours["m-provider-hours"]).toBeGreaterThan((0.88 * 1784 * 165 * 36) / 12);
    const undone = promoted({ technicalTime: "uncovered" });
    expect(Object.keys(undone).filter((id) => /hours|backfill/.test(id))).toEqual([]);
    expect(undone["m-undone"]).toBeCloseTo(((0.88 + 0.1) * 90_000 * 1.249 * 36) / 12, 6);
  });

  it("costs a struggle from month 4 to 24 as shortfall times its value in posts", () => {
    const fte = 0.4 * 0.5 * expectedShortfall(0.6, 0.81) * 0.2;
    expect(promoted()["m-struggle"]).toBeCloseTo((fte * 90_000 * 1.249 * 21) / 12, 6);
    expect(promoted({ managementValueFte: undefined })["m-struggle"]).toBeUndefined();
  });

  it("costs less the likelier it goes well, and no mishap when it is certain", () => {
    const risk = (probability: number) => {
      const byLine = totals((book) => promotionLines({ ...facts.case!, probability }, facts, book));
      return byLine["m-reversal"]! + byLine["m-struggle"]!;
    };
    expect(risk(0.9)).toBeLessThan(risk(0.6));
    expect(risk(1)).toBe(0);
  });

  it("takes the range of the occupation for pay that is not recorded", () => {
    const people = facts.people.map((person) => (person.id === "m" ? { ...person, salaryAnnual: null } : person));
    expect(promoted({ people })["m-transition"]).toBeCloseTo((3 * 96_800 * 1.249) / 12, 6);
  });
});

describe("expectedShortfall", () => {
  it("is E[c − M | M < c], found by integration too", () => {
    expect(expectedShortfall(0.6, 1)).toBeCloseTo(0.7125, 4);
    const [mean, deviation, probability] = [0.4, 0.9, 0.7];
    const bar = mean - deviation * normalQuantile(probability);
    let sum = 0;
    const steps = 200_000;
    for (let i = 0; i < steps; i++) sum += bar - (mean + deviation * normalQuantile((0.3 * (i + 0.5)) / steps));
    expect(expectedShortfall(probability, deviation ** 2)).toBeCloseTo(sum / steps, 4);
  });

  it("is nothing when it cannot go wrong, and finite when it must", () => {
    expect(expectedShortfall(1, 1)).toBe(0);
    expect(Number.isFinite(expectedShortfall(0, 1))).toBe(true);
  });
});

describe("specialistTrackLines", () => {
  it("pays the raise in full, with nothing to reverse", () => {
    const byLine = totals((book) => specialistTrackLines(facts, book));
    expect(byLine).toEqual({ "m-specialist-raise": expect.closeTo(100_000 * 0.1 * 1.12 * 3, 6) });
  });
});

describe("hireManagerLines", () => {
  it("pays a manager of a small firm near an administrator's upper quartile, from month 3", () => {
    const byLine = totals((book) => hireManagerLines(facts, book));
    expect(byLine.manager).toBeCloseTo((123_100 * 1.249 * 34) / 12, 4);
    expect(byLine["manager-recruiting"]).toBeCloseTo(123_100 * 0.21, 6);
  });

  it("meets the base rate of failing, from its first month in the job", () => {
    expect(totals((book) => hireManagerLines(facts, book))["manager-reversal"]).toBeCloseTo(0.2 * 0.75 * 123_100, 6);
  });
});

describe("managedServicesLines", () => {
  const scope = { users: 50, horizon: 36 };
  const flat = {
    "provider-escalator": [0, 0, 0],
    "co-managed-escalator": [0, 0, 0],
    "provider-failure": [0.05, 0.05, 0.05],
  } as const;
  const byLine = totals((book) => managedServicesLines(facts, scope, book), flat);

  it("charges the fee, a month of it for onboarding, projects as a share and hours outside", () => {
    expect(byLine.fee).toBe(50 * 160 * 36);
    expect(byLine.onboarding).toBe(50 * 160);
    expect(byLine.projects).toBeCloseTo(0.2 * 50 * 160 * 36, 6);
    expect(byLine["outside-hours"]).toBeCloseTo(50 * 0.1 * 165 * 36, 6);
  });

  it("steers at the larger of a share and a quarter post", () => {
    const quarterPost = (0.25 * 123_100 * 1.249) / 12;
    expect(byLine.governance).toBeCloseTo(quarterPost * 36, 4);
    const large = totals((book) => {
      book.define("users", "Users", { value: 5000 });
      return managedServicesLines(facts, { users: 5000, horizon: 36 }, book);
    }, flat);
    expect(large.governance).toBeGreaterThan(quarterPost * 36 * 5);
  });

  it("counts leaving once at the end and failure once at its chance", () => {
    expect(byLine.exit).toBeCloseTo(50 * 160 * 12 * 0.08, 6);
    expect(byLine["provider-failure"]).toBeCloseTo((1 - 0.95 ** 3) * 50 * 160 * (1 + 12 * 0.08), 4);
  });

  it("takes the least bill for a handful of users, and the tier that was chosen", () => {
    const few = totals((book) => {
      book.define("users", "Users", { value: 3 });
      return managedServicesLines({ ...facts, providerTier: "basic" }, { users: 3, horizon: 36 }, book);
    }, flat);
    expect(few.fee).toBe(1500 * 36);
  });

  it("co-managed charges the smaller fee and no projects", () => {
    const shared = totals((book) => coManagedLines(facts, scope, book), flat);
    expect(shared.fee).toBe(50 * 110 * 36);
    expect(shared.projects).toBeUndefined();
  });
});
