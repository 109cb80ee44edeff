import { IT_FUNCTIONS, type ItFunctionId } from "../competency/catalogue/it-functions.ts";
import { type CapacityInputs, COVER_OF_A_FUNCTION, LEAST_ON_CALL, netHoursOf } from "./capacity-inputs.ts";
import type { CoverNeed } from "./cover-need.ts";
import type { LiveChannel } from "./live-channel.ts";
import { rosterFor } from "./service-hours.ts";
import type { FunctionWork } from "./ticket-functions.ts";

/** Ways of staffing IT: own people alone, one more of them, a provider beside them, or a provider for the operating work. */
export const STAFFING_WAYS = ["in-house", "hire", "co-managed", "managed"] as const;
export type StaffingWay = (typeof STAFFING_WAYS)[number];

/** Why so many are needed. */
export type NeedReason = "workload" | "live" | "on-call" | "cover" | "seat";

export interface OptionNeed {
  way: StaffingWay;
  /** Work that stays with own people, in full-time people; null without a number of tickets. */
  ownFte: number | null;
  ownShare: number | null;
  needed: number;
  there: number;
  reason: NeedReason;
  /** What each asks for; null where it is not asked or unknown. */
  asked: Record<NeedReason, number | null>;
  /** Functions of whose work something stays, the most first. */
  own: { functionId: ItFunctionId; name: string; share: number }[];
}

export interface OptionFacts {
  inputs: CapacityInputs;
  members: number;
  workloadFte: number | null;
  work: readonly FunctionWork[];
  live: LiveChannel | null;
  cover: CoverNeed;
}

/** Work that stays where a function is shared, and where a provider operates it: approving, steering, handing over (J). */
const SHARED = 0.5;
const OPERATED = 0.1;

/** Share of the work of a function that stays with own people. */
export function ownShare(way: StaffingWay, functionId: ItFunctionId): number {
  if (way === "in-house" || way === "hire") return 1;
  const stance = IT_FUNCTIONS.find(({ id }) => id === functionId)?.defaultStance ?? "keep";
  if (way === "co-managed") return stance === "keep" ? 1 : stance === "co-manage" ? SHARED : OPERATED;
  return stance === "keep" ? SHARED : OPERATED;
}

/**
 * Own people needed in one way of staffing against those who are there: the largest of the work that stays (rounded
 * up), the roster of the live channel and the rota, both gone where a provider takes the calls, two on each critical
 * competency, and the accountable seats, which stay in every way and need a holder and a deputy.
 * @example optionNeed("managed", { …, there: 2 }).needed // 2: holder and deputy of the accountable seats
 */
export function optionNeed(way: StaffingWay, facts: OptionFacts, there: number): OptionNeed {
  const { inputs, workloadFte, work, live, cover, members } = facts;
  const minutes = work.reduce((sum, one) => sum + one.minutes, 0);
  const kept = work.map((one) => ({ ...one, share: ownShare(way, one.functionId) }));
  const share = minutes > 0 ? kept.reduce((sum, one) => sum + one.minutes * one.share, 0) / minutes : null;
  const ownFte = workloadFte === null || share === null ? null : workloadFte * share;
  const isOwn = way === "in-house" || way === "hire";
  const roster =
    isOwn && live
      ? rosterFor({ agents: live.agents, hours: inputs.serviceHours, netHours: netHoursOf(inputs) }).people
      : null;
  const asked: Record<NeedReason, number | null> = {
    workload: ownFte === null ? null : Math.ceil(ownFte - 1e-9),
    live: roster,
    "on-call": isOwn && inputs.onCall ? LEAST_ON_CALL : null,
    cover:
      way === "managed" || cover.critical === 0 ? null : cover.missing > 0 ? members + cover.missing : cover.enough,
    seat: COVER_OF_A_FUNCTION,
  };
  const order: NeedReason[] = ["cover", "on-call", "live", "workload", "seat"];
  const reason = order.reduce((most, one) => ((asked[one] ?? 0) > (asked[most] ?? 0) ? one : most));
  return {
    way,
    ownFte,
    ownShare: share,
    needed: asked[reason] ?? 0,
    there,
    reason,
    asked,
    own: kept
      .filter((one) => one.share > 0)
      .map(({ functionId, name, share: own }) => ({ functionId, name, share: own })),
  };
}
