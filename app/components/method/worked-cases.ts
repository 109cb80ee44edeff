import { assessPromotion, type PromotionAssessment } from "#app/domain/promotion/assess-promotion.ts";
import type { EvidenceEntry } from "#app/domain/promotion/promotion-input.ts";

export interface WorkedCase {
  key: string;
  evidence: string;
  result: PromotionAssessment;
}

const FULL_FILE = (peers: number, interview: number): EvidenceEntry[] => [
  { kind: "supervisor", z: 1, raters: 2 },
  { kind: "peer", z: peers, raters: 6 },
  { kind: "structured_interview", z: interview },
  { kind: "acting_lead", z: 1, months: 6 },
  { kind: "collaboration", z: 1 },
];

const CASES: { key: string; evidence: string; entries: EvidenceEntry[] }[] = [
  { key: "none", evidence: "Nothing on record", entries: [] },
  { key: "one", evidence: "One supervisor, 1.5 above the usual", entries: [{ kind: "supervisor", z: 1.5 }] },
  {
    key: "disagree",
    evidence: "One supervisor 1.5 above, six peers 0.8 below",
    entries: [
      { kind: "supervisor", z: 1.5 },
      { kind: "peer", z: -0.8, raters: 6 },
    ],
  },
  {
    key: "against",
    evidence: "One supervisor 0.5 below, six peers 1.2 below, interview 1 below",
    entries: [
      { kind: "supervisor", z: -0.5 },
      { kind: "peer", z: -1.2, raters: 6 },
      { kind: "structured_interview", z: -1 },
    ],
  },
  {
    key: "full",
    evidence: "Two supervisors, six peers, six months of lead trial and work with others 1 above, interview 1.2 above",
    entries: FULL_FILE(1, 1.2),
  },
];

/** What the model says of a few files, computed as for a case: base rate .60, seven reports, everything fresh. */
export const workedCases = (): WorkedCase[] =>
  CASES.map(({ key, evidence, entries }) => ({ key, evidence, result: assessPromotion({ evidence: entries }) }));
