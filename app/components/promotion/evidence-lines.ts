import type { PromotionAssessment } from "#app/domain/promotion/assess-promotion.ts";
import { isRatingKind, type ScoredKind } from "#app/domain/promotion/evidence-kinds.ts";
import type { EvidenceEntry, PromotionInput } from "#app/domain/promotion/promotion-input.ts";
import { formatCount, formatNumber } from "#app/lib/format.ts";

/** Fewer colleagues than this and their mean would give a single answer away. */
const LEAST_RATERS: Partial<Record<ScoredKind, number>> = { peer: 3, reports: 4 };
const ENDS_OF_SCALE = [1, 5];
const TOO_FEW = "too few to show";
const ALL_THE_SAME = "all the same, not shown";

export const SOURCE_NAMES: Record<ScoredKind, string> = {
  structured_interview: "Structured interview",
  simulation: "Work sample",
  assessment_centre: "Assessment centre",
  situational_judgement: "Situational judgement",
  acting_lead: "Lead trial",
  collaboration: "Work with others",
  peer: "Peers",
  supervisor: "Supervisor",
  reports: "Reports",
};

export interface EvidenceLine {
  key: string;
  kind: ScoredKind;
  /** "Peers, 4 raters". */
  source: string;
  /** "3.1 of 5", or why it is not shown. */
  rating: string;
  /** Colleagues too few for their mean to be shown. */
  isTooFew: boolean;
  /** Their mean would give single answers away, so that its direction is not told to the person either. */
  isKeptBack: boolean;
  ageMonths: number;
  /** Effect on the sum in standard deviations. */
  effect: number;
}

/** The mean of a pooled kind may be shown when it cannot be traced to one person. */
function ratingOf(kind: ScoredKind, entries: readonly EvidenceEntry[], locale: string): string {
  const scores = entries.flatMap(({ score }) => (score === undefined ? [] : [score]));
  if (scores.length === 0) return "standardised";
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
  const least = LEAST_RATERS[kind];
  if (least !== undefined) {
    if (scores.length < least) return TOO_FEW;
    if (ENDS_OF_SCALE.some((end) => Math.abs(mean - end) < 1e-9)) return ALL_THE_SAME;
  }
  return `${formatNumber(mean, locale, 1)} of 5`;
}

function sourceName(kind: ScoredKind, entries: readonly EvidenceEntry[], locale: string): string {
  if (isRatingKind(kind)) return `${SOURCE_NAMES[kind]}, ${formatCount(entries.length, "rater", "raters")}`;
  const [entry] = entries;
  if (kind === "acting_lead") return `${SOURCE_NAMES[kind]}, ${formatNumber(entry?.months ?? 0, locale)} months`;
  return kind === "structured_interview" && entry?.assessors === 1
    ? `${SOURCE_NAMES[kind]}, one assessor`
    : SOURCE_NAMES[kind];
}

/**
 * A line for each source of a result, in the model's order: a rating kind is one line, every panel entry its own.
 * Panel entries of one kind stand in the input in the order in which the model lists them.
 */
export function evidenceLines(
  evidence: PromotionInput["evidence"],
  { sources, contributions }: Pick<PromotionAssessment, "sources" | "contributions">,
  locale: string,
): EvidenceLine[] {
  const entriesOf = (kind: ScoredKind) => evidence.filter((entry): entry is EvidenceEntry => entry.kind === kind);
  const taken = new Map<ScoredKind, number>();
  return sources.map(({ kind, ageMonths }, index) => {
    const all = entriesOf(kind);
    const place = taken.get(kind) ?? 0;
    taken.set(kind, place + 1);
    const entries = isRatingKind(kind) ? all : all.slice(place, place + 1);
    const rating = ratingOf(kind, entries, locale);
    return {
      key: `${kind}-${place}`,
      kind,
      source: sourceName(kind, entries, locale),
      rating,
      isTooFew: rating === TOO_FEW,
      isKeptBack: rating === TOO_FEW || rating === ALL_THE_SAME,
      ageMonths,
      effect: contributions[index]?.value ?? 0,
    };
  });
}

/** "2 months", in full months. */
export const ageWords = (months: number): string =>
  months < 1 ? "less than a month" : formatCount(Math.floor(months), "month", "months");
