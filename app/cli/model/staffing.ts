import { z } from "zod";
import { impatientQueue } from "#app/domain/capacity/erlang-a.ts";
import {
  averageWaitSeconds,
  erlangC,
  leastAgents,
  scheduledPeople,
  serviceLevel,
} from "#app/domain/capacity/erlang-c.ts";
import { HOURS_OF_A_YEAR, ticketWorkload, USUAL_UTILISATION } from "#app/domain/capacity/workload.ts";
import { InputError, numberAbove, numberFrom, objectOf, parseInput, wholeNumberBetween } from "./input.ts";

const SECONDS_OF_AN_HOUR = 3600;
const MOST_AGENTS = 10_000_000;
const LONGEST_SECONDS = 1_000_000_000;

const calls = {
  arrivalsPerHour: numberFrom(0),
  handleSeconds: numberAbove(0, LONGEST_SECONDS),
  shrinkage: belowOne("expected 0 or more and less than 1", z.number().min(0)).default(0),
} as const;

const agents = wholeNumberBetween(1, MOST_AGENTS);

const staffingInput = z.discriminatedUnion(
  "mode",
  [
    objectOf({
      ...calls,
      mode: z.literal("erlang-c"),
      agents: agents.optional(),
      targetSeconds: numberFrom(0).optional(),
      targetServiceLevel: belowOne("expected more than 0 and less than 1", z.number().gt(0)).optional(),
    }),
    objectOf({ ...calls, mode: z.literal("erlang-a"), agents, patienceSeconds: numberAbove(0, LONGEST_SECONDS) }),
    objectOf({
      mode: z.literal("workload"),
      users: numberFrom(0),
      ticketsPerUserMonth: numberFrom(0),
      handleHours: numberFrom(0),
      netHours: numberAbove(0, HOURS_OF_A_YEAR),
      utilisation: numberAbove(0, 1).default(USUAL_UTILISATION),
    }),
  ],
  "expected one of erlang-c, erlang-a, workload",
);

type StaffingInput = z.output<typeof staffingInput>;
type InMode<Mode extends StaffingInput["mode"]> = Extract<StaffingInput, { mode: Mode }>;

function belowOne(expected: string, lowest: z.ZodNumber) {
  return z.number(expected).refine((value) => value < 1 && lowest.safeParse(value).success, expected);
}

function loadOf({ arrivalsPerHour, handleSeconds }: { arrivalsPerHour: number; handleSeconds: number }): number {
  const load = (arrivalsPerHour * handleSeconds) / SECONDS_OF_AN_HOUR;
  if (load <= MOST_AGENTS) return load;
  throw new InputError(`arrivalsPerHour: expected calls that keep at most ${MOST_AGENTS} people busy`);
}

const finite = (seconds: number): number | null => (Number.isFinite(seconds) ? seconds : null);

function waitingCalls(input: InMode<"erlang-c">): unknown {
  const { handleSeconds, shrinkage, targetSeconds, targetServiceLevel } = input;
  const queue = { offeredLoad: loadOf(input), handleSeconds };
  const least =
    targetSeconds === undefined || targetServiceLevel === undefined
      ? null
      : leastAgents(queue, targetSeconds, targetServiceLevel);
  const present = input.agents ?? least;
  if (present === null) {
    throw new InputError("agents: expected a number, or targetSeconds and targetServiceLevel to find the least");
  }
  return {
    offeredLoad: queue.offeredLoad,
    agents: present,
    probabilityOfWait: erlangC(queue.offeredLoad, present),
    serviceLevel: targetSeconds === undefined ? null : serviceLevel(queue, present, targetSeconds),
    averageSpeedOfAnswerSeconds: finite(averageWaitSeconds(queue, present)),
    occupancy: queue.offeredLoad / present,
    scheduled: scheduledPeople(present, shrinkage),
    leastAgents: least,
  };
}

function impatientCalls(input: InMode<"erlang-a">): unknown {
  const { handleSeconds, patienceSeconds, agents: present, shrinkage } = input;
  const queue = { offeredLoad: loadOf(input), handleSeconds, patienceSeconds };
  const {
    probabilityOfWait,
    probabilityOfAbandon,
    averageWaitSeconds: wait,
    occupancy,
  } = impatientQueue(queue, present);
  return {
    offeredLoad: queue.offeredLoad,
    agents: present,
    probabilityOfWait,
    probabilityOfAbandon,
    averageSpeedOfAnswerSeconds: wait,
    occupancy,
    scheduled: scheduledPeople(present, shrinkage),
  };
}

/** `staffing`: how much work there is (`workload`), or how many people keep callers from waiting (`erlang-c`, `-a`). */
export function runStaffingCommand(input: unknown): unknown {
  const staffing = parseInput(staffingInput, input);
  if (staffing.mode === "workload") return ticketWorkload(staffing);
  return staffing.mode === "erlang-c" ? waitingCalls(staffing) : impatientCalls(staffing);
}
