import { type CompetencyCover, coverLost, goesWith, type NamedPerson, type WhatIfKind } from "./team-cover.ts";
import type { TeamMatrix } from "./team-matrix.ts";
import { describeThin, type ThinCompetency } from "./thin-cover.ts";

export interface AskedWhatIf {
  personId: string;
  kind: WhatIfKind;
}

export interface MatrixWhatIf {
  person: NamedPerson & { title: string };
  kind: WhatIfKind;
  fallen: ThinCompetency[];
  /** How many competencies lose this person's levels, of which `fallen` fall below their minimum. */
  scope: number;
}

/** What falls without this person and who is nearest to it; null where nobody in the team has this id. */
export function describeWhatIf(
  matrix: TeamMatrix,
  covers: readonly CompetencyCover[],
  { personId, kind }: AskedWhatIf,
): MatrixWhatIf | null {
  const person = matrix.members.find(({ id }) => id === personId);
  if (!person) return null;
  const lost = new Set(coverLost(matrix, personId, kind).map(({ competencyId }) => competencyId));
  return {
    person: { id: person.id, name: person.name, title: person.title },
    kind,
    fallen: covers
      .filter(({ competency }) => lost.has(competency.id))
      .map((cover) => describeThin(matrix, cover, new Set([personId]))),
    scope: covers.filter(({ competency }) => goesWith(kind, competency)).length,
  };
}
