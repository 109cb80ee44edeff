import type { DiligenceCode } from "#app/domain/sourcing/due-diligence.ts";
import type { ItFunctionCode } from "#app/domain/sourcing/functions.ts";
import type { Coverage } from "#app/domain/sourcing/quote-terms.ts";
import type { DemoProvider, DemoProviderQuote } from "./demo-company.ts";

const covers = (coverage: Coverage, ...codes: ItFunctionCode[]) =>
  Object.fromEntries(codes.map((code) => [code, coverage]));

const hour = 60;
const target = (responseMinutes: number, resolutionMinutes: number | null) => ({ responseMinutes, resolutionMinutes });

/** Something in order, with how old its evidence is and how long it still holds. */
const met = (item: DiligenceCode, evidenceDaysAgo: number, expiresInDays: number | null, note: string) => ({
  ...{ item, answer: "met" as const, evidenceDaysAgo, expiresInDays, note },
});

export const TIDEWELL_PROVIDERS: readonly DemoProvider[] = [
  {
    name: "Quaymark Shared IT",
    contact: "desk@quaymark.example",
    services: "Shares the work with IT teams of 5 to 20 people; strong in networks.",
    notes: "Two of their engineers live near the harbour hall.",
    state: "considered",
    checks: [
      met("soc2", 120, 245, "Covers the shared desk. Two small exceptions, both closed."),
      met("agreement", 14, null, "Draft agreed with both sides; signed before the first account."),
      met("insurance", 200, 165, ""),
      met("incident-notice", 16, null, "24 hours, by telephone and in writing."),
      met("access", 16, null, "Named accounts, second factor, sessions recorded."),
      met("references", 10, null, "A carrier and a cold store, both glad."),
    ],
  },
  {
    name: "Fernhollow Managed Services",
    contact: "sales@fernhollow.example",
    services: "Runs the whole of IT for firms of 50 to 500 users, around the clock.",
    notes: "Recommends the security suite that it resells in every offer.",
    state: "considered",
    checks: [
      met("soc2", 60, 305, "Covers desk and monitoring."),
      met("insurance", 20, 345, ""),
      met("subcontractors", 12, null, "Night desk abroad; bound by the same duties."),
      {
        item: "service-levels",
        answer: "not-met",
        evidenceDaysAgo: 12,
        expiresInDays: null,
        note: "Promises times to answer and none to resolve.",
      },
    ],
  },
  {
    name: "Brackenridge Technology Partners",
    contact: "hello@brackenridge.example",
    services: "Managed services with a tiered price; took over a competitor last year.",
    notes: "",
    state: "considered",
    checks: [
      met("soc2", 400, -35, "The new report is promised for next month."),
      met("agreement", 5, null, ""),
      met("insurance", 300, 40, ""),
      met("exit", 5, null, "Hand-back within 30 days; transition hours at the usual rate."),
    ],
  },
];

const DESK: readonly ItFunctionCode[] = [
  "help-desk-l1",
  "endpoint-management",
  "patching",
  "network-operations",
  "wi-fi",
];

export const TIDEWELL_QUOTES: readonly DemoProviderQuote[] = [
  {
    provider: "Quaymark Shared IT",
    scope: "co-managed",
    feePerUserMonthCents: 94_00,
    onboardingCents: 14_500_00,
    escalatorBasisPoints: 400,
    termMonths: 24,
    receivedDaysAgo: 16,
    validForDays: 44,
    exclusions:
      "Warehouse system and its interfaces. Projects above 16 hours at $165 an hour. Visits after 6 p.m. at one and a half times the rate. Equipment and licences.",
    terms: {
      functions: {
        ...covers("included", ...DESK, "identity-access", "vulnerability-management"),
        ...covers("excluded", "security-monitoring", "backup-dr", "erp-line-of-business"),
      },
      hours: "12x5",
      targets: { 1: target(30, 4 * hour), 2: target(hour, 8 * hour), 3: target(4 * hour, 24 * hour) },
      minimumMonthlyCents: 5_000_00,
      noticeDays: 60,
      earlyTerminationBasisPoints: 2_500,
      outsideRateCents: 165_00,
      resaleMarginBasisPoints: 0,
      conflicts: "",
    },
  },
  {
    provider: "Fernhollow Managed Services",
    scope: "managed",
    feePerUserMonthCents: 168_00,
    onboardingCents: 31_000_00,
    escalatorBasisPoints: 500,
    termMonths: 36,
    receivedDaysAgo: 12,
    validForDays: 33,
    exclusions:
      "Warehouse system, scanners and radio equipment in the halls. Duties of the named security official. Incident response beyond 20 hours a year. Projects at $180 an hour. Early ending costs half of the remaining fees.",
    terms: {
      functions: {
        ...covers("included", ...DESK, "identity-access", "backup-dr", "security-monitoring", "training-awareness"),
        ...covers("excluded", "erp-line-of-business", "incident-response", "grc-compliance-officer"),
      },
      hours: "24x7",
      targets: { 1: target(15, null), 2: target(hour, null), 3: target(8 * hour, null) },
      minimumMonthlyCents: 8_000_00,
      noticeDays: 90,
      earlyTerminationBasisPoints: 5_000,
      outsideRateCents: 180_00,
      resaleMarginBasisPoints: 1_800,
      conflicts: "Resells the security suite and the cloud licences that it recommends.",
    },
  },
  {
    provider: "Brackenridge Technology Partners",
    scope: "managed",
    feePerUserMonthCents: null,
    pricing: {
      kind: "tiered",
      unit: "user",
      counting: "graduated",
      tiers: [
        { upTo: 50, priceCents: 175_00 },
        { upTo: 120, priceCents: 150_00 },
        { upTo: null, priceCents: 130_00 },
      ],
    },
    onboardingCents: 22_000_00,
    escalatorBasisPoints: 300,
    termMonths: 36,
    receivedDaysAgo: 5,
    validForDays: 90,
    exclusions: "Hardware, licences and moves between sites.",
    terms: {
      functions: {
        ...covers("included", ...DESK, "identity-access", "backup-dr", "security-monitoring"),
        ...covers("excluded", "erp-line-of-business"),
      },
      hours: "24x7",
      targets: { 1: target(15, 4 * hour), 2: target(2 * hour, 12 * hour) },
      minimumMonthlyCents: null,
      noticeDays: 90,
      earlyTerminationBasisPoints: null,
      outsideRateCents: null,
      resaleMarginBasisPoints: null,
      conflicts: "",
    },
  },
];
