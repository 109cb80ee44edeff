import type { Db } from "#db/connection/types.ts";
import { type CountedAssessment, listCountedAssessments } from "#db/queries/assessments.ts";
import type { RoundRequest } from "#db/queries/round-requests.ts";

/** What this assessor said last about the person, by competency: nobody else's levels show before they answer. */
export async function ownEarlierLevels(
  db: Db,
  { organisationId, personId, assessorId, source }: RoundRequest,
): Promise<Map<string, CountedAssessment>> {
  const known = await listCountedAssessments(db, organisationId, { personIds: [personId] });
  const own = known.filter((row) => row.assessor === assessorId && row.source === source);
  return new Map(own.map((row) => [row.competencyId, row]));
}
