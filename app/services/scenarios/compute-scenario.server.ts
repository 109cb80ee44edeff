import type { BuiltScenario } from "#app/domain/cost/ready-options.ts";
import { mayForAll } from "#app/lib/permissions/permissions.ts";
import { asStored } from "#app/services/decisions/canonical-json.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import { write } from "#app/services/shared/write.ts";
import { simulate } from "#app/services/simulation/simulate.server.ts";
import { type Scenario, storeResult } from "#db/queries/scenarios.ts";
import { hashInput } from "./input-hash.server.ts";
import { middleDifference, sweepUsers } from "./leading-pair.ts";
import { COST_ENGINE_VERSION, readStored, type StoredResult } from "./stored-result.ts";

type Buildable = Extract<BuiltScenario, { ok: true }>;

/**
 * The result of this input: the stored one where it was computed from the same input, else a new simulation, which is
 * stored. Simulates outside any transaction. Input that the engine refuses is a ScenarioInputError.
 */
export async function computeScenario(
  context: ServiceContext,
  scenario: Pick<Scenario, "id" | "version" | "stored">,
  built: Buildable,
): Promise<StoredResult> {
  const inputHash = hashInput(built.input);
  const known = readStored(scenario.stored);
  if (known?.inputHash === inputHash) return known;
  const result = await simulate(built.input);
  const computed = asStored<StoredResult>({
    input: built.input,
    inputHash,
    result,
    breakEven: sweepUsers(built.input, result.pair),
    middleDifference: middleDifference(built.input, result.pair),
    seed: result.seed,
    draws: result.draws,
    engineVersion: COST_ENGINE_VERSION,
    optionNames: Object.fromEntries(built.options.map(({ option, title }) => [option, title])),
    storedAt: context.now.toISOString(),
  });
  if (mayForAll(context.role, "scenarios:write")) await keepResult(context, scenario, computed);
  return computed;
}

/** A result whose choices were changed meanwhile is shown once and not kept. */
async function keepResult(
  context: ServiceContext,
  { id, version }: Pick<Scenario, "id" | "version">,
  computed: StoredResult,
): Promise<void> {
  await write(context, "scenarios:write", async (tx, audit) => {
    const kept = await storeResult(
      tx,
      context.organisationId,
      id,
      version,
      computed as unknown as Record<string, unknown>,
    );
    await audit({
      action: "scenario.compute",
      subjectKind: "scenario",
      subjectId: id,
      after: { kept, draws: computed.draws, seed: computed.seed, engineVersion: computed.engineVersion },
    });
  });
}
