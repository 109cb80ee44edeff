import fc from "fast-check";
import { isRatingKind, type RatingKind, SCORED_KINDS, type ScoredKind } from "#app/domain/promotion/evidence-kinds.ts";
import type { EvidenceEntry, PromotionInput } from "#app/domain/promotion/promotion-input.ts";

interface EntryParts {
  kind: ScoredKind;
  score: number;
  raters: number;
  ageMonths: number;
  coverage: number;
  assessors: number;
  months: number;
  raterIds: string[];
}

const parts: fc.Arbitrary<EntryParts> = fc
  .record({
    kind: fc.constantFrom(...SCORED_KINDS),
    score: fc.double({ min: 1, max: 5, noNaN: true }),
    raters: fc.integer({ min: 1, max: 8 }),
    ageMonths: fc.oneof(fc.constant(0), fc.double({ min: 0, max: 120, noNaN: true })),
    coverage: fc.oneof(fc.constant(1), fc.double({ min: 0.01, max: 1, noNaN: true })),
    assessors: fc.integer({ min: 1, max: 3 }),
    months: fc.double({ min: 0.1, max: 12, noNaN: true }),
  })
  .chain((entry) =>
    fc.record({
      ...Object.fromEntries(Object.entries(entry).map(([key, value]) => [key, fc.constant(value)])),
      raterIds: fc.array(fc.constantFrom("a", "b", "c", "d", "e", "f"), {
        minLength: entry.raters,
        maxLength: entry.raters,
      }),
    } as { [Key in keyof EntryParts]: fc.Arbitrary<EntryParts[Key]> }),
  );

function asEntry(entry: EntryParts, zKinds: ReadonlySet<RatingKind>, named: boolean): EvidenceEntry {
  const { score, raterIds, ...basis } = entry;
  const shared = { ...basis, ...(named ? { raterIds } : {}) };
  const asZ = isRatingKind(entry.kind) ? zKinds.has(entry.kind) : score > 4.5;
  return asZ ? { ...shared, z: (score - 3) * 1.6 } : { ...shared, score };
}

/** Entries of evidence that fit together: each rating kind all scores or all z, all raters named or none. */
export function evidenceArbitrary(minLength = 0): fc.Arbitrary<EvidenceEntry[]> {
  return fc
    .record({
      entries: fc.array(parts, { minLength, maxLength: 8 }),
      zKinds: fc.subarray<RatingKind>(["peer", "supervisor", "reports"]),
      named: fc.boolean(),
    })
    .map(({ entries, zKinds, named }) => entries.map((entry) => asEntry(entry, new Set(zKinds), named)));
}

/** Evidence with one entry more that fits to it. */
export const evidenceAndOneMore = evidenceArbitrary(1).map((entries) => ({
  before: entries.slice(1),
  after: entries,
}));

/** Base rates and spans that a firm could have. */
export const settingArbitrary: fc.Arbitrary<Pick<PromotionInput, "baseRate" | "span">> = fc.record({
  baseRate: fc.double({ min: 0.05, max: 0.95, noNaN: true }),
  span: fc.integer({ min: 1, max: 60 }),
});
