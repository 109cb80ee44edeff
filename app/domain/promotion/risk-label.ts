import type { EvidenceFamily } from "./evidence-kinds.ts";
import type { PromotionModelParameters } from "./parameters.ts";
import type { EvidenceBasis } from "./promotion-input.ts";

export type Confidence = "low" | "medium" | "high";
export type RiskLabel = "unknown" | "unproven" | "low" | "moderate" | "elevated" | "high";

/**
 * Number of different people behind the evidence, or null unless every entry names its raters. No entries give null.
 * @example countDistinctRaters([{ kind: "peer", raterIds: ["a", "b"] }, { kind: "simulation", raterIds: ["a"] }]) // 2
 */
export function countDistinctRaters(entries: readonly EvidenceBasis[]): number | null {
  const named = entries.flatMap((entry) => (entry.raterIds === undefined ? [] : [entry.raterIds]));
  if (entries.length === 0 || named.length < entries.length) return null;
  return new Set(named.flat()).size;
}

/**
 * How sure the evidence makes us: by its strength, by how many kinds of source it comes from and, where the people
 * behind it are known, by how many they are. `people` null means not known, which caps nothing.
 * @example assessConfidence({ strength: 0.51, families: new Set(["assessment", "ratings"]), people: null }, p) // "medium"
 */
export function assessConfidence(
  { strength, families, people }: { strength: number; families: ReadonlySet<EvidenceFamily>; people: number | null },
  { values }: PromotionModelParameters,
): Confidence {
  const reaches = (step: "high" | "medium") =>
    strength >= values[`confidence.${step}-strength`].value &&
    families.size >= values[`confidence.${step}-families`].value &&
    (people === null || people >= values[`confidence.${step}-people`].value);
  if (reaches("high")) return "high";
  return reaches("medium") ? "medium" : "low";
}

/**
 * The risk of this promotion in a word. No evidence is `unknown`. Low confidence gives `unproven`, or `high` where
 * the evidence itself speaks against it (chance below one half and mean below 0); so missing evidence never reads as
 * safe and never as guilty. Otherwise by the chance: .80 and more `low`, .65 `moderate`, .50 `elevated`, less `high`.
 * @example labelRisk({ sources: 1, confidence: "low", probability: 0.75, mean: 0.4 }, p) // "unproven"
 */
export function labelRisk(
  {
    sources,
    confidence,
    probability,
    mean,
  }: { sources: number; confidence: Confidence; probability: number; mean: number },
  { values }: PromotionModelParameters,
): RiskLabel {
  const elevatedFrom = values["label.elevated-from"].value;
  if (sources === 0) return "unknown";
  if (confidence === "low") return probability < elevatedFrom && mean < 0 ? "high" : "unproven";
  if (probability >= values["label.low-from"].value) return "low";
  if (probability >= values["label.moderate-from"].value) return "moderate";
  return probability >= elevatedFrom ? "elevated" : "high";
}
