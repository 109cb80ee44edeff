import type { CareerTrack } from "../../shared/vocabulary.ts";
import type { LeadershipCode } from "../catalogue/leadership.ts";
import type { TechnicalCode } from "../catalogue/technical.ts";

export type LadderCompetency = TechnicalCode | LeadershipCode;
export type AskedLevel = 1 | 2 | 3 | 4 | 5;

/** A built-in role: where it stands, and which levels it asks for. Levels and flags are our judgement. */
export interface LadderProfile {
  /** Kebab-case; stored with the role, so it never changes. */
  readonly code: string;
  readonly track: CareerTrack;
  /** 1 is the first rung; the same number on both tracks stands for the same standing. */
  readonly rung: number;
  readonly title: string;
  readonly purpose: string;
  readonly asks: Readonly<Partial<Record<LadderCompetency, AskedLevel>>>;
  /** Without these nobody fills the role, whatever else they can do. */
  readonly critical: readonly LadderCompetency[];
  /** One voice is not enough for these: two counted assessments before anything is said. */
  readonly twoVoices?: readonly LadderCompetency[];
}

export interface AskedCompetency {
  code: LadderCompetency;
  requiredLevel: AskedLevel;
  isCritical: boolean;
  minimumEvidence: number;
}

/**
 * What a built-in role asks for, a line a competency: two counted assessments where one voice is not enough, else one.
 * @example askedBy({ …, asks: { coaching: 3 }, critical: ["coaching"], twoVoices: ["coaching"] })
 * // [{ code: "coaching", requiredLevel: 3, isCritical: true, minimumEvidence: 2 }]
 */
export function askedBy({ asks, critical, twoVoices = [] }: LadderProfile): AskedCompetency[] {
  return (Object.entries(asks) as [LadderCompetency, AskedLevel][]).map(([code, requiredLevel]) => ({
    code,
    requiredLevel,
    isCritical: critical.includes(code),
    minimumEvidence: twoVoices.includes(code) ? 2 : 1,
  }));
}

export interface Ladder {
  readonly name: string;
  readonly description: string;
  readonly profiles: readonly LadderProfile[];
}
