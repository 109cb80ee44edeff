import type { RiskLabel } from "../promotion/risk-label.ts";
import type { DecisionChoice } from "../shared/vocabulary.ts";

/** A case about somebody for a seat, as far as the reader may know it. */
export interface SeatCaseFacts {
  isOpen: boolean;
  /** The reader's own view comes first. */
  isWithheld: boolean;
  /** Of an open case; null where it is not shown. */
  label: RiskLabel | null;
  /** Of a decided case. */
  choice: DecisionChoice | null;
}

/** Decisions after which somebody is on the way into the seat. */
const FILLS: readonly DecisionChoice[] = ["promote", "promote-after-backfill", "lead-trial", "other-candidate"];

export type SeatStanding = "ready" | "not-open-yet" | "nobody-ready";

/**
 * Whether somebody is ready for a seat: a decided case fills it, or an open one has a low risk. Where the only hope is
 * a case that the reader may not look at yet, nothing is said. Everything else, no case included, is nobody ready.
 * @example seatStanding([{ isOpen: true, isWithheld: false, label: "elevated", choice: null }]) // "nobody-ready"
 */
export function seatStanding(cases: readonly SeatCaseFacts[]): SeatStanding {
  const isReady = ({ isOpen, label, choice }: SeatCaseFacts) =>
    isOpen ? label === "low" : choice !== null && FILLS.includes(choice);
  if (cases.some(isReady)) return "ready";
  return cases.some(({ isWithheld }) => isWithheld) ? "not-open-yet" : "nobody-ready";
}
