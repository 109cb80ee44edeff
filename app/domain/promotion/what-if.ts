import type { AdviceRule } from "./advice.ts";
import { assessPromotion, type PromotionAssessment } from "./assess-promotion.ts";
import { isRatingKind, type ScoredKind } from "./evidence-kinds.ts";
import { type ParameterValues, PROMOTION_PARAMETERS, withValues } from "./parameters.ts";
import type { EvidenceEntry, PromotionInput } from "./promotion-input.ts";

/** Evidence that nobody has gathered: fresh, of full coverage, from people who have not been heard. */
export interface HypotheticalEvidence {
  kind: ScoredKind;
  /** 1–5. */
  score: number;
  /** Raters of a rating kind, assessors of a panel. */
  people: number;
  /** Length of a lead trial; null for the other kinds. */
  months: number | null;
}

/** What is changed in a case to see what would follow. */
export interface WhatIf {
  evidence: readonly HypotheticalEvidence[];
  span: number;
  baseRate: number;
  backfill: boolean;
}

/** A case as it stands: the exact input of its person, and of each other candidate. */
export interface WhatIfBasis {
  input: PromotionInput;
  others: readonly { id: string; input: PromotionInput; available: boolean }[];
  /** Parameters of the case; the defaults where they are left out. */
  model?: ParameterValues;
}

/** As much of a result as a note on a what-if keeps. */
export type NotedResult = Pick<
  PromotionAssessment,
  "label" | "confidence" | "probability" | "probabilityAtBaseRate" | "interval80" | "mean" | "bar"
> & { rule: AdviceRule };

/** The job that a what-if may change. */
export type TriedJob = Omit<WhatIf, "evidence">;

/** A kept what-if: what was tried on which job, and the result as it stood and as it would have been. */
export interface NotedWhatIf {
  asItWas: TriedJob;
  tried: WhatIf;
  today: NotedResult;
  changed: NotedResult;
  parametersVersion: string;
  engineVersion: string;
}

function entriesOf({ kind, score, people, months }: HypotheticalEvidence, place: number): EvidenceEntry[] {
  if (isRatingKind(kind)) {
    return Array.from({ length: people }, (_, rater) => ({
      kind,
      score,
      raterIds: [`hypothetical-${place}-${rater}`],
    }));
  }
  if (kind === "acting_lead") return [{ kind, score, months: months ?? 1 }];
  return [kind === "structured_interview" ? { kind, score, assessors: people } : { kind, score }];
}

/**
 * The result that a case would show if the hypothetical evidence were on record and the job were as changed. Span, base
 * rate and backfill hold for the other candidates too; the evidence is about the person alone. Nothing is stored.
 * @example assessWhatIf({ input: { evidence: [] }, others: [] }, { evidence: [{ kind: "structured_interview", score: 4, people: 2, months: null }], span: 7, baseRate: 0.6, backfill: false })
 * // probability .826, label "unproven"
 */
export function assessWhatIf(
  { input, others, model }: WhatIfBasis,
  { evidence, span, baseRate, backfill }: WhatIf,
): PromotionAssessment {
  const parameters = model ? withValues(model) : PROMOTION_PARAMETERS;
  const job = { span, baseRate, backfill };
  const beside = others.map(({ id, input: own, available }) => {
    const { probability, mean, loss } = assessPromotion({ ...own, ...job }, parameters);
    return { id, probability, mean, available, ...(loss?.fte === undefined ? {} : { lossFte: loss.fte }) };
  });
  const { others: _, ...own } = input;
  return assessPromotion(
    {
      ...own,
      ...job,
      ...(beside.length === 0 ? {} : { others: beside }),
      evidence: [...input.evidence, ...evidence.flatMap(entriesOf)],
    },
    parameters,
  );
}

const notedResult = ({ advice, ...result }: PromotionAssessment): NotedResult => {
  const { label, confidence, probability, probabilityAtBaseRate, interval80, mean, bar } = result;
  return { label, confidence, probability, probabilityAtBaseRate, interval80, mean, bar, rule: advice.rule };
};

/**
 * A what-if as a note keeps it, with the versions that computed it.
 * @example noteWhatIf(today, basis, tried).changed.probability // .826 for the interview of `assessWhatIf`
 */
export function noteWhatIf(today: PromotionAssessment, basis: WhatIfBasis, tried: WhatIf): NotedWhatIf {
  const { parametersVersion, engineVersion } = today;
  const { span = tried.span, baseRate = tried.baseRate, backfill = tried.backfill } = basis.input;
  return {
    asItWas: { span, baseRate, backfill },
    tried,
    today: notedResult(today),
    changed: notedResult(assessWhatIf(basis, tried)),
    parametersVersion,
    engineVersion,
  };
}
