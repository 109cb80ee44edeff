import type { PromotionModelParameters, PromotionParameterId } from "#app/domain/promotion/parameters.ts";
import type { ShownParameter } from "./parameter-table.tsx";

/** Which rule uses a value, by the first part of its id. */
const GROUP_OF_FAMILY: Record<string, ParameterGroup> = {
  validity: "validity",
  reliability: "validity",
  "half-life": "validity",
  trial: "validity",
  norm: "standardise",
  prior: "posterior",
  family: "posterior",
  information: "posterior",
  interval: "posterior",
  "base-rate": "chance",
  span: "chance",
  confidence: "label",
  label: "label",
  star: "star",
  stress: "star",
  "share-given-up": "ledger",
  loss: "ledger",
  gain: "ledger",
};

export const PARAMETER_GROUPS = ["standardise", "validity", "posterior", "chance", "label", "star", "ledger"] as const;
export type ParameterGroup = (typeof PARAMETER_GROUPS)[number];

/** The values of one rule, in the order of the model. A value that no rule claims is an error. */
export function parametersOf(group: ParameterGroup, { values }: PromotionModelParameters): ShownParameter[] {
  return Object.entries(values).flatMap(([id, parameter]) =>
    groupOf(id as PromotionParameterId) === group ? [{ id, ...parameter }] : [],
  );
}

export function groupOf(id: PromotionParameterId): ParameterGroup {
  const group = GROUP_OF_FAMILY[id.split(".")[0] ?? ""];
  if (!group) throw new Error(`No rule on the page explains ${id}.`);
  return group;
}
