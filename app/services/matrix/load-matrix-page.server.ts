import { countStates, filtersToDrop } from "#app/domain/competency/row-order.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import { cellCodes } from "./cell-codes.ts";
import { findCover } from "./cover-finding.ts";
import { type AskedRows, findRows, rowChoices } from "./find-rows.ts";
import { loadVisibleMatrix } from "./load-visible-matrix.server.ts";
import { chooseGroup, countGroups, describeColumn, placesOf, windowOf } from "./matrix-columns.ts";
import { matrixRows } from "./matrix-rows.ts";
import { listLineManagers } from "./reporting-line.ts";
import { coverTeam } from "./team-cover.ts";
import { describeThin } from "./thin-cover.ts";
import { type AskedWhatIf, describeWhatIf } from "./what-if.ts";

const PEOPLE_A_PAGE = 50;
const MOST_THIN = 8;

export interface MatrixQuery extends AskedRows {
  whatIf: AskedWhatIf | null;
  /** A past day, or null for today. */
  on: string | null;
  group: string;
  page: number;
  /** Which window of the columns. */
  columns: number;
}

/** One page of people in one window of the columns, with the cover over all members. Null: nobody here has the what-if's id. */
export async function loadMatrixPage(context: ServiceContext, query: MatrixQuery) {
  const matrix = await loadVisibleMatrix(context, query.on);
  const covers = coverTeam(matrix);
  const whatIf = query.whatIf ? describeWhatIf(matrix, covers, query.whatIf) : null;
  if (query.whatIf && !whatIf) return null;

  const groups = countGroups(covers);
  const group = chooseGroup(groups, query.group);
  const fitting = placesOf(covers, groups, group);
  const columnWindow = windowOf(fitting.length, query.columns);
  const columns = fitting.slice(columnWindow.from, columnWindow.to);
  const rows = findRows(matrix, query);
  const pageCount = Math.max(1, Math.ceil(rows.length / PEOPLE_A_PAGE));
  const page = Math.min(Math.max(1, query.page), pageCount);
  const shown = rows.slice((page - 1) * PEOPLE_A_PAGE, page * PEOPLE_A_PAGE);
  const subject = matrix.members.findIndex(({ id }) => id === whatIf?.person.id);
  if (subject >= 0 && !shown.includes(subject)) shown.unshift(subject);

  const fallen = new Set(whatIf?.fallen.map(({ id }) => id));
  const thin = covers.filter(({ competency, below }) => below && !fallen.has(competency.id));
  const describe = (column: number) => describeColumn(matrix, covers, column, whatIf);
  const isLarge = matrix.members.length > PEOPLE_A_PAGE || windowOf(covers.length, 1).count > 1;
  return {
    on: query.on,
    team: {
      members: matrix.members.length,
      competencies: covers.length,
      rated: covers.reduce((sum, { fresh, stale }) => sum + fresh + stale, 0),
    },
    counts: countStates(cellCodes(matrix), rows, fitting),
    groups,
    group,
    managers: listLineManagers(matrix.everybody),
    choices: rowChoices(matrix),
    columns: columns.map(describe),
    columnWindow,
    /** More than one page or window: with scripts a grid over everybody takes the place of the table. */
    isLarge,
    /** For that grid every column, each group together; empty in a small team. */
    allColumns: isLarge ? placesOf(covers, groups, "").map(describe) : [],
    rows: matrixRows(matrix, shown, columns),
    total: rows.length,
    /** Where nobody fits. */
    drops: rows.length ? [] : filtersToDrop<AskedRows>(query, (wider) => findRows(matrix, wider).length),
    page,
    pageCount,
    whatIf,
    thin: thin.slice(0, MOST_THIN).map((cover) => describeThin(matrix, cover)),
    thinTotal: thin.length,
    finding: findCover(covers),
  };
}

export type MatrixPage = NonNullable<Awaited<ReturnType<typeof loadMatrixPage>>>;
