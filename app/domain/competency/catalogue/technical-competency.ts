import type { ItFunctionId } from "./it-functions.ts";

export const TECHNICAL_GROUPS = [
  "network",
  "platform",
  "security",
  "business-systems",
  "service",
  "governance",
] as const;
export type TechnicalGroup = (typeof TECHNICAL_GROUPS)[number];

/** Observable behaviour at levels 0 to 5: not yet, with guidance, alone in routine, alone, in hard cases, sets the way. */
export type TechnicalAnchors = readonly [string, string, string, string, string, string];

export interface TechnicalCompetencyDefinition {
  /** Kebab-case; stored with assessments, so it never changes. */
  readonly code: string;
  readonly functionId: ItFunctionId;
  readonly group: TechnicalGroup;
  /** Heads a matrix column: 28 characters at most. */
  readonly name: string;
  readonly description: string;
  readonly anchors: TechnicalAnchors;
  /** Starting point for a firm's own target; our judgement. */
  readonly requiredLevel: 1 | 2 | 3 | 4 | 5;
  /** How many people should hold the required level; our judgement. */
  readonly minimumCover: number;
  /** Losing it stops the business or breaks a duty. */
  readonly critical: boolean;
  /** Months after which a rating counts half: 36 for fundamentals, 12 for cloud and security, 18 for the rest. */
  readonly halfLifeMonths: 12 | 18 | 36;
}
