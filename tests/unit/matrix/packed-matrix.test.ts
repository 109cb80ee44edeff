import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeCell, encodeCell, type ShownCell } from "#app/domain/competency/cell-code.ts";
import { packMatrix, unpackMatrix } from "#app/domain/competency/packed-matrix.ts";

const level = fc.integer({ min: 0, max: 5 });
const cell: fc.Arbitrary<ShownCell> = fc.oneof(
  fc.record({ state: fc.constantFrom("fresh" as const, "stale" as const), level, held: fc.boolean() }),
  fc.record({ state: fc.constant("claimed" as const), level, held: fc.constant(false) }),
  fc.record({
    state: fc.constantFrom("hidden" as const, "unknown" as const),
    level: fc.constant(null),
    held: fc.constant(false),
  }),
);

describe("a cell as one character", () => {
  it("comes back as it was", () => {
    fc.assert(
      fc.property(cell, (one) => {
        expect(decodeCell(encodeCell(one))).toEqual(one);
      }),
    );
    expect(encodeCell({ state: "stale", level: 4, held: true })).toBe("T");
  });

  it("says nothing of the level of a cell that is not shown", () => {
    expect(encodeCell({ state: "hidden", level: 5, held: true })).toBe(
      encodeCell({ state: "hidden", level: 0, held: false }),
    );
    expect(decodeCell(".")).toEqual({ state: "hidden", level: null, held: false });
  });

  it("refuses a level that does not exist and takes an unknown character for unknown", () => {
    expect(() => encodeCell({ state: "fresh", level: 6, held: false })).toThrow("0 to 5");
    expect(() => encodeCell({ state: "claimed", level: null, held: false })).toThrow("0 to 5");
    expect(decodeCell("~").state).toBe("unknown");
    expect(decodeCell(undefined).state).toBe("unknown");
  });
});

describe("a packed matrix", () => {
  const person = fc.record({
    id: fc.uuid(),
    name: fc.string(),
    title: fc.constantFrom("", "Engineer", "Lead"),
    department: fc.string(),
    managerId: fc.constant<string | null>(null),
  });
  const people = fc.uniqueArray(person, { selector: ({ id }) => id, maxLength: 30 });

  it("comes back with everybody, their managers and their cells", () => {
    fc.assert(
      fc.property(people, fc.nat(), fc.array(fc.nat({ max: 40 }), { maxLength: 30 }), (all, cut, links) => {
        const linked = all.map((one, at) => ({ ...one, managerId: all[links[at] ?? 40]?.id ?? null }));
        const members = linked.slice(0, cut % (linked.length + 1));
        const above = linked.slice(members.length);
        const cells = members.map((_, at) => "?AX"[at % 3] as string);
        const names = new Map(linked.map(({ id, name }) => [id, name]));
        const back = unpackMatrix(JSON.parse(JSON.stringify(packMatrix(["c"], members, above, cells))));
        expect(back.people).toEqual(
          members.map((one) => ({ ...one, managerName: names.get(one.managerId ?? "") ?? "" })),
        );
        expect(back.everybody).toEqual(linked.map(({ id, managerId }) => ({ id, managerId })));
        expect(back.codes).toEqual(cells);
      }),
    );
  });

  it("leaves out a manager who is not within reach", () => {
    const [only] = unpackMatrix(
      packMatrix([], [{ id: "a", name: "A", title: "", department: "", managerId: "elsewhere" }], [], [""]),
    ).people;
    expect(only).toMatchObject({ managerId: null, managerName: "" });
  });
});
