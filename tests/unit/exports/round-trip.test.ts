import fc from "fast-check";
import readWorkbook from "read-excel-file/node";
import { describe, expect, it } from "vitest";
import { exportTakenBack, formulaSafe, withoutPrefix } from "#app/domain/exports/formula-safe.ts";
import { cleanCell } from "#app/domain/imports/cell-text.ts";
import { planPeopleImport } from "#app/domain/imports/people-plan.ts";
import type { ExportTable } from "#app/services/exports/export-table.ts";
import { personCells } from "#app/services/exports/person-cells.ts";
import { peopleTable } from "#app/services/exports/tables/people-table.ts";
import { csvOf, workbookOf } from "#app/services/exports/write-table.server.ts";
import { inspectFile } from "#app/services/imports/planning/inspect-file.ts";
import { planImport } from "#app/services/imports/planning/plan-import.ts";
import type { Person } from "#db/queries/people.ts";

const NOW = new Date("2026-11-22T10:00:00Z");

/** Text of any script as the product stores it. */
const storedText = fc
  .oneof(
    fc.string({ unit: "binary", maxLength: 20 }),
    fc.string({ unit: "grapheme", maxLength: 12 }),
    fc.string({ unit: fc.constantFrom(..."'=+-@＝＋－＠\t\r\n\",;| a_x0041\u200Fאب😀"), maxLength: 10 }),
    fc.constantFrom(
      "Okafor, Daniel",
      "=1+1",
      "'=1",
      "－5",
      "+49 30 1",
      "@ana",
      "_x0041_",
      "O'Brien",
      "none",
      "李 小龙",
    ),
  )
  .map(cleanCell)
  .filter((text) => !text.includes("\uFFFD"));
const name = storedText.filter((text) => text !== "");

const people = fc
  .array(
    fc.record({
      name,
      title: storedText,
      department: storedText,
      number: fc.option(fc.constantFrom("=", "-", "00", "A", "")),
      hasEmail: fc.boolean(),
      manager: fc.option(fc.nat()),
      startedOn: fc.option(fc.constantFrom("2020-02-29", "2026-11-02")),
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map((drafts) =>
    drafts.map(({ number, hasEmail, manager, ...draft }, place): Person => {
      const { id: managerId } = { id: manager === null || place === 0 ? null : idOf(manager % place) };
      return {
        ...draft,
        id: idOf(place),
        organisationId: idOf(99),
        employeeNumber: number === null ? null : `${number}${place}`,
        email: hasEmail ? `p${place}@firm.example` : null,
        kind: "member",
        managerId,
        leftOn: null,
        importId: null,
        roleProfileId: null,
        erasedAt: null,
        legalHold: null,
        version: 1,
        createdAt: NOW,
        updatedAt: NOW,
      };
    }),
  );

const idOf = (place: number) => `00000000-0000-4000-8000-${String(place).padStart(12, "0")}`;
const tableOfPeople = (list: Person[]) => peopleTable({ people: list, ...personCells(list, "all") });

async function csvBytes(table: ExportTable): Promise<Uint8Array> {
  const pieces: string[] = [];
  for await (const piece of csvOf(table)) pieces.push(piece);
  return new TextEncoder().encode(pieces.join(""));
}

/** Nothing is filtered, and nothing is said for the whole file. */
const PLAIN = { sheet: null, filter: { departments: [], titles: [] }, fixed: {}, leaveOutStrangers: false };

async function guess(bytes: Uint8Array) {
  const found = await inspectFile({ bytes, kind: "people" });
  if (!found.ok) throw new Error(found.message);
  return { mapping: found.mapping, dateOrder: found.dates?.order ?? ("dmy" as const), today: "2026-11-22", ...PLAIN };
}

const NOTHING_NEW = { created: 0, changed: 0, rejected: 0, blank: 0, leftOut: 0 };

describe("people that go out and come back", () => {
  it("change nothing as CSV, whatever their names are", async () => {
    await fc.assert(
      fc.asyncProperty(people, async (list) => {
        const bytes = await csvBytes(tableOfPeople(list));
        const record = { kind: "people" as const, existing: list };
        const plan = await planImport({
          bytes,
          record,
          ...(await guess(bytes)),
          want: { verdict: "all", from: 0, count: 10 },
        });
        expect(plan).toMatchObject({ ok: true, counts: { ...NOTHING_NEW, unchanged: list.length } });
      }),
    );
  });

  it("change nothing as a workbook", async () => {
    await fc.assert(
      fc.asyncProperty(people, async (list) => {
        const table = tableOfPeople(list);
        const [sheet] = await readWorkbook(Buffer.from(await workbookOf(table, "people")), { trim: false });
        const [headings = [], ...rows] = (sheet?.data ?? []).map((cells) =>
          cells.map((cell) => (cell === null ? "" : String(cell))),
        );
        const takenBack = exportTakenBack(headings, rows);
        if (!takenBack) throw new Error("The marker is missing.");
        const { mapping, dateOrder, today } = await guess(await csvBytes(table));
        const plan = planPeopleImport({ ...takenBack, mapping, dateOrder, today, existing: list });
        expect(plan.counts).toEqual({ ...NOTHING_NEW, unchanged: list.length });
      }),
      { numRuns: 20 },
    );
  });

  it("says what was changed in between, also for somebody without number and address", async () => {
    const list = fc.sample(people, 1)[0] as Person[];
    const one = { ...(list[0] as Person), employeeNumber: null, email: null, name: "Ana", managerId: null };
    const text = new TextDecoder().decode(await csvBytes(tableOfPeople([one])));
    const bytes = new TextEncoder().encode(text.replace('"Ana"', '"Ana Maria"'));
    const record = { kind: "people" as const, existing: [one] };
    const plan = await planImport({ bytes, record, ...(await guess(bytes)), want: "writes" });
    expect(plan).toMatchObject({
      ok: true,
      rows: [{ verdict: "changed", personId: one.id, changes: [{ field: "name", before: "Ana", after: "Ana Maria" }] }],
    });
  });

  it("gives a row to the person of its record, and refuses a key of somebody else", async () => {
    const person = (place: number, email: string) => ({
      ...(fc.sample(people, 1)[0]?.[0] as Person),
      id: idOf(place),
      name: `P${place}`,
      email,
      employeeNumber: null,
    });
    const list = [person(1, "one@firm.example"), person(2, "two@firm.example")];
    const text = new TextDecoder().decode(await csvBytes(tableOfPeople(list)));
    const bytes = new TextEncoder().encode(text.replace("one@firm", "two@firm"));
    const record = { kind: "people" as const, existing: list };
    const plan = await planImport({
      bytes,
      record,
      ...(await guess(bytes)),
      want: { verdict: "all", from: 0, count: 5 },
    });
    expect(plan).toMatchObject({ counts: { changed: 0, created: 0 } });
    expect(plan.ok && plan.counts.rejected).toBeGreaterThan(0);
  });
});

describe("cells that a spreadsheet would run", () => {
  it("never begin with what starts a formula, and come back exactly", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(formulaSafe(text)).not.toMatch(/^\s*[=+\-@＝＋－＠]|^[\t\r\n]/u);
        expect(withoutPrefix(formulaSafe(text))).toBe(text);
      }),
    );
  });

  it("are left alone in a file that is not ours", () => {
    expect(exportTakenBack(["Name"], [["'=1"]])).toBeNull();
  });
});
