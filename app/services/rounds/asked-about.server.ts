import type { AskedAbout } from "#app/domain/rounds/asked-competencies.ts";
import { grouped } from "#app/domain/rounds/grouped.ts";
import type { Db } from "#db/connection/types.ts";
import { listCountedAssessments } from "#db/queries/assessments.ts";
import { listRequirementsOf } from "#db/queries/role-profiles.ts";

/** People of one statement: the embedded database serves nobody else while it answers one. */
const AT_ONCE = 250;

/** What each of these people is rated in and what their role asks for, some hundreds of people at a time. */
export async function readAskedAbout(
  db: Db,
  organisationId: string,
  personIds: readonly string[],
): Promise<(personId: string) => AskedAbout> {
  const onRecord = new Map<string, Set<string>>();
  const ofRole = new Map<string, Set<string>>();
  const note = (kept: Map<string, Set<string>>, rows: readonly { personId: string; competencyId: string }[]) => {
    for (const [personId, own] of grouped(rows, (row) => row.personId)) {
      kept.set(personId, new Set(own.map(({ competencyId }) => competencyId)));
    }
  };
  for (let at = 0; at < personIds.length; at += AT_ONCE) {
    const ids = personIds.slice(at, at + AT_ONCE);
    note(onRecord, await listCountedAssessments(db, organisationId, { personIds: ids }));
    note(ofRole, await listRequirementsOf(db, organisationId, ids));
    if (at + AT_ONCE < personIds.length) await new Promise((next) => setImmediate(next));
  }
  const nothing: ReadonlySet<string> = new Set();
  return (personId) => ({ onRecord: onRecord.get(personId) ?? nothing, ofRole: ofRole.get(personId) ?? nothing });
}
