import { assessPromotion, type PromotionAssessment } from "#app/domain/promotion/assess-promotion.ts";
import {
  changeParameters,
  PROMOTION_PARAMETERS,
  type PromotionModelParameters,
} from "#app/domain/promotion/parameters.ts";
import { InputError, parseInput } from "./input.ts";
import { promotionInput } from "./promotion-input.ts";

function parametersFor(changes: Record<string, number> | undefined): PromotionModelParameters {
  try {
    return changeParameters(PROMOTION_PARAMETERS, changes ?? {});
  } catch (error) {
    if (error instanceof RangeError) throw new InputError(`parameterChanges.${error.message}`);
    throw error;
  }
}

function present(assessment: PromotionAssessment): Record<string, unknown> {
  const { mean, variance, strength, interval80, probability, probabilityAtBaseRate, label, confidence, families } =
    assessment;
  const { starFlag, stress, loss, breakEvenAdvantage } = assessment;
  return {
    mean,
    variance,
    strength,
    interval80,
    probability,
    probabilityAtBaseRate,
    label,
    confidence,
    families,
    disagreement: assessment.disagreement.flagged,
    contributions: assessment.contributions,
    nextEvidence: assessment.nextEvidence.map(({ id: _, ...step }) => step),
    ...(starFlag === null ? {} : { starFlag }),
    ...(stress === null ? {} : { stress }),
    ...(loss === null ? {} : { loss }),
    ...(breakEvenAdvantage === null ? {} : { breakEvenAdvantage }),
    advice: { rung: assessment.advice.rung, rule: assessment.advice.rule },
    parametersVersion: assessment.parametersVersion,
    engineVersion: assessment.engineVersion,
  };
}

/** `promotion-risk`: how likely one promotion is to go well, how sure that is and what the team loses. */
export function runPromotionRiskCommand(input: unknown): unknown {
  const { parameterChanges, ...promotion } = parseInput(promotionInput, input);
  return present(assessPromotion(promotion, parametersFor(parameterChanges)));
}
