import type { RandomStream } from "../shared/random.ts";
import type { LevelPeople } from "./level-people.ts";
import type { PyramidInput } from "./pyramid-input.ts";

type Choice = "best" | "worst" | "random";
type Rule = Pick<PyramidInput, "strategy" | "share">;

function choiceOf({ strategy, share }: Rule, stream: RandomStream): Choice {
  if (strategy === "mixed") return stream.uniform() < share ? "best" : "worst";
  if (strategy === "lottery-mix") return stream.uniform() < share ? "random" : "best";
  return strategy === "evidence" ? "best" : strategy;
}

/**
 * Who of this level takes the free seats above, one after the other by the strategy, marked as going. `mixed` and
 * `lottery-mix` choose their way anew for each seat. Fewer people than seats: everybody goes. Equal keys: who came to
 * the level first.
 */
export function chooseSuccessors(level: LevelPeople, free: number, rule: Rule, stream: RandomStream): number[] {
  const { best, worst, isGoing, count } = level;
  const keys = rule.strategy === "evidence" ? level.signal : level.competence;
  const { strategy } = rule;
  if (strategy !== "worst" && strategy !== "random") best.fill(keys, count);
  if (strategy === "worst" || strategy === "mixed") worst.fill(keys, count);
  const chosen: number[] = [];
  while (chosen.length < Math.min(free, count)) {
    const choice = choiceOf(rule, stream);
    const next = () => (choice === "random" ? stream.below(count) : choice === "best" ? best.take() : worst.take());
    let person = next();
    while (isGoing[person] === 1) person = next();
    isGoing[person] = 1;
    chosen.push(person);
  }
  return chosen;
}
