import { personReads, recordRead } from "#app/services/audit/record-read.server.ts";
import { loadVisibleMatrix } from "#app/services/matrix/load-visible-matrix.server.ts";
import { matrixRows } from "#app/services/matrix/matrix-rows.ts";
import type { TeamMatrix } from "#app/services/matrix/team-matrix.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";

/** A level as it may be shown: the matrix's own rule, so that no page tells more than another. */
export interface ShownLevel {
  state: "fresh" | "stale" | "claimed" | "hidden" | "unknown";
  level: number | null;
  held: boolean;
}

export interface LevelThenAndNow {
  id: string;
  name: string;
  requiredLevel: number;
  isCritical: boolean;
  /** Null where the competency, or the person, was not in the record on that day. */
  before: ShownLevel | null;
  after: ShownLevel | null;
}

/** What the record said about one member on a past day beside what it says today; null for nobody within reach. */
export async function loadPersonThen(context: ServiceContext, personId: string, on: string) {
  const [past, today] = await Promise.all([loadVisibleMatrix(context, on), loadVisibleMatrix(context)]);
  const [before, after] = [levelsOf(past, personId), levelsOf(today, personId)];
  const member = [...today.members, ...past.members].find(({ id }) => id === personId);
  if (!member) return null;
  await recordRead(context, ...personReads(personId, false));
  const inUse = new Map([...past.competencies, ...today.competencies].map((row) => [row.id, row]));
  const rows = [...inUse.values()].map(
    ({ id, name, requiredLevel, isCritical }): LevelThenAndNow => ({
      ...{ id, name, requiredLevel, isCritical },
      before: before?.get(id) ?? null,
      after: after?.get(id) ?? null,
    }),
  );
  const isKnown = ({ before: was, after: is }: LevelThenAndNow) =>
    [was, is].some((level) => level !== null && level.state !== "unknown");
  const known = rows.filter(isKnown);
  return {
    person: { id: member.id, name: member.name },
    wasMember: before !== null,
    changed: known.filter(isChanged),
    same: known.filter((row) => !isChanged(row)),
    notRated: rows.length - known.length,
  };
}

const isChanged = ({ before, after }: LevelThenAndNow): boolean =>
  before?.state !== after?.state || before?.level !== after?.level || before?.held !== after?.held;

const STATES: Record<string, ShownLevel["state"]> = { f: "fresh", s: "stale", c: "claimed", h: "hidden" };

function levelsOf(matrix: TeamMatrix, personId: string): Map<string, ShownLevel> | null {
  const place = matrix.members.findIndex(({ id }) => id === personId);
  const [row] = matrixRows(matrix, [place], [...matrix.competencies.keys()]);
  if (!row) return null;
  return new Map(
    matrix.competencies.map(({ id }, column) => {
      const mark = row.marks[column] ?? "?";
      const state = STATES[mark.toLowerCase()] ?? "unknown";
      const level = state === "hidden" || state === "unknown" ? null : Number(row.levels[column]);
      return [id, { state, level, held: mark === "F" || mark === "S" }];
    }),
  );
}
