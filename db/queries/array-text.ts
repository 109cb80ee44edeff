/**
 * An array as PostgreSQL writes it down, for one text parameter that is cast to an array: the drivers disagree about
 * arrays as parameters, and about this form they cannot.
 * @example arrayText(["a", 'say "b"']) // {"a","say \"b\""}
 */
export const arrayText = (values: readonly string[]): string =>
  `{${values.map((value) => `"${value.replace(/["\\]/g, "\\$&")}"`).join(",")}}`;
