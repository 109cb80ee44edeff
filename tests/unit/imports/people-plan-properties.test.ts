import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isBlankRow } from "#app/domain/imports/cell-text.ts";
import { type ColumnMapping, PEOPLE_FIELDS, type PeopleField } from "#app/domain/imports/import-fields.ts";
import type { ExistingPerson } from "#app/domain/imports/people-import.ts";
import { planPeopleImport } from "#app/domain/imports/people-plan.ts";
import { applyPeoplePlan } from "#tests/support/hr-files/apply-people-plan.ts";

// Few values, so that rows meet each other and the recorded people by number, address and name all the time.
const NUMBERS = ["1", "2", "3", "4", "5"];
const EMAILS = ["a@firm.example", "b@firm.example", "c@firm.example", "d@firm.example"];
const NAMES = ["Ana Lee", "Ben Park", "Cho Wu", "Dee Stone", "Eli Fox"];
const blankOr = (values: readonly string[]) => fc.constantFrom("", ...values);

const cellsByField: Record<PeopleField, fc.Arbitrary<string>> = {
  employeeNumber: blankOr([...NUMBERS, "00001"]),
  name: blankOr([...NAMES, "Lee, Ana", "ana lee"]),
  firstName: blankOr(["Ana", "Ben"]),
  lastName: blankOr(["Lee", "Park"]),
  email: blankOr([...EMAILS, "A@Firm.example", "broken@"]),
  title: blankOr(["Clerk", "Engineer"]),
  department: blankOr(["IT"]),
  manager: blankOr([...NUMBERS, ...EMAILS, ...NAMES, "Nobody", "-"]),
  startedOn: blankOr(["2020-02-03", "03.02.2020", "soon", "2030-01-01"]),
};

const recorded: fc.Arbitrary<ExistingPerson[]> = fc
  .record({
    numbers: fc.shuffledSubarray(NUMBERS),
    emails: fc.shuffledSubarray(EMAILS),
    people: fc.array(
      fc.record({ name: fc.constantFrom(...NAMES), number: fc.boolean(), email: fc.boolean(), above: fc.nat(5) }),
      { maxLength: 5 },
    ),
  })
  .map(({ numbers, emails, people }) =>
    people.map(({ name, number, email, above }, place) => ({
      id: `p${place}`,
      employeeNumber: number ? (numbers[place] ?? null) : null,
      email: email ? (emails[place] ?? null) : null,
      name,
      title: null,
      department: "IT",
      managerId: above < place ? `p${above}` : null,
      startedOn: null,
      kind: "member" as const,
      version: 1,
    })),
  );

const input = fc
  .subarray([...PEOPLE_FIELDS])
  .chain((fields) =>
    fc.record({
      fields: fc.constant(fields),
      rows: fc.array(fc.tuple(...fields.map((field) => cellsByField[field])), { maxLength: 9 }),
      existing: recorded,
    }),
  )
  .map(({ fields, rows, existing }) => {
    const mapping: ColumnMapping<PeopleField> = Object.fromEntries(fields.map((field, index) => [field, index]));
    return {
      headings: fields.map((field) => `Column of ${field}`),
      rows,
      mapping,
      dateOrder: "dmy" as const,
      today: "2026-11-22",
      existing,
    };
  });

const RUNS = { numRuns: 1000 };

describe("whatever the file and the recorded people are", () => {
  test("each row that says something has exactly one verdict, and only rejected rows have reasons", () => {
    fc.assert(
      fc.property(input, (file) => {
        const { rows, counts } = planPeopleImport(file);
        const speaking = file.rows.flatMap((cells, place) => (isBlankRow(cells) ? [] : [place + 2]));
        expect(rows.map(({ row }) => row)).toEqual(speaking);
        expect(counts.created + counts.changed + counts.unchanged + counts.rejected).toBe(speaking.length);
        expect(counts.blank).toBe(file.rows.length - speaking.length);
        for (const { verdict, reasons, changes, personId } of rows) {
          expect(reasons.length > 0).toBe(verdict === "rejected");
          expect(changes.length > 0).toBe(verdict === "changed");
          if (verdict !== "rejected") expect(personId === null).toBe(verdict === "created");
        }
      }),
      RUNS,
    );
  });

  test("planning again after applying the plan finds every imported row unchanged", () => {
    fc.assert(
      fc.property(input, (file) => {
        const first = planPeopleImport(file);
        const second = planPeopleImport({ ...file, existing: applyPeoplePlan(file.existing, first) });
        for (const [place, { verdict }] of first.rows.entries()) {
          if (verdict !== "rejected") expect(second.rows[place]).toMatchObject({ verdict: "unchanged", changes: [] });
        }
      }),
      RUNS,
    );
  });

  test("the people stay told apart: no number or address twice, no circle, nobody lost", () => {
    fc.assert(
      fc.property(input, (file) => {
        const plan = planPeopleImport(file);
        const people = applyPeoplePlan(file.existing, plan);
        expect(people.length).toBe(file.existing.length + plan.counts.created);
        const numbers = people.flatMap(({ employeeNumber }) => employeeNumber ?? []);
        const emails = people.flatMap(({ email }) => email?.toLowerCase() ?? []);
        expect(new Set(numbers).size).toBe(numbers.length);
        expect(new Set(emails).size).toBe(emails.length);
        const managerOf = new Map(people.map(({ id, managerId }) => [id, managerId]));
        for (const { id } of people) {
          let above = managerOf.get(id) ?? null;
          for (let steps = 0; above !== null; steps += 1) {
            expect(managerOf.has(above)).toBe(true);
            expect(steps).toBeLessThan(people.length);
            above = managerOf.get(above) ?? null;
          }
        }
      }),
      RUNS,
    );
  });

  test("the order of the rows changes no verdict when no two rows are about one person", () => {
    fc.assert(
      fc.property(input, fc.nat(), (file, turn) => {
        const numbers = file.rows.map((cells) => cells[file.mapping.employeeNumber ?? -1]).filter((cell) => cell);
        fc.pre(
          file.mapping.employeeNumber !== undefined &&
            file.mapping.email === undefined &&
            new Set(numbers).size === numbers.length,
        );
        const turned = file.rows.map((_, place) => file.rows[(place + turn) % file.rows.length] ?? []);
        const verdictOf = (rows: readonly (readonly string[])[]) =>
          new Map(planPeopleImport({ ...file, rows }).rows.map(({ row, verdict }) => [rows[row - 2], verdict]));
        const before = verdictOf(file.rows);
        for (const [cells, verdict] of verdictOf(turned)) expect(verdict).toBe(before.get(cells));
      }),
      RUNS,
    );
  });
});
