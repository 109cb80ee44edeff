import type { ThreePoints } from "../shared/distributions.ts";
import { IT_FUNCTIONS } from "./functions.ts";
import { type GapItem, type GapPrice, gapMonthlyCents } from "./gap-prices.ts";
import { monthlyFeeCents, pricingProblem, type ServiceSize, sizeProblem, sumRisenCents } from "./quote-fee.ts";
import { type Coverage, type Pricing, type QuoteTerms, SERVICE_HOURS, type ServiceHours } from "./quote-terms.ts";

/** More than these cannot be read side by side. */
export const MOST_COMPARED = 5;
export const MOST_MONTHS = 120;

export interface ComparedQuote {
  id: string;
  provider: string;
  pricing: Pricing;
  terms: QuoteTerms;
  onboardingCents: number;
  escalatorBasisPoints: number;
  termMonths: number;
  gapPrices: Readonly<Partial<Record<GapItem, GapPrice>>>;
}

/** On what all quotes are computed alike. */
export interface EqualGround {
  size: ServiceSize;
  months: number;
  /** Hours a user needs a month that no contract holds. */
  outsideHoursPerUser: number;
  /** Dated price of such an hour, for quotes that do not name theirs; null where none is known. */
  usualOutsideRateCents: number | null;
  /** What the firm does not want to buy: no quote is asked for it. */
  without: readonly GapItem[];
}

/** Why a part of the equal service is not in a quote. */
export type GapReason = Exclude<Coverage, "included"> | "not-said" | "shorter-hours";

export interface QuoteGap {
  item: GapItem;
  reason: GapReason;
  /** Null: not priced, so the quote is not comparable. */
  price: (GapPrice & { monthlyCents: ThreePoints }) | null;
}

export type MissingTerm = "outside-rate" | "early-termination";

export type LineKind = "fee" | "block-overrun" | "outside-hours" | "gap" | "onboarding" | "early-termination";

export interface NormalisedLine {
  kind: LineKind;
  item?: GapItem;
  /** In an ordinary month of the first year; 0 for what is paid once. */
  monthlyCents: number;
  /** Over all months. */
  totalCents: number;
}

export interface NormalisedQuote {
  id: string;
  provider: string;
  lines: NormalisedLine[];
  gaps: QuoteGap[];
  /** What the quote does not say and the sum needs. */
  missing: MissingTerm[];
  isComparable: boolean;
  monthlyCents: number;
  totalCents: number;
  /** With every priced gap at its low and its high point. */
  rangeCents: readonly [low: number, high: number];
}

export interface EqualService {
  functions: GapItem[];
  /** The longest hours that a quote offers; null where none says any. */
  hours: ServiceHours | null;
}

export class QuoteInputError extends Error {}

const hoursRank = (hours: ServiceHours) => SERVICE_HOURS.indexOf(hours);

/**
 * What all quotes are held against: every function that at least one of them includes, and the longest hours that one
 * of them offers, less what the firm does not want to buy.
 */
export function equalServiceOf(quotes: readonly ComparedQuote[], without: readonly GapItem[]): EqualService {
  const functions = IT_FUNCTIONS.map(({ code }) => code).filter(
    (code) => !without.includes(code) && quotes.some(({ terms }) => terms.functions[code] === "included"),
  );
  const offered = quotes.flatMap(({ terms }) => (terms.hours === null ? [] : [terms.hours]));
  const longest = offered.sort((a, b) => hoursRank(b) - hoursRank(a))[0] ?? null;
  return { functions, hours: without.includes("hours") ? null : longest };
}

function reasonOf(item: GapItem, { functions, hours }: QuoteTerms, longest: ServiceHours | null): GapReason | null {
  if (item === "hours") {
    if (hours === null) return "not-said";
    return longest !== null && hoursRank(hours) < hoursRank(longest) ? "shorter-hours" : null;
  }
  const coverage = functions[item];
  if (coverage === "included") return null;
  return coverage ?? "not-said";
}

function gapsOf(quote: ComparedQuote, service: EqualService, size: ServiceSize): QuoteGap[] {
  const items: GapItem[] = [...(service.hours === null ? [] : (["hours"] as const)), ...service.functions];
  return items.flatMap((item) => {
    const reason = reasonOf(item, quote.terms, service.hours);
    if (reason === null) return [];
    const price = quote.gapPrices[item];
    return [{ item, reason, price: price ? { ...price, monthlyCents: gapMonthlyCents(price, size) } : null }];
  });
}

function refuseNonsense(quotes: readonly ComparedQuote[], { size, months, outsideHoursPerUser }: EqualGround): void {
  const refuse = (problem: string | null) => {
    if (problem !== null) throw new QuoteInputError(problem);
  };
  refuse(sizeProblem(size));
  refuse(
    Number.isInteger(months) && months >= 1 && months <= MOST_MONTHS ? null : "months: a whole number from 1 to 120",
  );
  refuse(outsideHoursPerUser >= 0 && outsideHoursPerUser <= 100 ? null : "hours outside the contract: 0 or more");
  for (const { provider, pricing } of quotes) {
    const problem = pricingProblem(pricing);
    refuse(problem === null ? null : `${provider}: ${problem}`);
  }
}

/** Hours beyond a block and hours outside any contract, at the quote's rate or the dated one. */
function hourLines(quote: ComparedQuote, ground: EqualGround): { lines: NormalisedLine[]; missing: MissingTerm[] } {
  const { size, months, outsideHoursPerUser, usualOutsideRateCents } = ground;
  const { pricing, terms, escalatorBasisPoints } = quote;
  const overrun = pricing.kind === "block-hours" ? Math.max(0, size.supportHours - pricing.hoursPerMonth) : 0;
  const wanted = [
    { kind: "block-overrun" as const, hours: overrun },
    { kind: "outside-hours" as const, hours: size.users * outsideHoursPerUser },
  ].filter(({ hours }) => hours > 0);
  const rate = terms.outsideRateCents ?? usualOutsideRateCents;
  if (rate === null) return { lines: [], missing: wanted.length > 0 ? ["outside-rate"] : [] };
  const lines = wanted.map(({ kind, hours }) => {
    const monthlyCents = Math.round(hours * rate);
    return { kind, monthlyCents, totalCents: sumRisenCents(monthlyCents, escalatorBasisPoints, 1, months) };
  });
  return { lines, missing: [] };
}

/** What leaving before the end of the term costs where the horizon is shorter. */
function earlyEnd(quote: ComparedQuote, feeCents: number, months: number): NormalisedLine | "not-said" | null {
  if (quote.termMonths <= months) return null;
  const share = quote.terms.earlyTerminationBasisPoints;
  if (share === null) return "not-said";
  const remaining = sumRisenCents(feeCents, quote.escalatorBasisPoints, months + 1, quote.termMonths);
  return { kind: "early-termination", monthlyCents: 0, totalCents: Math.round((remaining * share) / 10_000) };
}

function normalise(quote: ComparedQuote, service: EqualService, ground: EqualGround): NormalisedQuote {
  const { size, months } = ground;
  const { escalatorBasisPoints } = quote;
  const feeCents = monthlyFeeCents(quote.pricing, size, quote.terms.minimumMonthlyCents);
  const feeTotal = sumRisenCents(feeCents, escalatorBasisPoints, 1, months);
  const hours = hourLines(quote, ground);
  const end = earlyEnd(quote, feeCents, months);
  const gaps = gapsOf(quote, service, size);
  const lines: NormalisedLine[] = [
    { kind: "fee", monthlyCents: feeCents, totalCents: feeTotal },
    ...hours.lines,
    ...gaps.flatMap(({ item, price }): NormalisedLine[] =>
      price === null
        ? []
        : [{ kind: "gap", item, monthlyCents: price.monthlyCents[1], totalCents: price.monthlyCents[1] * months }],
    ),
    { kind: "onboarding", monthlyCents: 0, totalCents: quote.onboardingCents },
    ...(end === null || end === "not-said" ? [] : [end]),
  ];
  const missing: MissingTerm[] = [...hours.missing, ...(end === "not-said" ? (["early-termination"] as const) : [])];
  const totalCents = lines.reduce((sum, line) => sum + line.totalCents, 0);
  const swing = (point: 0 | 2) =>
    gaps.reduce(
      (sum, { price }) => sum + (price ? (price.monthlyCents[point] - price.monthlyCents[1]) * months : 0),
      0,
    );
  return {
    id: quote.id,
    provider: quote.provider,
    lines,
    gaps,
    missing,
    isComparable: missing.length === 0 && gaps.every(({ price }) => price !== null),
    monthlyCents: lines.reduce((sum, line) => sum + line.monthlyCents, 0),
    totalCents,
    rangeCents: [totalCents + swing(0), totalCents + swing(2)],
  };
}

/**
 * Quotes side by side at equal service: each is held against every function and the longest hours that one of them
 * offers. What a quote leaves out, was not asked for or does not say is priced in or stays a gap, and a quote with an
 * open gap is not comparable: it takes no part in `cheapest`. Money is whole cents, undiscounted; fee and hours rise
 * every year and are rounded every month as a bill is, prices of gaps stay. Throws `QuoteInputError` naming nonsense.
 * @example a fee of 94.00 for 60 users over 36 months at +4 % a year: 5,640.00 a month, 211,269.84 in all
 */
export function normaliseQuotes(quotes: readonly ComparedQuote[], ground: EqualGround) {
  refuseNonsense(quotes, ground);
  const service = equalServiceOf(quotes, ground.without);
  const normalised = quotes.map((quote) => normalise(quote, service, ground));
  const [cheapest, second] = normalised
    .filter(({ isComparable }) => isComparable)
    .sort((a, b) => a.totalCents - b.totalCents);
  return { service, quotes: normalised, cheapest: cheapest && second ? { id: cheapest.id, second: second.id } : null };
}

export type NormalisedQuotes = ReturnType<typeof normaliseQuotes>;
