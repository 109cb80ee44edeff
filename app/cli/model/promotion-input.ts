import { z } from "zod";
import { SCORED_KINDS } from "#app/domain/promotion/evidence-kinds.ts";
import { NEXT_EVIDENCE_IDS } from "#app/domain/promotion/next-evidence.ts";
import type { PromotionInput } from "#app/domain/promotion/promotion-input.ts";
import { TARGET_ROLES, WILLINGNESS } from "#app/domain/shared/vocabulary.ts";
import { evidenceInput } from "./evidence-input.ts";
import {
  anyNumber,
  listOf,
  numberBetween,
  numberFrom,
  objectOf,
  oneOf,
  someText,
  trueOrFalse,
  wholeNumberFrom,
} from "./input.ts";

const share = "expected more than 0 and less than 1";

const team = objectOf({
  technicalLevels: listOf(numberBetween(0, 5).nullable()).min(1, "expected at least one level").optional(),
  candidateIndex: wholeNumberFrom(0).optional(),
  size: wholeNumberFrom(1).optional(),
  criticalLead: trueOrFalse().optional(),
}).superRefine(({ technicalLevels, candidateIndex }, context) => {
  if (technicalLevels === undefined || candidateIndex === undefined) return;
  if (candidateIndex < technicalLevels.length) return;
  const message = `expected 0 to ${technicalLevels.length - 1}, a place in technicalLevels`;
  context.addIssue({ code: "custom", path: ["candidateIndex"], message });
});

const critical = objectOf({
  name: someText(),
  holders: wholeNumberFrom(0),
  minimum: wholeNumberFrom(0),
  held: trueOrFalse(),
});

const others = listOf(
  objectOf({
    id: someText(),
    probability: numberBetween(0, 1),
    mean: numberBetween(-100, 100),
    lossFte: numberFrom(0).optional(),
    available: trueOrFalse().optional(),
  }),
).superRefine((candidates, context) => {
  const ids = candidates.map(({ id }) => id);
  const index = ids.findIndex((id, i) => ids.indexOf(id) < i);
  if (index >= 0) context.addIssue({ code: "custom", path: [index, "id"], message: "expected an id used only once" });
});

/** Input of the `promotion-risk` command. Unknown fields are ignored. */
export const promotionInput = objectOf({
  baseRate: z.number(share).gt(0, share).lt(1, share).optional(),
  span: numberFrom(1).optional(),
  willing: oneOf(WILLINGNESS).optional(),
  team: team.optional(),
  technicalMultiple: numberBetween(0, 100).optional(),
  targetRole: oneOf(TARGET_ROLES).optional(),
  technicalShareGivenUp: numberBetween(0, 1).optional(),
  soleExpert: trueOrFalse().optional(),
  backfill: trueOrFalse().optional(),
  critical: listOf(critical).optional(),
  others: others.optional(),
  evidence: evidenceInput,
  evidenceUnavailable: listOf(oneOf([...SCORED_KINDS, ...NEXT_EVIDENCE_IDS])).optional(),
  parameterChanges: z.record(z.string(), anyNumber(), "expected an object").optional(),
}) satisfies z.ZodType<PromotionInput>;
