import { chooseCountedAssessments } from "#app/domain/competency/counted-assessments.ts";
import {
  assessProfileFit,
  judgeRequirement,
  type ProfileFit,
  type RequirementGap,
} from "#app/domain/competency/gap.ts";
import type { LevelAssessment } from "#app/domain/competency/level.ts";
import { mayShowLevel, restsOnColleagues } from "#app/services/assessments/anonymity.ts";
import type { TeamLevels } from "#app/services/competencies/load-team-levels.server.ts";
import type { ListedRequirement } from "#db/queries/role-profiles.ts";

/** One requirement beside what the record says, as far as it may be said. */
export interface ShownGap {
  competencyId: string;
  name: string;
  kind: "technical" | "leadership";
  isCritical: boolean;
  requiredLevel: number;
  minimumEvidence: number;
  voices: number;
  tooFewVoices: boolean;
  verdict: RequirementGap["verdict"];
  level: number | null;
  fresh: boolean;
  claimedLevel: number | null;
  /** Rests on too few colleagues to be shown. */
  isKeptBack: boolean;
  /** 80 % intervals of the level and of what is missing; whole levels where single colleagues stand behind them. */
  interval: [number, number] | null;
  missing: [number, number] | null;
}

type Levels = Pick<TeamLevels, "levelOf" | "assessmentsOf">;

const UNKNOWN = { state: "unknown" as const };

function judge(requirement: ListedRequirement, personId: string, levels: Levels) {
  const assessments = levels.assessmentsOf(personId, requirement.competencyId);
  const isKeptBack = !mayShowLevel(assessments);
  const level = levels.levelOf(personId, requirement.competencyId);
  const voices = chooseCountedAssessments(assessments).rated.length;
  const gap = judgeRequirement(requirement, isKeptBack ? { ...level, ...NOT_SHOWN } : level, voices);
  return { assessments, isKeptBack, level, voices, gap };
}

const NOT_SHOWN = {
  ...UNKNOWN,
  level: null,
  mean: null,
  sd: null,
  interval80: null,
  probabilityHeld: null,
  held: false,
  fresh: false,
  gap: "unknown",
} as const;

/** How well a role fits a person: what too few colleagues said counts as unknown. */
export const fitOf = (requirements: readonly ListedRequirement[], personId: string, levels: Levels): ProfileFit =>
  assessProfileFit(requirements.map((requirement) => judge(requirement, personId, levels).gap));

/** Every requirement of a role beside what the record says about one person. */
export function shownGaps(requirements: readonly ListedRequirement[], personId: string, levels: Levels): ShownGap[] {
  return requirements.map((requirement) => {
    const { assessments, isKeptBack, level, voices, gap } = judge(requirement, personId, levels);
    const round = roundingOf(assessments);
    const rated = !isKeptBack && level.state === "rated" ? level : null;
    return {
      competencyId: requirement.competencyId,
      name: requirement.competency.name,
      kind: requirement.competency.kind,
      isCritical: requirement.isCritical,
      requiredLevel: requirement.requiredLevel,
      minimumEvidence: requirement.minimumEvidence,
      voices,
      tooFewVoices: gap.tooFewVoices,
      verdict: gap.verdict,
      level: rated?.level ?? null,
      fresh: rated?.fresh ?? false,
      claimedLevel: level.state === "claimed" ? level.claimedLevel : null,
      isKeptBack,
      interval: rated && [round(rated.interval80[0]), round(rated.interval80[1])],
      missing: gap.missing && [round(gap.missing[0]), round(gap.missing[1])],
    };
  });
}

/** Whole levels where a finer number would give a single colleague away. */
function roundingOf(assessments: readonly LevelAssessment[]): (value: number) => number {
  const step = restsOnColleagues(assessments) ? 1 : 10;
  return (value) => Math.round(value * step) / step;
}
