import { IT_FUNCTIONS } from "#app/domain/sourcing/functions.ts";
import { PRIORITIES, type QuoteTerms } from "#app/domain/sourcing/quote-terms.ts";
import { formatNumber, type MoneyFormat } from "#app/lib/format.ts";
import { formatMoneyExact } from "./money-exact.ts";
import { durationWords, HOURS_WORDS } from "./provider-words.ts";

const HUNDREDTHS = 100;
const NOT_SAID = "not said";

export const percentWords = (basisPoints: number, locale: string): string =>
  `${formatNumber(basisPoints / HUNDREDTHS, locale, basisPoints % HUNDREDTHS === 0 ? 0 : 2)} %`;

/** Names of the functions that are so covered. */
export const functionNames = ({ functions }: QuoteTerms, coverage: "included" | "excluded" | "not-asked"): string[] =>
  IT_FUNCTIONS.filter(({ code }) => functions[code] === coverage).map(({ name }) => name);

/** What a quote says besides its price, a line each; what it does not say is said to be open. */
export function termLines(
  terms: QuoteTerms,
  reader: MoneyFormat,
): { key: string; term: string; description: string }[] {
  const { locale } = reader;
  const money = (cents: number | null, unit: string) =>
    cents === null ? NOT_SAID : `${formatMoneyExact(cents, reader)} ${unit}`;
  const share = (basisPoints: number | null) => (basisPoints === null ? NOT_SAID : percentWords(basisPoints, locale));
  const targets = PRIORITIES.map((priority) => {
    const target = terms.targets[priority];
    return {
      key: `priority-${priority}`,
      term: `Priority ${priority}`,
      description: target
        ? `answer ${durationWords(target.responseMinutes)}, resolved ${durationWords(target.resolutionMinutes)}`
        : NOT_SAID,
    };
  });
  const early = terms.earlyTerminationBasisPoints;
  return [
    { key: "hours", term: "Hours", description: terms.hours === null ? NOT_SAID : HOURS_WORDS[terms.hours] },
    ...targets,
    { key: "minimum", term: "Least bill", description: money(terms.minimumMonthlyCents, "a month") },
    { key: "outside", term: "Hour outside the contract", description: money(terms.outsideRateCents, "an hour") },
    {
      key: "notice",
      term: "Notice",
      description: terms.noticeDays === null ? NOT_SAID : `${terms.noticeDays} days`,
    },
    {
      key: "early",
      term: "Early end",
      description: early === null ? NOT_SAID : `${percentWords(early, locale)} of the remaining fees`,
    },
    { key: "resale", term: "Earned on licences it resells", description: share(terms.resaleMarginBasisPoints) },
    ...(terms.conflicts ? [{ key: "conflicts", term: "Other conflicts", description: terms.conflicts }] : []),
  ];
}
