import { describe, expect, test } from "vitest";
import type { ExistingPerson } from "#app/domain/imports/people-import.ts";
import { planPeopleImport } from "#app/domain/imports/people-plan.ts";

function plan(rows: string[], existing: ExistingPerson[] = []) {
  return planPeopleImport({
    headings: ["Number", "E-mail", "Name", "Manager"],
    rows: rows.map((row) => row.split("|").map((cell) => cell.trim())),
    mapping: { employeeNumber: 0, email: 1, name: 2, manager: 3 },
    dateOrder: "dmy",
    today: "2026-11-22",
    existing,
  });
}

function person(id: string, employeeNumber: string, name: string, managerId: string | null = null): ExistingPerson {
  return {
    id,
    employeeNumber,
    email: null,
    name,
    title: null,
    department: null,
    managerId,
    startedOn: null,
    kind: "member",
    version: 1,
  };
}

const managers = (result: ReturnType<typeof plan>) => result.rows.map(({ values }) => values.manager);
const verdicts = (result: ReturnType<typeof plan>) => result.rows.map(({ verdict }) => verdict);

describe("managers", () => {
  test("are found by number, e-mail or name, also further down the file", () => {
    const result = plan([
      "1 | | Ana | 4",
      "2 | | Ben | DEE@firm.example",
      "3 | | Cho | Stone, Dee",
      "4 | dee@firm.example | Dee Stone | ",
    ]);
    expect(managers(result)).toEqual([{ row: 5 }, { row: 5 }, { row: 5 }, null]);
    expect(result.counts.created).toBe(4);
  });

  test("are found among recorded people, and a change shows both names", () => {
    const existing = [person("p1", "1", "Ana"), person("p2", "2", "Ben"), person("p3", "3", "Cho", "p1")];
    const [row] = plan(["3 | | Cho | Ben"], existing).rows;
    expect(row).toMatchObject({ verdict: "changed", values: { manager: { personId: "p2" } } });
    expect(row?.changes).toEqual([{ field: "manager", before: "Ana", after: "Ben" }]);
  });

  test("go by the names that people have after the import", () => {
    const existing = [person("p1", "1", "Ana Old"), person("p2", "2", "Ben")];
    const result = plan(["1 | | Ana New | ", "2 | | Ben | Ana New"], existing);
    expect(managers(result)[1]).toEqual({ personId: "p1" });
  });

  test("with a name that two people share reject the row", () => {
    const result = plan(["1 | | Kim Lee | ", "2 | | Kim Lee | ", "3 | | Cho | Kim Lee", "4 | | Dee | 2"]);
    expect(verdicts(result)).toEqual(["created", "created", "rejected", "created"]);
    expect(result.rows[2]?.reasons).toEqual([
      {
        column: "Manager",
        message: "2 people are called “Kim Lee”. Give the manager’s employee number or e-mail address instead.",
      },
    ]);
  });

  test("found nowhere are listed and the row is imported without the link", () => {
    const result = plan(
      ["1 | | Ana | Zoe Far", "2 | | Ben | Zoe Far", "3 | | Cho | -"],
      [person("p2", "2", "Ben", null)],
    );
    expect(verdicts(result)).toEqual(["created", "unchanged", "created"]);
    expect(result.unknownManagers).toEqual([{ text: "Zoe Far", rows: [2, 3] }]);
    expect(result.rows[0]?.notes).toEqual([
      { column: "Manager", message: "“Zoe Far” is neither in the file nor recorded: imported without a new manager." },
    ]);
    expect(result.rows[2]?.notes).toEqual([]);
  });

  test("given as their own manager stand at the top", () => {
    const result = plan(["1 | | Ana | Ana", "2 | | Ben | 1"]);
    expect(verdicts(result)).toEqual(["created", "created"]);
    expect(managers(result)).toEqual([null, { row: 2 }]);
    expect(result.rows[0]?.notes[0]?.message).toBe("Given as their own manager: read as nobody above them.");
  });

  test("who are new and not imported take their reports with them, a recorded one does not", () => {
    const rows = ["1 | broken@ | Ana | ", "2 | | Ben | Ana", "3 | | Cho | Ben", "4 | | Dee | "];
    expect(verdicts(plan(rows))).toEqual(["rejected", "rejected", "rejected", "created"]);
    expect(plan(rows).rows[2]?.reasons[0]?.message).toBe(
      "The manager, Ben in row 3, is not imported: correct that row first.",
    );
    expect(verdicts(plan(rows, [person("p1", "1", "Ana")]))).toEqual(["rejected", "created", "created", "created"]);
  });

  test("who are recorded and named by what only a rejected row gives them take that report with them", () => {
    const recorded = [{ ...person("p1", "1", "Ana"), email: "ana@firm.example" }, person("p2", "2", "Ben")];
    const rows = ["1 | ben@firm.example | Ana | Ben", "1 | | Ana | ", "3 | | Cho | ben@firm.example"];
    expect(verdicts(plan(rows, recorded))).toEqual(["changed", "rejected", "created"]);
    const rejected = plan(
      ["1 | new@firm.example | Ana | Ben", "2 | | Ben | Ana", "3 | | Cho | new@firm.example"],
      recorded,
    );
    expect(verdicts(rejected)).toEqual(["rejected", "rejected", "rejected"]);
    expect(rejected.rows[2]?.reasons[0]?.message).toBe(
      "The manager, Ana in row 2, is not imported: correct that row first.",
    );
  });
});

describe("circles of managers", () => {
  test("are refused with every name in them", () => {
    const result = plan(["1 | | Ana | Ben", "2 | | Ben | Cho", "3 | | Cho | Ana", "4 | | Dee | "]);
    expect(verdicts(result)).toEqual(["rejected", "rejected", "rejected", "created"]);
    expect(result.rows.slice(0, 3).map((row) => row.reasons[0]?.message)).toEqual([
      "A circle of managers: Ana → Ben → Cho → Ana.",
      "A circle of managers: Ben → Cho → Ana → Ben.",
      "A circle of managers: Cho → Ana → Ben → Cho.",
    ]);
  });

  test("that close through a recorded link are refused too", () => {
    const existing = [person("p1", "1", "Ana"), person("p2", "2", "Ben", "p1")];
    const result = plan(["1 | | Ana | Ben"], existing);
    expect(result.rows[0]?.reasons[0]?.message).toBe("A circle of managers: Ana → Ben → Ana.");
  });

  test("that a refused row brings back are found as well", () => {
    const existing = [person("p1", "1", "Ana", "p2"), person("p2", "2", "Ben"), person("p3", "3", "Cho")];
    // Row 2 is refused for its address, so Ana stays below Ben, and Ben below Ana would close a circle.
    const result = plan(["1 | broken@ | Ana | Cho", "2 | | Ben | Ana"], existing);
    expect(result.rows[1]?.reasons[0]?.message).toBe("A circle of managers: Ben → Ana → Ben.");
  });

  test("that are long are cut in the middle", () => {
    const rows = Array.from({ length: 9 }, (_, place) => `${place} | | P${place} | ${(place + 1) % 9}`);
    expect(plan(rows).rows[0]?.reasons[0]?.message).toBe("A circle of managers: P0 → P1 → P2 → P3 → P4 → P5 → … → P0.");
  });
});
