import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ATTRIBUTE_NAMES, ATTRIBUTE_VALUES, NOTHING_SAID } from "#app/domain/fairness/attributes.ts";
import {
  cycleReport,
  type DecidedPerson,
  FEWEST_DECIDED,
  impactOf,
  OUTCOMES,
} from "#app/domain/fairness/cycle-report.ts";
import { DECISION_CHOICES } from "#app/domain/shared/vocabulary.ts";

const decided = (sex: "female" | "male" | null, changes: Partial<DecidedPerson> = {}): DecidedPerson => ({
  attributes: { ...NOTHING_SAID, sex },
  choice: "not-now",
  hasStarFlag: false,
  isLabelledHigh: false,
  isAdvisedSpecialist: false,
  ...changes,
});
const times = (count: number, person: DecidedPerson) => Array<DecidedPerson>(count).fill(person);
const tableOf = (people: DecidedPerson[], outcome: (typeof OUTCOMES)[number]) =>
  cycleReport(people)?.find((table) => table.attribute === "sex" && table.outcome === outcome);

describe("a report of a cycle", () => {
  const people = [
    ...times(6, decided("male", { choice: "promote" })),
    ...times(6, decided("male")),
    ...times(2, decided("female", { choice: "promote-after-backfill" })),
    ...times(10, decided("female", { hasStarFlag: true })),
    ...times(3, decided(null, { choice: "promote" })),
  ];

  it("counts each group from the favourable side and compares the rates", () => {
    const table = tableOf(people, "promoted")!;
    expect(table).toMatchObject({
      hidden: false,
      groups: [
        { name: "female", candidates: 12, selected: 2 },
        { name: "male", candidates: 12, selected: 6 },
      ],
    });
    const impact = impactOf(table)!;
    expect(impact.reference).toBe("male");
    expect(impact.groups[0]).toMatchObject({ name: "female", verdict: "inconclusive" });
    expect(impact.groups[0]?.impactRatio).toBeCloseTo(1 / 3, 12);
    expect(tableOf(people, "no-star-flag")).toMatchObject({ groups: [{ selected: 2 }, { selected: 12 }] });
  });

  it("hides what fewer than five people stand on, and what has no second group", () => {
    expect(tableOf(people, "lead-trial")).toEqual({ attribute: "sex", outcome: "lead-trial", hidden: true });
    expect(tableOf(people, "not-high-risk")).toMatchObject({ hidden: true });
    const alone = [...times(20, decided("male", { choice: "promote" })), ...times(4, decided("female"))];
    expect(tableOf(alone, "promoted")).toEqual({ attribute: "sex", outcome: "promoted", hidden: true });
    expect(cycleReport(people)?.filter(({ attribute }) => attribute !== "sex")).toEqual(
      expect.arrayContaining([expect.objectContaining({ attribute: "age", hidden: true })]),
    );
  });

  it("is not made of fewer than 20 people, whatever they said", () => {
    expect(cycleReport(times(FEWEST_DECIDED - 1, decided("male")))).toBeNull();
    expect(cycleReport(times(FEWEST_DECIDED, decided(null)))).toHaveLength(ATTRIBUTE_NAMES.length * OUTCOMES.length);
  });

  it("leaves out whoever has no result of that kind", () => {
    const older = times(12, decided("male", { choice: "promote", hasStarFlag: null }));
    const groups = tableOf([...people, ...older], "no-star-flag");
    expect(groups).toMatchObject({ groups: [{ candidates: 12 }, { candidates: 12 }] });
  });

  it("shows no group and no side of an outcome below five people, and no table that differs by one of those left out", () => {
    const value = <Name extends keyof typeof ATTRIBUTE_VALUES>(name: Name) =>
      fc.option(fc.constantFrom(...ATTRIBUTE_VALUES[name]));
    const person: fc.Arbitrary<DecidedPerson> = fc.record({
      attributes: fc.record({ sex: value("sex"), ethnicity: value("ethnicity"), age: value("age") }),
      choice: fc.constantFrom(...DECISION_CHOICES),
      hasStarFlag: fc.option(fc.boolean()),
      isLabelledHigh: fc.option(fc.boolean()),
      isAdvisedSpecialist: fc.option(fc.boolean()),
    }) as fc.Arbitrary<DecidedPerson>;
    fc.assert(
      fc.property(fc.array(person, { minLength: FEWEST_DECIDED, maxLength: 60 }), (cycle) => {
        for (const table of cycleReport(cycle)!) {
          if (table.hidden) {
            expect(Object.keys(table)).toEqual(["attribute", "outcome", "hidden"]);
            continue;
          }
          const selected = table.groups.reduce((sum, group) => sum + group.selected, 0);
          const candidates = table.groups.reduce((sum, group) => sum + group.candidates, 0);
          expect(table.groups.length).toBeGreaterThan(1);
          expect(
            Math.min(selected, candidates - selected, ...table.groups.map((group) => group.candidates)),
          ).toBeGreaterThan(4);
        }
        const silent = decided(null);
        expect(cycleReport([...cycle, silent])).toEqual(cycleReport(cycle));
      }),
      { numRuns: 60 },
    );
  });
});
