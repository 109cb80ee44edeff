import {
  type EvidenceFamily,
  FAMILY_OF,
  isDroppedKind,
  isRatingKind,
  SCORED_KINDS,
  type ScoredKind,
} from "./evidence-kinds.ts";
import type { PromotionModelParameters } from "./parameters.ts";
import type { EvidenceBasis, EvidenceEntry, PromotionInput } from "./promotion-input.ts";

/** What decides how much a source weighs, whatever it says. */
export interface SourceBasis {
  kind: ScoredKind;
  family: EvidenceFamily;
  /** Raters, older ones for less; 1 for a panel. */
  raters: number;
  /** Age of the newest entry in active months. */
  ageMonths: number;
  coverage: number;
  assessors: number;
  /** Length of a lead trial; null for the other kinds. */
  months: number | null;
}

/** One source: all entries of a rating kind together, or one entry of a panel kind. */
export interface EvidenceSource extends SourceBasis {
  /** How far above the usual score, in standard deviations. */
  x: number;
}

interface SourceGroup<Entry extends EvidenceBasis> {
  basis: SourceBasis;
  members: { entry: Entry; weight: number }[];
}

const ageOf = (entry: EvidenceBasis) => entry.ageMonths ?? 0;

/** A total order by content, so that sums are the same to the last bit in whatever order entries come. */
function orderByContent<Entry extends EvidenceBasis & { score?: number; z?: number }>(
  entries: readonly Entry[],
): Entry[] {
  const keyed = entries.map((entry) => ({
    entry,
    keys: [
      ageOf(entry),
      entry.score ?? entry.z ?? 0,
      entry.raters ?? 1,
      entry.coverage ?? 1,
      entry.months ?? 0,
      entry.assessors ?? 2,
    ],
  }));
  keyed.sort((a, b) => a.keys.reduce((order, key, i) => order || key - (b.keys[i] ?? 0), 0));
  return keyed.map(({ entry }) => entry);
}

function basisOfPanel(entry: EvidenceBasis): SourceBasis {
  if (entry.kind === "acting_lead" && !(entry.months !== undefined && entry.months > 0)) {
    throw new RangeError("a lead trial needs its length in months");
  }
  return {
    kind: entry.kind,
    family: FAMILY_OF[entry.kind],
    raters: 1,
    ageMonths: ageOf(entry),
    coverage: entry.coverage ?? 1,
    assessors: entry.assessors ?? 2,
    months: entry.kind === "acting_lead" ? (entry.months ?? null) : null,
  };
}

/**
 * Entries as sources, in the order of the kinds: rating kinds pooled, each panel entry on its own. Within a pool an
 * entry weighs raters × 2^(−months older than the newest / half-life); age is that of the newest and coverage the
 * largest, so that no further entry can make the evidence weaker. A lead trial without a length is a RangeError.
 * @example groupSources([{ kind: "peer", raters: 2, ageMonths: 0 }, { kind: "peer", raters: 2, ageMonths: 18 }], p)[0].basis.raters // 3
 */
export function groupSources<Entry extends EvidenceBasis>(
  entries: readonly Entry[],
  parameters: PromotionModelParameters,
): SourceGroup<Entry>[] {
  return SCORED_KINDS.flatMap((kind): SourceGroup<Entry>[] => {
    const members = orderByContent(entries.filter((entry) => entry.kind === kind));
    if (!isRatingKind(kind))
      return members.map((entry) => ({ basis: basisOfPanel(entry), members: [{ entry, weight: 1 }] }));
    if (members.length === 0) return [];

    const halfLife = parameters.values[`half-life.${kind}`].value;
    const newest = Math.min(...members.map(ageOf));
    const weighed = members.map((entry) => ({
      entry,
      weight: (entry.raters ?? 1) * 2 ** (-(ageOf(entry) - newest) / halfLife),
    }));
    const basis: SourceBasis = {
      kind,
      family: FAMILY_OF[kind],
      raters: weighed.reduce((sum, { weight }) => sum + weight, 0),
      ageMonths: newest,
      coverage: Math.max(...members.map((entry) => entry.coverage ?? 1)),
      assessors: 2,
      months: null,
    };
    return [{ basis, members: weighed }];
  });
}

function standardise({ basis, members }: SourceGroup<EvidenceEntry>, parameters: PromotionModelParameters): number {
  const scored = members.filter(({ entry }) => entry.score !== undefined).length;
  if (scored !== 0 && scored !== members.length)
    throw new RangeError(`${basis.kind}: all entries need a score, or all a z`);

  const weightSum = members.reduce((sum, { weight }) => sum + weight, 0);
  const mean = members.reduce((sum, { entry, weight }) => sum + weight * (entry.score ?? entry.z), 0) / weightSum;
  if (scored === 0) return mean;

  const { kind, raters } = basis;
  const spread = parameters.values["norm.spread"].value;
  const clip = parameters.values["norm.clip"].value;
  if (!isRatingKind(kind)) return clamp((mean - parameters.values["norm.panel"].value) / spread, clip);
  const reliability = parameters.values[`reliability.${kind}`].value;
  const spreadOfMean = spread * Math.sqrt((1 + (raters - 1) * reliability) / raters);
  return clamp((mean - parameters.values[`norm.${kind}`].value) / spreadOfMean, clip);
}

function clamp(x: number, limit: number): number {
  return Math.min(limit, Math.max(-limit, x));
}

/**
 * The entries that count; technical level, years of service, self-ratings and the wish to lead are dropped here.
 * @example scoredEntries([{ kind: "tenure" }, { kind: "peer", score: 4 }]) // only the peer entry
 */
export function scoredEntries(evidence: PromotionInput["evidence"]): EvidenceEntry[] {
  return evidence.filter((entry): entry is EvidenceEntry => !isDroppedKind(entry.kind));
}

/**
 * Sources with what they say, x, in standard deviations above the usual score. Scores on the 1–5 scale are cut at
 * ±2.5; a pooled rating is judged against the spread of a mean of that many raters. z values are used as they are.
 * Score and z mixed within one rating kind are a RangeError.
 * @example poolEvidence([{ kind: "supervisor", score: 4.4, raters: 2, ageMonths: 3 }], PROMOTION_PARAMETERS)[0].x // 1.6778
 */
export function poolEvidence(
  entries: readonly EvidenceEntry[],
  parameters: PromotionModelParameters,
): EvidenceSource[] {
  return groupSources(entries, parameters).map((group) => ({ ...group.basis, x: standardise(group, parameters) }));
}
