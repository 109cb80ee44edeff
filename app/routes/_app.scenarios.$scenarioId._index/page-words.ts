import { useMemo } from "react";
import { useReader } from "#app/components/page/reader.ts";
import { OPTION_SHORT_TITLES } from "#app/components/scenario/option-words.ts";
import type { OptionKind } from "#app/domain/cost/composites/scenario-facts.ts";
import type { CostWords } from "#app/domain/cost/sentences.ts";
import { formatMoney, formatMoneyShort } from "#app/lib/format.ts";
import type { ComputedScenario, ScenarioPage } from "#app/services/scenarios/load-scenario.server.ts";

const YEARS = ["", "year", "two years", "three years", "four years", "five years"];

/** "three years" where the months make whole years, else "30 months". */
const spanOf = (months: number): string => (months % 12 === 0 ? YEARS[months / 12] : undefined) ?? `${months} months`;

/** What a person came to find out. */
export function questionOf({ case: ofCase, organisationName, horizonMonths }: ScenarioPage["question"]): string {
  const span = spanOf(horizonMonths);
  return ofCase
    ? `Which way on with ${ofCase.personName} and the job of ${ofCase.targetTitle} costs least over ${span}?`
    : `How should ${organisationName} run its IT for the next ${span}?`;
}

export interface PageWords extends CostWords {
  exact: (amount: number) => string;
  short: (id: string) => string;
  /** Place of the option in the page, from 1: its colour and dash. */
  series: (id: string) => number;
  locale: string;
  currency: string;
}

/** Names and formats of this page: the same in every sentence, picture and table. */
export function usePageWords({ options, titles }: ComputedScenario["built"]): PageWords {
  const { locale, currency } = useReader();
  return useMemo(() => pageWords({ options, titles }, { locale, currency }), [options, titles, locale, currency]);
}

function pageWords(
  { options, titles }: Pick<ComputedScenario["built"], "options" | "titles">,
  { locale, currency }: { locale: string; currency: string },
): PageWords {
  const titleOf = new Map<string, string>(options.map(({ option, title }) => [option, title]));
  return {
    locale,
    currency,
    money: (amount) => formatMoneyShort(amount, { locale, currency }),
    exact: (amount) => formatMoney(amount, { locale, currency }),
    option: (id) => titleOf.get(id) ?? id,
    short: (id) => OPTION_SHORT_TITLES[id as OptionKind] ?? id,
    series: (id) => options.findIndex(({ option }) => option === id) + 1,
    input: (name) => titles[name] ?? name,
  };
}
