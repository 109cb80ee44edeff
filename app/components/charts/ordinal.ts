/** 1st, 2nd, 3rd, 11th: a percentile as it is said, rounded to a whole one. */
export function ordinal(value: number): string {
  const whole = Math.round(value);
  const tens = whole % 100;
  if (tens >= 11 && tens <= 13) return `${whole}th`;
  return `${whole}${["th", "st", "nd", "rd"][whole % 10] ?? "th"}`;
}
