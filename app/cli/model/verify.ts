import { z } from "zod";
import { ScenarioInputError } from "#app/domain/cost/scenario.ts";
import { combineHashes, hashSnapshots } from "#app/services/decisions/content-hash.server.ts";
import type { CostSnapshot } from "#app/services/decisions/cost-snapshot.ts";
import { readSnapshot } from "#app/services/decisions/decision-snapshot.ts";
import { type Difference, firstDifference } from "#app/services/decisions/first-difference.ts";
import { recomputeSnapshot, UnknownEngineError } from "#app/services/decisions/recompute-snapshot.ts";
import { InputError, listOf, objectOf, parseInput, someText } from "./input.ts";
import { promotionInput } from "./promotion-input.ts";

const NUMBERS = 1e-9;
const SIMULATED = 1e-6;

const person = z.looseObject(
  { personId: someText(), input: promotionInput, result: z.looseObject({}) },
  "expected an object",
);

const downloaded = objectOf({
  contentHash: someText(),
  hashes: objectOf({ snapshot: someText(), costSnapshot: someText().nullable(), content: someText() }).optional(),
  snapshot: z.looseObject(
    {
      format: z.literal("rightrung-decision", "expected rightrung-decision"),
      formatVersion: z.literal(1, "expected 1"),
      engineVersion: someText(),
      parametersVersion: someText(),
      parameters: z.record(z.string(), z.number("expected a number"), "expected an object"),
      candidate: person,
      others: listOf(person),
    },
    "expected an object",
  ),
  costSnapshot: z
    .looseObject(
      { scenarios: listOf(z.looseObject({ input: z.looseObject({}), result: z.looseObject({}) })) },
      "expected an object",
    )
    .optional(),
});

type Downloaded = z.output<typeof downloaded>;

/** The text of both parts against the hash of the decision; without the costs, the hash given for them stands in. */
function compareHashes(file: Downloaded, raw: { snapshot: object; costSnapshot?: object }): Difference | null {
  const own = hashSnapshots(raw.snapshot, raw.costSnapshot ?? null);
  const hashOfCosts = raw.costSnapshot ? own.costSnapshot : (file.hashes?.costSnapshot ?? null);
  const { content } = combineHashes(own.snapshot, hashOfCosts);
  return content === file.contentHash ? null : { path: "contentHash", stored: file.contentHash, recomputed: content };
}

const toleranceAt = (path: string) => (path.startsWith("costSnapshot") ? SIMULATED : NUMBERS);

function compareNumbers(raw: { snapshot: Record<string, unknown>; costSnapshot?: Record<string, unknown> }) {
  const costs = raw.costSnapshot === undefined ? null : (raw.costSnapshot as unknown as CostSnapshot);
  try {
    const { stored, recomputed } = recomputeSnapshot(readSnapshot(raw.snapshot), costs);
    return firstDifference(stored, recomputed, toleranceAt);
  } catch (error) {
    if (error instanceof UnknownEngineError) throw new InputError(`snapshot.engineVersion: ${error.message}`);
    if (error instanceof ScenarioInputError) throw new InputError(`costSnapshot: ${error.message}`);
    throw error;
  }
}

/**
 * `verify`: recomputes a downloaded decision. Every person's result from the frozen input and parameters, every
 * scenario from its frozen input and seed, and the hash over all of it.
 */
export function runVerifyCommand(input: unknown): unknown {
  const file = parseInput(downloaded, input);
  const raw = input as { snapshot: Record<string, unknown>; costSnapshot?: Record<string, unknown> };
  const difference = compareNumbers(raw) ?? compareHashes(file, raw);
  if (difference) return { equal: false, difference };
  return {
    equal: true,
    people: 1 + file.snapshot.others.length,
    scenarios: file.costSnapshot?.scenarios.length ?? 0,
    costsIncluded: file.costSnapshot !== undefined,
    contentHash: file.contentHash,
    parametersVersion: file.snapshot.parametersVersion,
    engineVersion: file.snapshot.engineVersion,
  };
}
