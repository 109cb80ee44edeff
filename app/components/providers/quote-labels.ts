import { IT_FUNCTIONS } from "#app/domain/sourcing/functions.ts";

/** What the boxes of a quote are called, by their names. */
export const quoteLabels = {
  scope: "What it covers",
  kind: "How it is priced",
  price: "Price",
  blockHours: "Hours in the block",
  minimum: "Least bill",
  onboarding: "Onboarding",
  escalator: "Yearly rise",
  outsideRate: "Hour outside the contract",
  termMonths: "Term",
  noticeDays: "Notice",
  earlyTermination: "Early end costs",
  hours: "Hours in which somebody answers",
  resaleMargin: "Earned on licences that it resells",
  conflicts: "Other conflicts of interest",
  receivedOn: "Received on",
  validUntil: "Valid until",
  exclusions: "Left out, in words",
  tierUnit: "Counted by",
  tierCounting: "How tiers count",
  ...Object.fromEntries(IT_FUNCTIONS.map(({ code, name }) => [`function-${code}`, name])),
} as const;
