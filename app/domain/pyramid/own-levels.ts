import { reportsByManager } from "../shared/reporting-line.ts";
import { roundedTo } from "../shared/rounding.ts";

interface Placed {
  id: string;
  managerId: string | null;
  /** False for those who only keep the reporting line whole. */
  isMember: boolean;
}

export interface OwnLevels {
  /** Members at each depth of the reporting line, top to bottom; depths without a member are left out. */
  levels: number[];
  /** Members whose place is unknown. */
  unplaced: number;
}

/**
 * How many members stand at each depth of the reporting line. The top are those whose manager is not among the people
 * and to whom somebody reports. Somebody without manager and reports, and whoever stands in or below a circle of
 * links, has an unknown place and is counted apart: unknown is not the top.
 * @example
 * ownLevels([{ id: "a", managerId: null, isMember: true }, { id: "b", managerId: "a", isMember: true }])
 * // { levels: [1, 1], unplaced: 0 }
 */
export function ownLevels(people: readonly Placed[]): OwnLevels {
  const known = new Set(people.map(({ id }) => id));
  const reports = reportsByManager(people);
  const isTop = ({ id, managerId }: Placed) => !(managerId && known.has(managerId)) && reports.has(id);
  const levels: number[] = [];
  let depth = people.filter(isTop);
  while (depth.length > 0) {
    const members = depth.filter(({ isMember }) => isMember).length;
    if (members > 0) levels.push(members);
    depth = depth.flatMap(({ id }) => reports.get(id) ?? []);
  }
  const placed = levels.reduce((sum, members) => sum + members, 0);
  return { levels, unplaced: people.filter(({ isMember }) => isMember).length - placed };
}

/**
 * Responsibilities to start from where a firm has given none: even steps from 1 at the top to .2 at the bottom, as in
 * the published pyramid, rounded to hundredths.
 * @example evenResponsibility(3) // [1, 0.6, 0.2]
 */
export function evenResponsibility(levels: number): number[] {
  const step = levels > 1 ? 0.8 / (levels - 1) : 0;
  return Array.from({ length: levels }, (_, i) => roundedTo(1 - step * i, 2));
}
