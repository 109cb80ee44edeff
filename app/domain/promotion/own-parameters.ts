import { changeParameters, type PromotionModelParameters, type PromotionParameterId } from "./parameters.ts";

/** What an organisation put in the place of a default; null is the default again. */
export interface OwnValue {
  parameter: string;
  value: number | null;
}

interface Domain {
  least: number;
  most: number;
  /** Whole numbers only. */
  isWhole?: boolean;
}

const SHARE: Domain = { least: 0, most: 1 };
const CHANCE: Domain = { least: 0.01, most: 0.99 };
const CORRELATION: Domain = { least: 0, most: 0.7 };
const MONTHS: Domain = { least: 1, most: 120 };
const COUNT: Domain = { least: 1, most: 1000, isWhole: true };
const RATING: Domain = { least: 1, most: 5 };

const BY_FAMILY: Readonly<Record<string, Domain>> = {
  validity: CORRELATION,
  "half-life": MONTHS,
  "share-given-up": SHARE,
  "base-rate": CHANCE,
  label: CHANCE,
};

const SINGLE: Readonly<Partial<Record<string, Domain>>> = {
  "trial.full-months": { least: 1, most: 24 },
  "norm.spread": { least: 0.2, most: 2 },
  "norm.clip": { least: 1, most: 4 },
  "norm.least-ratings": COUNT,
  "norm.notable-difference": { least: 0, most: 4 },
  "norm.default-weight": { least: 0, most: 10_000 },
  "family.halo": SHARE,
  "information.linear-up-to": { least: 0.01, most: 1 },
  "information.ceiling": { least: 0.02, most: 2 },
  "span.default": { least: 1, most: 200, isWhole: true },
  "span.pivot": { least: 1, most: 200 },
  "span.per-doubling": { least: 0, most: 1 },
  "confidence.high-strength": SHARE,
  "confidence.medium-strength": SHARE,
  "confidence.high-families": { least: 1, most: 3, isWhole: true },
  "confidence.medium-families": { least: 1, most: 3, isWhole: true },
  "confidence.high-people": COUNT,
  "confidence.medium-people": COUNT,
  "star.large-team": COUNT,
  "star.top-share": SHARE,
  "star.above-median": { least: 0, most: 5 },
  "star.alone-by": { least: 0, most: 5 },
  "star.flag-below": CHANCE,
  "gain.cost-of-a-leaver": { least: 0, most: 5 },
};

/**
 * Between which values a parameter makes sense.
 * @example parameterDomain("norm.peer") // { least: 1, most: 5 }
 */
export function parameterDomain(parameter: PromotionParameterId): Domain {
  const [family = ""] = parameter.split(".");
  const domain = SINGLE[parameter] ?? (family === "norm" ? RATING : BY_FAMILY[family]);
  if (domain === undefined) throw new RangeError(`${parameter}: no values are known for it`);
  return domain;
}

/** Pairs that keep their order, the lower one first, whatever is changed. */
const IN_ORDER: readonly (readonly [PromotionParameterId, PromotionParameterId])[] = [
  ["base-rate.low", "base-rate.default"],
  ["base-rate.default", "base-rate.high"],
  ["label.elevated-from", "label.moderate-from"],
  ["label.moderate-from", "label.low-from"],
  ["confidence.medium-strength", "confidence.high-strength"],
  ["confidence.medium-families", "confidence.high-families"],
  ["confidence.medium-people", "confidence.high-people"],
  ["information.linear-up-to", "information.ceiling"],
  ["validity.one-interviewer", "validity.structured_interview"],
];

/** The most that strength of evidence can be under these parameters. */
const greatestStrength = ({ values }: PromotionModelParameters): number => {
  const ceiling = values["information.ceiling"].value;
  return Math.sqrt(ceiling / (1 + ceiling));
};

/**
 * Why these values cannot stand, as a sentence; null where they can. A value has to lie in its domain, labels and
 * confidence keep their order, and high confidence stays within what evidence can reach.
 * @example problemWith("label.low-from", 0.6, PROMOTION_PARAMETERS) // "“Chance from which the risk is moderate” is 0.65 …"
 */
export function problemWith(
  parameter: PromotionParameterId,
  value: number,
  current: PromotionModelParameters,
): string | null {
  const { least, most, isWhole } = parameterDomain(parameter);
  if (!Number.isFinite(value) || value < least || value > most) return `Enter a number from ${least} to ${most}.`;
  if (isWhole && !Number.isInteger(value)) return "Enter a whole number.";
  const changed = changeParameters(current, { [parameter]: value });
  for (const [lower, higher] of IN_ORDER) {
    if (parameter !== lower && parameter !== higher) continue;
    if (changed.values[lower].value <= changed.values[higher].value) continue;
    const other = changed.values[parameter === lower ? higher : lower];
    const way = parameter === lower ? "above" : "below";
    return `“${other.title}” is ${other.value}: this one cannot lie ${way} it.`;
  }
  if (changed.values["confidence.high-strength"].value >= greatestStrength(changed)) {
    return `No evidence could reach high confidence: strength stays below ${greatestStrength(changed).toFixed(2)}.`;
  }
  return null;
}

/**
 * The parameters with an organisation's own values. `number` counts its changes and becomes part of the version, so
 * that a result says which values it rests on; 0 leaves the defaults and their version. A value whose parameter cannot
 * be changed any more is left out.
 * @example ownParameters(PROMOTION_PARAMETERS, [{ parameter: "norm.supervisor", value: 3.9 }], 2).version // "2026-11+2"
 */
export function ownParameters(
  defaults: PromotionModelParameters,
  own: readonly OwnValue[],
  number: number,
): PromotionModelParameters {
  if (number === 0) return defaults;
  const isEditable = (id: string) =>
    Object.hasOwn(defaults.values, id) && defaults.values[id as PromotionParameterId].editable;
  const changes = own.flatMap(({ parameter, value }): [string, number][] =>
    value !== null && isEditable(parameter) ? [[parameter, value]] : [],
  );
  const changed = changeParameters(defaults, Object.fromEntries(changes));
  return { ...changed, version: `${defaults.version}+${number}` };
}
