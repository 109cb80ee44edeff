import { describe, expect, it } from "vitest";
import { compileScenario } from "#app/domain/cost/compile-scenario.ts";
import { factorCorrelations } from "#app/domain/cost/correlation.ts";
import { type ScenarioInput, ScenarioInputError } from "#app/domain/cost/scenario.ts";

const base: ScenarioInput = {
  horizonMonths: 12,
  discountRateAnnual: 0.08,
  drivers: { users: { value: { range: [1, 2, 3] } }, fee: { value: 5 }, alias: { value: { driver: "fee" } } },
  options: [
    {
      id: "a",
      lines: [
        { id: "fee", kind: "per-unit", driver: "users", price: { driver: "fee" } },
        { id: "half", kind: "share", of: ["fee"], share: 0.5 },
        { id: "staff", kind: "staff", fte: 1, salaryAnnual: 1, burdenFactor: 1 },
        { id: "steps", kind: "step-staff", driver: "users", unitsPerFte: 75, salaryCycle: [1], burdenFactor: 1 },
        { id: "once", kind: "one-off", amount: 1, month: 1 },
      ],
    },
  ],
};

function refusal(change: Partial<ScenarioInput>): string {
  try {
    compileScenario({ ...base, ...change });
  } catch (error) {
    if (error instanceof ScenarioInputError) return error.message;
    throw error;
  }
  return "accepted";
}

const refusedLine = (position: number, change: object): string => {
  const lines = base.options[0]!.lines.map((line, i) => (i === position ? { ...line, ...change } : line));
  return refusal({ options: [{ id: "a", lines }] });
};

describe("compileScenario", () => {
  it("takes the scenario that the refusals below start from", () => {
    expect(refusal({})).toBe("accepted");
  });

  it.each<[Partial<ScenarioInput>, string]>([
    [{ horizonMonths: 0 }, "horizonMonths: expected a whole number from 1 to 600"],
    [{ horizonMonths: 1.5 }, "horizonMonths: "],
    [{ horizonMonths: 601 }, "horizonMonths: "],
    [{ draws: 0 }, "draws: "],
    [{ draws: 2_000_000 }, "draws: expected a whole number from 1 to 1000000"],
    [{ seed: 0.5 }, "seed: "],
    [{ discountRateAnnual: -1 }, "discountRateAnnual: "],
    [{ discountRateAnnual: Number.NaN }, "discountRateAnnual: "],
    [{ options: [] }, "options: expected at least one option"],
    [{ options: [base.options[0]!, base.options[0]!] }, 'options[1].id: the id "a" is used twice'],
    [{ options: [{ id: "", lines: [] }] }, "options[0].id: "],
    [{ drivers: { users: { value: { range: [3, 2, 1] } } } }, "drivers.users.value: expected p10 ≤ p50 ≤ p90"],
    [{ drivers: { users: { value: 1, growthAnnual: 200 } } }, "drivers.users.growthAnnual: expected at most 100"],
    [{ drivers: { users: { value: { driver: "gone" } } } }, 'drivers.users.value: no driver named "gone"'],
    [
      { drivers: { users: { value: { driver: "b" } }, b: { value: { driver: "users" } } } },
      "a circle of drivers: users is b is users",
    ],
    [{ correlations: [{ a: "users", b: "gone", rho: 0 }] }, 'correlations[0].b: no driver named "gone"'],
    [{ correlations: [{ a: "users", b: "fee", rho: 1.1 }] }, "correlations[0].rho: expected -1 to 1"],
    [{ correlations: [{ a: "users", b: "users", rho: 1 }] }, "correlations[0].b: "],
    [{ correlations: [{ a: "alias", b: "users", rho: 0.1 }] }, "correlations[0].a: "],
    [
      {
        correlations: [
          { a: "users", b: "fee", rho: 0.1 },
          { a: "fee", b: "users", rho: 0.1 },
        ],
      },
      "correlations[1]: the pair fee and users is given twice",
    ],
  ])("refuses %j", (change, message) => {
    expect(refusal(change)).toContain(message);
  });

  it.each<[number, object, string]>([
    [0, { driver: "gone" }, 'options[0].lines[0].driver: no driver named "gone"'],
    [0, { price: { driver: "gone" } }, 'options[0].lines[0].price: no driver named "gone"'],
    [0, { price: { range: [1, 1.1, 9] } }, "options[0].lines[0].price: expected a high point at most 5 times"],
    [0, { price: undefined }, "options[0].lines[0].price: expected a number or an estimate"],
    [0, { escalatorAnnual: 4e3 }, "options[0].lines[0].escalatorAnnual: expected at most 100"],
    [0, { startMonth: 0 }, "options[0].lines[0].startMonth: "],
    [0, { startMonth: 5, endMonth: 4 }, "options[0].lines[0].endMonth: expected 5 (startMonth) or later"],
    [1, { of: ["gone"] }, 'options[0].lines[1].of[0]: no line "gone" in this option'],
    [1, { of: ["fee", "fee"] }, 'options[0].lines[1].of[1]: "fee" is named twice'],
    [1, { of: ["half"] }, "a circle of shares: half of half"],
    [2, { fte: -1 }, "options[0].lines[2].fte: expected a number, 0 or more"],
    [2, { id: "half" }, 'options[0].lines[2].id: the id "half" is used twice'],
    [3, { unitsPerFte: 0 }, "options[0].lines[3].unitsPerFte: expected a number, more than 0"],
    [3, { minimumFte: Number.NaN }, "options[0].lines[3].minimumFte: "],
    [3, { salaryCycle: [] }, "options[0].lines[3].salaryCycle: expected at least one salary"],
    [3, { salaryCycle: [1, -1] }, "options[0].lines[3].salaryCycle[1]: "],
    [4, { month: 0 }, "options[0].lines[4].month: "],
    [4, { month: 1.5 }, "options[0].lines[4].month: "],
  ])("refuses line %i with %j", (position, change, message) => {
    expect(refusedLine(position, change)).toContain(message);
  });

  it("names every line in a circle of shares", () => {
    const share = (id: string, of: string) => ({ id, kind: "share" as const, of: [of], share: 0.1 });
    const lines = [share("x", "y"), share("y", "z"), share("z", "x")];
    expect(refusal({ options: [{ id: "a", lines }] })).toContain("x of y of z of x");
  });

  it("takes three equal points for a fixed number", () => {
    expect(refusedLine(0, { price: { range: [5, 5, 5] } })).toBe("accepted");
  });
});

describe("factorCorrelations", () => {
  it("gives the factor of a matrix in order of first mention", () => {
    const { names, factor } = factorCorrelations([{ a: "users", b: "fee", rho: -0.3 }]);
    expect(names).toEqual(["users", "fee"]);
    expect(factor[1]![0]).toBe(-0.3);
    expect(factor[1]![1]).toBeCloseTo(Math.sqrt(0.91), 12);
  });

  it("multiplies back to the correlations", () => {
    const pairs = [
      { a: "a", b: "b", rho: 0.4 },
      { a: "b", b: "c", rho: -0.5 },
      { a: "c", b: "d", rho: 0.2 },
    ];
    const { names, factor } = factorCorrelations(pairs);
    const rhoOf = (x: string, y: string) =>
      factor[names.indexOf(x)]!.reduce((sum, weight, k) => sum + weight * (factor[names.indexOf(y)]![k] ?? 0), 0);
    for (const { a, b, rho } of pairs) expect(rhoOf(a, b)).toBeCloseTo(rho, 12);
    expect(rhoOf("a", "c")).toBeCloseTo(0, 12);
    for (const name of names) expect(rhoOf(name, name)).toBeCloseTo(1, 12);
  });

  it("accepts perfect correlation and refuses what contradicts it, naming only the pairs concerned", () => {
    const same = { a: "a", b: "b", rho: 1 };
    const apart = { a: "p", b: "q", rho: 0.5 };
    expect(factorCorrelations([same, { a: "b", b: "c", rho: 0.3 }, { a: "a", b: "c", rho: 0.3 }]).factor).toHaveLength(
      3,
    );
    const refuse = () => factorCorrelations([apart, same, { a: "b", b: "c", rho: 0.3 }, { a: "a", b: "c", rho: 0.2 }]);
    expect(refuse).toThrow("correlations: these cannot hold together: a and b 1, b and c 0.3, a and c 0.2");
  });

  it("refuses pairs that cannot hold together", () => {
    const refuse = () =>
      factorCorrelations([
        { a: "a", b: "b", rho: 0.9 },
        { a: "b", b: "c", rho: 0.9 },
        { a: "a", b: "c", rho: -0.5 },
      ]);
    expect(refuse).toThrow("a and c -0.5");
  });

  it("keeps the rows of earlier pairs when one is added", () => {
    const first = [{ a: "users", b: "fee", rho: -0.3 }];
    const { factor } = factorCorrelations([...first, { a: "fee", b: "pay", rho: 0.4 }]);
    expect(factor.slice(0, 2)).toEqual(factorCorrelations(first).factor);
  });
});
