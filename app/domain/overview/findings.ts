import type { Confidence, RiskLabel } from "../promotion/risk-label.ts";

/**
 * What goes wrong if nobody acts. `severe`: a critical competency or a team is left without the person it rests on.
 * `notable`: somebody's career or an offer with an end waits. `minor`: a promise to look back.
 */
export type Severity = "severe" | "notable" | "minor";

interface Waiting {
  severity: Severity;
  /** ISO day by which it matters; null without one. */
  due: string | null;
  /** Days from today to it, negative when it has passed. */
  daysLeft: number | null;
}

/** An open case whose result stays closed until somebody writes their own view. */
export interface OwnViewFinding extends Waiting {
  kind: "own-view";
  caseId: string;
  personName: string;
  targetTitle: string;
}

export interface PromotionFinding extends Waiting {
  kind: "promotion";
  caseId: string;
  personName: string;
  targetTitle: string;
  label: RiskLabel;
  confidence: Confidence;
  probability: number;
  starFlag: boolean;
  /** Critical competencies that the team would no longer cover, by name. */
  uncovered: string[];
}

/** Open cases beyond those whose risk is computed here. */
export interface FurtherCasesFinding extends Waiting {
  kind: "further-cases";
  count: number;
}

/** Somebody's employment ends on a known day. */
export interface SeatFinding extends Waiting {
  kind: "seat";
  personId: string;
  personName: string;
  title: string;
  /** Names of those who report to the person. */
  reports: string[];
  /** Critical competencies that fall below their minimum cover that day, by name. */
  uncovered: string[];
}

/** Provider quotes that end soon, the first one first. */
export interface OffersFinding extends Waiting {
  kind: "offers";
  offers: { provider: string; validUntil: string }[];
}

/** Evidence of a provider's due diligence that has run out, or soon does, the first to end first. */
export interface DiligenceFinding extends Waiting {
  kind: "diligence";
  providerId: string;
  providerName: string;
  items: { name: string; expiresOn: string }[];
}

/** The day on which a decision was to be looked at again. */
export interface ReviewFinding extends Waiting {
  kind: "review";
  decisionId: string;
  personName: string;
  targetTitle: string;
}

/** A check on somebody who got a job by a decision can be answered. */
export interface CheckFinding extends Waiting {
  kind: "check";
  observationId: string;
  /** Days after the start that it asks about. */
  day: number;
  personName: string;
  targetTitle: string;
}

export type Finding =
  | OwnViewFinding
  | PromotionFinding
  | FurtherCasesFinding
  | SeatFinding
  | OffersFinding
  | DiligenceFinding
  | ReviewFinding
  | CheckFinding;
export type FindingKind = Finding["kind"];

type Fact<T extends Finding> = Omit<T, keyof Waiting | "kind">;

/** What is on record, before anybody has said how much it matters. */
export interface OverviewFacts {
  ownViews: (Fact<OwnViewFinding> & { plannedOn: string | null })[];
  promotions: (Fact<PromotionFinding> & { plannedOn: string | null })[];
  furtherCases: number;
  leavers: (Fact<SeatFinding> & { leftOn: string })[];
  offers: OffersFinding["offers"];
  diligence: Fact<DiligenceFinding>[];
  reviews: (Fact<ReviewFinding> & { reviewOn: string })[];
  checks: (Fact<CheckFinding> & { checkDueOn: string })[];
}

const DAY_MS = 86_400_000;
/** An offer is worth a decision while it can still be taken: from a month before its end. */
const OFFER_ENDS_SOON_DAYS = 30;
/** A review is prepared two weeks ahead. */
const REVIEW_NEAR_DAYS = 14;
const SEVERITIES: readonly Severity[] = ["severe", "notable", "minor"];
const KINDS: readonly FindingKind[] = [
  "promotion",
  "own-view",
  "further-cases",
  "seat",
  "offers",
  "diligence",
  "check",
  "review",
];

/** Whole days from one ISO date to another; negative for one that has passed. */
export const daysUntil = (isoDate: string, today: string): number =>
  Math.round((Date.parse(`${isoDate}T00:00:00Z`) - Date.parse(`${today}T00:00:00Z`)) / DAY_MS);

function waiting(severity: Severity, due: string | null, today: string): Waiting {
  return { severity, due, daysLeft: due === null ? null : daysUntil(due, today) };
}

function judge(facts: OverviewFacts, today: string): Finding[] {
  const soonest = [...facts.offers]
    .filter(
      ({ validUntil }) => daysUntil(validUntil, today) >= 0 && daysUntil(validUntil, today) <= OFFER_ENDS_SOON_DAYS,
    )
    .sort((a, b) => (a.validUntil < b.validUntil ? -1 : 1));
  const offers: Finding[] = soonest[0]
    ? [{ kind: "offers", offers: soonest, ...waiting("notable", soonest[0].validUntil, today) }]
    : [];
  return [
    ...facts.promotions.map(({ plannedOn, ...fact }): Finding => {
      const severity = fact.uncovered.length > 0 || fact.starFlag ? "severe" : "notable";
      return { kind: "promotion", ...fact, ...waiting(severity, plannedOn, today) };
    }),
    ...facts.ownViews.map(({ plannedOn, ...fact }): Finding => {
      return { kind: "own-view", ...fact, ...waiting("notable", plannedOn, today) };
    }),
    ...(facts.furtherCases > 0
      ? [{ kind: "further-cases" as const, count: facts.furtherCases, ...waiting("notable", null, today) }]
      : []),
    ...facts.leavers.map(({ leftOn, ...fact }): Finding => {
      const severity = fact.uncovered.length > 0 || fact.reports.length > 0 ? "severe" : "notable";
      return { kind: "seat", ...fact, ...waiting(severity, leftOn, today) };
    }),
    ...offers,
    ...facts.diligence.map((fact): Finding => {
      const first = fact.items[0]?.expiresOn ?? null;
      const severity = first !== null && daysUntil(first, today) < 0 ? "notable" : "minor";
      return { kind: "diligence", ...fact, ...waiting(severity, first, today) };
    }),
    ...facts.reviews.map(({ reviewOn, ...fact }): Finding => {
      const severity = daysUntil(reviewOn, today) <= REVIEW_NEAR_DAYS ? "notable" : "minor";
      return { kind: "review", ...fact, ...waiting(severity, reviewOn, today) };
    }),
    ...facts.checks.map(({ checkDueOn, ...fact }): Finding => {
      return { kind: "check", ...fact, ...waiting("notable", checkDueOn, today) };
    }),
  ];
}

/**
 * What waits for somebody, in order of consequence: first by what goes wrong if nobody acts, then by the day it is due
 * (without a day last), then decisions before reviews. A promotion is severe when it leaves a critical competency
 * uncovered or is star-flagged, a leaving when somebody reports to the person or cover is lost; offers are left out
 * until 30 days before their end; a provider's evidence is notable once it has run out; a review from 14 days before it,
 * and a check once it can be answered.
 * @example findWhatWaits({ leavers: [{ personName: "Devon", reports: ["Priya"], leftOn: "2027-02-26", … }], … }, "2026-11-22")
 * // [{ kind: "seat", severity: "severe", daysLeft: 96, … }]
 */
export function findWhatWaits(facts: OverviewFacts, today: string): Finding[] {
  const dayOf = ({ daysLeft }: Finding) => daysLeft ?? Number.MAX_SAFE_INTEGER;
  return judge(facts, today).sort(
    (a, b) =>
      SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
      dayOf(a) - dayOf(b) ||
      KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind),
  );
}

export interface DecisionCounts {
  promotions: number;
  seats: number;
  offers: number;
  total: number;
}

/**
 * How many decisions they hold: a promotion, a seat to fill, each offer to take or leave. A review is none.
 * @example countDecisions([{ kind: "promotion", … }, { kind: "review", … }]) // { promotions: 1, seats: 0, offers: 0, total: 1 }
 */
export function countDecisions(findings: readonly Finding[]): DecisionCounts {
  const counts = { promotions: 0, seats: 0, offers: 0 };
  for (const finding of findings) {
    if (finding.kind === "promotion" || finding.kind === "own-view") counts.promotions += 1;
    if (finding.kind === "further-cases") counts.promotions += finding.count;
    if (finding.kind === "seat") counts.seats += 1;
    if (finding.kind === "offers") counts.offers += finding.offers.length;
  }
  return { ...counts, total: counts.promotions + counts.seats + counts.offers };
}
