import { COMPONENTS, type Component } from "./composites/scenario-facts.ts";

/** What a component adds to the cost on the way from one option to another; negative where it saves. */
export interface BridgeStep {
  component: Component;
  amount: number;
}

/**
 * The way from the cost of one option to that of another, component by component, those that change nothing left out.
 * The steps add up to the difference of the totals.
 * @example bridgeBetween({ people: 900, tools: 50, … }, { people: 300, provider: 500, … }) // people −600, provider 500, tools −50
 */
export function bridgeBetween(
  from: Readonly<Record<Component, number>>,
  to: Readonly<Record<Component, number>>,
): BridgeStep[] {
  return COMPONENTS.map((component) => ({ component, amount: to[component] - from[component] })).filter(
    ({ amount }) => amount !== 0,
  );
}
