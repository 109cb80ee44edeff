import type { ThreePoints } from "../shared/distributions.ts";
import { type AssumptionBook, asRange, openAssumptionBook } from "./composites/assumption-book.ts";
import {
  compareService,
  gapsOf,
  pricedGapLines,
  reliefLines,
  type ServiceTableRow,
} from "./composites/equal-service.ts";
import { hireManagerLines } from "./composites/hiring-lines.ts";
import { promotionLines, specialistTrackLines } from "./composites/promotion-lines.ts";
import { coManagedLines, managedServicesLines } from "./composites/provider-lines.ts";
import {
  COMPONENTS,
  type Component,
  type ExplainedLine,
  OPTION_TITLES,
  type OptionKind,
  type ScenarioFacts,
} from "./composites/scenario-facts.ts";
import { currentTeamLines } from "./composites/team-lines.ts";
import { toolLines } from "./composites/tool-lines.ts";
import { trialLines } from "./composites/trial-lines.ts";
import { type Assumption, DEFAULTS_VERSION } from "./defaults.ts";
import type { Correlation, PointResult, ScenarioInput } from "./scenario.ts";

const DEFAULT_HORIZON = 36;
const MOST_PRESELECTED = 4;

/** Default ties between assumptions, on the normal scale; our judgement. */
const CORRELATIONS: readonly Correlation[] = [
  ...["fee-basic", "fee-standard", "fee-premium", "fee-co-managed"].flatMap((fee) => [
    { a: "backfill-pay", b: fee, rho: 0.4 },
    { a: "manager-pay", b: fee, rho: 0.4 },
  ]),
  { a: "user-growth", b: "outside-hours", rho: 0.5 },
];

export interface BuiltOption {
  option: OptionKind;
  title: string;
  lines: ExplainedLine[];
}

export type BuiltScenario =
  | {
      ok: true;
      input: ScenarioInput;
      options: BuiltOption[];
      equalService: ServiceTableRow[];
      /** Words for every input that the tornado can name. */
      titles: Record<string, string>;
      assumptions: Assumption[];
      defaultsVersion: string;
      /** Chosen options that cannot be built from these facts, with the reason. */
      unavailable: { option: OptionKind; reason: string }[];
    }
  | { ok: false; missing: Assumption[]; problems: { id: string; problem: string }[] };

interface SelectionFacts {
  hasCase: boolean;
  /** Whether the candidate wants the manager's job; only `no` keeps the promotion out. */
  willing?: "yes" | "no" | "unsure";
  hasOtherCandidate?: boolean;
}

/**
 * The options compared at first, at most four. With a promotion case: promoting (unless it is not wanted), the
 * specialist track as its equal, the other candidate or a hired manager, and co-managed. Without one: as is, a hired
 * manager, co-managed and managed.
 * @example preselectOptions({ hasCase: true }) // ["promote-and-backfill", "specialist-track", "hire-manager", "co-managed"]
 */
export function preselectOptions({ hasCase, willing, hasOtherCandidate }: SelectionFacts): OptionKind[] {
  if (!hasCase) return ["stay-as-is", "hire-manager", "co-managed", "fully-managed"];
  const someoneElse: OptionKind = hasOtherCandidate ? "promote-other" : "hire-manager";
  const options: OptionKind[] =
    willing === "no"
      ? ["specialist-track", "lead-trial", "raise-and-provider", someoneElse, "co-managed"]
      : ["promote-and-backfill", "specialist-track", someoneElse, "co-managed"];
  return options.slice(0, MOST_PRESELECTED);
}

function whyUnavailable(option: OptionKind, facts: ScenarioFacts): string | null {
  const isKnown = (id: string | undefined) => facts.people.some((person) => person.id === id);
  const needsCase: readonly OptionKind[] = ["specialist-track", "raise-and-provider", "promote-and-backfill"];
  if (needsCase.includes(option) && !isKnown(facts.case?.personId))
    return "needs a promotion case of somebody in the team";
  if (option === "lead-trial" && facts.trial === undefined) return "needs the length of the trial";
  if (option === "promote-other" && !isKnown(facts.otherCandidate?.personId))
    return "needs another candidate in the team";
  return null;
}

function linesOf(
  option: OptionKind,
  facts: ScenarioFacts,
  scope: { users: number; horizon: number },
  book: AssumptionBook,
): ExplainedLine[] {
  const shared = [
    ...currentTeamLines(facts, option, book),
    ...toolLines(option, facts, book),
    ...reliefLines(option, facts, book),
  ];
  switch (option) {
    case "stay-as-is":
      return shared;
    case "specialist-track":
      return [...shared, ...specialistTrackLines(facts, book)];
    case "lead-trial":
      return [...shared, ...(facts.case && facts.trial ? trialLines(facts.case, facts.trial, facts, book) : [])];
    case "raise-and-provider":
      return [...shared, ...specialistTrackLines(facts, book), ...coManagedLines(facts, scope, book)];
    case "promote-and-backfill":
      return [...shared, ...(facts.case ? promotionLines(facts.case, facts, book) : [])];
    case "promote-other":
      return [...shared, ...(facts.otherCandidate ? promotionLines(facts.otherCandidate, facts, book) : [])];
    case "hire-manager":
      return [...shared, ...hireManagerLines(facts, book)];
    case "co-managed":
      return [...shared, ...coManagedLines(facts, scope, book)];
    case "fully-managed":
      return [...shared, ...managedServicesLines(facts, scope, book)];
  }
}

function lineTitles(options: readonly BuiltOption[]): Record<string, string> {
  return Object.fromEntries(
    options.flatMap(({ option, title, lines }) =>
      lines.flatMap(({ line, label }) => {
        const name = `${option}/${line.id}`;
        const words = `${title}: ${label}`;
        return [name, ...Object.keys(line).map((field) => `${name}.${field}`)].map((key) => [key, words]);
      }),
    ),
  );
}

/**
 * Builds a scenario from facts: each chosen option expanded into lines with their words and formulas, and the table of
 * equal service. Everybody stays unless marked otherwise. An option with an open gap, and "stay as is" while somebody
 * is needed to lead, is not comparable until its gaps are priced or accepted with a reason. Where an assumption that
 * the options need is empty, or its points make no sense, nothing is built and the answer lists them.
 */
export function buildScenario(facts: ScenarioFacts): BuiltScenario {
  const book = openAssumptionBook(facts.organisation, facts.assumptions);
  const horizon = facts.horizonMonths ?? DEFAULT_HORIZON;
  const { users } = facts.organisation;
  const points: ThreePoints = typeof users === "number" ? [users, users, users] : users;
  book.define("users", "Users today", { value: asRange(points), growthAnnual: book.estimate("user-growth") });
  const scope = { users: points[1], horizon };

  const chosen = [...new Set(facts.chosenOptions)];
  const unavailable = chosen.flatMap((option) => {
    const reason = whyUnavailable(option, facts);
    return reason === null ? [] : [{ option, reason }];
  });
  const available = chosen.filter((option) => !unavailable.some((other) => other.option === option));
  const equalService = compareService(facts, available, book);
  const options = available.map((option) => ({
    option,
    title: OPTION_TITLES[option],
    lines: [...linesOf(option, facts, scope, book), ...pricedGapLines(option, facts, equalService)],
  }));
  const discountRateAnnual = book.middle("discount-rate");

  const missing = book.missing();
  const problems = book.problems();
  if (missing.length > 0 || problems.length > 0) return { ok: false, missing, problems };
  const input: ScenarioInput = {
    currency: facts.organisation.currency,
    horizonMonths: horizon,
    discountRateAnnual,
    timing: "mid",
    ...(facts.draws === undefined ? {} : { draws: facts.draws }),
    ...(facts.seed === undefined ? {} : { seed: facts.seed }),
    drivers: book.drivers(),
    correlations: book.correlate(CORRELATIONS),
    options: options.map(({ option, lines }) => {
      const gaps = gapsOf(option, equalService);
      return { id: option, lines: lines.map(({ line }) => line), comparable: gaps.length === 0, gaps };
    }),
  };
  const titles = { ...book.titles(), ...lineTitles(options), "users.growthAnnual": "Growth in users" };
  const assumptions = book.used();
  return {
    ok: true,
    input,
    options,
    equalService,
    titles,
    assumptions,
    defaultsVersion: DEFAULTS_VERSION,
    unavailable,
  };
}

/**
 * A point estimate's cost by component, in the order in which components are stacked. Lines that the option does not
 * explain are left out.
 */
export function componentTotals(
  lines: readonly ExplainedLine[],
  byLine: PointResult["byLine"],
): Record<Component, number> {
  const totals = Object.fromEntries(COMPONENTS.map((component) => [component, 0])) as Record<Component, number>;
  for (const { line, component } of lines) totals[component] += byLine[line.id] ?? 0;
  return totals;
}
