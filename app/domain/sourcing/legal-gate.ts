import type { FunctionDuties } from "./duties.ts";
import { CONDITIONS, type ConditionKind } from "./regimes.ts";

/** Of the hours that the law leaves a firm, what is asked of a provider so that enough remain (our judgement). */
export const NOTICE_SHARE = 1 / 3;

export interface GateInput {
  /** What stays by the catalogue or the firm’s own words; empty where nothing beyond the contract does. */
  accountableSeat: string;
  /** Whether a named person who is there today holds the seat. */
  isSeatHeld: boolean;
  duties: FunctionDuties;
  /** Conditions that somebody confirmed, with a day. */
  met: readonly ConditionKind[];
}

export interface GateCondition {
  kind: ConditionKind;
  isMet: boolean;
  /** Articles that ask for it. */
  articles: string[];
  /** Hours of notice to agree on, where a duty of the firm’s own runs by the hour. */
  noticeHours: number | null;
}

export interface LegalGate {
  /** Whether a seat stays, by the catalogue or by a duty in force. */
  seatStays: boolean;
  isSeatHeld: boolean;
  /** Articles of the duties in force. */
  articles: string[];
  conditions: GateCondition[];
  /** What still has to happen before operating work may move. */
  open: ("seat" | ConditionKind)[];
}

/**
 * Splits a function into the seat that stays and the work that may move, and says what is open before it may. A seat
 * stays where the firm says so or a duty in force bears on the function, and needs a named person. Conditions come from
 * duties in force alone: a proposal asks for nothing. Hours of notice: a third of the shortest time that the firm itself
 * has (our judgement); 72 hours → 24.
 * @example legalGate({ accountableSeat: "", isSeatHeld: false, duties: { inForce: [], proposed: [] }, met: [] })
 * // { seatStays: false, open: [], … }
 */
export function legalGate({ accountableSeat, isSeatHeld, duties, met }: GateInput): LegalGate {
  const { inForce } = duties;
  const seatStays = accountableSeat.trim() !== "" || inForce.length > 0;
  const conditions = CONDITIONS.flatMap((kind): GateCondition[] => {
    const asking = inForce.filter((duty) => duty.conditions.includes(kind));
    if (asking.length === 0) return [];
    const hours = kind === "incident-notice" ? asking.flatMap((duty) => duty.hours ?? []) : [];
    return [
      {
        kind,
        isMet: met.includes(kind),
        articles: asking.map(({ article }) => article),
        noticeHours: hours.length === 0 ? null : Math.min(...hours) * NOTICE_SHARE,
      },
    ];
  });
  return {
    seatStays,
    isSeatHeld,
    articles: inForce.map(({ article }) => article),
    conditions,
    open: [
      ...(seatStays && !isSeatHeld ? (["seat"] as const) : []),
      ...conditions.filter(({ isMet }) => !isMet).map(({ kind }) => kind),
    ],
  };
}
