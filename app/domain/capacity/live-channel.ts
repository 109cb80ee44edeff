import { averageWaitSeconds, erlangC, leastAgents, serviceLevel } from "./erlang-c.ts";
import type { TicketSummary } from "./ticket-summary.ts";

/** Channels in which somebody waits on the line or at the desk. */
const LIVE_WORDS =
  /\b(?:phones?|telephone|calls?|called|hotline|chat|live|walk[- ]?(?:in|up)|in person|counter|telefon\w*|anruf\w*|appel|téléphone|llamada|teléfono)\b/iu;

/**
 * Whether somebody waits while a ticket of this channel arrives: phone, chat and walk-up, in several languages.
 * @example isLiveChannel("Phone call") // true
 * @example isLiveChannel("Self-service") // false
 */
export const isLiveChannel = (channel: string): boolean => channel !== "" && LIVE_WORDS.test(channel);

const SECONDS_OF_A_MINUTE = 60;
const MINUTES_OF_AN_HOUR = 60;
const HOURS_OF_A_DAY = 24;
/** Share of tickets that arrive live where the files do not say how they came (J). */
export const USUAL_LIVE_SHARE = 0.35;

export interface PeakHour {
  /** From Monday, 0. */
  weekday: number;
  hour: number;
  /** Tickets that arrive in it in an ordinary week. */
  arrivals: number;
}

/**
 * The busiest hour of the week by tickets a week in which it occurs; the earliest of several. Null where no ticket has
 * a time of day.
 * @example peakHour(hours, [52, 52, 52, 52, 52, 52, 52]) // { weekday: 0, hour: 9, arrivals: 4.2 }
 */
export function peakHour(hours: readonly number[], weekdays: readonly number[]): PeakHour | null {
  let peak: PeakHour | null = null;
  for (const [place, tickets] of hours.entries()) {
    const weekday = Math.floor(place / HOURS_OF_A_DAY);
    const weeks = weekdays[weekday] ?? 0;
    if (tickets === 0 || weeks === 0) continue;
    const arrivals = tickets / weeks;
    if (!peak || arrivals > peak.arrivals) peak = { weekday, hour: place % HOURS_OF_A_DAY, arrivals };
  }
  return peak;
}

export interface LiveTarget {
  handleMinutes: number;
  targetSeconds: number;
  targetServiceLevel: number;
  /** Share of all tickets that arrive live, said by the firm; null: from the channels, or the usual share. */
  share: number | null;
}

export interface LiveChannel {
  peak: PeakHour;
  /** Where the live share comes from. */
  basis: "channels" | "said" | "default";
  share: number;
  offeredLoad: number;
  agents: number;
  probabilityOfWait: number;
  serviceLevel: number;
  averageWaitSeconds: number;
  /** The same with one person fewer; null where that is nobody. */
  withOneLess: { agents: number; serviceLevel: number } | null;
}

/**
 * How many people have to be there in the busiest hour so that the target is met (Erlang C). Arrivals are those of the
 * live channels where the files name channels, else a share of all tickets. Null where no ticket has a time of day.
 */
export function liveChannel(summary: TicketSummary, target: LiveTarget): LiveChannel | null {
  const { handleMinutes, targetSeconds, targetServiceLevel } = target;
  const useChannels = target.share === null && summary.live !== null;
  const basis = useChannels ? "channels" : target.share === null ? "default" : "said";
  const share = useChannels ? (summary.live ?? 0) / summary.tickets : (target.share ?? USUAL_LIVE_SHARE);
  const found = peakHour(useChannels && summary.live ? summary.liveHours : summary.hours, summary.weekdays);
  if (!found) return null;
  const peak = useChannels
    ? summary.live
      ? found
      : { ...found, arrivals: 0 }
    : { ...found, arrivals: found.arrivals * share };
  const offeredLoad = (peak.arrivals * handleMinutes) / MINUTES_OF_AN_HOUR;
  const queue = { offeredLoad, handleSeconds: handleMinutes * SECONDS_OF_A_MINUTE };
  const agents = leastAgents(queue, targetSeconds, targetServiceLevel);
  const one = agents - 1;
  return {
    peak,
    basis,
    share,
    offeredLoad,
    agents,
    probabilityOfWait: erlangC(offeredLoad, agents),
    serviceLevel: serviceLevel(queue, agents, targetSeconds),
    averageWaitSeconds: averageWaitSeconds(queue, agents),
    withOneLess: one > 0 ? { agents: one, serviceLevel: serviceLevel(queue, one, targetSeconds) } : null,
  };
}
