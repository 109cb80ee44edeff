import type { TargetRole, Willingness } from "../shared/vocabulary.ts";
import type { DroppedKind, ScoredKind } from "./evidence-kinds.ts";

/** What an entry says about its own weight, apart from how good the person looked in it. */
export interface EvidenceBasis {
  kind: ScoredKind;
  /** Raters behind a rating entry; 1 when left out. */
  raters?: number | undefined;
  /** Active months since; 0 when left out. */
  ageMonths?: number | undefined;
  /** Share of the target role's leadership competencies that the entry covers, above 0 up to 1; 1 when left out. */
  coverage?: number | undefined;
  /** Assessors of a structured interview; 2 when left out. */
  assessors?: number | undefined;
  /** Length of a lead trial; `acting_lead` needs it. */
  months?: number | undefined;
  raterIds?: readonly string[] | undefined;
}

/** One entry of evidence: `score` on the 1–5 scale, or `z` already standardised. Never both. */
export type EvidenceEntry = EvidenceBasis & ({ score: number; z?: undefined } | { z: number; score?: undefined });

export interface DroppedEntry {
  kind: DroppedKind;
}

export interface TeamPicture {
  /** Technical levels of the team, the candidate's included; null where not rated. */
  technicalLevels?: readonly (number | null)[] | undefined;
  candidateIndex?: number | undefined;
  size?: number | undefined;
  /** The candidate has level 4 or more in a critical competency in which nobody else is within one level. */
  criticalLead?: boolean | undefined;
}

export interface CriticalCompetency {
  name: string;
  holders: number;
  minimum: number;
  /** Whether the candidate is one of the holders. */
  held: boolean;
}

export interface OtherCandidate {
  id: string;
  probability: number;
  mean: number;
  lossFte?: number | undefined;
  /** True when left out. */
  available?: boolean | undefined;
}

export interface PromotionInput {
  /** Share of such promotions that go well in general. */
  baseRate?: number | undefined;
  /** Direct reports in the target role. */
  span?: number | undefined;
  willing?: Willingness | undefined;
  team?: TeamPicture | undefined;
  /** The person's output against a typical colleague's, as the manager estimates it. */
  technicalMultiple?: number | undefined;
  targetRole?: TargetRole | undefined;
  /** Share of technical time given up, 0–1, in place of the target role's usual share. */
  technicalShareGivenUp?: number | undefined;
  soleExpert?: boolean | undefined;
  backfill?: boolean | undefined;
  critical?: readonly CriticalCompetency[] | undefined;
  others?: readonly OtherCandidate[] | undefined;
  evidence: readonly (EvidenceEntry | DroppedEntry)[];
  /** Evidence that this team cannot provide: kinds, or ids of single next steps. */
  evidenceUnavailable?: readonly string[] | undefined;
}
