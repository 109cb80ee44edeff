import type { AssessorReference } from "#app/domain/imports/levels-import.ts";
import { sealFor, subjectKeysForWriting } from "#app/services/privacy/sealing.server.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import { write } from "#app/services/shared/write.ts";
import type { Tx } from "#db/connection/types.ts";
import { countStagedAssessments, type StagedAssessment, stageAssessments } from "#db/queries/assessments-import.ts";
import { commitClaimedImport, recordProgress } from "#db/queries/imports.ts";
import { fittingBatch, SMALLEST_BATCH } from "./batch-size.ts";
import { finished, ImportCancelled, type Plan } from "./finished-import.ts";
import { foldInBackground } from "./fold-imports.server.ts";
import { type LevelToWrite, unpackLevels } from "./planning/packed-levels.ts";

const assessorOf = (assessor: AssessorReference | null, source: string): string => {
  if (assessor === null) return `import:${source}`;
  return "personId" in assessor ? assessor.personId : `named:${assessor.name}`;
};

/** A planned level as it is stored. */
function stagedRow(planned: LevelToWrite): StagedAssessment {
  const { row, personId, competencyId, level, date, source, assessor, evidence } = planned;
  if (!personId || !competencyId || level == null || !date || !source) throw new Error(`Row ${row} is not complete.`);
  return {
    personId,
    competencyId,
    source,
    level,
    assessor: assessorOf(assessor, source),
    assessedOn: date,
    evidence: evidence ?? "",
  };
}

/** The same rows with their words under the keys of the people; no statement where nobody wrote any. */
async function sealed(tx: Tx, { organisationId, now }: ServiceContext, rows: StagedAssessment[]) {
  const described = [...new Set(rows.flatMap(({ personId, evidence }) => (evidence ? [personId] : [])))];
  if (described.length === 0) return rows;
  const keys = await subjectKeysForWriting(tx, organisationId, described, now);
  return rows.map((row) => (row.evidence ? { ...row, evidence: sealFor(keys, row.personId, row.evidence) } : row));
}

/**
 * Writes the levels in short statements under the import, where nobody counts them, then lets one last statement make
 * all of them count. A process that stops in between leaves rows that never count. Every statement is as large as the
 * database takes without keeping another request waiting.
 */
export async function stageLevels(context: ServiceContext, importId: string, plan: Plan): Promise<void> {
  const { organisationId, accountId, now } = context;
  const under = { organisationId, importId, recordedBy: accountId, recordedAt: now };
  const levels = plan.levels ?? { count: 0, pieces: [] };
  let size = SMALLEST_BATCH;
  let done = 0;
  for (const piece of unpackLevels(levels)) {
    for (let at = 0; at < piece.length; ) {
      const batch = piece.slice(at, at + size).map(stagedRow);
      const began = performance.now();
      const goesOn = await context.database.transaction(async (tx) => {
        await stageAssessments(tx, under, await sealed(tx, context, batch));
        return recordProgress(tx, organisationId, importId, done + batch.length);
      });
      if (!goesOn) throw new ImportCancelled();
      size = fittingBatch(batch.length, performance.now() - began);
      at += batch.length;
      done += batch.length;
      await new Promise((next) => setImmediate(next));
    }
  }
  await write(context, "imports:write", async (tx, audit) => {
    const staged = await countStagedAssessments(tx, organisationId, importId);
    if (staged !== levels.count) throw new Error(`${staged} of ${levels.count} rows were written.`);
    if (!(await commitClaimedImport(tx, organisationId, importId, finished(plan, now)))) throw new ImportCancelled();
    await audit({
      action: "import.commit",
      subjectKind: "import",
      subjectId: importId,
      after: { kind: "levels", ...plan.counts },
    });
  });
  foldInBackground(context.database);
}
