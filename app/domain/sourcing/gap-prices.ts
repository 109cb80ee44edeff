import { type Figure, US_FIGURES } from "../cost/us-figures.ts";
import type { ThreePoints } from "../shared/distributions.ts";
import { IT_FUNCTIONS, type ItFunctionCode } from "./functions.ts";
import type { ServiceSize } from "./quote-fee.ts";

/** What a quote can leave out: a function, or the hours in which others answer. */
export type GapItem = ItFunctionCode | "hours";
export const GAP_ITEMS: readonly GapItem[] = ["hours", ...IT_FUNCTIONS.map(({ code }) => code)];

export const GAP_BASES = ["user", "device", "month"] as const;
/** The price counts per user and month, per device and month, or as it is every month. */
export type GapBasis = (typeof GAP_BASES)[number];

/** What closing a gap costs: 1 in 10 lower, as often above as below, 1 in 10 higher; whole cents. */
export interface GapPrice {
  basis: GapBasis;
  cents: ThreePoints;
  source: string;
  /** ISO day, or month of a published figure. */
  date: string;
}

interface UsualPrice extends Pick<Figure, "source" | "date" | "mark"> {
  basis: GapBasis;
  cents: ThreePoints;
  note: string;
}

const CENTS = 100;
const WEEKS_PER_MONTH = 52 / 12;
const inCents = (points: ThreePoints, factor = 1): ThreePoints => [
  Math.round(points[0] * factor * CENTS),
  Math.round(points[1] * factor * CENTS),
  Math.round(points[2] * factor * CENTS),
];

const watch = US_FIGURES["watch-per-device"];
const onCall = US_FIGURES["on-call-week"];
const OURS = { source: "our judgement", date: "2026-11", mark: "J" } as const;

/** Dated US figures for gaps of which a price is known; for all others only a figure of one's own closes the gap. */
export const USUAL_GAP_PRICES: Readonly<Partial<Record<GapItem, UsualPrice>>> = {
  hours: {
    basis: "month",
    cents: inCents(onCall.value, WEEKS_PER_MONTH),
    ...{ source: onCall.source, date: onCall.date, mark: onCall.mark },
    note: "One of your own people on standby every week; call-outs are not in it.",
  },
  "security-monitoring": {
    basis: "device",
    cents: inCents(watch.value),
    ...{ source: watch.source, date: watch.date, mark: watch.mark },
    note: "A watch around the clock by people of a specialist.",
  },
  "backup-dr": {
    basis: "device",
    cents: inCents([3, 5, 10]),
    ...OURS,
    note: "Backup of workstations and mailboxes as a service; servers cost more.",
  },
  "training-awareness": {
    basis: "user",
    cents: inCents([1, 2.5, 5]),
    ...OURS,
    note: "Courses and simulated phishing bought as a service.",
  },
};

/**
 * The dated price of a gap for a firm of the United States that counts in dollars; null for any other, and where no
 * figure is known.
 * @example usualGapPrice("security-monitoring", { country: "US", currency: "USD" })?.cents // [11_00, 20_00, 50_00]
 */
export function usualGapPrice(item: GapItem, { country, currency }: { country: string; currency: string }) {
  return country === "US" && currency === "USD" ? (USUAL_GAP_PRICES[item] ?? null) : null;
}

/**
 * A price of a gap as an amount of one month at this size, in cents.
 * @example gapMonthlyCents({ basis: "device", cents: [11_00, 20_00, 50_00], … }, { users: 60, devices: 72, … }) // [79_200, 144_000, 360_000]
 */
export function gapMonthlyCents({ basis, cents }: Pick<GapPrice, "basis" | "cents">, size: ServiceSize): ThreePoints {
  const units = basis === "user" ? size.users : basis === "device" ? size.devices : 1;
  return [cents[0] * units, cents[1] * units, cents[2] * units];
}
