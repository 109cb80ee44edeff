import { describe, expect, it } from "vitest";
import {
  countDecisions,
  daysUntil,
  type Finding,
  findWhatWaits,
  type OverviewFacts,
} from "#app/domain/overview/findings.ts";

const TODAY = "2026-11-22";
const NOTHING: OverviewFacts = {
  ownViews: [],
  promotions: [],
  furtherCases: 0,
  leavers: [],
  offers: [],
  diligence: [],
  reviews: [],
  checks: [],
};

const evidence = (providerName: string, expiresOn: string) => ({
  ...{ providerId: providerName, providerName },
  items: [{ name: "SOC 2 Type 2 report", expiresOn }],
});

const nameIn = (finding: Finding) =>
  "personName" in finding ? finding.personName : "providerName" in finding ? finding.providerName : "";

const promotion = (personName: string, details: Partial<OverviewFacts["promotions"][number]> = {}) => ({
  caseId: personName,
  personName,
  targetTitle: "Manager",
  label: "moderate" as const,
  confidence: "medium" as const,
  probability: 0.7,
  starFlag: false,
  uncovered: [],
  plannedOn: null,
  ...details,
});
const leaver = (personName: string, details: Partial<OverviewFacts["leavers"][number]> = {}) => ({
  personId: personName,
  personName,
  title: "",
  reports: [],
  uncovered: [],
  leftOn: "2027-02-26",
  ...details,
});
const review = (personName: string, reviewOn: string) => ({
  decisionId: personName,
  personName,
  targetTitle: "Lead",
  reviewOn,
});
const ownView = (personName: string) => ({ caseId: personName, personName, targetTitle: "Lead", plannedOn: null });

describe("what waits", () => {
  it("is nothing where nothing is on record", () => {
    expect(findWhatWaits(NOTHING, TODAY)).toEqual([]);
  });

  it("calls a leaving severe when somebody reports to the person or cover is lost, and counts the days", () => {
    const leavers = [leaver("Alone"), leaver("Devon", { reports: ["Priya"] }), leaver("Ana", { uncovered: ["DNS"] })];
    const found = findWhatWaits({ ...NOTHING, leavers }, TODAY);
    expect(found.map(({ severity, daysLeft }) => [severity, daysLeft])).toEqual([
      ["severe", 96],
      ["severe", 96],
      ["notable", 96],
    ]);
    expect(found[2]).toMatchObject({ kind: "seat", personName: "Alone" });
  });

  it("calls a promotion severe when it leaves a critical competency uncovered or is star-flagged", () => {
    const promotions = [
      promotion("Plain"),
      promotion("Star", { starFlag: true }),
      promotion("Sole", { uncovered: ["Firewall"] }),
    ];
    const found = findWhatWaits({ ...NOTHING, promotions }, TODAY);
    expect(found.map((finding) => ("personName" in finding ? [finding.personName, finding.severity] : []))).toEqual([
      ["Star", "severe"],
      ["Sole", "severe"],
      ["Plain", "notable"],
    ]);
  });

  it("comes in order of consequence, then of the day, without a day last, then decisions before reviews", () => {
    const found = findWhatWaits(
      {
        promotions: [promotion("Later", { plannedOn: "2027-03-01" }), promotion("No day")],
        leavers: [leaver("Boss", { reports: ["A"], leftOn: "2027-06-01" })],
        ownViews: [ownView("View")],
        furtherCases: 0,
        offers: [{ provider: "Quaymark", validUntil: "2026-12-21" }],
        diligence: [evidence("Old", "2026-11-20"), evidence("Soon", "2026-12-20")],
        reviews: [review("Far", "2027-01-05"), review("Near", "2026-11-26")],
        checks: [
          { observationId: "o", day: 90, personName: "Check", targetTitle: "Manager", checkDueOn: "2026-11-26" },
        ],
      },
      TODAY,
    );
    expect(found.map((finding) => [finding.kind, nameIn(finding)])).toEqual([
      ["seat", "Boss"],
      ["diligence", "Old"],
      ["check", "Check"],
      ["review", "Near"],
      ["offers", ""],
      ["promotion", "Later"],
      ["promotion", "No day"],
      ["own-view", "View"],
      ["diligence", "Soon"],
      ["review", "Far"],
    ]);
  });

  it("takes offers that end within 30 days, the first to end first, and no ended one", () => {
    const offers = ["2026-11-21", "2026-12-22", "2026-11-22", "2026-12-23"].map((validUntil) => ({
      provider: validUntil,
      validUntil,
    }));
    const [found, ...others] = findWhatWaits({ ...NOTHING, offers }, TODAY);
    expect(others).toEqual([]);
    expect(found).toMatchObject({ kind: "offers", due: "2026-11-22", daysLeft: 0 });
    expect(found?.kind === "offers" && found.offers.map(({ provider }) => provider)).toEqual([
      "2026-11-22",
      "2026-12-22",
    ]);
  });

  it("lets a review weigh more from 14 days before it, and after its day", () => {
    const reviews = [review("in 15", "2026-12-07"), review("in 14", "2026-12-06"), review("past", "2026-11-20")];
    const found = findWhatWaits({ ...NOTHING, reviews }, TODAY);
    expect(found.map(({ severity, daysLeft }) => [severity, daysLeft])).toEqual([
      ["notable", -2],
      ["notable", 14],
      ["minor", 15],
    ]);
  });
});

describe("decisions", () => {
  it("are promotions with and without an own view, further cases, seats and single offers, never reviews", () => {
    const found = findWhatWaits(
      {
        promotions: [promotion("A")],
        ownViews: [ownView("B")],
        furtherCases: 4,
        leavers: [leaver("C")],
        offers: ["2026-12-01", "2026-12-02"].map((validUntil) => ({ provider: validUntil, validUntil })),
        diligence: [evidence("E", "2026-11-20")],
        reviews: [review("D", "2026-11-26")],
        checks: [],
      },
      TODAY,
    );
    expect(countDecisions(found)).toEqual({ promotions: 6, seats: 1, offers: 2, total: 9 });
  });
});

describe("days until", () => {
  it("counts whole days across a change of clocks and a year", () => {
    expect(daysUntil("2027-02-26", "2026-11-22")).toBe(96);
    expect(daysUntil("2026-11-22", "2026-11-22")).toBe(0);
    expect(daysUntil("2026-11-20", "2026-11-22")).toBe(-2);
  });
});
