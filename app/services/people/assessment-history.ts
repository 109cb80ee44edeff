import type { AssessmentSource } from "#app/domain/shared/vocabulary.ts";
import { isAnonymousSource } from "#app/services/assessments/anonymity.ts";
import type { Assessment, LeadershipEvidence } from "#db/queries/assessments.ts";

export interface NamedAssessment {
  assessment: Assessment;
  assessorName: string | null;
  recorderName: string | null;
  retractorName: string | null;
}

/** Reads stored words about the person whose record this is; null once their key is destroyed. */
type ReadWords = (stored: string) => string | null;

export interface Retracted {
  on: string;
  by: string | null;
  reason: string;
}

export interface HistoryEntry {
  id: string;
  competencyName: string;
  source: AssessmentSource;
  assessedOn: string;
  /** Level, words and names are null for peers and reports: they never leave the server. */
  level: number | null;
  assessorName: string | null;
  evidence: string | null;
  recorderName: string | null;
  isImported: boolean;
  /** The reader may retract it. */
  mayRetract: boolean;
  retracted: Retracted | null;
}

const dayOf = (moment: Date): string => moment.toISOString().slice(0, 10);

/** Names an import that brought an entry: `import:levels.csv` → "levels.csv". */
const importName = (assessor: string) => (assessor.startsWith("import:") ? assessor.slice("import:".length) : null);

/** One entry as it may be shown: what a peer or a report said, and who it was, stays behind. */
export function historyEntry(
  row: NamedAssessment,
  competencyName: string,
  read: ReadWords,
  mayRetract: boolean,
): HistoryEntry {
  const { assessment } = row;
  const isKept = isAnonymousSource(assessment.source);
  return {
    id: assessment.id,
    competencyName,
    source: assessment.source,
    assessedOn: assessment.assessedOn,
    level: isKept ? null : assessment.level,
    assessorName: isKept ? null : (row.assessorName ?? importName(assessment.assessor)),
    evidence: isKept ? null : read(assessment.evidence),
    recorderName: isKept ? null : row.recorderName,
    isImported: assessment.importId !== null,
    mayRetract: mayRetract && assessment.retractedAt === null,
    retracted: retractedOf(assessment, row.retractorName, read),
  };
}

/** A sheet of leadership evidence as it is shown: nothing in it is a single colleague's answer. */
export function evidenceEntry(
  row: { sheet: LeadershipEvidence; recorderName: string | null; retractorName: string | null },
  read: ReadWords,
  mayRetract: boolean,
) {
  const { id, kind, score, assessors, months, observedOn, evidence } = row.sheet;
  return {
    ...{ id, kind, score, assessors, months, observedOn },
    evidence: read(evidence),
    recorderName: row.recorderName,
    mayRetract: mayRetract && row.sheet.retractedAt === null,
    retracted: retractedOf(row.sheet, row.retractorName, read),
  };
}

const retractedOf = (
  row: Pick<Assessment, "retractedAt" | "retractionReason">,
  by: string | null,
  read: ReadWords,
): Retracted | null =>
  row.retractedAt && { on: dayOf(row.retractedAt), by, reason: read(row.retractionReason ?? "") ?? "" };
