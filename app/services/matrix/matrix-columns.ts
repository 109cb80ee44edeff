import type { Competency } from "#db/queries/competencies.ts";
import { type CompetencyCover, goesWith } from "./team-cover.ts";
import type { TeamMatrix } from "./team-matrix.ts";
import { isUnknownCover } from "./thin-cover.ts";
import type { MatrixWhatIf } from "./what-if.ts";

/** More columns than this are shown a window at a time. */
const COLUMNS_A_WINDOW = 60;
const DAYS_PER_MONTH = 30.4375;

export interface MatrixColumn {
  id: string;
  name: string;
  kind: Competency["kind"];
  groupCode: string;
  requiredLevel: number;
  isCritical: boolean;
  minimum: number;
  /** Null where nobody is rated: unknown. */
  holders: number | null;
  soleExpertId: string | null;
  /** Holders under the what-if; null without one. */
  after: number | null;
  /** The level of the person of the what-if goes. */
  goes: boolean;
  /** Days for which a rating is fresh. */
  freshDays: number;
}

export interface CompetencyGroup {
  code: string;
  count: number;
}

/** Groups in the order in which they first come. */
export function countGroups(covers: readonly CompetencyCover[]): CompetencyGroup[] {
  const counts = new Map<string, number>();
  for (const { competency } of covers) counts.set(competency.groupCode, (counts.get(competency.groupCode) ?? 0) + 1);
  return [...counts].map(([code, count]) => ({ code, count }));
}

/** The group to show, or "" for all: an unknown one shows all. */
export const chooseGroup = (groups: readonly CompetencyGroup[], asked: string): string =>
  groups.some(({ code }) => code === asked) ? asked : "";

export interface ColumnWindow {
  /** Counted from 1. */
  window: number;
  count: number;
  /** Places in the list of columns that fit: from the first up to, not with, the last. */
  from: number;
  to: number;
  total: number;
}

/** One window of so many columns; one beyond the last is the last. */
export function windowOf(total: number, asked: number): ColumnWindow {
  const count = Math.max(1, Math.ceil(total / COLUMNS_A_WINDOW));
  const window = Math.min(Math.max(1, asked), count);
  const from = (window - 1) * COLUMNS_A_WINDOW;
  return { window, count, from, to: Math.min(total, from + COLUMNS_A_WINDOW), total };
}

/** Places of the columns to show, each group together. */
export function placesOf(
  covers: readonly CompetencyCover[],
  groups: readonly CompetencyGroup[],
  group: string,
): number[] {
  return groups
    .filter(({ code }) => !group || code === group)
    .flatMap(({ code }) => covers.flatMap(({ competency }, place) => (competency.groupCode === code ? [place] : [])));
}

/** A column with its cover today and under the what-if. */
export function describeColumn(
  matrix: TeamMatrix,
  covers: readonly CompetencyCover[],
  place: number,
  whatIf: MatrixWhatIf | null,
): MatrixColumn {
  const cover = covers[place] as CompetencyCover;
  const { id, name, kind, groupCode, requiredLevel, isCritical } = cover.competency;
  const goes = whatIf !== null && goesWith(whatIf.kind, cover.competency);
  const holders = isUnknownCover(cover) ? null : cover.holders.length;
  const leaves = goes && cover.holders.some((holder) => holder.id === whatIf.person.id) ? 1 : 0;
  return {
    id,
    name,
    kind,
    groupCode,
    requiredLevel,
    isCritical,
    minimum: cover.minimum,
    holders,
    soleExpertId: cover.soleExpert?.id ?? null,
    after: whatIf && holders !== null ? holders - leaves : null,
    goes,
    freshDays: Math.floor((matrix.competencies[place]?.halfLifeMonths ?? 0) * DAYS_PER_MONTH),
  };
}
