import type { AssessorReference } from "#app/domain/imports/levels-import.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import { write } from "#app/services/shared/write.ts";
import type { NewAssessment } from "#db/queries/assessments.ts";
import { countStagedAssessments, stageAssessments } from "#db/queries/assessments-import.ts";
import { commitClaimedImport, recordProgress } from "#db/queries/imports.ts";
import { finished, ImportCancelled, type Plan } from "./finished-import.ts";

/** Rows of one statement: short enough that another request waits for it no longer than for a page. */
const BATCH = 500;

const assessorOf = (assessor: AssessorReference | null, source: string): string => {
  if (assessor === null) return `import:${source}`;
  return "personId" in assessor ? assessor.personId : `named:${assessor.name}`;
};

/**
 * Writes the levels in short statements under the import, where nobody counts them, then lets one last statement make
 * all of them count. A process that stops in between leaves rows that never count.
 */
export async function stageLevels(context: ServiceContext, importId: string, plan: Plan): Promise<void> {
  const { organisationId, now } = context;
  const rows: NewAssessment[] = plan.rows.map(({ row, assessment }) => {
    const { personId, competencyId, level, date, source, assessor, evidence } = assessment ?? {};
    if (!personId || !competencyId || level == null || !date || !source) throw new Error(`Row ${row} is not complete.`);
    return {
      id: crypto.randomUUID(),
      organisationId,
      personId,
      competencyId,
      source,
      level,
      assessor: assessorOf(assessor ?? null, source),
      assessedOn: date,
      evidence: evidence ?? "",
      recordedBy: context.accountId,
      recordedAt: now,
      importId,
    };
  });
  for (let at = 0; at < rows.length; at += BATCH) {
    const goesOn = await context.database.transaction(async (tx) => {
      await stageAssessments(tx, rows.slice(at, at + BATCH));
      return recordProgress(tx, organisationId, importId, Math.min(at + BATCH, rows.length));
    });
    if (!goesOn) throw new ImportCancelled();
    await new Promise((next) => setImmediate(next));
  }
  await write(context, "imports:write", async (tx, audit) => {
    const staged = await countStagedAssessments(tx, organisationId, importId);
    if (staged !== rows.length) throw new Error(`${staged} of ${rows.length} rows were written.`);
    if (!(await commitClaimedImport(tx, organisationId, importId, finished(plan, now)))) throw new ImportCancelled();
    await audit({
      action: "import.commit",
      subjectKind: "import",
      subjectId: importId,
      after: { kind: "levels", ...plan.counts },
    });
  });
}
