import { findNearestWayOut, type WayOut } from "#app/domain/overview/nearest-way-out.ts";
import { describeRecords, type RecordState } from "#app/domain/overview/record-state.ts";
import { rankThinCover, type ThinCoverSummary } from "#app/domain/overview/thin-cover.ts";
import { type CompetencyCover, coverLost, coverTeam } from "#app/services/matrix/team-cover.ts";
import { levelIn, type TeamMatrix } from "#app/services/matrix/team-matrix.ts";
import { describeThin } from "#app/services/matrix/thin-cover.ts";

/** Gaps looked at for a way out: the first ones hurt most. */
const GAPS_CONSIDERED = 8;

export interface CoverOverview extends ThinCoverSummary {
  wayOut: WayOut | null;
}

/** Cover of technical work: leadership is asked about in promotion cases, not counted in holders. */
export function overviewOfCover(matrix: TeamMatrix): CoverOverview {
  const covers = coverTeam(matrix).filter(({ competency }) => competency.kind === "technical");
  const byId = new Map(covers.map((cover) => [cover.competency.id, cover]));
  const summary = rankThinCover(
    covers.map(({ competency, holders, minimum, fresh, stale }) => ({
      id: competency.id,
      name: competency.name,
      isCritical: competency.isCritical,
      holders: holders.map(({ name }) => name),
      minimum,
      rated: fresh + stale,
    })),
  );
  const gaps = summary.thin.filter(({ below }) => below).slice(0, GAPS_CONSIDERED);
  const wayOut = findNearestWayOut(
    gaps.map(({ id }) => {
      const { name, requiredLevel, nearest } = describeThin(matrix, byId.get(id) as CompetencyCover);
      return { id, name, requiredLevel, nearest };
    }),
  );
  return { ...summary, wayOut };
}

/** Fresh, stale and missing ratings by group of competencies and by member. */
export function overviewOfRecords(matrix: TeamMatrix): RecordState {
  const groups = new Map<string, { group: string; fresh: number; stale: number; notRated: number }>();
  for (const { competency, fresh, stale, claimed, notRated } of coverTeam(matrix)) {
    const { groupCode } = competency;
    const known = groups.get(groupCode) ?? { group: groupCode, fresh: 0, stale: 0, notRated: 0 };
    known.fresh += fresh;
    known.stale += stale;
    known.notRated += claimed + notRated;
    groups.set(groupCode, known);
  }
  const members = matrix.members.map(({ id, name }, row) => {
    const counts = { fresh: 0, stale: 0, notRated: 0 };
    for (let column = 0; column < matrix.competencies.length; column += 1) {
      const level = levelIn(matrix, row, column);
      if (level.state === "rated") counts[level.fresh ? "fresh" : "stale"] += 1;
      else counts.notRated += 1;
    }
    return { id, name, ...counts };
  });
  return describeRecords([...groups.values()], members);
}

/** Critical competencies that fall below their minimum cover once the person leaves, by name. */
export function criticalLost(matrix: TeamMatrix, personId: string): string[] {
  const nameOf = new Map(matrix.competencies.map(({ id, name }) => [id, name]));
  return coverLost(matrix, personId, "leaves")
    .filter(({ critical }) => critical)
    .map(({ competencyId }) => nameOf.get(competencyId) ?? "");
}
