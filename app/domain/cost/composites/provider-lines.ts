import type { QuoteScope } from "../../shared/vocabulary.ts";
import type { AssumptionId } from "../defaults.ts";
import { type AssumptionBook, asRange, scalePoints } from "./assumption-book.ts";
import type { ExplainedLine, ProviderTier, QuoteInUse, ScenarioFacts } from "./scenario-facts.ts";

const MONTHS_A_YEAR = 12;

type FeeId = Extract<AssumptionId, `fee-${string}`>;

/** The figures of one contract: a managed and a co-managed provider each have their own. */
interface ContractIds {
  fee: FeeId;
  minimum: AssumptionId;
  escalator: AssumptionId;
  onboarding: AssumptionId;
  outsideRate: AssumptionId;
}

const managedIds = (tier: ProviderTier): ContractIds => ({
  fee: `fee-${tier}`,
  minimum: "minimum-billing",
  escalator: "provider-escalator",
  onboarding: "onboarding-months",
  outsideRate: "outside-rate",
});

const CO_MANAGED_IDS: ContractIds = {
  fee: "fee-co-managed",
  minimum: "co-managed-minimum-billing",
  escalator: "co-managed-escalator",
  onboarding: "co-managed-onboarding-months",
  outsideRate: "co-managed-outside-rate",
};

/** Which assumptions a quote of this scope speaks to. */
export const contractIds = (scope: QuoteScope, tier: ProviderTier): ContractIds =>
  scope === "managed" ? managedIds(tier) : CO_MANAGED_IDS;

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

function feeLines(ids: ContractIds, book: AssumptionBook): ExplainedLine[] {
  return [
    {
      label: "Provider's fee",
      component: "provider",
      formula: "users × fee per user, at least the least bill, raised each year",
      line: {
        id: "fee",
        kind: "per-unit",
        driver: "users",
        price: book.estimate(ids.fee),
        minimumMonthly: book.estimate(ids.minimum),
        escalatorAnnual: book.estimate(ids.escalator),
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
        unitsPerDriver: book.estimate(ids.onboarding),
        price: book.estimate(ids.fee),
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
        price: book.estimate(ids.outsideRate),
        escalatorAnnual: book.estimate(ids.escalator),
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

const UNITS = { user: "users", device: "devices", month: "" } as const;

/** What the quote in use leaves out of its price and was priced beside it. */
function leftOutLines(quote: QuoteInUse | undefined, book: AssumptionBook): ExplainedLine[] {
  return (quote?.priced ?? []).map(({ code, title, basis, points }) => {
    const price = asRange(points);
    return {
      label: `Left out of the quote: ${title}`,
      component: "provider",
      formula: basis === "month" ? "the amount priced for it, every month" : `${UNITS[basis]} × the price set for it`,
      line:
        basis === "month"
          ? { id: `left-out-${code}`, kind: "monthly", amount: price }
          : {
              id: `left-out-${code}`,
              kind: "per-unit",
              driver: "users",
              unitsPerDriver: basis === "device" ? book.middle("devices-per-user") : 1,
              price,
            },
    };
  });
}

/** The provider fails or has to be left early, and leaving it at the end. */
function partingLines(ids: ContractIds, users: number, horizon: number, book: AssumptionBook): ExplainedLine[] {
  const leaving = exitMonths(book);
  const [low, middle, high] = book.points(ids.onboarding);
  const [lowExit, middleExit, highExit] = scalePoints(book.points("exit-share"), MONTHS_A_YEAR);
  const monthlyFee = users * book.middle(ids.fee);
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
        price: book.estimate(ids.fee),
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
  const ids = managedIds(facts.providerTier ?? "standard");
  return [
    ...feeLines(ids, book),
    ...leftOutLines(facts.quotes?.managed, book),
    {
      label: "Projects outside the plan",
      component: "provider",
      formula: "share of the fee",
      line: { id: "projects", kind: "share", of: ["fee"], share: book.estimate("projects-share") },
    },
    ...partingLines(ids, users, horizon, book),
  ];
}

/**
 * What a provider that shares the work costs: the co-managed fee with onboarding, outside hours, steering, failure and
 * leaving. Projects stay with the own people, who are paid already; tools follow who operates what.
 */
export function coManagedLines(
  facts: Pick<ScenarioFacts, "quotes">,
  { users, horizon }: ProviderScope,
  book: AssumptionBook,
): ExplainedLine[] {
  return [
    ...feeLines(CO_MANAGED_IDS, book),
    ...leftOutLines(facts.quotes?.["co-managed"], book),
    ...partingLines(CO_MANAGED_IDS, users, horizon, book),
  ];
}
