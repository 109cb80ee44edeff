import {
  assessCover,
  type CoverInput,
  coverLostWithout,
  type LostCover,
  type PersonLevel,
} from "#app/domain/competency/cover.ts";
import type { CompetencyLevel } from "#app/domain/competency/level.ts";
import type { Competency } from "#db/queries/competencies.ts";
import { takingTurns } from "./taking-turns.ts";
import { levelIn, rowsById, type TeamMatrix } from "./team-matrix.ts";

export interface NamedPerson {
  id: string;
  name: string;
}

export interface CompetencyCover {
  competency: Pick<
    Competency,
    "id" | "kind" | "code" | "functionCode" | "groupCode" | "name" | "requiredLevel" | "minimumCover" | "isCritical"
  >;
  /** Hold the required level on fresh evidence: these count. By name. */
  holders: NamedPerson[];
  /** Hold it on evidence past its half-life: shown, never counted. By name. */
  staleHolders: NamedPerson[];
  soleExpert: NamedPerson | null;
  minimum: number;
  below: boolean;
  /** Members rated by somebody else on fresh evidence, on stale evidence only, only by themselves, or by nobody. */
  fresh: number;
  stale: number;
  claimed: number;
  notRated: number;
}

/** `leaves`: every level goes. `promoted`: technical work ends, leadership ratings stay. */
export type WhatIfKind = "leaves" | "promoted";

/** Whether the levels in this competency go with the person. */
export const goesWith = (kind: WhatIfKind, competency: { kind: Competency["kind"] }): boolean =>
  kind === "leaves" || competency.kind === "technical";

/** What is computed of a column, filled in as it is asked for. */
interface ColumnCover {
  input: CoverInput;
  cover: CompetencyCover;
}

const columnsOf = new WeakMap<TeamMatrix, (ColumnCover | undefined)[]>();

function columnsKept(matrix: TeamMatrix): (ColumnCover | undefined)[] {
  const known = columnsOf.get(matrix) ?? matrix.competencies.map(() => undefined);
  columnsOf.set(matrix, known);
  return known;
}

function columnCover(matrix: TeamMatrix, column: number): ColumnCover {
  const kept = columnsKept(matrix);
  const known = kept[column] ?? computeColumn(matrix, column);
  kept[column] = known;
  return known;
}

/** The cover of every competency over all members, in the order of the matrix. Computed once for a matrix. */
export const coverTeam = (matrix: TeamMatrix): CompetencyCover[] =>
  matrix.competencies.map((_, column) => columnCover(matrix, column).cover);

/** Computes all cover ahead, a column at a time, and lets other requests in between. */
export const coverInTurns = (matrix: TeamMatrix): Promise<void> =>
  takingTurns(matrix.competencies.keys(), (column) => {
    columnCover(matrix, column);
  });

/**
 * Hands the cover of `before` on to `after`, which has the same members in the same places and differs in the rows of
 * these people: columns in which none of their levels changed still hold.
 */
export function keepCovers(before: TeamMatrix, after: TeamMatrix, personIds: readonly string[]): void {
  const rows = personIds.map((id) => rowsById(after).get(id)).filter((row) => row !== undefined);
  const isSame = (column: number) =>
    rows.every((row) => isEqualLevel(levelIn(before, row, column), levelIn(after, row, column)));
  columnsOf.set(
    after,
    columnsKept(before).map((known, column) => (isSame(column) ? known : undefined)),
  );
}

/** Everything else of a level follows from these under the rule of one competency. */
const isEqualLevel = (a: CompetencyLevel, b: CompetencyLevel): boolean =>
  a === b ||
  (a.state === b.state &&
    a.mean === b.mean &&
    a.sd === b.sd &&
    a.fresh === b.fresh &&
    (a.state !== "claimed" || a.claimedLevel === (b as typeof a).claimedLevel));

function computeColumn(matrix: TeamMatrix, column: number): ColumnCover {
  const input = coverInput(matrix, column);
  const { holders, staleHolders, soleExpert, minimum, below } = assessCover(input);
  const rowOf = rowsById(matrix);
  const named = (ids: string[]): NamedPerson[] =>
    ids
      .map((id) => rowOf.get(id) ?? 0)
      .sort((a, b) => a - b)
      .map((row) => ({ id: matrix.members[row]?.id ?? "", name: matrix.members[row]?.name ?? "" }));
  const { id, kind, code, functionCode, groupCode, name, requiredLevel, minimumCover, isCritical } = matrix
    .competencies[column] as Competency;
  const cover = {
    competency: { id, kind, code, functionCode, groupCode, name, requiredLevel, minimumCover, isCritical },
    holders: named(holders),
    staleHolders: named(staleHolders),
    soleExpert: soleExpert ? (named([soleExpert])[0] ?? null) : null,
    minimum,
    below,
    ...countStates(matrix, column),
  };
  return { input, cover };
}

/** What falls, or falls further, below its minimum cover once this person leaves, or leaves technical work. */
export function coverLost(matrix: TeamMatrix, personId: string, kind: WhatIfKind): LostCover[] {
  const row = rowsById(matrix).get(personId);
  if (row === undefined) return [];
  const atStake = matrix.competencies.flatMap((competency, column) =>
    goesWith(kind, competency) && levelIn(matrix, row, column).held ? [columnCover(matrix, column).input] : [],
  );
  return coverLostWithout(personId, atStake);
}

/** Only held levels are handed on: the others hold nothing, and most cells are among them. */
function coverInput(matrix: TeamMatrix, column: number): CoverInput {
  const { id, requiredLevel, minimumCover, isCritical } = matrix.competencies[column] as Competency;
  const levels: PersonLevel[] = [];
  for (const [row, { id: personId }] of matrix.members.entries()) {
    const level = levelIn(matrix, row, column);
    if (level.held) levels.push({ personId, level });
  }
  return { competency: { id, requiredLevel, minimumCover, critical: isCritical }, levels };
}

function countStates(matrix: TeamMatrix, column: number) {
  const counts = { fresh: 0, stale: 0, claimed: 0, notRated: 0 };
  for (let row = 0; row < matrix.members.length; row += 1) {
    const level = levelIn(matrix, row, column);
    if (level.state === "rated") counts[level.fresh ? "fresh" : "stale"] += 1;
    else counts[level.state === "claimed" ? "claimed" : "notRated"] += 1;
  }
  return counts;
}
