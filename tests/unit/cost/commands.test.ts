import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { runBreakEvenCommand } from "#app/cli/model/break-even.ts";
import { InputError } from "#app/cli/model/input.ts";
import { runScenarioCommand } from "#app/cli/model/scenario.ts";

const golden = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../golden/cost/${name}.json`, import.meta.url), "utf8"));

const withLine = (line: unknown) => ({
  horizonMonths: 12,
  discountRateAnnual: 0.08,
  draws: 10,
  drivers: { users: { value: 10 } },
  options: [{ id: "a", lines: [line] }],
});

const price = { id: "x", kind: "per-unit", driver: "users", price: 5 };

function refusal(run: (input: unknown) => unknown, input: unknown): string {
  try {
    run(input);
  } catch (error) {
    if (error instanceof InputError) return error.message;
    throw error;
  }
  return "accepted";
}

describe("the scenario command", () => {
  it("prints the parts of the contract for the worked example", () => {
    const result = JSON.parse(JSON.stringify(runScenarioCommand(golden("worked-example").input)));
    expect(Object.keys(result)).toEqual(
      expect.arrayContaining(["options", "pair", "tornado", "evpi", "evppi", "verdict", "warnings", "seed", "draws"]),
    );
    expect(result.options[0].point.total).toBeCloseTo(903_615.55, 2);
    expect(result.options[0].cumulative.p90).toHaveLength(36);
  });

  it("ignores fields that it does not know beside the lines, and notes within them", () => {
    const line = { ...price, note: "quote of June", component: "tools" };
    expect(refusal(runScenarioCommand, { ...withLine(line), title: "Three years" })).toBe("accepted");
  });

  it.each([
    [{ ...price, price: "five" }, "options[0].lines[0].price: expected a number or an estimate"],
    [{ ...price, price: { range: [1, 2] } }, "options[0].lines[0].price: expected a number or an estimate"],
    [
      { ...price, price: { range: [1, 2, 3], pert: [1, 2, 3] } },
      "options[0].lines[0].price: expected a number or an estimate",
    ],
    [{ ...price, price: null }, "options[0].lines[0].price: expected a number or an estimate"],
    [{ ...price, price: { range: [1, 2, 20] } }, "options[0].lines[0].price: expected a high point at most 5 times"],
    [{ ...price, driver: "gone" }, 'options[0].lines[0].driver: no driver named "gone"'],
    [{ ...price, escalatorAnual: 0.1 }, "options[0].lines[0].escalatorAnual: unknown field"],
    [{ ...price, kind: "rent" }, "options[0].lines[0].kind: expected a line of kind staff"],
    [{ ...price, id: 5 }, "options[0].lines[0].id: expected a text"],
    [{ ...price, startMonth: "1" }, "options[0].lines[0].startMonth: expected a number"],
    [{ id: "x", kind: "staff", salaryAnnual: 1, burdenFactor: 1 }, "options[0].lines[0].fte: expected a number"],
    [5, "options[0].lines[0]: expected a line of kind"],
  ])("refuses the line %j by the name of the field", (line, message) => {
    expect(refusal(runScenarioCommand, withLine(line))).toContain(message);
  });

  it.each([
    [[], "input: expected an object"],
    [{ ...withLine(price), horizonMonths: "12" }, "horizonMonths: expected a number"],
    [{ ...withLine(price), options: "none" }, "options: expected a list"],
    [{ ...withLine(price), options: [] }, "options: expected at least one option"],
    [{ ...withLine(price), timing: "start" }, "timing: expected one of mid, end"],
    [{ ...withLine(price), drivers: { users: { valeu: 1 } } }, "drivers.users.value: expected a number or an estimate"],
    [{ ...withLine(price), correlations: [{ a: "users", b: "gone", rho: 1 }] }, "correlations[0].b: no driver"],
  ])("refuses %j by the name of the field", (input, message) => {
    expect(refusal(runScenarioCommand, input)).toContain(message);
  });
});

describe("the break-even command", () => {
  const { input, aCheaper } = golden("break-even-table");
  const sweep = { driver: "users", from: 5, to: 500, a: "in-house", b: "managed" };

  it("prints the intervals of the worked table", () => {
    expect(runBreakEvenCommand({ ...input, sweep })).toMatchObject({ aCheaper });
  });

  it("refuses a sweep that does not fit by the name of the field", () => {
    expect(refusal(runBreakEvenCommand, input)).toBe("sweep: expected an object");
    expect(refusal(runBreakEvenCommand, { ...input, sweep: { ...sweep, from: "5" } })).toBe(
      "sweep.from: expected a number",
    );
    expect(refusal(runBreakEvenCommand, { ...input, sweep: { ...sweep, b: "gone" } })).toBe(
      'sweep.b: no option "gone"',
    );
  });
});
