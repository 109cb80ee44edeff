import type { CompetencyKind } from "#app/domain/shared/vocabulary.ts";

/**
 * What each level means in general, for a competency that comes without words of its own. Six for a technical one
 * (levels 0–5), five for a leadership one (1–5).
 */
export const GENERAL_ANCHORS: Record<CompetencyKind, readonly string[]> = {
  technical: [
    "Has not done this yet.",
    "Does parts of it with guidance.",
    "Does the routine cases alone.",
    "Does it alone, and says when a case goes beyond them.",
    "Solves the hard cases and is asked by others.",
    "Sets how it is done here, and others learn it from them.",
  ],
  leadership: [
    "Gets in the way of it.",
    "Shows it on and off.",
    "Shows it as the role asks for.",
    "Shows it under pressure too, beyond what the role asks for.",
    "Others copy how they do it.",
  ],
};
