import type { QuoteScope } from "../shared/vocabulary.ts";
import type { ItFunctionCode } from "./functions.ts";

export const PRICING_KINDS = ["per-user", "per-device", "tiered", "flat", "block-hours"] as const;
export type PricingKind = (typeof PRICING_KINDS)[number];

/** Up to so many units, or without an end, at this price each and month. */
export interface PriceTier {
  upTo: number | null;
  priceCents: number;
}

/** `graduated`: each unit at the price of its own tier. `whole`: all units at the price of the tier that they reach. */
export const TIER_COUNTINGS = ["graduated", "whole"] as const;
export type TierCounting = (typeof TIER_COUNTINGS)[number];

/** How a provider prices a month; integer cents of the organisation's currency. */
export type Pricing =
  | { kind: "per-user"; priceCents: number }
  | { kind: "per-device"; priceCents: number }
  | { kind: "tiered"; unit: "user" | "device"; counting: TierCounting; tiers: readonly PriceTier[] }
  | { kind: "flat"; monthlyCents: number }
  | { kind: "block-hours"; hoursPerMonth: number; monthlyCents: number };

/** From the shortest to the longest. */
export const SERVICE_HOURS = ["8x5", "12x5", "24x7"] as const;
export type ServiceHours = (typeof SERVICE_HOURS)[number];

/** Whether a function is in the price. What is absent was not said: neither in nor out. */
export const COVERAGES = ["included", "excluded", "not-asked"] as const;
export type Coverage = (typeof COVERAGES)[number];

/** 1 stops everybody, 4 can wait. */
export const PRIORITIES = [1, 2, 3, 4] as const;
export type Priority = (typeof PRIORITIES)[number];

/** How soon somebody answers, and how soon it works again; null where nothing is promised. */
export interface PriorityTarget {
  responseMinutes: number | null;
  resolutionMinutes: number | null;
}

/** What a quote says besides its price; null where it says nothing. */
export interface QuoteTerms {
  functions: Readonly<Partial<Record<ItFunctionCode, Coverage>>>;
  hours: ServiceHours | null;
  targets: Readonly<Partial<Record<Priority, PriorityTarget>>>;
  /** Least bill of a month. */
  minimumMonthlyCents: number | null;
  noticeDays: number | null;
  /** Share of the remaining fees that an early end costs, in basis points. */
  earlyTerminationBasisPoints: number | null;
  /** Price of an hour that is not in the contract. */
  outsideRateCents: number | null;
  /** What the provider earns on licences that it resells, in basis points of their price. */
  resaleMarginBasisPoints: number | null;
  /** Other ways in which the provider earns by what it recommends. */
  conflicts: string;
}

/** A quote of which nothing but its price is known. */
export const NOTHING_SAID: QuoteTerms = {
  functions: {},
  hours: null,
  targets: {},
  minimumMonthlyCents: null,
  noticeDays: null,
  earlyTerminationBasisPoints: null,
  outsideRateCents: null,
  resaleMarginBasisPoints: null,
  conflicts: "",
};

/** A quote as it stands on paper; money in cents of the organisation's currency. */
export interface QuoteDetails {
  scope: QuoteScope;
  pricing: Pricing;
  terms: QuoteTerms;
  onboardingCents: number;
  /** Yearly rise of the fee in basis points. */
  escalatorBasisPoints: number;
  termMonths: number;
  receivedOn: string;
  validUntil: string | null;
  exclusions: string;
}
