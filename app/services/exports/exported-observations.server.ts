import { newestChecks, readMeans } from "#app/services/outcomes/load-observation.server.ts";
import { observationReader } from "#app/services/outcomes/observation-access.ts";
import { readSubjectKeys, unseal } from "#app/services/privacy/sealing.server.ts";
import { type ServiceContext, todayOf } from "#app/services/shared/context.ts";
import { listAskedCounts } from "#db/queries/feedback.ts";
import { listChecks, listObservations } from "#db/queries/observations.ts";
import type { ExportScope } from "./export-scope.server.ts";

/** How decisions were followed, with every answer to a check and of reports the means that may be known. */
export async function exportedObservations(context: ServiceContext, scope: ExportScope) {
  const { db } = context.database;
  const { organisationId } = context;
  const rows = await listObservations(db, organisationId, await observationReader(context, "cases:read"));
  const seen = rows.filter(({ person }) => scope.has(person.id));
  const ids = seen.map(({ observation }) => observation.id);
  const people = seen.map(({ person }) => person.id);
  const [checks, counts, keys] = await Promise.all([
    listChecks(db, organisationId, ids),
    listAskedCounts(db, organisationId, ids),
    readSubjectKeys(db, organisationId, people),
  ]);
  return Promise.all(
    seen.map(async (row) => {
      const { id, caseId, decisionId, personId } = row.observation;
      const key = keys.get(personId);
      const own = checks.filter(({ check }) => check.observationId === id);
      const standing = new Set(newestChecks(own));
      const asked = counts.filter(({ observationId }) => observationId === id);
      return {
        ...{ id, caseId, decisionId, personId, startsOn: row.startsOn },
        end: row.end && { kind: row.end.kind, reason: unseal(key, row.end.reason), endedAt: row.end.endedAt },
        checks: own.map((one) => {
          const { organisationId: _, observationId: __, words, reason, ...rest } = one.check;
          return { ...rest, words: unseal(key, words), reason: unseal(key, reason), isReplaced: !standing.has(one) };
        }),
        feedback: await Promise.all(asked.map((count) => readMeans(db, row, count, todayOf(context), key))),
      };
    }),
  );
}
