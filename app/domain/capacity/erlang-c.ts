/** A service level that misses its target by no more than rounding has reached it. */
const ROUNDING = 1e-12;

/** Calls that come at random to people who answer them one at a time, and wait as long as it takes. */
export interface Queue {
  /** Work that arrives, in people kept busy all the time: arrivals × handle time. */
  offeredLoad: number;
  handleSeconds: number;
}

/**
 * Erlang B: the chance that all `agents` are busy when nobody waits. By recursion from no agent upwards, never by
 * factorials, so that no number of agents overflows. Load ≥ 0, agents a whole number ≥ 0; a load of 0 gives 0.
 * Source: A. K. Erlang 1917.
 * @example erlangB(10, 10) // 0.214582
 */
export function erlangB(offeredLoad: number, agents: number): number {
  let blocked = 1;
  for (let k = 1; k <= agents && blocked > 0; k++) blocked = nextBlocked(offeredLoad, k, blocked);
  return blocked;
}

const nextBlocked = (offeredLoad: number, agents: number, blocked: number): number =>
  (offeredLoad * blocked) / (agents + offeredLoad * blocked);

function waitFromBlocked(offeredLoad: number, agents: number, blocked: number): number {
  if (offeredLoad === 0) return 0;
  if (agents <= offeredLoad) return 1;
  return blocked / (1 - (offeredLoad / agents) * (1 - blocked));
}

/**
 * Erlang C: the chance that a caller has to wait. 0 without load; 1 when there are no more agents than load, because
 * the queue then never ends.
 * Source: A. K. Erlang 1917.
 * @example erlangC(2.5, 4) // 0.319857, which is 625/1954
 */
export function erlangC(offeredLoad: number, agents: number): number {
  return waitFromBlocked(offeredLoad, agents, erlangB(offeredLoad, agents));
}

/**
 * Share of callers who are answered within `targetSeconds`: 1 − C·e^(−(N − A)·t/handle time). 1 without load, 0 when
 * there are no more agents than load.
 * @example serviceLevel({ offeredLoad: 10, handleSeconds: 180 }, 14, 20) // 0.888350
 */
export function serviceLevel(queue: Queue, agents: number, targetSeconds: number): number {
  return levelFromWait(queue, agents, targetSeconds, erlangC(queue.offeredLoad, agents));
}

function levelFromWait({ offeredLoad, handleSeconds }: Queue, agents: number, seconds: number, wait: number): number {
  if (offeredLoad === 0) return 1;
  if (agents <= offeredLoad) return 0;
  return 1 - wait * Math.exp((-(agents - offeredLoad) * seconds) / handleSeconds);
}

/**
 * Mean wait of all callers in seconds, those who do not wait included: C·handle time/(N − A). 0 without load,
 * Infinity when there are no more agents than load.
 * @example averageWaitSeconds({ offeredLoad: 10, handleSeconds: 180 }, 13) // 17.116
 */
export function averageWaitSeconds({ offeredLoad, handleSeconds }: Queue, agents: number): number {
  if (offeredLoad === 0) return 0;
  if (agents <= offeredLoad) return Number.POSITIVE_INFINITY;
  return (erlangC(offeredLoad, agents) * handleSeconds) / (agents - offeredLoad);
}

/**
 * The fewest agents with whom the share `target` is answered within `targetSeconds`; at least 1, also without load.
 * The service level only rises with agents, so that one pass of the recursion finds it. A level that falls short by
 * less than 1e-12 counts as reached. Target above 0 and below 1, else RangeError: no number of agents reaches 1.
 * @example leastAgents({ offeredLoad: 10, handleSeconds: 180 }, 20, 0.8) // 14
 */
export function leastAgents(queue: Queue, targetSeconds: number, target: number): number {
  if (!(target > 0 && target < 1)) throw new RangeError("expected a target above 0 and below 1");
  const { offeredLoad } = queue;
  let blocked = 1;
  for (let agents = 1; ; agents++) {
    blocked = nextBlocked(offeredLoad, agents, blocked);
    const wait = waitFromBlocked(offeredLoad, agents, blocked);
    if (levelFromWait(queue, agents, targetSeconds, wait) >= target - ROUNDING) return agents;
  }
}

/**
 * People to put on the roster so that `agents` are present: ⌈agents/(1 − shrinkage)⌉, shrinkage being the share of
 * paid time on leave, ill, in training or on a break (0 ≤ shrinkage < 1). A quotient that is whole but for rounding
 * stays whole.
 * @example scheduledPeople(14, 0.3) // 20
 */
export function scheduledPeople(agents: number, shrinkage: number): number {
  return Math.ceil((agents / (1 - shrinkage)) * (1 - ROUNDING));
}
