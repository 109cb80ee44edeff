import { type Binding, bindingConstraint } from "./binding-constraint.ts";
import { type CapacityInputs, netHoursOf, SERVICE_HOURS, type ServiceHours } from "./capacity-inputs.ts";
import { type CoverNeed, coverNeed, type HeldCompetency } from "./cover-need.ts";
import { type Demand, demandOf } from "./demand.ts";
import { type HandleTime, handleTime } from "./handle-time.ts";
import { type LiveChannel, liveChannel } from "./live-channel.ts";
import { reliefFor, SEAT_HOURS } from "./service-hours.ts";
import { type FunctionWork, workByFunction } from "./ticket-functions.ts";
import type { TicketSummary } from "./ticket-summary.ts";
import { ticketWorkload } from "./workload.ts";

const MINUTES_OF_AN_HOUR = 60;
/** Tickets per user and month where no file was imported (J). */
export const USUAL_TICKETS = 1;
/** A function with less than this share of the work does not ask for a competency of its own (J). */
const NOTABLE_SHARE = 0.02;

export interface CapacityFacts {
  users: number;
  members: number;
  inputs: CapacityInputs;
  summary: TicketSummary | null;
  competencies: readonly HeldCompetency[];
}

/** A function that has tickets and whom it rests on. */
export interface StaffedFunction extends FunctionWork {
  share: number;
  fte: number;
  /** Competencies on record that serve it, and how many people hold any of them. */
  competencies: { id: string; name: string; holders: number; isUnrated: boolean }[];
  holders: number;
  standing: "held" | "one" | "nobody" | "unknown";
}

export interface CapacityPlan {
  netHours: number;
  demand: Demand | null;
  ticketsPerUserMonth: number;
  ticketsBasis: "said" | "data" | "default";
  handle: HandleTime;
  workload: { hours: number; fte: number; low: number | null; high: number | null };
  live: LiveChannel | null;
  relief: { hours: ServiceHours; seatHours: number; people: number }[];
  cover: CoverNeed;
  functions: StaffedFunction[];
  /** Functions with notable work for which nobody is known to hold a competency, by name. */
  withoutSkill: string[];
  binding: Binding;
}

/**
 * All of it from the same inputs: demand, workload, live channel, relief, cover, skills, and which of them decides.
 * The workload rests on tickets per user and month: what the firm says, else the data, else 1.
 * @example planCapacity({ users: 100, members: 2, inputs: DEFAULT_INPUTS, summary: null, competencies: [] }).workload.fte // 0.53
 */
export function planCapacity({ users, members, inputs, summary, competencies }: CapacityFacts): CapacityPlan {
  const netHours = netHoursOf(inputs);
  const demand = summary ? demandOf(summary, users) : null;
  const ticketsPerUserMonth = inputs.ticketsPerUserMonth ?? demand?.perUserMonth ?? USUAL_TICKETS;
  const ticketsBasis =
    inputs.ticketsPerUserMonth !== null ? "said" : demand?.perUserMonth ? ("data" as const) : ("default" as const);
  const handle = handleTime(summary, inputs.handleMinutes);
  const work = (minutes: number) =>
    ticketWorkload({
      users,
      ticketsPerUserMonth,
      handleHours: minutes / MINUTES_OF_AN_HOUR,
      netHours,
      utilisation: inputs.utilisation,
    });
  const workload = work(handle.minutes);
  const live = summary
    ? liveChannel(summary, {
        handleMinutes: inputs.liveHandleMinutes ?? handle.minutes,
        targetSeconds: inputs.targetSeconds,
        targetServiceLevel: inputs.targetServiceLevel,
        share: inputs.liveShare,
      })
    : null;
  const cover = coverNeed(competencies);
  const functions = staffedFunctions(summary, handle, workload.fte, competencies);
  const withoutSkill = functions.filter(({ standing, share }) => standing === "nobody" && share >= NOTABLE_SHARE);
  return {
    netHours,
    demand,
    ticketsPerUserMonth,
    ticketsBasis,
    handle,
    workload: {
      ...workload,
      low: handle.low === null ? null : work(handle.low).fte,
      high: handle.high === null ? null : work(handle.high).fte,
    },
    live,
    relief: SERVICE_HOURS.map((hours) => ({ hours, seatHours: SEAT_HOURS[hours], people: reliefFor(hours, netHours) })),
    cover,
    functions,
    withoutSkill: withoutSkill.map(({ name }) => name),
    binding: bindingConstraint({
      ...{ inputs, members, live, cover },
      workloadFte: users > 0 ? workload.fte : null,
      withoutSkill: withoutSkill.length,
    }),
  };
}

function staffedFunctions(
  summary: TicketSummary | null,
  handle: HandleTime,
  fte: number,
  competencies: readonly HeldCompetency[],
): StaffedFunction[] {
  if (!summary) return [];
  const basis = handle.basis === "recorded" ? "recorded" : "other";
  const work = workByFunction(summary.pairs, { basis, minutesATicket: handle.minutes });
  const all = work.reduce((sum, { minutes }) => sum + minutes, 0);
  return work.map((one) => {
    const serving = competencies.filter(({ functionCode }) => functionCode === one.functionId);
    const holders = new Set(serving.flatMap(({ holderIds }) => holderIds)).size;
    const share = all > 0 ? one.minutes / all : 0;
    return {
      ...one,
      share,
      fte: fte * share,
      competencies: serving.map(({ id, name, holderIds, isUnrated }) => ({
        ...{ id, name, isUnrated },
        holders: holderIds.length,
      })),
      holders,
      standing: standingOf(serving, holders),
    };
  });
}

/** Nobody only where somebody was rated and nobody holds it; without a competency or a rating it is unknown. */
function standingOf(serving: readonly HeldCompetency[], holders: number): StaffedFunction["standing"] {
  if (holders > 1) return "held";
  if (holders === 1) return "one";
  return serving.some(({ isUnrated }) => !isUnrated) ? "nobody" : "unknown";
}
