import { assessPromotion, type PromotionAssessment } from "#app/domain/promotion/assess-promotion.ts";
import type { TargetRole, Willingness } from "#app/domain/shared/vocabulary.ts";
import { gatherEvidence } from "#app/services/promotion/gather-evidence.ts";
import { pictureTeam } from "#app/services/promotion/team-picture.ts";
import type { TeamRecords } from "#app/services/promotion/team-records.server.ts";
import type { Person } from "#db/queries/people.ts";

/** The job that everybody on the board is looked at for. */
export interface BoardJob {
  targetRole: TargetRole;
  span: number;
}

/** As much of a result as the board shows: no advice, no ledger, no sum. */
export type BoardResult = Pick<
  PromotionAssessment,
  "label" | "confidence" | "probability" | "probabilityAtBaseRate" | "interval80" | "mean" | "bar" | "starFlag"
>;

export interface BoardPerson {
  id: string;
  name: string;
  title: string;
  /** Null where fewer than three technical competencies are rated. */
  technicalLevel: number | null;
  rated: number;
  total: number;
  /** Null: not asked. */
  wish: Willingness | null;
  /** Null while the reader's own view of a case comes first. */
  result: BoardResult | null;
  /** That case. */
  ownViewCaseId: string | null;
}

interface Known {
  wish: Willingness | null;
  ownViewCaseId: string | null;
}

/** One person for the job of the board, by the same rule and from the same evidence as in a case. */
export function assessOnBoard(records: TeamRecords, person: Person, job: BoardJob, known: Known): BoardPerson {
  const { technical, picture } = pictureTeam(records, person);
  const { id, name, title } = person;
  const { mean: technicalLevel, rated, total } = technical;
  const shown = { id, name, title, technicalLevel, rated, total, ...known };
  if (known.ownViewCaseId) return { ...shown, result: null };
  const { label, confidence, probability, probabilityAtBaseRate, interval80, mean, bar, starFlag } = assessPromotion(
    { ...job, team: picture, evidence: gatherEvidence(records, id, job.targetRole) },
    records.parameters,
  );
  const result = { label, confidence, probability, probabilityAtBaseRate, interval80, mean, bar, starFlag };
  return { ...shown, result };
}
