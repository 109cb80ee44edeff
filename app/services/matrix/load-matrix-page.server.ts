import type { ServiceContext } from "#app/services/shared/context.ts";
import { findCover } from "./cover-finding.ts";
import { loadVisibleMatrix } from "./load-visible-matrix.server.ts";
import { chooseGroup, countGroups, describeColumn, placesOf } from "./matrix-columns.ts";
import { matrixRows } from "./matrix-rows.ts";
import { lineOf, listLineManagers } from "./reporting-line.ts";
import { coverTeam } from "./team-cover.ts";
import { levelIn, type TeamMatrix } from "./team-matrix.ts";
import { describeThin } from "./thin-cover.ts";
import { type AskedWhatIf, describeWhatIf } from "./what-if.ts";

const PEOPLE_A_PAGE = 100;
const MOST_THIN = 8;

export interface MatrixQuery {
  whatIf: AskedWhatIf | null;
  group: string;
  managerId: string;
  text: string;
  page: number;
}

/** One page of people in the columns asked for, with the cover over all members. Null: nobody here has the what-if's id. */
export async function loadMatrixPage(context: ServiceContext, query: MatrixQuery) {
  const matrix = await loadVisibleMatrix(context);
  const covers = coverTeam(matrix);
  const whatIf = query.whatIf ? describeWhatIf(matrix, covers, query.whatIf) : null;
  if (query.whatIf && !whatIf) return null;

  const groups = countGroups(covers);
  const group = chooseGroup(groups, query.group);
  const columns = placesOf(covers, groups, group);
  const rows = rowsThatFit(matrix, query);
  const pageCount = Math.max(1, Math.ceil(rows.length / PEOPLE_A_PAGE));
  const page = Math.min(Math.max(1, query.page), pageCount);
  const shown = rows.slice((page - 1) * PEOPLE_A_PAGE, page * PEOPLE_A_PAGE);
  const subject = matrix.members.findIndex(({ id }) => id === whatIf?.person.id);
  if (subject >= 0 && !shown.includes(subject)) shown.unshift(subject);

  const fallen = new Set(whatIf?.fallen.map(({ id }) => id));
  const thin = covers.filter(({ competency, below }) => below && !fallen.has(competency.id));
  return {
    team: {
      members: matrix.members.length,
      competencies: covers.length,
      rated: covers.reduce((sum, { fresh, stale }) => sum + fresh + stale, 0),
    },
    counts: countCells(matrix, rows, columns),
    groups,
    group,
    groupIsForced: group !== "" && chooseGroup(groups, "") !== "",
    managers: listLineManagers(matrix.everybody),
    columns: columns.map((column) => describeColumn(matrix, covers, column, whatIf)),
    rows: matrixRows(matrix, shown, columns),
    total: rows.length,
    page,
    pageCount,
    whatIf,
    thin: thin.slice(0, MOST_THIN).map((cover) => describeThin(matrix, cover, null)),
    thinTotal: thin.length,
    finding: findCover(covers),
  };
}

export type MatrixPage = NonNullable<Awaited<ReturnType<typeof loadMatrixPage>>>;

const plain = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** Rows of members in the reporting line whose name or title has the text, accents and case aside. */
function rowsThatFit({ members, everybody }: TeamMatrix, { managerId, text }: MatrixQuery): number[] {
  const line = managerId ? lineOf(everybody, managerId) : null;
  const wanted = plain(text);
  return members.flatMap(({ id, name, title }, row) => {
    if (line && !line.has(id)) return [];
    return wanted && !plain(`${name} ${title}`).includes(wanted) ? [] : [row];
  });
}

function countCells(matrix: TeamMatrix, rows: number[], columns: number[]) {
  const counts = { cells: rows.length * columns.length, notRated: 0, claimed: 0, stale: 0 };
  for (const row of rows) {
    for (const column of columns) {
      const level = levelIn(matrix, row, column);
      if (level.state === "unknown") counts.notRated += 1;
      else if (level.state === "claimed") counts.claimed += 1;
      else if (!level.fresh) counts.stale += 1;
    }
  }
  return counts;
}
