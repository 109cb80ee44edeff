import type { PromotionModelParameters } from "./parameters.ts";
import type { CriticalCompetency, OtherCandidate, PromotionInput } from "./promotion-input.ts";

/** What the team loses in the first year; a part is absent where what it needs is not known. */
export interface PromotionLoss {
  /** Technical time given up and spill-over together, in FTE. */
  fte?: number;
  /** Critical competencies that lie below their minimum cover once the person leaves them, by name. */
  uncovered?: string[];
}

/**
 * Output of the person against a typical colleague, without the part of an observed lead that is luck:
 * 1 + .52·(observed − 1). `observed` is the manager's own estimate, never computed from levels.
 * @example lastingMultiple(1.5, PROMOTION_PARAMETERS) // 1.26
 */
export function lastingMultiple(observed: number, { values }: PromotionModelParameters): number {
  return 1 + values["loss.multiple-kept"].value * (observed - 1);
}

/**
 * FTE a year that one standard deviation of managerial competence is worth to a team of this size: output of its
 * people and leavers avoided.
 * @example valueOfCompetence(8, PROMOTION_PARAMETERS) // 0.5323
 */
export function valueOfCompetence(teamSize: number, { values }: PromotionModelParameters): number {
  const leaversAvoided = values["gain.attrition"].value * values["gain.attrition-cut-per-sd"].value;
  return teamSize * (values["gain.output-per-sd"].value + leaversAvoided * values["gain.cost-of-a-leaver"].value);
}

function lossFte(input: PromotionInput, parameters: PromotionModelParameters): number | undefined {
  const { technicalMultiple, targetRole, technicalShareGivenUp, team, soleExpert, backfill } = input;
  const usualShare = targetRole && parameters.values[`share-given-up.${targetRole}`].value;
  const share = technicalShareGivenUp ?? usualShare;
  if (technicalMultiple === undefined || share === undefined) return undefined;

  const timeGivenUp = lastingMultiple(technicalMultiple, parameters) * share;
  if (!soleExpert || backfill) return timeGivenUp;
  if (team?.size === undefined) return undefined;
  return timeGivenUp + parameters.values["loss.sole-expert-per-colleague"].value * (team.size - 1);
}

function listUncovered(critical: readonly CriticalCompetency[]): string[] {
  return critical.filter(({ held, holders, minimum }) => held && holders - 1 < minimum).map(({ name }) => name);
}

/**
 * What the team loses in year one: technical time given up × the lasting multiple, plus 5 % of each colleague's work
 * if the person is the sole expert and nobody fills in, in FTE; and by name the critical competencies left below their
 * minimum cover. Null when neither part is known.
 * @example assessLoss({ technicalMultiple: 1.5, targetRole: "manager", soleExpert: true, team: { size: 3 }, evidence: [] }, p) // { fte: 0.982 }
 */
export function assessLoss(input: PromotionInput, parameters: PromotionModelParameters): PromotionLoss | null {
  const fte = lossFte(input, parameters);
  if (fte === undefined && input.critical === undefined) return null;
  return {
    ...(fte === undefined ? {} : { fte }),
    ...(input.critical === undefined ? {} : { uncovered: listUncovered(input.critical) }),
  };
}

/** Another candidate with the lead in competence over them that would pay for the difference in loss. */
export interface BreakEvenAdvantage {
  other: OtherCandidate;
  /** In standard deviations of managerial competence. */
  advantage: number;
}

/**
 * By how much the person has to be the better manager to make up for what the team loses more than with each other
 * candidate: (loss − their loss) / value of competence. Candidates of unknown loss are left out, and all of them where
 * the person's own loss or the team's size is not known.
 * @example assessBreakEven({ fte: 0.982 }, [{ id: "B", lossFte: 0.74, … }], 3, p)[0].advantage // 1.2123
 */
export function assessBreakEven(
  loss: PromotionLoss | null,
  others: readonly OtherCandidate[],
  teamSize: number | undefined,
  parameters: PromotionModelParameters,
): BreakEvenAdvantage[] {
  const own = loss?.fte;
  if (own === undefined || teamSize === undefined) return [];
  const value = valueOfCompetence(teamSize, parameters);
  return others.flatMap((other) =>
    other.lossFte === undefined ? [] : [{ other, advantage: (own - other.lossFte) / value }],
  );
}
