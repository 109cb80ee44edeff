import type { ScenarioFacts } from "#app/domain/cost/composites/scenario-facts.ts";

/** A firm of 60 with three IT people, one of them a candidate and the only one who knows routing. */
export const facts: ScenarioFacts = {
  organisation: { country: "US", currency: "USD", headcount: 60, users: 50 },
  managementNeed: "open",
  people: [
    { id: "m", title: "Network engineer", occupation: "administrator", fte: 1, salaryAnnual: 100_000 },
    { id: "d", title: "Administrator", occupation: "administrator", fte: 1, salaryAnnual: 90_000 },
    { id: "s", title: "Support", occupation: "user-support", fte: 0.5, salaryAnnual: null },
  ],
  case: { personId: "m", probability: 0.6, variance: 0.81, technicalFte: 0.88, spilloverFte: 0.1 },
  trial: { months: 6, technicalFte: 0.38, isFilledIn: true },
  managementValueFte: 0.2,
  critical: [{ name: "Routing", holders: 1, minimum: 1, heldByCandidate: true }],
  assumptions: {},
  chosenOptions: [
    "stay-as-is",
    "specialist-track",
    "promote-and-backfill",
    "hire-manager",
    "co-managed",
    "fully-managed",
  ],
};
