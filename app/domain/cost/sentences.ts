import type { BridgeStep } from "./bridge.ts";
import type { CheaperCell } from "./cheaper-map.ts";
import { LEAST_PROBABILITY, LEAST_SAVING } from "./compare-options.ts";
import { COMPONENT_TITLES, COMPONENTS, type Component } from "./composites/scenario-facts.ts";
import { type BreakEvenResult, type OptionResult, type ScenarioResult, TOO_CLOSE_TO_CALL } from "./scenario.ts";

/** How this reader writes money, and what options and inputs are called. */
export interface CostWords {
  money: (amount: number) => string;
  option: (id: string) => string;
  input: (name: string) => string;
}

/** A chance as futures out of a hundred; the ends are not rounded to never and always. */
export function inHundred(probability: number): string {
  if (probability > 0 && probability < 0.01) return "fewer than 1";
  if (probability < 1 && probability > 0.99) return "more than 99";
  return String(Math.round(probability * 100));
}

const percent = (share: number): string => `${Math.round(share * 100)} %`;

function andList(parts: readonly string[]): string {
  if (parts.length <= 1) return parts.join("");
  return `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
}

const comparableByMean = ({ options }: ScenarioResult): OptionResult[] =>
  options.filter(({ comparable }) => comparable).sort((a, b) => a.presentValue.mean - b.presentValue.mean);

/**
 * The answer of a scenario in one sentence. Below 65 of 100 futures, or with 3 % of saving or less, it says that it is
 * too close to call and why.
 * @example verdictSentence(result, words) // "Too close to call: Managed is cheapest in 62 of 100 futures, In house in 38."
 */
export function verdictSentence(result: ScenarioResult, words: CostWords): string {
  const [best, next] = comparableByMean(result);
  if (best === undefined) return "Nothing can be compared yet: every option leaves a gap open.";
  if (next === undefined) return `Only ${words.option(best.id)} can be compared: the others leave gaps open.`;
  const saving = (next.presentValue.mean - best.presentValue.mean) / Math.abs(next.presentValue.mean);
  const chance = best.probabilityCheapest ?? 0;
  const isOften = `${words.option(best.id)} is cheapest in ${inHundred(chance)} of 100 futures`;
  if (result.verdict !== TOO_CLOSE_TO_CALL) {
    return `${isOften} and saves ${percent(saving)} against ${words.option(next.id)}.`;
  }
  if (chance >= LEAST_PROBABILITY && saving <= LEAST_SAVING) {
    return `Too close to call: ${isOften}, but saves only ${percent(saving)} against ${words.option(next.id)}.`;
  }
  const nextChance = inHundred(next.probabilityCheapest ?? 0);
  return `Too close to call: ${isOften}, ${words.option(next.id)} in ${nextChance}.`;
}

/** What the chart of cumulative cost shows at its end: the middles and whether the ranges overlap. */
export function cumulativeCaption(result: ScenarioResult, words: CostWords): string {
  const [first, second] = comparableByMean(result);
  const shown = first && second ? [first, second] : result.options.slice(0, 1);
  const [a, b] = shown.map(({ id, cumulative: { p10, p50, p90 } }) => ({
    title: words.option(id),
    low: p10.at(-1) ?? 0,
    middle: p50.at(-1) ?? 0,
    high: p90.at(-1) ?? 0,
  }));
  if (a === undefined) return "No option to show.";
  const months = result.options[0]?.point.monthly.length ?? 0;
  const end = `After ${months} ${months === 1 ? "month" : "months"}`;
  if (b === undefined) return `${end} the middle lies at ${words.money(a.middle)} for ${a.title}.`;
  const overlap = Math.min(a.high, b.high) - Math.max(a.low, b.low);
  const narrower = Math.min(a.high - a.low, b.high - b.low);
  const share =
    overlap <= 0 ? "do not overlap" : overlap > 0.8 * narrower ? "overlap almost entirely" : "overlap in part";
  const middles = `${words.money(a.middle)} for ${a.title} and ${words.money(b.middle)} for ${b.title}`;
  return `${end} the middle lies at ${middles}; the ranges that hold 8 of 10 futures ${share}.`;
}

/** What most of the money of each option buys. */
export function componentsCaption(
  options: readonly { id: string; totals: Readonly<Record<Component, number>> }[],
  words: CostWords,
): string {
  const parts = options.flatMap(({ id, totals }) => {
    const total = COMPONENTS.reduce((sum, component) => sum + totals[component], 0);
    const largest = COMPONENTS.reduce((best, component) => (totals[component] > totals[best] ? component : best));
    if (!(total > 0)) return [];
    return [`${words.option(id)}, ${COMPONENT_TITLES[largest].toLowerCase()} (${percent(totals[largest] / total)})`];
  });
  return parts.length === 0 ? "No option costs anything." : `The largest part of each: ${parts.join("; ")}.`;
}

/** In how many futures which of the two costs less, and by how much. */
export function differenceCaption({ pair, options, difference }: ScenarioResult, words: CostWords): string {
  if (!pair || !difference) return "There are no two options to compare.";
  const [a, b] = pair;
  const { p10, p50, p90 } = difference;
  const signed = (amount: number) => `${amount < 0 ? "−" : ""}${words.money(Math.abs(amount))}`;
  const between = `${words.option(a)} less ${words.option(b)}`;
  const chance = options.find(({ id }) => id === a)?.probabilityCheapest;
  const isPair = options.filter(({ comparable }) => comparable).length === 2;
  const often =
    isPair && chance != null ? `${words.option(a)} costs less in ${inHundred(chance)} of 100 futures. ` : "";
  return `${often}${between}: half of all futures lie below ${signed(p50)}, 8 of 10 between ${signed(p10)} and ${signed(p90)}. The outermost bars hold all that lies beyond.`;
}

interface Crossing {
  from: string;
  to: string;
  steps: readonly BridgeStep[];
}

/**
 * What changes on the way from one option to another: the whole difference, and its largest parts either way.
 * @example bridgeCaption({ from: "as-is", to: "managed", steps }, words) // "Managed costs $100 less than As is: people take away $600, provider adds $500."
 */
export function bridgeCaption({ from, to, steps }: Crossing, words: CostWords): string {
  const sum = steps.reduce((total, { amount }) => total + amount, 0);
  if (steps.length === 0) return `${words.option(to)} and ${words.option(from)} cost the same in every part.`;
  const largest = (sign: 1 | -1) =>
    steps
      .filter(({ amount }) => amount * sign > 0)
      .sort((a, b) => Math.abs(b.amount) - Math.abs(a.amount))
      .slice(0, 2)
      .map(({ component, amount }) => `${COMPONENT_TITLES[component].toLowerCase()} ${words.money(Math.abs(amount))}`);
  const saved = largest(-1);
  const added = largest(1);
  const parts = [
    ...(saved.length > 0 ? [`less for ${andList(saved)}`] : []),
    ...(added.length > 0 ? [`more for ${andList(added)}`] : []),
  ];
  const whole =
    Math.abs(sum) < 0.5
      ? `${words.option(to)} costs the same as ${words.option(from)}`
      : `${words.option(to)} costs ${words.money(Math.abs(sum))} ${sum < 0 ? "less" : "more"} than ${words.option(from)}`;
  return `${whole}: ${parts.join(", ")}.`;
}

interface MapWords {
  a: string;
  b: string;
  cells: readonly (readonly CheaperCell[])[];
}

/** How much of a map of two drivers is whose, and how much of it is too close to call. */
export function mapCaption({ a, b, cells }: MapWords): string {
  const all = cells.flat();
  const share = (wanted: CheaperCell) => all.filter((cell) => cell === wanted).length / (all.length || 1);
  const sides = [
    { name: a, part: share("a") },
    { name: b, part: share("b") },
  ].filter(({ part }) => part > 0);
  const [first, second] = sides.sort((one, other) => other.part - one.part);
  if (first === undefined) return "It is too close to call everywhere on this map.";
  if (first.part === 1) return `${first.name} is cheaper everywhere on this map.`;
  const other = second ? `, ${second.name} on ${percent(second.part)}` : "";
  const close = share("close");
  const unclear = close > 0 ? `; ${percent(close)} is too close to call` : "";
  return `${first.name} is cheaper on ${percent(first.part)} of this map${other}${unclear}.`;
}

/** Which input moves the difference most, and how many could change the choice by themselves. */
export function tornadoCaption({ pair, tornado }: ScenarioResult, words: CostWords): string {
  const [top] = tornado;
  if (pair === null) return "There are no two options to compare.";
  if (top === undefined) return "No uncertain input moves the difference between the two leading options.";
  const flips = tornado.filter((row) => row.flips).length;
  const ofAll = `${flips} of ${tornado.length} ${tornado.length === 1 ? "input" : "inputs"}`;
  const several = flips === 1 ? `${ofAll} changes the choice by itself` : `${ofAll} change the choice by themselves`;
  const alone = flips === 0 ? "no input changes the choice by itself" : several;
  const range = `from ${words.money(Math.min(top.low, top.high))} to ${words.money(Math.max(top.low, top.high))}`;
  const difference = `${words.option(pair[0])} less ${words.option(pair[1])}`;
  return `“${words.input(top.input)}” moves the difference most (${difference}: ${range}); ${alone}.`;
}

/** What knowing more before choosing could be worth. The value of one input is an upper limit, and says so. */
export function informationSentence({ evpi, evppi }: ScenarioResult, words: CostWords): string {
  if (evpi === null || evpi <= 0) return "Knowing more would not change the choice.";
  const [top] = evppi;
  const all = `Knowing everything before choosing would save ${words.money(evpi)} on average`;
  if (top === undefined || top.value <= 0) return `${all}.`;
  return `${all}; knowing “${words.input(top.input)}” alone is worth at most ${words.money(top.value)}.`;
}

interface SweepWords {
  a: string;
  b: string;
  /** What is counted, in the plural: "users". */
  unit: string;
  /** The number today, where it lies within the sweep. */
  today?: number;
}

const interval = ([from, to]: readonly [number, number]): string =>
  from === to ? `at ${from}` : `from ${from} to ${to}`;

const holds = (intervals: readonly (readonly [number, number])[], number: number) =>
  intervals.some(([from, to]) => number >= from && number <= to);

/**
 * Where each option is cheaper, as intervals: never one number, because staff comes in whole people.
 * @example breakEvenCaption({ aCheaper: [[60, 75]], bCheaper: [[5, 59]] }, { a: "In house", b: "Managed", unit: "users", today: 70 })
 * // "At 70 users In house is cheaper. In house is cheaper from 60 to 75 users, Managed everywhere else."
 */
export function breakEvenCaption({ aCheaper, bCheaper }: BreakEvenResult, { a, b, unit, today }: SweepWords): string {
  const ends = [...aCheaper, ...bCheaper].flat();
  const all = `${Math.min(...ends)} to ${Math.max(...ends)} ${unit}`;
  if (bCheaper.length === 0) return `${a} is cheaper at every number from ${all}.`;
  if (aCheaper.length === 0) return `${b} is cheaper, or costs the same, at every number from ${all}.`;
  const isToday = today !== undefined && (holds(aCheaper, today) || holds(bCheaper, today));
  const now = isToday ? `At ${today} ${unit} ${holds(aCheaper, today) ? a : b} is cheaper. ` : "";
  return `${now}${a} is cheaper ${andList(aCheaper.map(interval))} ${unit}, ${b} everywhere else.`;
}
