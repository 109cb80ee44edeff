import {
  assessCover,
  type CoverInput,
  coverLostWithout,
  type LostCover,
  type PersonLevel,
} from "#app/domain/competency/cover.ts";
import type { Competency } from "#db/queries/competencies.ts";
import { levelIn, type TeamMatrix } from "./team-matrix.ts";

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

const inputsOf = new WeakMap<TeamMatrix, CoverInput[]>();
const coversOf = new WeakMap<TeamMatrix, CompetencyCover[]>();

/** The cover of every competency over all members, in the order of the matrix. Computed once for a matrix. */
export function coverTeam(matrix: TeamMatrix): CompetencyCover[] {
  const covers = coversOf.get(matrix) ?? describeCovers(matrix);
  coversOf.set(matrix, covers);
  return covers;
}

function describeCovers(matrix: TeamMatrix): CompetencyCover[] {
  const rowOf = new Map(matrix.members.map(({ id }, row) => [id, row]));
  const named = (ids: string[]): NamedPerson[] =>
    ids
      .map((id) => rowOf.get(id) ?? 0)
      .sort((a, b) => a - b)
      .map((row) => ({ id: matrix.members[row]?.id ?? "", name: matrix.members[row]?.name ?? "" }));
  return coverInputs(matrix).map((input, column) => {
    const { holders, staleHolders, soleExpert, minimum, below } = assessCover(input);
    const { id, kind, code, functionCode, groupCode, name, requiredLevel, minimumCover, isCritical } = matrix
      .competencies[column] as Competency;
    return {
      competency: { id, kind, code, functionCode, groupCode, name, requiredLevel, minimumCover, isCritical },
      holders: named(holders),
      staleHolders: named(staleHolders),
      soleExpert: soleExpert ? (named([soleExpert])[0] ?? null) : null,
      minimum,
      below,
      ...countStates(matrix, column),
    };
  });
}

/** What falls, or falls further, below its minimum cover once this person leaves, or leaves technical work. */
export function coverLost(matrix: TeamMatrix, personId: string, kind: WhatIfKind): LostCover[] {
  const row = matrix.members.findIndex(({ id }) => id === personId);
  if (row < 0) return [];
  const atStake = coverInputs(matrix).filter(
    (_, column) => goesWith(kind, matrix.competencies[column] as Competency) && levelIn(matrix, row, column).held,
  );
  return coverLostWithout(personId, atStake);
}

/** Only held levels are handed on: the others hold nothing, and most cells are among them. */
function coverInputs(matrix: TeamMatrix): CoverInput[] {
  const known = inputsOf.get(matrix);
  if (known) return known;
  const inputs = matrix.competencies.map(({ id, requiredLevel, minimumCover, isCritical }, column) => {
    const levels: PersonLevel[] = [];
    for (const [row, { id: personId }] of matrix.members.entries()) {
      const level = levelIn(matrix, row, column);
      if (level.held) levels.push({ personId, level });
    }
    return { competency: { id, requiredLevel, minimumCover, critical: isCritical }, levels };
  });
  inputsOf.set(matrix, inputs);
  return inputs;
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
