import type { AssumptionBook } from "./assumption-book.ts";
import {
  type ExplainedLine,
  OPERATED_FUNCTIONS,
  type OperatedFunction,
  type OptionKind,
  type ScenarioFacts,
} from "./scenario-facts.ts";

export type Operator = "own" | "provider";

// Middle list prices per device and month; together they are the tools of one device.
const TOOL_WEIGHTS: Readonly<Record<OperatedFunction, number>> = {
  devices: 4,
  protection: 7,
  backup: 5,
  identity: 6,
  awareness: 2.5,
};

const CO_MANAGED_FUNCTIONS: readonly OperatedFunction[] = ["devices", "protection", "backup"];
const WEEKS_PER_MONTH = 365.25 / 7 / 12;

export const WITH_PROVIDER: readonly OptionKind[] = ["raise-and-provider", "co-managed", "fully-managed"];

/**
 * Who operates, and so pays for, each function in an option: exactly one of the two, so that no task is paid twice or
 * by none. Co-managed: the provider has devices, protection and backup unless said otherwise.
 * @example operatorsOf("co-managed", facts).identity // "own"
 */
export function operatorsOf(
  option: OptionKind,
  facts: Pick<ScenarioFacts, "coManagedFunctions">,
): Record<OperatedFunction, Operator> {
  const provided: readonly OperatedFunction[] =
    option === "fully-managed"
      ? OPERATED_FUNCTIONS
      : WITH_PROVIDER.includes(option)
        ? (facts.coManagedFunctions ?? CO_MANAGED_FUNCTIONS)
        : [];
  const operators = OPERATED_FUNCTIONS.map((name) => [name, provided.includes(name) ? "provider" : "own"]);
  return Object.fromEntries(operators) as Record<OperatedFunction, Operator>;
}

/** Share of the tools of a device that the firm pays itself. */
export function ownToolShare(operators: Readonly<Record<OperatedFunction, Operator>>): number {
  const weigh = (names: readonly OperatedFunction[]) => names.reduce((sum, name) => sum + TOOL_WEIGHTS[name], 0);
  return weigh(OPERATED_FUNCTIONS.filter((name) => operators[name] === "own")) / weigh(OPERATED_FUNCTIONS);
}

function toolLine(id: string, label: string, share: number, book: AssumptionBook, endMonth?: number): ExplainedLine[] {
  if (share === 0) return [];
  return [
    {
      label,
      component: endMonth === undefined ? "tools" : "transition",
      formula: "users × devices per user × price per device × part of the tools meant here",
      line: {
        id,
        kind: "per-unit",
        driver: "users",
        unitsPerDriver: book.middle("devices-per-user") * share,
        price: book.estimate("tools-per-device"),
        ...(endMonth === undefined ? {} : { endMonth }),
      },
    },
  ];
}

function watchLines(book: AssumptionBook): ExplainedLine[] {
  return [
    {
      label: "Security watch around the clock",
      component: "tools",
      formula: "users × devices per user × price per device",
      line: {
        id: "watch",
        kind: "per-unit",
        driver: "users",
        unitsPerDriver: book.middle("devices-per-user"),
        price: book.estimate("watch-per-device"),
      },
    },
    {
      label: "On-call standby",
      component: "people",
      formula: "standby per week × weeks per month, raised each year",
      line: {
        id: "on-call",
        kind: "per-unit",
        driver: book.driver("on-call-week"),
        unitsPerDriver: WEEKS_PER_MONTH,
        price: 1,
        escalatorAnnual: book.estimate("raise"),
      },
    },
  ];
}

/**
 * Own tools for what the firm operates itself; what the provider operates is in its fee, after a parallel run in which
 * both are paid. Where nights are wanted and the firm has the protection itself, watch and standby are added.
 */
export function toolLines(option: OptionKind, facts: ScenarioFacts, book: AssumptionBook): ExplainedLine[] {
  const operators = operatorsOf(option, facts);
  const own = ownToolShare(operators);
  const parallelMonths = Math.max(1, Math.round(book.middle("parallel-months")));
  const handedOver = "Own tools that the provider replaces, while both run";
  return [
    ...toolLine("tools", "Own tools", own, book),
    ...toolLine("parallel-run", handedOver, 1 - own, book, parallelMonths),
    ...(isWatchedByOwn(option, facts) ? watchLines(book) : []),
  ];
}

/** Whether somebody has to answer at night: as recorded, or because a provider's desk in the comparison does. */
export function wantsNights({ aroundTheClock, chosenOptions, providerTier }: ScenarioFacts): boolean {
  const hasNightDesk = providerTier !== "basic" && chosenOptions.some((option) => WITH_PROVIDER.includes(option));
  return aroundTheClock ?? hasNightDesk;
}

/** Whether nights are wanted and the firm has to see to them itself. */
export function isWatchedByOwn(option: OptionKind, facts: ScenarioFacts): boolean {
  return wantsNights(facts) && option !== "stay-as-is" && operatorsOf(option, facts).protection === "own";
}
