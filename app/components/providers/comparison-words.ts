import type { GapItem } from "#app/domain/sourcing/gap-prices.ts";
import type {
  ComparedQuote,
  EqualGround,
  MissingTerm,
  NormalisedLine,
  QuoteGap,
} from "#app/domain/sourcing/normalise-quotes.ts";
import { formatDay, formatNumber, type MoneyFormat } from "#app/lib/format.ts";
import { formatMoneyExact } from "./money-exact.ts";
import { HOURS_WORDS, pricingWords } from "./provider-words.ts";
import { percentWords } from "./terms-words.ts";

type Chosen = Pick<ComparedQuote, "pricing" | "terms" | "escalatorBasisPoints" | "termMonths" | "gapPrices">;

interface Ground {
  ground: EqualGround;
  titles: Readonly<Record<GapItem, string>>;
}

export const MISSING_WORDS: Readonly<Record<MissingTerm, string>> = {
  "outside-rate": "The price of an hour outside the contract is not said.",
  "early-termination": "What it costs to end before the term is not said.",
};

/** Why a part of the service is a gap. */
export function gapReasonWords(
  { item, reason }: Pick<QuoteGap, "item" | "reason">,
  quote: Pick<Chosen, "terms">,
): string {
  if (reason === "shorter-hours") return `answers ${HOURS_WORDS[quote.terms.hours ?? "8x5"]} only`;
  if (reason === "excluded") return "left out of the price";
  if (reason === "not-asked") return "was not asked for";
  return item === "hours" ? "does not say its hours" : "does not say";
}

/** The source of a price with its date. */
export const sourceWords = ({ source, date }: { source: string; date: string }, locale: string): string =>
  `${source}, ${date.length === 10 ? formatDay(date, locale) : date}`;

function lineTitle({ kind, item }: NormalisedLine, titles: Ground["titles"]): string {
  switch (kind) {
    case "fee":
      return "Fee";
    case "block-overrun":
      return "Hours beyond the block";
    case "outside-hours":
      return "Hours outside the contract";
    case "gap":
      return `Left out: ${item ? titles[item] : ""}`;
    case "onboarding":
      return "Onboarding";
    case "early-termination":
      return "Ending before the term";
  }
}

function feeReason({ pricing, terms, escalatorBasisPoints }: Chosen, { ground }: Ground, reader: MoneyFormat): string {
  const { size } = ground;
  const count =
    pricing.kind === "per-device" || (pricing.kind === "tiered" && pricing.unit === "device")
      ? `; ${size.devices} devices`
      : pricing.kind === "per-user" || pricing.kind === "tiered"
        ? `; ${size.users} users`
        : "";
  const least =
    terms.minimumMonthlyCents === null
      ? ""
      : `; at least ${formatMoneyExact(terms.minimumMonthlyCents, reader)} a month`;
  const rise =
    escalatorBasisPoints === 0
      ? "; no yearly rise"
      : `; ${percentWords(escalatorBasisPoints, reader.locale)} more each year`;
  return `${pricingWords(pricing, reader)}${count}${least}${rise}`;
}

function hoursReason(
  line: NormalisedLine,
  { pricing, terms }: Chosen,
  { ground }: Ground,
  reader: MoneyFormat,
): string {
  const rate = terms.outsideRateCents ?? ground.usualOutsideRateCents ?? 0;
  const whose = terms.outsideRateCents === null ? "dated rate, the quote names none" : "its rate";
  const price = `${formatMoneyExact(rate, reader)} an hour (${whose}), rising with the fee`;
  if (line.kind === "block-overrun" && pricing.kind === "block-hours") {
    const needed = formatNumber(ground.size.supportHours, reader.locale, 1);
    return `${needed} hours needed less ${formatNumber(pricing.hoursPerMonth, reader.locale)} in the block; ${price}`;
  }
  return `${ground.size.users} users × ${ground.outsideHoursPerUser} hours a month; ${price}`;
}

/** Why a line is as high as it is. */
function lineReason(line: NormalisedLine, quote: Chosen, page: Ground, reader: MoneyFormat): string {
  switch (line.kind) {
    case "fee":
      return feeReason(quote, page, reader);
    case "block-overrun":
    case "outside-hours":
      return hoursReason(line, quote, page, reader);
    case "gap": {
      const price = line.item ? quote.gapPrices[line.item] : undefined;
      if (!price) return "";
      const per = price.basis === "month" ? "a month" : `per ${price.basis} and month`;
      return `${formatMoneyExact(price.cents[1], reader)} ${per}; ${sourceWords(price, reader.locale)}`;
    }
    case "onboarding":
      return "once, as quoted";
    case "early-termination":
      return `${percentWords(quote.terms.earlyTerminationBasisPoints ?? 0, reader.locale)} of the fees from month ${page.ground.months + 1} to ${quote.termMonths}`;
  }
}

/** A line in words: what it is, and why it is as high as it is. */
export const lineWords = (line: NormalisedLine, quote: Chosen, page: Ground, reader: MoneyFormat) => ({
  title: lineTitle(line, page.titles),
  reason: lineReason(line, quote, page, reader),
});
