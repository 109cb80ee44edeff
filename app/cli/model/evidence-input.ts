import { z } from "zod";
import { DROPPED_KINDS, isRatingKind, RATING_KINDS, SCORED_KINDS } from "#app/domain/promotion/evidence-kinds.ts";
import type { DroppedEntry, EvidenceEntry } from "#app/domain/promotion/promotion-input.ts";
import { listOf, numberAbove, numberBetween, numberFrom, objectOf, someText, wholeNumberFrom } from "./input.ts";

const anyKind = `expected one of ${[...SCORED_KINDS, ...DROPPED_KINDS].join(", ")}`;

const scored = {
  score: numberBetween(1, 5).optional(),
  z: numberBetween(-100, 100).optional(),
  raters: wholeNumberFrom(1).optional(),
  ageMonths: numberFrom(0).optional(),
  coverage: numberAbove(0, 1).optional(),
  raterIds: listOf(someText()).optional(),
};
const panelKinds = SCORED_KINDS.filter((kind) => !isRatingKind(kind) && kind !== "acting_lead");

const scoredEntry = z.discriminatedUnion(
  "kind",
  [
    objectOf({ kind: z.enum(RATING_KINDS), ...scored }),
    objectOf({ kind: z.enum(panelKinds), ...scored, assessors: wholeNumberFrom(1).optional() }),
    objectOf({ kind: z.literal("acting_lead"), ...scored, months: numberAbove(0) }),
  ],
  anyKind,
);

/** Entries of a scored kind carry a score or a z, and name as many raters as they have. */
const checkedEntry = scoredEntry.transform((entry, context): EvidenceEntry => {
  const refuse = (field: string, message: string): never => {
    context.addIssue({ code: "custom", path: [field], message });
    return z.NEVER;
  };
  const { score, z: standardised, raterIds } = entry;
  // Panels count their people as assessors; there, only a stated number of raters has to agree.
  const expectedIds = isRatingKind(entry.kind) ? (entry.raters ?? 1) : entry.raters;
  if (raterIds && expectedIds !== undefined && raterIds.length !== expectedIds) {
    return refuse("raterIds", `expected as many ids as raters, ${expectedIds}`);
  }
  if (score !== undefined && standardised !== undefined) return refuse("z", "expected either score or z, not both");
  if (score !== undefined) return { ...entry, score, z: undefined };
  if (standardised !== undefined) return { ...entry, z: standardised, score: undefined };
  return refuse("score", "expected 1 to 5, or a z in its place");
});

const droppedEntry = objectOf({ kind: z.enum(DROPPED_KINDS) });
const anyEntry = z.discriminatedUnion("kind", [checkedEntry, droppedEntry], {
  error: ({ input }) => (typeof input === "object" && input !== null ? anyKind : "expected an object"),
});

/** The first entry that is a z among scores of its rating kind, or a score among z. */
function findMixture(
  entries: readonly (EvidenceEntry | DroppedEntry)[],
): { index: number; field: "score" | "z" } | null {
  const first = new Map<string, "score" | "z">();
  for (const [index, candidate] of entries.entries()) {
    if (!("score" in candidate) || !isRatingKind(candidate.kind)) continue;
    const field = candidate.score === undefined ? "z" : "score";
    if (first.has(candidate.kind) && first.get(candidate.kind) !== field) return { index, field };
    first.set(candidate.kind, field);
  }
  return null;
}

/** The evidence of a promotion case: rating kinds all scores or all z, every entry fit for the model. */
export const evidenceInput = listOf(anyEntry).superRefine((entries, context) => {
  const mixture = findMixture(entries);
  if (mixture === null) return;
  const other = mixture.field === "z" ? "score" : "z";
  const message = `expected ${other}, as in the entries of this kind before it`;
  context.addIssue({ code: "custom", path: [mixture.index, mixture.field], message });
});
