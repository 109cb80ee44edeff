import { useMemo, useRef, useState } from "react";
import type { ScenarioFacts } from "#app/domain/cost/composites/scenario-facts.ts";
import type { AssumptionId } from "#app/domain/cost/defaults.ts";
import { buildScenario } from "#app/domain/cost/ready-options.ts";
import type { ScenarioInput, ScenarioResult } from "#app/domain/cost/scenario.ts";
import type { ThreePoints } from "#app/domain/shared/distributions.ts";
import { startScenarioThread } from "#app/lib/simulation/browser-threads.ts";
import { useSimulation } from "#app/lib/simulation/use-simulation.ts";
import {
  type FeeMap,
  mapUsersByFee,
  middleDifference,
  type SweptPair,
  sweepUsers,
} from "#app/services/scenarios/leading-pair.ts";
import type { ComputedScenario } from "#app/services/scenarios/load-scenario.server.ts";

/** A figure that can be tried: its points as stored, and the middle that is tried. */
export interface TriedFigure {
  name: "users" | "fee";
  title: string;
  /** Null for the users, which are no assumption of the cost model. */
  id: AssumptionId | null;
  stored: ThreePoints;
  middle: number;
}

/** What the pictures show: as stored, or for the values that are being tried. */
export interface ShownResult {
  result: ScenarioResult;
  breakEven: SweptPair | null;
  middleDifference: number | null;
  feeMap: FeeMap | null;
  users: ThreePoints;
}

const scaled = ([low, middle, high]: ThreePoints, to: number): ThreePoints => {
  const factor = middle === 0 ? 0 : to / middle;
  const rounded = (point: number) => Math.round(point * factor * 100) / 100;
  return [rounded(low), to, rounded(high)];
};

export const triedPoints = ({ stored, middle }: TriedFigure): ThreePoints => scaled(stored, middle);

const asPoints = (users: number | ThreePoints): ThreePoints =>
  typeof users === "number" ? [users, users, users] : users;

/** The fee that matters most to the options on the page. */
function feeOf({
  assumptions,
  built,
}: ComputedScenario): { id: AssumptionId; title: string; value: ThreePoints } | null {
  const isWanted = (id: string) =>
    built.options.some(({ option }) => option === "fully-managed")
      ? id.startsWith("fee-") && id !== "fee-co-managed"
      : id === "fee-co-managed";
  const fee = assumptions.find(({ id, isUsed }) => isUsed && isWanted(id));
  return fee?.value ? { id: fee.id, title: fee.title, value: fee.value } : null;
}

function storedFigures(page: ComputedScenario): TriedFigure[] {
  const users = asPoints(page.users.value);
  const fee = feeOf(page);
  return [
    { name: "users", title: "Users today", id: null, stored: users, middle: users[1] },
    ...(fee ? [{ name: "fee" as const, title: fee.title, id: fee.id, stored: fee.value, middle: fee.value[1] }] : []),
  ];
}

function withTried(facts: ScenarioFacts, figures: readonly TriedFigure[]): ScenarioFacts {
  const changed = figures.filter(({ middle, stored }) => middle !== stored[1]);
  const users = changed.find(({ id }) => id === null);
  const assumptions = changed.flatMap((figure) => (figure.id === null ? [] : [[figure.id, triedPoints(figure)]]));
  return {
    ...facts,
    organisation: { ...facts.organisation, ...(users ? { users: triedPoints(users) } : {}) },
    assumptions: { ...facts.assumptions, ...Object.fromEntries(assumptions) },
  };
}

interface Tried {
  figures: TriedFigure[];
  isTried: boolean;
  state: "idle" | "running" | "refused" | "failed";
  shown: ShownResult;
  /** Null where the page carries too little to build the scenario anew. */
  change: ((name: TriedFigure["name"], middle: number) => void) | null;
  reset: () => void;
}

/**
 * Users and fee that somebody tries out: the scenario is built anew with them and simulated beside the page by the same
 * engine; the last picture stays until the next one is ready. Nothing is saved.
 */
export function useTriedFigures(page: ComputedScenario): Tried {
  const { facts } = page;
  const [figures, setFigures] = useState(() => storedFigures(page));
  const simulation = useSimulation(page.result, startScenarioThread);
  const runs = useRef<ScenarioInput | null>(null);
  const isTried = figures.some(({ middle, stored }) => middle !== stored[1]);

  function run(next: TriedFigure[]) {
    setFigures(next);
    const built = facts && buildScenario(withTried(facts, next));
    if (!built?.ok) return;
    runs.current = built.input;
    simulation.run(built.input);
  }

  const stored = useMemo<ShownResult>(() => ({ ...page, users: asPoints(page.users.value) }), [page]);
  const { result } = simulation;
  const computed = useMemo<ShownResult>(() => {
    const input = runs.current;
    if (result === page.result || input === null) return stored;
    const tried = input.drivers?.users?.value;
    const middle = typeof tried === "number" ? tried : tried && "range" in tried ? tried.range[1] : stored.users[1];
    return {
      result,
      breakEven: sweepUsers(input, result.pair),
      middleDifference: middleDifference(input, result.pair),
      feeMap: mapUsersByFee(input, result.pair),
      users: scaled(stored.users, middle),
    };
  }, [result, page, stored]);

  return {
    figures,
    isTried,
    state: simulation.state,
    shown: isTried ? computed : stored,
    change: facts
      ? (name, middle) => run(figures.map((figure) => (figure.name === name ? { ...figure, middle } : figure)))
      : null,
    reset: () => {
      simulation.cancel();
      setFigures(storedFigures(page));
    },
  };
}
