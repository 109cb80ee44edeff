import type { MoneyFormat } from "#app/lib/format.ts";

const CENTS = 100;

/** Cents as they stand on a bill: 564000 → "$5,640.00". */
export const formatMoneyExact = (cents: number, { locale, currency }: MoneyFormat): string =>
  new Intl.NumberFormat(locale, {
    style: "currency",
    currency,
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
  }).format(cents / CENTS);
