import { createHash } from "node:crypto";
import type { ScenarioInput } from "#app/domain/cost/scenario.ts";
import { canonicalJson } from "#app/services/decisions/canonical-json.ts";
import { COST_ENGINE_VERSION } from "./stored-result.ts";

/** The same for the same input and engine, whatever the order of keys. Stays beside the pay that it is made from. */
export const hashInput = (input: ScenarioInput): string =>
  createHash("sha256")
    .update(canonicalJson({ engineVersion: COST_ENGINE_VERSION, input }))
    .digest("hex");
