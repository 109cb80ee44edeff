import { LEADERSHIP_COMPETENCIES, type LeadershipCode } from "./leadership.ts";
import { TECHNICAL_COMPETENCIES, type TechnicalCode } from "./technical.ts";

export type StarterSetId = "small-firm" | "standard";

export interface StarterSet {
  readonly name: string;
  readonly description: string;
  readonly technical: readonly TechnicalCode[];
  readonly leadership: readonly LeadershipCode[];
}

const leadership = LEADERSHIP_COMPETENCIES.map((competency) => competency.code);

/** What a new organisation begins with; each competency can be added or switched off later. */
export const STARTER_SETS: Readonly<Record<StarterSetId, StarterSet>> = {
  "small-firm": {
    name: "Small firm",
    description: "The dozen competencies that a team of up to five people cannot do without.",
    technical: [
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
    ],
    leadership,
  },
  standard: {
    name: "Standard",
    description: "Every built-in competency, covering all the functions of an IT department.",
    technical: TECHNICAL_COMPETENCIES.map((competency) => competency.code),
    leadership,
  },
};
