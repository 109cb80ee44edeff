import type { ThreePoints } from "#app/domain/shared/distributions.ts";
import { formatList, formatNumber } from "#app/lib/format.ts";
import type { DescribedAnswer } from "#app/services/answers/describe-answers.ts";

/** "6.5 (4.5 to 10.5)": as often sooner as later, and eight times in ten between the others. */
export function monthsWords([low, middle, high]: ThreePoints, locale: string): string {
  const one = (value: number) => formatNumber(value, locale, 1);
  return `${one(middle)} (${one(low)} to ${one(high)})`;
}

/** What becomes of the minimum cover of critical competencies, by name. */
export function coverWords({ kind, cover: { state, names } }: Pick<DescribedAnswer, "kind" | "cover">): string {
  const list = formatList(names, 6);
  switch (state) {
    case "kept":
      return kind === "co-managed" || kind === "managed"
        ? "Kept while your people stay; the provider covers the work it takes over"
        : "All kept";
    case "until-filled":
      return `Below minimum until somebody fills in: ${list}`;
    case "while-on-trial":
      return `Thinner while the trial lasts, and back afterwards: ${list}`;
    case "lost":
      return `Lost below minimum: ${list}`;
  }
}
