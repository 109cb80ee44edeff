import { explainLevel } from "#app/domain/competency/explain-level.ts";
import type { CompetencyLevel, GapVerdict, LevelAssessment } from "#app/domain/competency/level.ts";
import { mayShowLevel, restsOnColleagues } from "#app/services/assessments/anonymity.ts";
import type { Competency } from "#db/queries/competencies.ts";

export interface TechnicalRow {
  id: string;
  name: string;
  groupCode: string;
  isCritical: boolean;
  requiredLevel: number;
  state: CompetencyLevel["state"];
  /** The level rests on too few colleagues to be shown: neither it nor what follows from it is here. */
  isKeptBack: boolean;
  level: number | null;
  claimedLevel: number | null;
  /** 80 % interval; whole levels where single colleagues stand behind it. */
  interval: [number, number] | null;
  fresh: boolean;
  gap: GapVerdict;
  sentence: string;
}

const KEPT_BACK = "Assessed by too few colleagues to show: single answers stay with those who gave them.";

/** What the record says about one technical competency, as far as it may be said. */
export function technicalRow(
  competency: Competency,
  level: CompetencyLevel,
  assessments: readonly LevelAssessment[],
): TechnicalRow {
  const row = {
    id: competency.id,
    name: competency.name,
    groupCode: competency.groupCode,
    isCritical: competency.isCritical,
    requiredLevel: competency.requiredLevel,
    state: level.state,
    fresh: level.fresh,
  };
  if (!mayShowLevel(assessments)) {
    return {
      ...row,
      isKeptBack: true,
      level: null,
      claimedLevel: null,
      interval: null,
      gap: "unknown",
      sentence: KEPT_BACK,
    };
  }
  const step = restsOnColleagues(assessments) ? 1 : 10;
  const rounded = (value: number) => Math.round(value * step) / step;
  return {
    ...row,
    isKeptBack: false,
    level: level.level,
    claimedLevel: level.state === "claimed" ? level.claimedLevel : null,
    interval: level.interval80 && [rounded(level.interval80[0]), rounded(level.interval80[1])],
    gap: level.gap,
    sentence: explainLevel({
      halfLifeMonths: competency.halfLifeMonths,
      required: competency.requiredLevel,
      assessments,
    }),
  };
}
