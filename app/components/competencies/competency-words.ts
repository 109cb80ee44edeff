import type { CompetencyKind, TargetRole } from "#app/domain/shared/vocabulary.ts";

/** One short name a level, the same for every competency of a kind; the anchors say what it means in each. */
const LEVEL_NAMES: Record<CompetencyKind, readonly string[]> = {
  technical: ["not yet", "with guidance", "alone in routine", "alone", "in hard cases", "sets the way"],
  leadership: ["gets in the way", "on and off", "what the role asks for", "beyond it", "others copy it"],
};

export interface LevelName {
  level: number;
  name: string;
}

export const levelNames = (kind: CompetencyKind): LevelName[] =>
  LEVEL_NAMES[kind].map((name, index) => ({ level: index + (kind === "technical" ? 0 : 1), name }));

export const TARGET_ROLE_NAMES: Record<TargetRole, string> = {
  manager: "Manager",
  "team-lead": "Team lead",
  trial: "Lead trial",
};
