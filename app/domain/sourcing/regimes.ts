/** Bodies of rules that an organisation can say it works under. Chosen by people, never inferred from anything. */
export const REGIMES = [
  { id: "hipaa", name: "HIPAA", concerns: "health data in the United States" },
  { id: "gdpr", name: "GDPR", concerns: "personal data of people in the European Union" },
  { id: "pci-dss", name: "PCI DSS 4.0.1", concerns: "payment cards" },
  { id: "sox-404", name: "SOX 404", concerns: "financial reporting of firms listed in the United States" },
  {
    id: "glba",
    name: "GLBA Safeguards Rule",
    concerns: "customer data of financial institutions in the United States",
  },
  { id: "nydfs-500", name: "NYDFS 500", concerns: "firms licensed by New York’s financial regulator" },
  { id: "ferpa", name: "FERPA", concerns: "education records in the United States" },
  { id: "cmmc", name: "CMMC and DFARS", concerns: "suppliers of the United States Department of Defense" },
  { id: "nis2", name: "NIS2", concerns: "essential and important entities in the European Union" },
  { id: "dora", name: "DORA", concerns: "financial entities in the European Union" },
] as const;
export type RegimeId = (typeof REGIMES)[number]["id"];

export const REGIME_IDS = REGIMES.map(({ id }) => id) as unknown as readonly [RegimeId, ...RegimeId[]];

/**
 * How far a duty was checked: read in an official text, read in a secondary source, not confirmed, or a proposal that is
 * no law and is never treated as one.
 */
export type DutyMark = "official" | "secondary" | "not-confirmed" | "proposed";

/** What has to be there before operating work moves to a provider. */
export const CONDITIONS = ["agreement", "flow-down", "incident-notice", "yearly-check", "matrix", "exit-plan"] as const;
export type ConditionKind = (typeof CONDITIONS)[number];

export const CONDITION_WORDS: Readonly<Record<ConditionKind, { name: string; meaning: string }>> = {
  agreement: {
    name: "Agreement before access",
    meaning: "A written agreement is signed before the provider gets its first access.",
  },
  "flow-down": {
    name: "Passed on to subcontractors",
    meaning: "The provider binds everybody who works for it to the same duties, in writing.",
  },
  "incident-notice": {
    name: "Hours of notice",
    meaning: "The agreement says within how many hours the provider tells you of an incident.",
  },
  "yearly-check": {
    name: "Yearly check",
    meaning:
      "The provider’s own controls are looked at before it begins and once a year, with a report to show for it.",
  },
  matrix: {
    name: "Responsibility matrix",
    meaning: "It is written down for each requirement who meets it: you, the provider, or both.",
  },
  "exit-plan": {
    name: "Way out",
    meaning: "A plan for leaving the provider is written and its costs are known.",
  },
};

/** When every duty of the catalogue was last read. */
export const DUTIES_READ_ON = "2026-11";

export interface LegalDuty {
  /** Never changes: what a firm recorded refers to it. */
  readonly id: string;
  readonly regime: RegimeId;
  /** Article or section. */
  readonly article: string;
  /** What a provider may take over. */
  readonly mayMove: string;
  /** What stays with the firm whatever it pays for. */
  readonly stays: string;
  readonly mark: DutyMark;
  /** Codes of the functions that it bears on. */
  readonly functions: readonly string[];
  readonly conditions: readonly ConditionKind[];
  /** Hours that the firm itself has; the provider’s notice has to leave some of them. */
  readonly hours?: number;
}
