import type { AskedAbout } from "#app/domain/rounds/asked-competencies.ts";
import { grouped } from "#app/domain/rounds/grouped.ts";
import type { Db } from "#db/connection/types.ts";
import { listCountedAssessments } from "#db/queries/assessments.ts";
import { listRequirementsOf } from "#db/queries/role-profiles.ts";

/** What each of these people is rated in and what their role asks for, in two statements. */
export async function readAskedAbout(
  db: Db,
  organisationId: string,
  personIds: readonly string[],
): Promise<(personId: string) => AskedAbout> {
  const onRecord = grouped(
    await listCountedAssessments(db, organisationId, { personIds: [...personIds] }),
    ({ personId }) => personId,
  );
  const ofRole = grouped(await listRequirementsOf(db, organisationId, personIds), ({ personId }) => personId);
  const idsOf = (rows: { competencyId: string }[] | undefined) =>
    new Set(rows?.map(({ competencyId }) => competencyId));
  return (personId) => ({ onRecord: idsOf(onRecord.get(personId)), ofRole: idsOf(ofRole.get(personId)) });
}
