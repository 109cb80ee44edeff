import { TOO_CLOSE_TO_CALL } from "#app/domain/cost/scenario.ts";
import { verdictSentence } from "#app/domain/cost/sentences.ts";
import { readStored } from "./stored-result.ts";

/** What a stored result says in short, without any amount: for lists and for pages that point to the scenario. */
export interface ScenarioHeadline {
  /** The answer in one sentence, "too close to call" included. */
  sentence: string;
  isTooClose: boolean;
  /** Comparable options, the most often cheapest first. */
  shares: { id: string; name: string; share: number }[];
  horizonMonths: number;
  draws: number;
  /** ISO date. */
  storedOn: string;
}

const noAmounts = () => "";

/** Null before the scenario was first computed. */
export function scenarioHeadline(stored: Record<string, unknown> | null): ScenarioHeadline | null {
  const found = readStored(stored);
  if (!found) return null;
  const { result, optionNames } = found;
  const option = (id: string) => optionNames[id] ?? id;
  const shares = result.options.flatMap(({ id, probabilityCheapest }) =>
    probabilityCheapest === null ? [] : [{ id, name: option(id), share: probabilityCheapest }],
  );
  return {
    sentence: verdictSentence(result, { option, input: (name) => name, money: noAmounts }),
    isTooClose: result.verdict === TOO_CLOSE_TO_CALL,
    shares: shares.sort((a, b) => b.share - a.share),
    horizonMonths: found.input.horizonMonths,
    draws: found.draws,
    storedOn: found.storedAt.slice(0, 10),
  };
}
