import { problemWith } from "#app/domain/promotion/own-parameters.ts";
import {
  PROMOTION_PARAMETERS,
  type PromotionModelParameters,
  type PromotionParameterId,
} from "#app/domain/promotion/parameters.ts";
import type { ParameterBasis } from "#app/domain/shared/vocabulary.ts";
import { readModelParameters } from "#app/services/promotion/model-parameters.server.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import { Refusal, stopped, type Verdict } from "#app/services/shared/verdict.ts";
import { write } from "#app/services/shared/write.ts";
import type { Tx } from "#db/connection/types.ts";
import { insertParameterChange, listOwnParameters, lockParameters } from "#db/queries/promotion-parameters.ts";
import { readLocalNorms } from "./local-norms.server.ts";

export interface ParameterChange {
  parameter: string;
  /** Null: back to the default. */
  value: number | null;
  reason: string;
}

const LEAST_REASON = 10;

/** The id of a parameter that an organisation may set; null for any other text. */
export function editableParameter(text: string): PromotionParameterId | null {
  const id = text as PromotionParameterId;
  return Object.hasOwn(PROMOTION_PARAMETERS.values, id) && PROMOTION_PARAMETERS.values[id].editable ? id : null;
}

/** Whether the value is the norm that the organisation's own ratings propose at this moment. */
async function basisOf(
  tx: Tx,
  context: ServiceContext,
  current: PromotionModelParameters,
  { parameter, value }: ParameterChange,
): Promise<ParameterBasis> {
  const norms = await readLocalNorms(context, current, tx);
  const norm = norms.find(({ kind }) => `norm.${kind}` === parameter);
  return norm?.state === "known" && norm.proposed === value ? "local-norm" : "own-judgement";
}

function checkChange(current: PromotionModelParameters, id: PromotionParameterId, change: ParameterChange) {
  if (change.reason.trim().length < LEAST_REASON) {
    stopped(`Say why in a few words: at least ${LEAST_REASON} characters.`, "reason");
  }
  const wanted = change.value ?? PROMOTION_PARAMETERS.values[id].value;
  if (wanted === current.values[id].value) stopped("This is the value in use already.", "value");
  const problem = problemWith(id, wanted, current);
  if (problem) stopped(problem, "value");
}

/**
 * Puts an organisation's own value in the place of a default, or the default back. Kept with its reason and never
 * changed: decided cases keep the values that they were decided with, open ones are computed with the new one.
 */
export async function changeParameter(context: ServiceContext, change: ParameterChange): Promise<Verdict> {
  const { organisationId, accountId, now } = context;
  const id = editableParameter(change.parameter);
  if (id === null) return { ok: false, reason: "This value cannot be changed here." };
  try {
    return await write(context, "model:write", async (tx, audit) => {
      await lockParameters(tx, organisationId);
      const current = await readModelParameters(tx, organisationId);
      const last = Math.max(0, ...(await listOwnParameters(tx, organisationId)).map(({ number }) => number));
      checkChange(current, id, change);
      const basis = await basisOf(tx, context, current, change);
      const { title, value: before } = current.values[id];
      const changeId = crypto.randomUUID();
      await insertParameterChange(tx, {
        ...{ id: changeId, organisationId, number: last + 1, parameter: id, before, value: change.value },
        ...{ basis, reason: change.reason.trim(), changedBy: accountId, changedAt: now },
      });
      await audit({
        action: "model.change",
        subjectKind: "promotion-model",
        subjectId: changeId,
        before: { value: before },
        after: {
          title,
          value: change.value ?? PROMOTION_PARAMETERS.values[id].value,
          isDefault: change.value === null,
          basis,
          reason: change.reason.trim(),
        },
      });
      return { ok: true as const, value: undefined };
    });
  } catch (error) {
    if (error instanceof Refusal) return error.verdict;
    throw error;
  }
}
