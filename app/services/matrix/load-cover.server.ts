import type { LostCover } from "#app/domain/competency/cover.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import { loadVisibleMatrix } from "./load-visible-matrix.server.ts";
import { type CompetencyCover, coverLost, coverTeam, type NamedPerson, type WhatIfKind } from "./team-cover.ts";

export interface TeamCover {
  /** Members present today, by name. */
  members: NamedPerson[];
  /** One per competency in use, in the order of the matrix. */
  covers: CompetencyCover[];
  /** What falls below its minimum without this person; somebody who holds nothing loses nothing. */
  lostWithout(personId: string, kind: WhatIfKind): LostCover[];
}

/** Who holds what as of today, over all members: for the overview, promotion cases and the cover report. */
export async function loadCover(context: ServiceContext): Promise<TeamCover> {
  const matrix = await loadVisibleMatrix(context);
  return {
    members: matrix.members.map(({ id, name }) => ({ id, name })),
    covers: coverTeam(matrix),
    lostWithout: (personId, kind) => coverLost(matrix, personId, kind),
  };
}
