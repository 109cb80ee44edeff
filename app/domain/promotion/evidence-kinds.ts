import type { EvidenceKind } from "../shared/vocabulary.ts";

export const RATING_KINDS = ["peer", "supervisor", "reports"] as const;
export type RatingKind = (typeof RATING_KINDS)[number];

/** Evidence from a sheet of its own: each entry is a source, none are pooled. */
export type PanelKind = EvidenceKind;
export type ScoredKind = PanelKind | RatingKind;

/** Every scored kind, in the order in which reasons are listed. */
export const SCORED_KINDS = [
  "structured_interview",
  "simulation",
  "assessment_centre",
  "situational_judgement",
  "acting_lead",
  "collaboration",
  "peer",
  "supervisor",
  "reports",
] as const satisfies readonly ScoredKind[];

/** Shown to the reader and dropped before anything is computed. */
export const DROPPED_KINDS = ["technical_level", "tenure", "self_rating", "wish_to_lead"] as const;
export type DroppedKind = (typeof DROPPED_KINDS)[number];

/**
 * Whether entries of this kind are accepted, shown and never scored.
 * @example isDroppedKind("tenure") // true
 */
export function isDroppedKind(kind: string): kind is DroppedKind {
  return (DROPPED_KINDS as readonly string[]).includes(kind);
}

/** Sources of one family share what their observers see alike, so they count for less together than apart. */
export type EvidenceFamily = "assessment" | "behaviour" | "ratings";

export const FAMILY_OF: Record<ScoredKind, EvidenceFamily> = {
  structured_interview: "assessment",
  simulation: "assessment",
  assessment_centre: "assessment",
  situational_judgement: "assessment",
  acting_lead: "behaviour",
  collaboration: "behaviour",
  peer: "ratings",
  supervisor: "ratings",
  reports: "ratings",
};

/**
 * Whether entries of this kind are ratings, which are pooled into one source per kind.
 * @example isRatingKind("peer") // true
 */
export function isRatingKind(kind: ScoredKind): kind is RatingKind {
  return FAMILY_OF[kind] === "ratings";
}
