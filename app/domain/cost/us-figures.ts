import type { ThreePoints } from "../shared/distributions.ts";

export type AssumptionUnit =
  | "money a year"
  | "money a month"
  | "money a week"
  | "money an hour"
  | "money"
  | "money per user and month"
  | "money per device and month"
  | "share"
  | "share a year"
  | "factor"
  | "months"
  | "hours a year"
  | "hours per user and month"
  | "devices per user"
  | "full-time posts"
  | "months of one full-time post";

/** A dated figure that a scenario starts from: 1 in 10 lower, as often above as below, 1 in 10 higher. */
export interface Figure {
  title: string;
  unit: AssumptionUnit;
  value: ThreePoints;
  source: string;
  /** Year or year and month of the source. */
  date: string;
  /** P: published figure. J: our judgement, meant to be edited. */
  mark: "P" | "J";
  note?: string;
  /** Our own modelling choice, not a figure about the United States: it holds in any country and currency. */
  isModelChoice?: true;
}

const JUDGEMENT = "our judgement";
const OURS = "2026-11";
const PRICE_PAGE = "price page of a seller of managed services; no independent survey is known";

const same = (value: number): ThreePoints => [value, value, value];

function judged(title: string, unit: AssumptionUnit, value: ThreePoints, note?: string): Figure {
  return { title, unit, value, source: JUDGEMENT, date: OURS, mark: "J", ...(note ? { note } : {}) };
}

function chosen(title: string, unit: AssumptionUnit, value: ThreePoints, note?: string): Figure {
  return { ...judged(title, unit, value, note), isModelChoice: true };
}

function published(
  title: string,
  unit: AssumptionUnit,
  value: ThreePoints,
  source: string,
  date: string,
  note?: string,
): Figure {
  return { title, unit, value, source, date, mark: "P", ...(note ? { note } : {}) };
}

/** Figures that do not depend on the size of the firm. US dollars where they are money. */
export const US_FIGURES = {
  raise: judged("Raise of pay", "share a year", [0.02, 0.03, 0.045]),
  "turnover-engineers": judged("Administrators and engineers who leave", "share a year", [0.08, 0.13, 0.2]),
  "turnover-support": published(
    "Service-desk people who leave",
    "share a year",
    [0.15, 0.25, 0.4],
    "service-desk benchmarks, in-house desks",
    "2020",
  ),
  "replacement-share": published(
    "Cost of replacing a leaver, of a year's salary",
    "share",
    [0.16, 0.21, 0.33],
    "Center for American Progress, median of 27 case studies; upper end Work Institute",
    "2012",
    "Holds recruiting and ramp-up: neither is added again.",
  ),
  "fill-months": published(
    "Time until a vacancy is filled",
    "months",
    [1.2, 1.5, 2.1],
    "SHRM and Bersin time-to-fill surveys",
    "2023",
  ),
  workplace: judged(
    "Workplace, equipment and training of one person",
    "money a year",
    [2500, 3800, 6000],
    "About 3,000 for the seat and 774 for training (training spend per learner, 2024).",
  ),
  "training-second-person": judged("Training a second person for one critical competency", "money", [1500, 2500, 4000]),
  "net-hours": judged(
    "Hours worked by a full-time person",
    "hours a year",
    same(1784),
    "2,080 paid less holidays, leave, sickness and training.",
  ),
  "tools-per-device": judged(
    "Own tools: management, endpoint protection, backup, identity, awareness",
    "money per device and month",
    [18, 25, 36],
    "Five list prices whose middles add up to 24.50; the range is narrower than the sum of their ends.",
  ),
  "devices-per-user": judged(
    "Devices per user",
    "devices per user",
    same(1.2),
    "Count your own: it is taken as a number.",
  ),
  "watch-per-device": published(
    "Security watch around the clock",
    "money per device and month",
    [11, 20, 50],
    "price comparison of managed detection",
    "2026-05",
  ),
  "on-call-week": published(
    "On-call standby",
    "money a week",
    [100, 200, 300],
    "reports of practitioners, of low quality",
    "2025",
  ),
  "fee-basic": published(
    "Managed fee, basic: monitoring, patching, desk in office hours",
    "money per user and month",
    [75, 110, 125],
    PRICE_PAGE,
    "2026-06",
  ),
  "fee-standard": published(
    "Managed fee, standard: desk around the clock, endpoint protection",
    "money per user and month",
    [125, 160, 200],
    PRICE_PAGE,
    "2026-06",
  ),
  "fee-premium": published(
    "Managed fee, premium: security stack, compliance, adviser",
    "money per user and month",
    [200, 250, 350],
    PRICE_PAGE,
    "2026-06",
  ),
  "fee-co-managed": published("Co-managed fee", "money per user and month", [75, 110, 150], PRICE_PAGE, "2026"),
  "minimum-billing": judged("Least that a provider bills", "money a month", [1000, 1500, 2500]),
  "co-managed-minimum-billing": judged("Least that a co-managed provider bills", "money a month", [1000, 1500, 2500]),
  "provider-escalator": judged("Yearly rise of the provider's prices", "share a year", [0, 0.04, 0.07]),
  "co-managed-escalator": judged("Yearly rise of the co-managed provider's prices", "share a year", [0, 0.04, 0.07]),
  "onboarding-months": published("Onboarding, in months of the fee", "months", [0.5, 1, 2], PRICE_PAGE, "2026-04"),
  "co-managed-onboarding-months": published(
    "Co-managed onboarding, in months of the fee",
    "months",
    [0.5, 1, 2],
    PRICE_PAGE,
    "2026-04",
  ),
  "parallel-months": judged("Parallel run, both paid", "months", [0.5, 1, 2.8]),
  "outside-hours": judged("Hours outside the contract", "hours per user and month", [0.05, 0.1, 0.15]),
  "outside-rate": published("Hourly rate outside the contract", "money an hour", [100, 165, 250], PRICE_PAGE, "2026"),
  "co-managed-outside-rate": published(
    "Hourly rate outside the co-managed contract",
    "money an hour",
    [100, 165, 250],
    PRICE_PAGE,
    "2026",
  ),
  "projects-share": judged(
    "Projects outside the plan, of the fee",
    "share",
    [0.1, 0.2, 0.4],
    "Often the largest line that a quote leaves out.",
  ),
  "governance-share": published(
    "Steering the provider, of the fee",
    "share",
    [0.03, 0.06, 0.15],
    "outsourcing studies (TPI, Barthélemy, Overby)",
    "2003",
  ),
  "governance-fte": judged("Least part of a post that steers the provider", "full-time posts", [0.1, 0.25, 0.5]),
  "provider-failure": judged(
    "Chance that the provider fails or has to be left early",
    "share a year",
    [0.03, 0.05, 0.08],
  ),
  "exit-share": judged("Cost of leaving the provider, of a year's fee", "share", [0.03, 0.08, 0.2]),
  "user-growth": judged("Growth in users", "share a year", [0, 0.03, 0.08]),
  "pay-uplift": chosen("Raise that comes with a promotion or a specialist rung", "share", [0.05, 0.1, 0.15]),
  "uplift-burden": chosen(
    "Employer's cost on a raise",
    "factor",
    same(1.12),
    "Lower than on a salary, because insurance does not rise.",
  ),
  "reversal-share": chosen("Promotions that do not go well and are reversed", "share", same(0.5)),
  "reversal-cost": chosen("Cost of a reversal, of a year's salary", "share", same(0.75)),
  "transition-months": chosen("Transition of a promotion", "months of one full-time post", same(3)),
  "trial-transition": chosen("Handing over and back in a lead trial", "months of one full-time post", same(1)),
  "external-hire-success": chosen(
    "Hired managers with whom it goes well",
    "share",
    same(0.6),
    "The same base rate as for promotions: a hire from outside can fail too.",
  ),
} as const satisfies Record<string, Figure>;

/** Employer's cost on an annual salary, which already pays leave: by number of people employed. */
export const BURDEN_BY_SIZE = [
  { below: 100, factor: 1.249 },
  { below: 500, factor: 1.292 },
  { below: Number.POSITIVE_INFINITY, factor: 1.352 },
] as const;
