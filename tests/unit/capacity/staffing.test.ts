import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { InputError } from "#app/cli/model/input.ts";
import { runStaffingCommand } from "#app/cli/model/staffing.ts";
import { impatientQueue } from "#app/domain/capacity/erlang-a.ts";
import {
  averageWaitSeconds,
  erlangB,
  erlangC,
  leastAgents,
  scheduledPeople,
  serviceLevel,
} from "#app/domain/capacity/erlang-c.ts";
import { netHours, reliefFactor, USUAL_PAID_YEAR } from "#app/domain/capacity/workload.ts";
import { expectToMatchGolden, readGoldenCases } from "#tests/golden/match-golden.ts";

describe("worked cases of staffing", () => {
  it.each(readGoldenCases("staffing"))("$title", ({ input, expected }) => {
    expectToMatchGolden(runStaffingCommand(input), expected);
  });

  it("prints no service level for callers who hang up, and takes the usual utilisation", () => {
    const calls = { arrivalsPerHour: 200, handleSeconds: 180, agents: 12, patienceSeconds: 180 };
    expect(runStaffingCommand({ ...calls, mode: "erlang-a" })).not.toHaveProperty("serviceLevel");
    const work = { mode: "workload", users: 100, ticketsPerUserMonth: 1, handleHours: 0.5, netHours: 1784 };
    expect(runStaffingCommand(work)).toEqual(runStaffingCommand({ ...work, utilisation: 0.64 }));
  });
});

describe("waiting callers", () => {
  it.each([
    [0.5, 1, 1 / 2],
    [1, 2, 1 / 3],
    [2, 3, 4 / 9],
    [2.5, 4, 625 / 1954],
    [3, 5, 81 / 343],
  ])("wait with the exact chance at a load of %d and %d agents", (load, agents, chance) => {
    expect(Math.abs(erlangC(load, agents) - chance)).toBeLessThan(1e-15);
  });

  it("wait as published at larger sizes", () => {
    expect(erlangC(100, 110)).toBeCloseTo(0.237008, 6);
    expect(erlangB(10, 10)).toBeCloseTo(0.214582, 6);
    const queue = { offeredLoad: 48, handleSeconds: 240 };
    expect(serviceLevel(queue, 55, 15)).toBeCloseTo(0.845883, 6);
    expect(averageWaitSeconds(queue, 55)).toBeCloseTo(8.184, 3);
    expect(averageWaitSeconds(queue, 48)).toBe(Number.POSITIVE_INFINITY);
  });

  it("wait less with every further agent, and the fewest are one more than too few", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 3000, noNaN: true }),
        fc.integer({ min: 0, max: 60 }),
        (offeredLoad, t) => {
          const queue = { offeredLoad, handleSeconds: 200 };
          const least = leastAgents(queue, t, 0.8);
          expect(serviceLevel(queue, least, t)).toBeGreaterThanOrEqual(0.8 - 1e-12);
          if (least > 1) expect(serviceLevel(queue, least - 1, t)).toBeLessThan(0.8);
          expect(serviceLevel(queue, least + 1, t)).toBeGreaterThanOrEqual(serviceLevel(queue, least, t));
        },
      ),
    );
  });

  it("count as answered in time when only rounding is missing", () => {
    expect(leastAgents({ offeredLoad: 1, handleSeconds: 60 }, 0, 2 / 3)).toBe(2);
    expect(leastAgents({ offeredLoad: 2, handleSeconds: 60 }, 0, 5 / 9)).toBe(3);
    expect(() => leastAgents({ offeredLoad: 2, handleSeconds: 60 }, 0, 1)).toThrow(RangeError);
  });

  it("need whole people on the roster", () => {
    expect([
      scheduledPeople(14, 0.3),
      scheduledPeople(21, 0.3),
      scheduledPeople(13, 0.3),
      scheduledPeople(9, 0),
    ]).toEqual([20, 30, 19, 9]);
  });
});

/** Every state solved one after the other, until further ones add nothing. */
function chainByStates(load: number, agents: number, hangUps: number): { wait: number; abandon: number } {
  const weights = [1];
  for (let k = 1; k < 3000; k++) {
    weights.push((weights[k - 1]! * load) / (Math.min(k, agents) + Math.max(0, k - agents) * hangUps));
  }
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const busy = weights.slice(agents).reduce((sum, weight) => sum + weight, 0);
  const waiting = weights.reduce((sum, weight, k) => sum + Math.max(0, k - agents) * weight, 0);
  return { wait: busy / all, abandon: (hangUps * waiting) / all / load };
}

describe("callers who hang up", () => {
  it("are those of the chain solved state by state", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.05, max: 40, noNaN: true }),
        fc.integer({ min: 1, max: 60 }),
        fc.double({ min: 0.3, max: 10, noNaN: true }),
        (offeredLoad, agents, hangUps) => {
          const result = impatientQueue({ offeredLoad, handleSeconds: 180, patienceSeconds: 180 / hangUps }, agents);
          const { wait, abandon } = chainByStates(offeredLoad, agents, hangUps);
          expect(Math.abs(result.probabilityOfWait - wait)).toBeLessThan(1e-10);
          expect(Math.abs(result.probabilityOfAbandon - abandon)).toBeLessThan(1e-10);
        },
      ),
    );
  });

  it("keep every number of agents stable", () => {
    const swamped = impatientQueue({ offeredLoad: 10_000, handleSeconds: 180, patienceSeconds: 1e6 }, 12);
    expect(swamped.probabilityOfAbandon).toBeCloseTo(1 - 12 / 10_000, 9);
    expect(swamped.occupancy).toBeCloseTo(1, 9);
    const idle = impatientQueue({ offeredLoad: 10, handleSeconds: 180, patienceSeconds: 180 }, 120_000);
    expect(idle).toMatchObject({ probabilityOfWait: 0, probabilityOfAbandon: 0, averageWaitSeconds: 0 });
  });
});

it("takes absence off once, and needs nearly five people for a seat around the clock", () => {
  expect(netHours(USUAL_PAID_YEAR)).toBe(1784);
  expect([2080, 1784, 2080 * 0.7].map((hours) => reliefFactor(hours).toFixed(2))).toEqual(["4.21", "4.91", "6.02"]);
});

const calls = { mode: "erlang-c", arrivalsPerHour: 200, handleSeconds: 180, agents: 13 };
it.each<[string, unknown]>([
  ["mode: expected one of erlang-c, erlang-a, workload", { ...calls, mode: "erlang-b" }],
  ["arrivalsPerHour: expected 0 or more", { ...calls, arrivalsPerHour: -1 }],
  ["handleSeconds: expected more than 0 and at most 1000000000", { ...calls, handleSeconds: 0 }],
  ["agents: expected a whole number from 1 to 10000000", { ...calls, agents: 12.5 }],
  [
    "agents: expected a number, or targetSeconds and targetServiceLevel to find the least",
    { ...calls, agents: undefined },
  ],
  ["shrinkage: expected 0 or more and less than 1", { ...calls, shrinkage: 1 }],
  ["targetSeconds: expected 0 or more", { ...calls, targetSeconds: -1 }],
  ["targetServiceLevel: expected more than 0 and less than 1", { ...calls, targetServiceLevel: 1 }],
  [
    "agents: expected a whole number from 1 to 10000000",
    { ...calls, mode: "erlang-a", agents: undefined, patienceSeconds: 9 },
  ],
  ["patienceSeconds: expected more than 0 and at most 1000000000", { ...calls, mode: "erlang-a" }],
  ["users: expected 0 or more", { mode: "workload" }],
])("refuses input with %j", (message, input) => {
  expect(() => runStaffingCommand(input)).toThrow(new InputError(message));
});
