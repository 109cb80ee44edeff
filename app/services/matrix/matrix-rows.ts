import type { CompetencyLevel } from "#app/domain/competency/level.ts";
import type { AssessmentSource } from "#app/domain/shared/vocabulary.ts";
import { type CountedVoices, mayShowVoices } from "#app/services/assessments/anonymity.ts";
import { eachRating } from "./packed-ratings.ts";
import { levelIn, type TeamMatrix } from "./team-matrix.ts";

/** One person's cells, a character or a short word per column: thousands of cells travel in a few kilobytes. */
export interface MatrixRow {
  id: string;
  name: string;
  title: string;
  /** Level that counts or is claimed, "?" where unknown, "·" where too few colleagues stand behind it. */
  levels: string;
  /** F fresh, S stale, capital where the required level is held; c claimed; h not shown; ? unknown. */
  marks: string;
  /**
   * Per column, separated by commas, how many assessments of each source count and the day of the newest since
   * 1970-01-01: "su1pe2@20759"; empty where unknown. Never what a single assessor said.
   */
  evidence: string;
}

const LETTERS: Record<AssessmentSource, string> = {
  supervisor: "su",
  peer: "pe",
  report: "re",
  test: "te",
  self: "se",
};

/** The rows of these members in these columns. */
export function matrixRows(matrix: TeamMatrix, rows: readonly number[], columns: readonly number[]): MatrixRow[] {
  return rows.flatMap((row) => {
    const member = matrix.members[row];
    if (!member) return [];
    const cells = columns.map((column) => levelIn(matrix, row, column));
    const evidence = evidenceOf(member.ratings, matrix.competencies.length);
    const isHidden = (place: number) => evidence[columns[place] ?? -1]?.mayShow === false;
    return [
      {
        id: member.id,
        name: member.name,
        title: member.title,
        levels: cells.map((level, place) => (isHidden(place) ? "·" : levelSign(level))).join(""),
        marks: cells.map((level, place) => (isHidden(place) ? "h" : stateSign(level))).join(""),
        evidence: columns.map((column) => evidence[column]?.words ?? "").join(","),
      },
    ];
  });
}

function levelSign(level: CompetencyLevel): string {
  if (level.state === "rated") return String(level.level);
  return level.state === "claimed" ? String(level.claimedLevel) : "?";
}

function stateSign(level: CompetencyLevel): string {
  if (level.state === "unknown") return "?";
  if (level.state === "claimed") return "c";
  const sign = level.fresh ? "f" : "s";
  return level.held ? sign.toUpperCase() : sign;
}

/** What counts and its newest day; a self-assessment only where there is nothing else. */
function evidenceOf(ratings: string | null, columnCount: number): { words: string; mayShow: boolean }[] {
  const counted = Array.from({ length: columnCount }, (): CountedVoices & { day: number } => ({
    counts: {},
    lowest: Number.POSITIVE_INFINITY,
    highest: Number.NEGATIVE_INFINITY,
    day: 0,
  }));
  const claimed = new Map<number, number>();
  eachRating(ratings, (column, source, level, day) => {
    if (source === "self") {
      claimed.set(column, Math.max(day, claimed.get(column) ?? 0));
      return;
    }
    const cell = counted[column];
    if (!cell) return;
    cell.counts[source] = (cell.counts[source] ?? 0) + 1;
    cell.lowest = Math.min(cell.lowest, level);
    cell.highest = Math.max(cell.highest, level);
    cell.day = Math.max(cell.day, day);
  });
  return counted.map((voices, column) => {
    const { counts, day } = voices;
    if (day === 0) return { words: claimed.has(column) ? `se1@${claimed.get(column)}` : "", mayShow: true };
    const sources = (Object.keys(LETTERS) as AssessmentSource[]).map((source) =>
      counts[source] ? `${LETTERS[source]}${counts[source]}` : "",
    );
    return { words: `${sources.join("")}@${day}`, mayShow: mayShowVoices(voices) };
  });
}
