import { decodeCell } from "#app/domain/competency/cell-code.ts";
import type { UnpackedMatrix } from "#app/domain/competency/packed-matrix.ts";
import {
  countStates,
  type Droppable,
  filtersToDrop,
  orderRows,
  type RowQuery,
} from "#app/domain/competency/row-order.ts";
import { lineOf } from "#app/domain/shared/reporting-line.ts";
import { writeCells } from "./cell-words.ts";
import type { MatrixAddress, MatrixColumnView, WhatIfView } from "./matrix-view.ts";

/** What the grid draws: rows and columns in their order, and the character of each cell. */
export interface GridModel {
  people: UnpackedMatrix["people"];
  /** Places in `people`. */
  rows: number[];
  columns: readonly MatrixColumnView[];
  /** For each column its place in `codes`. */
  places: number[];
  codes: readonly string[];
  counts: { cells: number; notRated: number; claimed: number; stale: number };
  whatIf: WhatIfView | null;
  /** Those who fit; a person of the what-if who does not is shown but not counted. */
  total: number;
  /** Where nobody fits: which filter to drop. */
  drops: { filter: Droppable; count: number }[];
  address: MatrixAddress;
}

export interface GridQuery extends RowQuery {
  managerId: string;
  competencyId: string;
  group: string;
}

interface GridSource {
  matrix: UnpackedMatrix;
  allColumns: readonly MatrixColumnView[];
  whatIf: WhatIfView | null;
  address: MatrixAddress;
}

/** The same rows in the same order as the server's pages, from the cells that the browser holds. */
export function gridModel({ matrix, allColumns, whatIf, address }: GridSource, query: GridQuery): GridModel {
  const { people, everybody, codes } = matrix;
  const placeOf = new Map(matrix.competencies.map((id, place) => [id, place]));
  const ofGroup = allColumns.filter(({ groupCode }) => groupCode === query.group);
  const columns = ofGroup.length ? ofGroup : allColumns;
  const places = columns.map(({ id }) => placeOf.get(id) ?? -1);
  const looked = placeOf.get(query.competencyId);
  const codeOf = looked === undefined ? null : (row: number) => codes[row]?.[looked];
  const find = (asked: GridQuery) =>
    orderRows(people, asked, asked.managerId ? lineOf(everybody, asked.managerId) : null, codeOf);
  const rows = find(query);
  const drops = rows.length ? [] : filtersToDrop(query, (wider) => find(wider).length);
  const counts = countStates(codes, rows, places);
  const subject = whatIf ? people.findIndex(({ id }) => id === whatIf.person.id) : -1;
  const shown = subject < 0 || rows.includes(subject) ? rows : [subject, ...rows];
  return { people, rows: shown, columns, places, codes, counts, whatIf, total: rows.length, drops, address };
}

/** The first rows and columns as a table shows them; what stands behind the levels is not in it. */
export function printedRows(model: GridModel, mostRows: number, mostColumns: number) {
  const columns = model.columns.slice(0, mostColumns);
  const rows = model.rows.slice(0, mostRows).flatMap((place) => {
    const person = model.people[place];
    if (!person) return [];
    const cells = columns.map((_, at) => decodeCell(model.codes[place]?.[model.places[at] ?? -1]));
    const { id, name, title } = person;
    return [{ id, name, title, ...writeCells(cells) }];
  });
  return { columns: [...columns], rows };
}
