import { encodeCell, HIDDEN_CODE, UNKNOWN_CODE } from "#app/domain/competency/cell-code.ts";
import type { CompetencyLevel } from "#app/domain/competency/level.ts";
import { type CountedVoices, isAnonymousSource, mayShowVoices } from "#app/services/assessments/anonymity.ts";
import { eachRating } from "./packed-ratings.ts";
import type { TeamMatrix } from "./team-matrix.ts";

const kept = new WeakMap<TeamMatrix, string[]>();
const codeOfLevel = new WeakMap<CompetencyLevel, string>();

/**
 * Every cell as it may be shown, a string a member with a character a competency, see `encodeCell`: what is not shown
 * on the page is not in here either. Computed once for a matrix.
 */
export function cellCodes(matrix: TeamMatrix): readonly string[] {
  const known = kept.get(matrix);
  if (known) return known;
  const width = matrix.competencies.length;
  const codes = matrix.members.map(({ ratings }, row) => {
    const cells = new Array<string>(width);
    for (let column = 0; column < width; column++) {
      cells[column] = codeOf(matrix.levels[row * width + column] as CompetencyLevel);
    }
    for (const column of notShown(ratings)) cells[column] = HIDDEN_CODE;
    return cells.join("");
  });
  kept.set(matrix, codes);
  return codes;
}

/** Equal levels are often one object, so most are encoded once. */
function codeOf(level: CompetencyLevel): string {
  const known = codeOfLevel.get(level);
  if (known) return known;
  const code = encode(level);
  codeOfLevel.set(level, code);
  return code;
}

function encode(level: CompetencyLevel): string {
  if (level.state === "unknown") return UNKNOWN_CODE;
  if (level.state === "claimed") return encodeCell({ state: "claimed", level: level.claimedLevel, held: false });
  return encodeCell({ state: level.fresh ? "fresh" : "stale", level: level.level, held: level.held });
}

/** Columns in which too few colleagues stand behind the level. Only cells with a colleague's word are looked at. */
function notShown(ratings: string | null): number[] {
  const anonymous = new Set<number>();
  eachRating(ratings, (column, source) => {
    if (isAnonymousSource(source)) anonymous.add(column);
  });
  if (anonymous.size === 0) return [];
  const voices = new Map<number, CountedVoices>();
  eachRating(ratings, (column, source, level) => {
    if (source === "self" || !anonymous.has(column)) return;
    const cell = voices.get(column) ?? { counts: {}, lowest: level, highest: level };
    cell.counts[source] = (cell.counts[source] ?? 0) + 1;
    cell.lowest = Math.min(cell.lowest, level);
    cell.highest = Math.max(cell.highest, level);
    voices.set(column, cell);
  });
  return [...voices].flatMap(([column, cell]) => (mayShowVoices(cell) ? [] : [column]));
}
