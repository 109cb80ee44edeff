import { parameterDomain, problemWith } from "#app/domain/promotion/own-parameters.ts";
import {
  changeParameters,
  PROMOTION_PARAMETERS,
  type PromotionModelParameters,
  type PromotionParameterId,
} from "#app/domain/promotion/parameters.ts";
import { mayForAll } from "#app/lib/permissions/permissions.ts";
import { readModelParameters } from "#app/services/promotion/model-parameters.server.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import { NotPermittedError } from "#app/services/shared/write.ts";
import { listParameterChanges } from "#db/queries/promotion-parameters.ts";
import { editableParameter } from "./change-parameter.server.ts";
import { readLocalNorms } from "./local-norms.server.ts";
import { previewChange } from "./preview-change.server.ts";

/** A parameter as the page shows it: the default, what is in use, and between which values it may lie. */
function shownParameter(id: PromotionParameterId, { values }: PromotionModelParameters) {
  const { title, value, source, mark } = PROMOTION_PARAMETERS.values[id];
  const { least, most } = parameterDomain(id);
  const inUse = values[id].value;
  return { id, title, source, mark, default: value, inUse, isOwn: inUse !== value, least, most };
}

export type ShownOwnParameter = ReturnType<typeof shownParameter>;

/** The parameter somebody is about to change, with what open cases would read where a value is given that can stand. */
async function readWanted(
  context: ServiceContext,
  parameters: PromotionModelParameters,
  id: PromotionParameterId,
  value: number | null,
) {
  const problem = value === null ? null : problemWith(id, value, parameters);
  const preview =
    value === null || problem ? null : await previewChange(context, changeParameters(parameters, { [id]: value }));
  return { parameter: shownParameter(id, parameters), problem, preview };
}

/**
 * The editable parameters of the promotion model, the norms that the organisation's own ratings propose, every change
 * with its reason, and the one change that is asked for.
 */
export async function loadPromotionModel(
  context: ServiceContext,
  asked: { change: string; value: number | null } = { change: "", value: null },
) {
  if (!mayForAll(context.role, "model:read")) throw new NotPermittedError("model:read");
  const { db } = context.database;
  const parameters = await readModelParameters(db, context.organisationId);
  const mayChange = mayForAll(context.role, "model:write");
  const id = mayChange ? editableParameter(asked.change) : null;
  const [norms, history, wanted] = await Promise.all([
    readLocalNorms(context, parameters, db),
    listParameterChanges(db, context.organisationId),
    id === null ? null : readWanted(context, parameters, id, asked.value),
  ]);
  const ids = Object.keys(PROMOTION_PARAMETERS.values).flatMap((text) => editableParameter(text) ?? []);
  return {
    version: parameters.version,
    engineVersion: parameters.engineVersion,
    mayChange,
    parameters: ids.map((each) => shownParameter(each, parameters)),
    norms,
    wanted,
    history: history.map(({ change, changedByName }) => ({
      number: change.number,
      title: editableParameter(change.parameter)
        ? PROMOTION_PARAMETERS.values[change.parameter as PromotionParameterId].title
        : change.parameter,
      before: change.before,
      value: change.value,
      basis: change.basis,
      reason: change.reason,
      by: changedByName,
      on: change.changedAt.toISOString().slice(0, 10),
    })),
  };
}

export type PromotionModelPage = Awaited<ReturnType<typeof loadPromotionModel>>;
