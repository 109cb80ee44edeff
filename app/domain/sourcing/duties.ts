import { DUTIES_UNITED_STATES } from "./duties-united-states.ts";
import type { LegalDuty, RegimeId } from "./regimes.ts";

const ELSEWHERE: readonly LegalDuty[] = [
  {
    id: "gdpr-processors",
    regime: "gdpr",
    article: "GDPR articles 24, 28 and 82",
    mayMove: "Processing by a provider under a contract that names what it may do.",
    stays: "Answering as controller for all of the processing, the provider’s included.",
    mark: "not-confirmed",
    functions: [
      "help-desk",
      "identity-and-access",
      "backup-and-recovery",
      "cloud-operations",
      "database-administration",
      "application-support",
      "line-of-business",
      "security-monitoring",
      "data-protection",
      "privacy",
    ],
    conditions: ["agreement", "flow-down"],
  },
  {
    id: "gdpr-notice",
    regime: "gdpr",
    article: "GDPR article 33",
    mayMove: "Finding out what happened; the processor tells the controller without delay.",
    stays: "Telling the authority within 72 hours.",
    mark: "not-confirmed",
    functions: ["incident-response", "privacy"],
    conditions: ["incident-notice"],
    hours: 72,
  },
  {
    id: "gdpr-officer",
    regime: "gdpr",
    article: "GDPR article 37(6)",
    mayMove: "The data protection officer may work under a service contract.",
    stays: "Naming one where the law asks for it, and giving them the means.",
    mark: "not-confirmed",
    functions: ["privacy"],
    conditions: ["agreement"],
  },
  {
    id: "pci-providers",
    regime: "pci-dss",
    article: "PCI DSS 4.0.1, 12.8.1 to 12.8.5",
    mayMove: "Controls, to a third-party service provider.",
    stays:
      "A list of providers, their written acknowledgement, care before choosing them, a yearly look at their status, and a matrix of who meets which requirement.",
    mark: "official",
    functions: [
      "vendor-management",
      "network-operations",
      "network-engineering",
      "patching",
      "security-monitoring",
      "vulnerability-management",
      "cloud-operations",
    ],
    conditions: ["agreement", "yearly-check", "matrix"],
  },
  {
    id: "pci-acknowledgement",
    regime: "pci-dss",
    article: "PCI DSS 4.0.1, 12.9.1 and 12.9.2",
    mayMove: "The provider’s own part: it acknowledges its duties and hands over its matrix when asked.",
    stays: "Asking for both.",
    mark: "official",
    functions: ["vendor-management"],
    conditions: ["matrix"],
  },
  {
    id: "nis2-management",
    regime: "nis2",
    article: "NIS2 article 20",
    mayMove: "Operations.",
    stays: "The management body approves the measures, oversees them, can be held liable, and takes training itself.",
    mark: "official",
    functions: ["it-strategy", "governance-and-compliance", "training-and-awareness"],
    conditions: [],
  },
  {
    id: "dora-responsibility",
    regime: "dora",
    article: "DORA articles 28(1)(a) and 30",
    mayMove: "Services of information and communication technology, under a contract with the required clauses.",
    stays: "Full responsibility at all times, a register of such contracts, and a way out of each.",
    mark: "official",
    functions: [
      "vendor-management",
      "cloud-operations",
      "network-operations",
      "security-monitoring",
      "backup-and-recovery",
      "line-of-business",
      "software-development",
    ],
    conditions: ["agreement", "exit-plan"],
  },
];

/** Every duty that the product knows. Not legal advice: dated, marked, and to be checked by counsel. */
export const LEGAL_DUTIES: readonly LegalDuty[] = [...DUTIES_UNITED_STATES, ...ELSEWHERE];

export interface FunctionDuties {
  /** Acted upon. */
  inForce: LegalDuty[];
  /** Proposals: shown, and never acted upon. */
  proposed: LegalDuty[];
}

/**
 * The duties that bear on a function under the regimes that the organisation says apply. None of them is inferred; an
 * own function, which has no code, has none.
 * @example dutiesOf("incident-response", ["gdpr"]).inForce.map(({ article }) => article) // ["GDPR article 33"]
 */
export function dutiesOf(functionCode: string | null, regimes: readonly RegimeId[]): FunctionDuties {
  const own = LEGAL_DUTIES.filter(
    ({ regime, functions }) => functionCode !== null && regimes.includes(regime) && functions.includes(functionCode),
  );
  return {
    inForce: own.filter(({ mark }) => mark !== "proposed"),
    proposed: own.filter(({ mark }) => mark === "proposed"),
  };
}
