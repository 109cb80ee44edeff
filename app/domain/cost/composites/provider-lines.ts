import type { AssumptionId } from "../defaults.ts";
import { type AssumptionBook, asRange, scalePoints } from "./assumption-book.ts";
import type { ExplainedLine, ScenarioFacts } from "./scenario-facts.ts";

const MONTHS_A_YEAR = 12;

type FeeId = Extract<AssumptionId, `fee-${string}`>;

/** Months of the fee that leaving costs: the yearly share, in months, as a driver of its own. */
function exitMonths(book: AssumptionBook): string {
  const points = scalePoints(book.points("exit-share"), MONTHS_A_YEAR);
  return book.define("exit-months", "Leaving the provider, in months of the fee", { value: asRange(points) });
}

function governanceFloor(book: AssumptionBook): string {
  const monthlyPost = (book.middle("manager-pay") * book.middle("burden-factor")) / MONTHS_A_YEAR;
  const points = scalePoints(book.points("governance-fte"), monthlyPost);
  return book.define("governance-floor", "Least cost of steering the provider, a month", { value: asRange(points) });
}

function feeLines(fee: FeeId, book: AssumptionBook): ExplainedLine[] {
  return [
    {
      label: "Provider's fee",
      component: "provider",
      formula: "users × fee per user, at least the least bill, raised each year",
      line: {
        id: "fee",
        kind: "per-unit",
        driver: "users",
        price: book.estimate(fee),
        minimumMonthly: book.estimate("minimum-billing"),
        escalatorAnnual: book.estimate("provider-escalator"),
      },
    },
    {
      label: "Onboarding",
      component: "transition",
      formula: "months of the fee, in the first month",
      line: {
        id: "onboarding",
        kind: "per-unit",
        driver: "users",
        unitsPerDriver: book.estimate("onboarding-months"),
        price: book.estimate(fee),
        endMonth: 1,
      },
    },
    {
      label: "Hours outside the contract",
      component: "provider",
      formula: "users × hours per user × hourly rate, raised each year",
      line: {
        id: "outside-hours",
        kind: "per-unit",
        driver: "users",
        unitsPerDriver: book.estimate("outside-hours"),
        price: book.estimate("outside-rate"),
        escalatorAnnual: book.estimate("provider-escalator"),
      },
    },
    {
      label: "Steering the provider",
      component: "governance",
      formula: "share of the fee, at least part of a manager's post",
      line: {
        id: "governance",
        kind: "share",
        of: ["fee"],
        share: book.estimate("governance-share"),
        floorMonthly: { driver: governanceFloor(book) },
      },
    },
  ];
}

/** The provider fails or has to be left early, and leaving it at the end. */
function partingLines(fee: FeeId, users: number, horizon: number, book: AssumptionBook): ExplainedLine[] {
  const leaving = exitMonths(book);
  const [low, middle, high] = book.points("onboarding-months");
  const [lowExit, middleExit, highExit] = scalePoints(book.points("exit-share"), MONTHS_A_YEAR);
  const monthlyFee = users * book.middle(fee);
  const cost = scalePoints([low + lowExit, middle + middleExit, high + highExit], monthlyFee);
  return [
    {
      label: "The provider fails or has to be left early",
      component: "risk",
      formula: "chance a year, once; × today's fee × months for leaving and for a new onboarding",
      line: {
        id: "provider-failure",
        kind: "event",
        once: true,
        ratePerYear: book.estimate("provider-failure"),
        cost: asRange(cost),
      },
    },
    {
      label: "Leaving at the end of the horizon",
      component: "transition",
      formula: "users × fee per user × months of the fee that leaving costs, in the last month",
      line: {
        id: "exit",
        kind: "per-unit",
        driver: "users",
        unitsPerDriver: { driver: leaving },
        price: book.estimate(fee),
        startMonth: horizon,
        endMonth: horizon,
      },
    },
  ];
}

interface ProviderScope {
  users: number;
  horizon: number;
}

/**
 * What a provider that runs everything costs: the fee of the tier, onboarding, hours and projects outside the plan,
 * steering at the larger of a share of the fee and a quarter post, the chance that it fails, and leaving it at the end.
 */
export function managedServicesLines(
  facts: ScenarioFacts,
  { users, horizon }: ProviderScope,
  book: AssumptionBook,
): ExplainedLine[] {
  const fee = `fee-${facts.providerTier ?? "standard"}` as const;
  return [
    ...feeLines(fee, book),
    {
      label: "Projects outside the plan",
      component: "provider",
      formula: "share of the fee",
      line: { id: "projects", kind: "share", of: ["fee"], share: book.estimate("projects-share") },
    },
    ...partingLines(fee, users, horizon, book),
  ];
}

/**
 * What a provider that shares the work costs: the co-managed fee with onboarding, outside hours, steering, failure and
 * leaving. Projects stay with the own people, who are paid already; tools follow who operates what.
 */
export function coManagedLines({ users, horizon }: ProviderScope, book: AssumptionBook): ExplainedLine[] {
  return [...feeLines("fee-co-managed", book), ...partingLines("fee-co-managed", users, horizon, book)];
}
