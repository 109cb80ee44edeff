import { describe, expect, it } from "vitest";
import { gridModel } from "#app/components/matrix/grid-model.ts";
import { unpackMatrix } from "#app/domain/competency/packed-matrix.ts";
import type { RowSort, RowState } from "#app/domain/competency/row-order.ts";
import { loadMatrixCells, loadMatrixRow } from "#app/services/matrix/load-matrix-cells.server.ts";
import { loadMatrixPage, type MatrixQuery } from "#app/services/matrix/load-matrix-page.server.ts";
import { testOrganisation } from "#tests/support/organisation.ts";
import { rate } from "./rate.ts";

const asked = (query: Partial<MatrixQuery> = {}): MatrixQuery => ({
  whatIf: null,
  on: null,
  group: "",
  managerId: "",
  text: "",
  department: "",
  title: "",
  competencyId: "",
  state: "",
  sort: "name",
  page: 1,
  columns: 1,
  ...query,
});

/** Sixty people, so that the browser's grid takes over, with cells of every kind. */
async function largeTeam() {
  const team = await testOrganisation();
  const head = await team.person({ name: "Zoe Head", kind: "reporting-only", title: "CFO" });
  const people: Awaited<ReturnType<typeof team.person>>[] = [];
  for (let n = 0; n < 60; n++) {
    people.push(
      await team.person({
        name: `Person ${String(n).padStart(2, "0")}`,
        title: n % 3 ? "Engineer" : "Analyst",
        department: n % 2 ? "IT" : "Finance",
        managerId: n < 5 ? head.id : (people[n % 5]?.id ?? null),
      }),
    );
  }
  const routing = await team.competency({ name: "Routing" });
  const coaching = await team.competency({ kind: "leadership", name: "Coaching" });
  const id = (n: number) => people[n]?.id ?? "";
  const cell = (n: number) => ({ personId: id(n), competencyId: routing.id });
  await rate(team, [
    { ...cell(1), level: 5 },
    { ...cell(2), level: 2 },
    { ...cell(3), level: 4, assessedOn: "2023-01-01" },
    { ...cell(4), level: 3, source: "self" },
    { ...cell(6), level: 4, source: "peer" },
    { personId: id(7), competencyId: coaching.id, level: 4 },
  ]);
  return { ...team, head, id, routing, coaching };
}

describe("every cell in one answer", () => {
  it("hides what the pages hide, and leaves out what single assessors said", async () => {
    const team = await largeTeam();
    const packed = await loadMatrixCells(team.context);
    const { people, codes } = unpackMatrix(packed);
    const codeOf = (n: number) => codes[people.findIndex(({ id }) => id === team.id(n))]?.[0];
    expect([1, 2, 3, 4, 5, 6].map(codeOf)).toEqual(["V", "I", "T", "d", "?", "."]);
    expect(JSON.stringify(packed)).not.toContain("assessor");
    const { rows } = (await loadMatrixPage(team.context, asked()))!;
    expect(rows.find(({ id }) => id === team.id(6))?.levels[0]).toBe("·");
  });

  it("gives the browser the same people in the same order as the server, whatever is asked", async () => {
    const team = await largeTeam();
    const matrix = unpackMatrix(JSON.parse(JSON.stringify(await loadMatrixCells(team.context))));
    const competencyId = team.routing.id;
    const queries: Partial<MatrixQuery>[] = [
      {},
      { text: "person 1", title: "Analyst" },
      { department: "Finance", managerId: team.id(2) },
      { managerId: team.head.id },
      { group: "leadership" },
      ...(["holds", "below", "stale", "claimed", "unrated"] satisfies RowState[]).map((state) => ({
        competencyId,
        state,
      })),
      ...(["-name", "title", "-title", "manager", "-manager", "highest", "lowest", "unrated"] satisfies RowSort[]).map(
        (sort) => ({ competencyId, sort }),
      ),
      { text: "nobody is called this", department: "IT" },
    ];
    for (const query of queries) {
      const page = (await loadMatrixPage(team.context, asked(query)))!;
      expect(page.isLarge).toBe(true);
      const model = gridModel({ matrix, allColumns: page.allColumns, whatIf: null, address: {} }, asked(query));
      const shown = model.rows.map((row) => matrix.people[row]?.id);
      expect(shown.slice(0, 50), JSON.stringify(query)).toEqual(page.rows.map(({ id }) => id));
      expect([model.total, model.counts, model.drops]).toEqual([page.total, page.counts, page.drops]);
      expect(model.columns).toEqual(page.columns);
    }
  });

  it("gives one person's row with what stands behind it, and nobody's for an id of elsewhere", async () => {
    const team = await largeTeam();
    expect(await loadMatrixRow(team.context, team.id(1))).toMatchObject({ levels: "5?", marks: "F?" });
    const other = await testOrganisation();
    expect(await loadMatrixRow(other.context, team.id(1))).toBeNull();
    expect((await loadMatrixCells(other.context)).ids).toEqual([]);
  });

  it("finds nobody by what is not shown of them", async () => {
    const team = await largeTeam();
    for (const state of ["holds", "below", "stale", "claimed", "unrated"] satisfies RowState[]) {
      const page = (await loadMatrixPage(team.context, asked({ competencyId: team.routing.id, state })))!;
      expect(page.rows.map(({ id }) => id)).not.toContain(team.id(6));
    }
  });
});

describe("more competencies than a table takes", () => {
  it("come a window at a time, all of them in the browser's grid", async () => {
    const team = await testOrganisation();
    await team.person();
    for (let n = 0; n < 70; n++) await team.competency();
    const first = (await loadMatrixPage(team.context, asked()))!;
    expect([first.columns.length, first.rows[0]?.levels.length, first.allColumns.length]).toEqual([60, 60, 70]);
    expect(first.columnWindow).toEqual({ window: 1, count: 2, from: 0, to: 60, total: 70 });
    const beyond = (await loadMatrixPage(team.context, asked({ columns: 9 })))!;
    expect([beyond.columnWindow.window, beyond.columns.length]).toEqual([2, 10]);
    expect(beyond.counts.cells).toBe(70);
  });
});
