import { SCORED_KINDS, type ScoredKind } from "./evidence-kinds.ts";
import type { PromotionInput } from "./promotion-input.ts";

/** How the evidence of one kind differs between two days. */
export interface EvidenceChange {
  kind: ScoredKind;
  /** Entries: raters of a rating kind, sheets of a panel. */
  before: number;
  after: number;
  /** Months since the newest entry; null where there is none. */
  newestBefore: number | null;
  newestAfter: number | null;
  state: "new" | "more" | "fewer" | "gone" | "renewed" | "same";
}

function stateOf(before: number, after: number, isRenewed: boolean): EvidenceChange["state"] {
  if (before === 0) return "new";
  if (after === 0) return "gone";
  if (after !== before) return after > before ? "more" : "fewer";
  return isRenewed ? "renewed" : "same";
}

/**
 * Evidence of a decision beside that of a later day, a line for each kind that either has, in the model's order. Counts
 * and ages alone: the difference of two means would tell a single answer. As many entries of which the newest is younger
 * than before are renewed; entries that only grew older are the same.
 *
 * @example
 * compareEvidence([{ kind: "peer", score: 4, ageMonths: 2 }], []) // [{ kind: "peer", before: 1, after: 0, state: "gone", … }]
 */
export function compareEvidence(
  earlier: PromotionInput["evidence"],
  later: PromotionInput["evidence"],
): EvidenceChange[] {
  return SCORED_KINDS.flatMap((kind) => {
    const before = summarise(earlier, kind);
    const after = summarise(later, kind);
    if (before.count === 0 && after.count === 0) return [];
    const isRenewed = before.newest !== null && after.newest !== null && after.newest < before.newest;
    return [
      {
        kind,
        before: before.count,
        after: after.count,
        newestBefore: before.newest,
        newestAfter: after.newest,
        state: stateOf(before.count, after.count, isRenewed),
      },
    ];
  });
}

function summarise(evidence: PromotionInput["evidence"], kind: ScoredKind) {
  const ages = evidence.flatMap((entry) => (entry.kind === kind && "ageMonths" in entry ? [entry.ageMonths ?? 0] : []));
  const raters = evidence.reduce(
    (sum, entry) =>
      sum + (entry.kind === kind && "raters" in entry ? (entry.raters ?? 1) : entry.kind === kind ? 1 : 0),
    0,
  );
  return { count: raters, newest: ages.length === 0 ? null : Math.min(...ages) };
}
