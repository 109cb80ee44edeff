import {
  compareHolders,
  type GainReason,
  type HolderMoment,
  type LossReason,
} from "#app/domain/competency/cover-change.ts";
import { type CompetencyCover, coverTeam, type NamedPerson } from "./team-cover.ts";
import { levelIn, rowsById, type TeamMatrix } from "./team-matrix.ts";

export interface ChangedHolder extends NamedPerson {
  reason: GainReason | LossReason;
}

export interface ChangedCompetency {
  id: string;
  name: string;
  isCritical: boolean;
  before: number;
  after: number;
  minimum: number;
  gained: ChangedHolder[];
  lost: ChangedHolder[];
}

/** People of one competency who are named; the others are counted. */
const MOST_NAMED = 6;

export interface CoverComparison {
  since: string;
  /** Competencies whose holders changed, critical ones first. */
  changed: (ChangedCompetency & { gainedTotal: number; lostTotal: number })[];
  gained: number;
  lost: number;
  /** In use on the later day alone. */
  newCompetencies: number;
}

/** What was gained and lost in between, competency by competency, among those in use on both days. */
export function compareCover(before: TeamMatrix, after: TeamMatrix): CoverComparison {
  const earlier = new Map(coverTeam(before).map((cover) => [cover.competency.id, cover]));
  const changed = coverTeam(after).flatMap((cover) => {
    const then = earlier.get(cover.competency.id);
    return then ? changeOf(before, then, after, cover) : [];
  });
  const total = (side: "gainedTotal" | "lostTotal") => changed.reduce((sum, row) => sum + row[side], 0);
  return {
    since: before.today,
    changed: changed.sort((a, b) => Number(b.isCritical) - Number(a.isCritical) || b.lostTotal - a.lostTotal),
    gained: total("gainedTotal"),
    lost: total("lostTotal"),
    newCompetencies: after.competencies.filter(({ id }) => !earlier.has(id)).length,
  };
}

function changeOf(before: TeamMatrix, then: CompetencyCover, after: TeamMatrix, now: CompetencyCover) {
  const { id, name, isCritical } = now.competency;
  const { gained, lost } = compareHolders(momentOf(before, then), momentOf(after, now));
  if (gained.length + lost.length === 0) return [];
  const names = new Map([...then.holders, ...now.holders].map((person) => [person.id, person.name]));
  const named = <Reason extends ChangedHolder["reason"]>(people: { personId: string; reason: Reason }[]) =>
    people
      .slice(0, MOST_NAMED)
      .map(({ personId, reason }) => ({ id: personId, name: names.get(personId) ?? "", reason }));
  return [
    {
      id,
      name,
      isCritical,
      before: then.holders.length,
      after: now.holders.length,
      minimum: now.minimum,
      gained: named(gained),
      lost: named(lost),
      gainedTotal: gained.length,
      lostTotal: lost.length,
    },
  ];
}

function momentOf(matrix: TeamMatrix, cover: CompetencyCover): HolderMoment {
  const rows = rowsById(matrix);
  const column = matrix.competencies.findIndex(({ id }) => id === cover.competency.id);
  return {
    holders: new Set(cover.holders.map(({ id }) => id)),
    isMember: (id) => rows.has(id),
    levelOf(id) {
      const row = rows.get(id);
      return row === undefined || column < 0 ? null : levelIn(matrix, row, column);
    },
  };
}
