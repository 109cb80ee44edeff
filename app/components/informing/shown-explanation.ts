import { ageWords, evidenceLines, SOURCE_NAMES } from "#app/components/promotion/evidence-lines.ts";
import { chanceWords, hidesPoint } from "#app/components/promotion/result-figures.ts";
import { listUnknowns } from "#app/components/promotion/unknowns.ts";
import type { PromotionAssessment } from "#app/domain/promotion/assess-promotion.ts";
import { withValues } from "#app/domain/promotion/parameters.ts";
import type { PromotionInput } from "#app/domain/promotion/promotion-input.ts";
import { ADVICE_WORDS } from "#app/domain/promotion/sentences.ts";
import type { DecisionChoice, TargetRole } from "#app/domain/shared/vocabulary.ts";

/** A decision with the frozen part about the person: it holds single answers and stays on the server. */
interface DecisionForPerson {
  targetTitle: string;
  targetRole: TargetRole;
  choice: DecisionChoice;
  decidedOn: string;
  decidedBy: string | null;
  reasons: string | null;
  conditions: string | null;
  asOf: string;
  parametersVersion: string;
  engineVersion: string;
  /** Values of the model as they were frozen with the decision. */
  parameters: Readonly<Record<string, number>>;
  criticalCompetencies: number;
  candidate: {
    input: PromotionInput;
    result: Omit<PromotionAssessment, "stress">;
    lost: readonly unknown[];
    shown: { technicalLevel: number | null; rated: number; total: number };
  };
}

/** Less than this in standard deviations moves nothing. */
const NOTHING = 0.05;

const directionOf = ({ effect, isKeptBack }: { effect: number; isKeptBack: boolean }): string => {
  if (isKeptBack) return "not told: it would give single answers away";
  if (Math.abs(effect) < NOTHING) return "for neither";
  return effect > 0 ? "for it" : "against it";
};

const modelOf = ({ parametersVersion, engineVersion, parameters }: DecisionForPerson) =>
  withValues({ version: parametersVersion, engineVersion, values: parameters });

/**
 * A decision in words for the person whom it is about: of the frozen part only what is about them, without a single
 * answer, another candidate, or what anybody thought before.
 */
export function shownExplanation(decision: DecisionForPerson, locale: string) {
  const { candidate, targetTitle, targetRole, choice, decidedOn, decidedBy, reasons, conditions } = decision;
  const { input, result } = candidate;
  return {
    ...{ targetTitle, targetRole, choice, decidedOn, decidedBy, reasons, conditions },
    ...{ asOf: decision.asOf, parametersVersion: decision.parametersVersion, engineVersion: decision.engineVersion },
    span: input.span ?? 0,
    willing: input.willing ?? null,
    backfill: input.backfill ?? null,
    chance: hidesPoint(result) ? "not shown: too little is known" : chanceWords(result),
    label: result.label,
    confidence: result.confidence,
    advice: ADVICE_WORDS[result.advice.rule].title,
    lossFte: result.loss?.fte ?? null,
    uncovered: candidate.lost.length,
    critical: decision.criticalCompetencies,
    evidence: evidenceLines(input.evidence, result, locale).map((line) => ({
      key: line.key,
      kind: SOURCE_NAMES[line.kind],
      age: ageWords(line.ageMonths),
      direction: directionOf(line),
    })),
    unknowns: listUnknowns(candidate, modelOf(decision)),
  };
}

export type ShownExplanation = ReturnType<typeof shownExplanation>;
