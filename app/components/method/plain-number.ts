/** A value as it stands in the model: no more digits than it has, four at most. */
export const plainNumber = (value: number, locale: string): string =>
  new Intl.NumberFormat(locale, { maximumFractionDigits: 4 }).format(value);

/** A computed figure of a worked example: three digits after the point. */
export const workedNumber = (value: number, locale: string, digits = 3): string =>
  new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(value);
