import { erlangB, type Queue } from "./erlang-c.ts";

/** A state e^40 times rarer than the likeliest adds less than rounding does. */
const NEGLIGIBLE = 1e-20;

/** A queue whose callers hang up; how long they wait before they do is exponential with this mean. */
export interface ImpatientQueue extends Queue {
  patienceSeconds: number;
}

export interface ImpatientResult {
  /** Share of callers who find everybody busy. */
  probabilityOfWait: number;
  /** Share of callers who hang up before they are answered. */
  probabilityOfAbandon: number;
  /** Mean wait of all callers in seconds, until they are answered or hang up. */
  averageWaitSeconds: number;
  /** Share of their time that the agents spend with callers. */
  occupancy: number;
}

interface Waiting {
  /** Weights of the states with somebody waiting, of "all busy, nobody waits", and Σ waiting × weight, on one scale. */
  anybody: number;
  nobody: number;
  people: number;
}

/**
 * Weighs the states by how many wait, outwards from the likeliest, where the weight is set to 1: no product of rates
 * can overflow, and the walk ends where nothing is left to add.
 */
function weighWaiting(offeredLoad: number, agents: number, hangUpsPerService: number): Waiting {
  const ratio = (waiting: number) => offeredLoad / (agents + waiting * hangUpsPerService);
  const peak = Math.max(0, Math.floor((offeredLoad - agents) / hangUpsPerService));
  const weights: Waiting = { anybody: 0, nobody: 0, people: 0 };
  const add = (waiting: number, weight: number) => {
    if (waiting === 0) weights.nobody = weight;
    else weights.anybody += weight;
    weights.people += waiting * weight;
  };
  add(peak, 1);
  let weight = 1;
  for (let waiting = peak; waiting > 0 && weight > NEGLIGIBLE; waiting--) {
    weight /= ratio(waiting);
    add(waiting - 1, weight);
  }
  weight = 1;
  for (let waiting = peak + 1; weight > NEGLIGIBLE; waiting++) {
    weight *= ratio(waiting);
    add(waiting, weight);
  }
  return weights;
}

/**
 * Erlang A: a queue whose callers hang up. The number of callers rises at the arrival rate λ and falls at
 * min(k, N)·μ + max(0, k − N)·θ, with 1/μ the handle time and 1/θ the patience, so that it is stable for every number
 * of agents. Share that hangs up = θ·L/λ, mean wait = L/λ (L people waiting on average), occupancy = A(1 − share)/N.
 * Agents a whole number ≥ 1; without load all results are 0. Times in seconds.
 * Source: C. Palm 1957; the states up to "all busy" are summed by Erlang B.
 * @example impatientQueue({ offeredLoad: 10, handleSeconds: 180, patienceSeconds: 180 }, 12).probabilityOfAbandon // 0.053092
 */
export function impatientQueue(queue: ImpatientQueue, agents: number): ImpatientResult {
  const { offeredLoad, handleSeconds, patienceSeconds } = queue;
  if (offeredLoad === 0) {
    return { probabilityOfWait: 0, probabilityOfAbandon: 0, averageWaitSeconds: 0, occupancy: 0 };
  }
  const { anybody, nobody, people } = weighWaiting(offeredLoad, agents, handleSeconds / patienceSeconds);
  const blocked = erlangB(offeredLoad, agents);
  // Everything divided by the weight of "up to all busy" when Erlang B has become 0: then nobody waits at all.
  if (blocked === 0) {
    return { probabilityOfWait: 0, probabilityOfAbandon: 0, averageWaitSeconds: 0, occupancy: offeredLoad / agents };
  }
  const all = nobody + blocked * anybody;
  const waitingOnAverage = (blocked * people) / all;
  const averageWaitSeconds = (waitingOnAverage * handleSeconds) / offeredLoad;
  const probabilityOfAbandon = averageWaitSeconds / patienceSeconds;
  return {
    probabilityOfWait: (blocked * (nobody + anybody)) / all,
    probabilityOfAbandon,
    averageWaitSeconds,
    occupancy: (offeredLoad * (1 - probabilityOfAbandon)) / agents,
  };
}
