import type { AgreedDays } from "#app/domain/answers/answer-terms.ts";
import type { PromotionAssessment } from "#app/domain/promotion/assess-promotion.ts";
import { type PromotionModelParameters, valuesOf, withValues } from "#app/domain/promotion/parameters.ts";
import type { PlannedAnswer, TargetRole } from "#app/domain/shared/vocabulary.ts";
import type { AssessedPerson, CaseAssessment } from "#app/services/promotion/assess-case.ts";
import type { CaseView } from "#db/queries/case-reviews.ts";
import type { CaseRecord } from "#db/queries/promotion-cases.ts";
import { asStored } from "./canonical-json.ts";

const FORMAT = "rightrung-decision";
const FORMAT_VERSION = 1;

/** The stress test is shown beside a live result and never stored as one. */
export type FrozenResult = Omit<PromotionAssessment, "stress">;
export type FrozenPerson = Omit<AssessedPerson, "result"> & { result: FrozenResult };

/**
 * All that a decision rested on, frozen: inputs, parameters, versions and results. People by id only, no words about
 * anybody. `input` of a person is exactly what the model's command takes.
 */
export interface DecisionSnapshot {
  format: typeof FORMAT;
  formatVersion: typeof FORMAT_VERSION;
  caseId: string;
  caseNumber: number;
  /** ISO date of the record that this was computed from. */
  asOf: string;
  targetRole: TargetRole;
  plannedOn: string | null;
  /** Shares of such promotions that go well in general: the decider's own and the two it is tested against. */
  baseRates: { low: number; middle: number; high: number };
  parametersVersion: string;
  engineVersion: string;
  parameters: Record<string, number>;
  ownView: {
    state: "before-result" | "passed-over" | "none";
    probability: number | null;
    by: string | null;
    at: string | null;
  };
  /** What everybody who was asked, the proposer and the decider thought before the result. Not in the oldest ones. */
  views?: { by: string; state: "before-result" | "passed-over"; probability: number | null; at: string }[];
  /** Days of the terms that the decision makes binding, without their words. Absent where there are none. */
  terms?: { planId: string; answer: PlannedAnswer; days: AgreedDays };
  criticalCompetencies: number;
  candidate: FrozenPerson;
  others: FrozenPerson[];
}

function freezePerson({ result: { stress: _, ...result }, ...person }: AssessedPerson): FrozenPerson {
  return { ...person, result };
}

const stateOf = ({ passedOver }: CaseView) => (passedOver ? "passed-over" : "before-result");

/** Freezes a case as it stands, with these views on it, in the form in which it is stored. */
export function freezeCase(
  record: CaseRecord,
  views: CaseView[],
  assessment: CaseAssessment,
  { parameters, terms }: { parameters: PromotionModelParameters; terms: DecisionSnapshot["terms"] },
): DecisionSnapshot {
  const { promotionCase, viewerView } = record;
  const { values, version, engineVersion } = valuesOf(parameters);
  return asStored<DecisionSnapshot>({
    format: FORMAT,
    formatVersion: FORMAT_VERSION,
    caseId: promotionCase.id,
    caseNumber: promotionCase.number,
    asOf: assessment.asOf,
    targetRole: promotionCase.targetRole,
    plannedOn: promotionCase.plannedOn,
    baseRates: {
      low: values["base-rate.low"] ?? 0,
      middle: promotionCase.baseRate,
      high: values["base-rate.high"] ?? 1,
    },
    parametersVersion: version,
    engineVersion,
    parameters: values,
    ownView: {
      state: viewerView ? stateOf(viewerView) : "none",
      probability: viewerView?.probability ?? null,
      by: viewerView?.accountId ?? null,
      at: viewerView?.writtenAt.toISOString() ?? null,
    },
    views: views.map((view) => ({
      by: view.accountId,
      state: stateOf(view),
      probability: view.probability,
      at: view.writtenAt.toISOString(),
    })),
    ...(terms ? { terms } : {}),
    criticalCompetencies: assessment.criticalCompetencies,
    candidate: freezePerson(assessment.candidate),
    others: assessment.others.map(freezePerson),
  });
}

/** A stored snapshot; an error for a format that this program does not know. */
export function readSnapshot(stored: Record<string, unknown>): DecisionSnapshot {
  if (stored.format !== FORMAT || stored.formatVersion !== FORMAT_VERSION) {
    throw new Error("This decision was frozen in a format that is not known here.");
  }
  return stored as unknown as DecisionSnapshot;
}

/** The parameters of the model as they were when the decision was made. */
export const parametersOfSnapshot = ({ parametersVersion, engineVersion, parameters }: DecisionSnapshot) =>
  withValues({ version: parametersVersion, engineVersion, values: parameters });

/** Everybody whom a snapshot refers to. */
export const peopleInSnapshot = ({ candidate, others }: DecisionSnapshot): string[] => [
  ...new Set(
    [candidate, ...others].flatMap(({ personId, lost }) => [personId, ...lost.flatMap(({ successors }) => successors)]),
  ),
];
