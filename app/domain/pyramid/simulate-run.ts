import { normalQuantile } from "../shared/normal.ts";
import type { RandomStream } from "../shared/random.ts";
import { chooseSuccessors } from "./choose-successors.ts";
import { drawAge, freshCompetence, MEAN_COMPETENCE, MOST_COMPETENCE, SPREAD_OF_COMPETENCE } from "./competence.ts";
import { createLevelPeople, type LevelPeople, letGo, passYear } from "./level-people.ts";
import type { PyramidInput } from "./pyramid-input.ts";
import { competenceOneLevelUp } from "./transfer.ts";

/** 100·Σ(C·r) / Σ(10·r over all seats); an empty seat counts 0. */
function efficiencyOf(levels: readonly LevelPeople[], responsibility: readonly number[]): number {
  let reached = 0;
  let possible = 0;
  levels.forEach(({ competence, count, seats }, i) => {
    let sum = 0;
    for (let person = 0; person < count; person++) sum += competence[person]!;
    reached += sum * responsibility[i]!;
    possible += MOST_COMPETENCE * seats * responsibility[i]!;
  });
  return (100 * reached) / possible;
}

/**
 * One run: a full pyramid of new people, then year after year everybody ages, some leave, and the free seats fill from
 * the top down, each from the level immediately below, the lowest level from outside. Returns the efficiency in
 * percent after each year.
 */
export function simulateRun(input: PyramidInput, stream: RandomStream): Float64Array {
  const { strategy, draws, validity, years, responsibility } = input;
  const levels = input.levels.map(createLevelPeople);
  const bottom = levels.length - 1;
  const noise = Math.sqrt(1 - validity * validity);

  function arrive(at: number, competence: number, age: number): void {
    const level = levels[at]!;
    const person = level.count++;
    level.competence[person] = competence;
    level.age[person] = age;
    if (strategy !== "evidence" || at === 0) return;
    const next = competenceOneLevelUp(input, competence, stream.uniform());
    level.nextCompetence[person] = next;
    level.signal[person] =
      (validity * (next - MEAN_COMPETENCE)) / SPREAD_OF_COMPETENCE + noise * normalQuantile(stream.uniform());
  }

  function hire(at: number): void {
    const level = levels[at]!;
    while (level.count < level.seats) {
      arrive(at, freshCompetence(draws, stream.uniform()), drawAge(stream.uniform()));
    }
  }

  function promoteInto(at: number): void {
    const level = levels[at]!;
    const below = levels[at + 1]!;
    const free = level.seats - level.count;
    if (free === 0) return;
    for (const person of chooseSuccessors(below, free, input, stream)) {
      const competence =
        strategy === "evidence"
          ? below.nextCompetence[person]!
          : competenceOneLevelUp(input, below.competence[person]!, stream.uniform());
      arrive(at, competence, below.age[person]!);
    }
    letGo(below);
  }

  for (let at = 0; at <= bottom; at++) hire(at);
  const series = new Float64Array(years);
  for (let year = 0; year < years; year++) {
    levels.forEach(passYear);
    for (let at = 0; at < bottom; at++) promoteInto(at);
    hire(bottom);
    series[year] = efficiencyOf(levels, responsibility);
  }
  return series;
}
