import { COUNTRY_CODES } from "#app/domain/shared/countries.ts";

interface Choice {
  value: string;
  label: string;
}

const byLabel = (locale: string) => (a: Choice, b: Choice) => a.label.localeCompare(b.label, locale);

/** Countries by name in the reader's language. */
export function countryChoices(locale: string): Choice[] {
  const names = new Intl.DisplayNames([locale], { type: "region" });
  return COUNTRY_CODES.map((value) => ({ value, label: names.of(value) ?? value })).sort(byLabel(locale));
}

/** Currencies that `Intl` knows, by name in the reader's language. */
export function currencyChoices(locale: string): Choice[] {
  const names = new Intl.DisplayNames([locale], { type: "currency" });
  return Intl.supportedValuesOf("currency")
    .map((value) => ({ value, label: `${names.of(value) ?? value} (${value})` }))
    .sort(byLabel(locale));
}
