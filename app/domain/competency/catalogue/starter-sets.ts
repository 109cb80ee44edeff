import { LEADERSHIP_COMPETENCIES, type LeadershipCode } from "./leadership.ts";
import { TECHNICAL_COMPETENCIES, type TechnicalCode } from "./technical.ts";

export const STARTER_SET_IDS = ["small-firm", "growing-firm", "standard"] as const;
export type StarterSetId = (typeof STARTER_SET_IDS)[number];

export interface StarterSet {
  readonly name: string;
  readonly description: string;
  readonly technical: readonly TechnicalCode[];
  readonly leadership: readonly LeadershipCode[];
}

const leadership = LEADERSHIP_COMPETENCIES.map((competency) => competency.code);

const SMALL_FIRM: readonly TechnicalCode[] = [
  "network-routing",
  "firewall",
  "endpoint-builds",
  "patching",
  "backup-and-restore",
  "cloud-platform",
  "identity-lifecycle",
  "incident-handling",
  "line-of-business-system",
  "user-support",
  "email-and-collaboration",
  "vendor-management",
];

/** What a new organisation begins with; each competency can be added or switched off later. */
export const STARTER_SETS: Readonly<Record<StarterSetId, StarterSet>> = {
  "small-firm": {
    name: "Firm of 3",
    description: "The dozen competencies that a team of up to five people cannot do without.",
    technical: SMALL_FIRM,
    leadership,
  },
  "growing-firm": {
    name: "Team of 15",
    description:
      "What a team that has begun to specialise keeps an eye on, each function with at least one competency.",
    technical: [
      ...SMALL_FIRM,
      "network-monitoring",
      "wireless",
      "name-and-address-services",
      "disaster-recovery",
      "servers-and-virtual-hosts",
      "database-administration",
      "sign-in-and-mfa",
      "privileged-access",
      "alert-triage",
      "vulnerability-follow-up",
      "email-and-web-protection",
      "data-classification",
      "application-support",
      "scripting-and-automation",
      "telephony",
      "meeting-rooms",
      "asset-records",
      "major-incident-control",
      "compliance-and-audit",
      "privacy-practice",
      "it-planning-and-budget",
      "awareness-training",
    ],
    leadership,
  },
  standard: {
    name: "Department of 100",
    description: "Every built-in competency, covering all the functions of an IT department in depth.",
    technical: TECHNICAL_COMPETENCIES.map((competency) => competency.code),
    leadership,
  },
};
