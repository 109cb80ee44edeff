import type { AdviceRule } from "./advice.ts";
import type { PromotionAssessment } from "./assess-promotion.ts";
import type { ScoredKind } from "./evidence-kinds.ts";
import type { NextEvidence, NextEvidenceId } from "./next-evidence.ts";
import type { Confidence } from "./risk-label.ts";

export const EVIDENCE_KIND_NAMES: Record<ScoredKind, string> = {
  structured_interview: "Structured interview",
  simulation: "Work sample",
  assessment_centre: "Assessment centre",
  situational_judgement: "Situational judgement test",
  acting_lead: "Lead trial",
  collaboration: "Work with others",
  peer: "Peer ratings",
  supervisor: "Supervisor ratings",
  reports: "Ratings by reports",
};

export const ADVICE_WORDS: Record<AdviceRule, { title: string; text: string }> = {
  "specialist-track": {
    title: "The specialist track",
    text: "The person does not want to lead. Reward the work on the specialist track, with the same standing and pay band.",
  },
  "job-preview": {
    title: "A realistic job preview first",
    text: "The person is not sure about wanting to lead. Let them see the job as it is, then ask again.",
  },
  "gather-evidence": {
    title: "Find out more before deciding",
    text: "Too little is known. Gather the evidence named here, or agree a lead trial of three to six months with a right to return.",
  },
  "not-now": {
    title: "Not now",
    text: "On this evidence the promotion is more likely to go badly than well. Offer the specialist track and a development plan.",
  },
  "trial-or-other": {
    title: "A lead trial with backfill, or another candidate",
    text: "The promotion may go well, but not surely enough. Try it with a right to return and somebody filling in, or look at another candidate.",
  },
  "prefer-other": {
    title: "Another candidate, and a reward on the specialist track",
    text: "The promotion would probably go well, but the team loses less with another candidate who would probably do well too. Reward the technical work on the specialist track.",
  },
  "backfill-first": {
    title: "Promote once the gap in cover is filled",
    text: "The promotion would probably go well, but it leaves a critical competency below its minimum cover. Fill that first: by backfill, or with co-managed or managed services.",
  },
  "promote-with-support": {
    title: "Promote, with support",
    text: "The promotion would probably go well. Give training by practice and a mentor, and look at how it goes after 90, 180 and 365 days.",
  },
};

const NEXT_STEP_NAMES: Record<NextEvidenceId, string> = {
  structured_interview: "A structured interview",
  simulation: "A work sample",
  lead_trial_3: "A lead trial of three months",
  lead_trial_6: "A lead trial of six months",
  peers_3: "A rating round with three more peers",
  supervisor_1: "A rating by one more supervisor",
  assessment_centre: "An assessment centre",
  situational_judgement: "A situational judgement test",
};

/** Never "0 in 100" or "100 in 100": the model is sure of nothing. */
function inHundred(probability: number): number {
  return Math.min(99, Math.max(1, Math.round(probability * 100)));
}

function listInWords(names: readonly string[]): string {
  const last = names.at(-1) ?? "";
  return names.length < 2 ? last : `${names.slice(0, -1).join(", ")} and ${last}`;
}

function answerInWords({ label, confidence, probability }: PromotionAssessment): string {
  const goWell = `about ${inHundred(probability)} in 100 such promotions go well`;
  switch (label) {
    case "unknown":
      return "Nobody can say yet: nothing on record shows how this promotion would go";
    case "unproven":
      return "Not proven either way: too little is on record to say how this promotion would go";
    case "low":
      return `Likely to go well: ${goWell}`;
    case "moderate":
      return `More likely to go well than not: ${goWell}`;
    case "elevated":
      return `Not on this evidence alone: ${goWell}`;
    case "high":
      return confidence === "low"
        ? `The little that is known speaks against it: ${goWell}`
        : `More likely to go badly than well: ${goWell}`;
  }
}

/**
 * The answer in one sentence: how likely this promotion is to go well, and which critical competencies the team would
 * no longer cover. It speaks of the decision, never of the person; `unknown` and `unproven` name no chance.
 * @example describeAnswer(assessment) // "Likely to go well: about 93 in 100 such promotions go well; the team would lack cover in Network routing."
 */
export function describeAnswer(assessment: PromotionAssessment): string {
  const uncovered = assessment.loss?.uncovered ?? [];
  const cover = uncovered.length === 0 ? "" : `; the team would lack cover in ${listInWords(uncovered)}`;
  return `${answerInWords(assessment)}${cover}.`;
}

/**
 * How far the chance depends on what one believes about such promotions in general. Null for `unknown` and `unproven`.
 * @example describeBaseRates(assessment) // "Between 85 in 100 if few such promotions go well and 97 in 100 if most do."
 */
export function describeBaseRates(assessment: PromotionAssessment): string | null {
  if (assessment.label === "unknown" || assessment.label === "unproven") return null;
  const chances = Object.entries(assessment.probabilityAtBaseRate)
    .sort(([a], [b]) => Number(a) - Number(b))
    .map(([, chance]) => inHundred(chance));
  return `Between ${chances[0]} in 100 if few such promotions go well and ${chances.at(-1)} in 100 if most do.`;
}

/**
 * What the reader has to know before trusting the answer: the star flag, sources that disagree, a single voice.
 * @example describeWarnings(assessOneRating) // ["All of this comes from one person."]
 */
export function describeWarnings(assessment: PromotionAssessment): string[] {
  const { starFlag, label, confidence, disagreement, people } = assessment;
  const unsupported =
    label === "unknown" || label === "unproven" || confidence === "low"
      ? "too little is known about leading"
      : "the evidence on leading does not support it";
  return [
    ...(starFlag === true
      ? [`Star flag: this case rests on top technical work, and ${unsupported}. Technical level is not counted here.`]
      : []),
    ...(disagreement.flagged
      ? ["The sources disagree by more than chance explains. Find out why before relying on the sum."]
      : []),
    ...(people === 1 ? ["All of this comes from one person."] : []),
  ];
}

function chanceInWords(chance: number): string {
  const tenths = Math.round(chance * 10);
  if (chance < 0.01) return "hardly any chance";
  if (tenths === 0) return "less than a 1 in 20 chance";
  return tenths >= 10 ? "a chance of more than 9 in 10" : `a ${tenths} in 10 chance`;
}

/**
 * One step of further evidence in words: its chance of changing the advice, and the confidence it would lift to.
 * @example describeNextEvidence({ id: "structured_interview", flipProbability: 0.297, confidenceAfter: "medium", … }, "low")
 * // "A structured interview has a 3 in 10 chance of changing this advice, and would lift confidence to medium."
 */
export function describeNextEvidence(next: NextEvidence, confidenceNow: Confidence): string {
  const lift = next.confidenceAfter === confidenceNow ? "" : `, and would lift confidence to ${next.confidenceAfter}`;
  return `${NEXT_STEP_NAMES[next.id]} has ${chanceInWords(next.flipProbability)} of changing this advice${lift}.`;
}
