import { describe, expect, it } from "vitest";
import { assessPromotion } from "#app/domain/promotion/assess-promotion.ts";
import { changeParameters, PROMOTION_PARAMETERS } from "#app/domain/promotion/parameters.ts";

describe("PROMOTION_PARAMETERS", () => {
  it("gives every number a title of its own, a finite value and a source", () => {
    const parameters = Object.values(PROMOTION_PARAMETERS.values);
    expect(new Set(parameters.map(({ title }) => title)).size).toBe(parameters.length);
    for (const { title, value, source, mark, editable } of parameters) {
      expect(title.length, title).toBeGreaterThan(10);
      expect(Number.isFinite(value), title).toBe(true);
      expect(source.length, title).toBeGreaterThan(5);
      if (mark === "P") expect([source.match(/\d{4}/)?.length, editable], title).toEqual([1, false]);
    }
  });
});

describe("changeParameters", () => {
  it("lets a lenient firm's own norm lower what its ratings say", () => {
    const changed = changeParameters(PROMOTION_PARAMETERS, { "norm.supervisor": 3.9 });
    const input = { evidence: [{ kind: "supervisor", score: 4.4 } as const] };
    expect(changed.values["norm.supervisor"].value).toBe(3.9);
    expect(assessPromotion(input, changed).mean).toBeLessThan(assessPromotion(input).mean);
    expect(PROMOTION_PARAMETERS.values["norm.supervisor"].value).toBe(3.4);
  });

  it.each([
    ["a published figure", { "validity.simulation": 0.5 }],
    ["an unknown id", { "norm.friends": 3 }],
    ["an inherited name", { constructor: 3 }],
    ["a value that is not a number", { "norm.peer": Number.NaN }],
  ])("refuses %s", (_, changes) => {
    expect(() => changeParameters(PROMOTION_PARAMETERS, changes)).toThrow(RangeError);
  });
});
