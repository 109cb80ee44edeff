import type { LeadershipCode } from "./leadership.ts";
import type { TechnicalCode } from "./technical.ts";

/** Skills of the O*NET content model, release 29.3 (May 2025), US Department of Labor, licence CC BY 4.0. */
const ONET_SKILLS = {
  "2.A.1.b": "Active Listening",
  "2.A.1.c": "Writing",
  "2.A.1.d": "Speaking",
  "2.A.2.a": "Critical Thinking",
  "2.A.2.d": "Monitoring",
  "2.B.1.a": "Social Perceptiveness",
  "2.B.1.b": "Coordination",
  "2.B.1.c": "Persuasion",
  "2.B.1.d": "Negotiation",
  "2.B.1.e": "Instructing",
  "2.B.1.f": "Service Orientation",
  "2.B.2.i": "Complex Problem Solving",
  "2.B.3.a": "Operations Analysis",
  "2.B.3.b": "Technology Design",
  "2.B.3.d": "Installation",
  "2.B.3.e": "Programming",
  "2.B.3.g": "Operations Monitoring",
  "2.B.3.k": "Troubleshooting",
  "2.B.3.m": "Quality Control Analysis",
  "2.B.4.e": "Judgment and Decision Making",
  "2.B.4.g": "Systems Analysis",
  "2.B.4.h": "Systems Evaluation",
  "2.B.5.a": "Time Management",
  "2.B.5.b": "Management of Financial Resources",
  "2.B.5.c": "Management of Material Resources",
  "2.B.5.d": "Management of Personnel Resources",
} as const;
type OnetId = keyof typeof ONET_SKILLS;

/** Work roles of the NICE workforce framework, components version 2, NIST, US public domain. */
const NICE_ROLES = {
  "DD-WRL-001": "Cybersecurity Architecture",
  "DD-WRL-002": "Enterprise Architecture",
  "DD-WRL-003": "Secure Software Development",
  "DD-WRL-005": "Software Security Assessment",
  "DD-WRL-006": "Systems Requirements Planning",
  "DD-WRL-007": "Systems Testing and Evaluation",
  "IO-WRL-001": "Data Analysis",
  "IO-WRL-002": "Database Administration",
  "IO-WRL-003": "Knowledge Management",
  "IO-WRL-004": "Network Operations",
  "IO-WRL-005": "Systems Administration",
  "IO-WRL-007": "Technical Support",
  "OG-WRL-003": "Cybersecurity Workforce Management",
  "OG-WRL-005": "Cybersecurity Instruction",
  "OG-WRL-007": "Executive Cybersecurity Leadership",
  "OG-WRL-008": "Privacy Compliance",
  "OG-WRL-009": "Product Support Management",
  "OG-WRL-010": "Program Management",
  "OG-WRL-011": "Secure Project Management",
  "OG-WRL-012": "Security Control Assessment",
  "OG-WRL-014": "Systems Security Management",
  "OG-WRL-015": "Technology Portfolio Management",
  "PD-WRL-001": "Defensive Cybersecurity",
  "PD-WRL-003": "Incident Response",
  "PD-WRL-004": "Infrastructure Support",
  "PD-WRL-007": "Vulnerability Analysis",
} as const;
type NiceId = keyof typeof NICE_ROLES;

type Codes = { readonly onet?: readonly OnetId[]; readonly nice?: readonly NiceId[] };

/** Where a built-in competency touches a public list: a bridge to it, never a claim that the two are the same. */
const PUBLIC_CODES: Readonly<Partial<Record<TechnicalCode | LeadershipCode, Codes>>> = {
  "network-monitoring": { onet: ["2.B.3.g", "2.B.3.k"], nice: ["IO-WRL-004"] },
  "wan-links": { onet: ["2.B.3.k"], nice: ["IO-WRL-004"] },
  "network-routing": { onet: ["2.B.3.b", "2.B.3.k"], nice: ["IO-WRL-004"] },
  firewall: { onet: ["2.B.3.k"], nice: ["PD-WRL-004", "IO-WRL-004"] },
  wireless: { onet: ["2.B.3.d", "2.B.3.k"], nice: ["IO-WRL-004"] },
  "name-and-address-services": { onet: ["2.B.3.k"], nice: ["IO-WRL-004"] },
  "endpoint-builds": { onet: ["2.B.3.d"], nice: ["IO-WRL-007"] },
  patching: { onet: ["2.B.3.d"], nice: ["IO-WRL-005"] },
  "backup-and-restore": { onet: ["2.B.3.g"], nice: ["IO-WRL-005"] },
  "disaster-recovery": { onet: ["2.B.4.h"], nice: ["IO-WRL-005", "PD-WRL-004"] },
  "cloud-platform": { onet: ["2.B.3.b", "2.B.4.g"], nice: ["IO-WRL-005"] },
  "servers-and-virtual-hosts": { onet: ["2.B.3.g", "2.B.3.k"], nice: ["IO-WRL-005"] },
  "storage-and-file-services": { onet: ["2.B.3.g"], nice: ["IO-WRL-005"] },
  "infrastructure-as-code": { onet: ["2.B.3.e", "2.B.3.b"], nice: ["IO-WRL-005"] },
  "containers-and-releases": { onet: ["2.B.3.e", "2.B.3.d"], nice: ["DD-WRL-003"] },
  "service-monitoring": { onet: ["2.B.3.g", "2.A.2.d"], nice: ["IO-WRL-005"] },
  "database-administration": { onet: ["2.B.3.g", "2.B.3.e"], nice: ["IO-WRL-002"] },
  "identity-lifecycle": { nice: ["IO-WRL-005"] },
  "privileged-access": { nice: ["IO-WRL-005", "PD-WRL-004"] },
  "sign-in-and-mfa": { nice: ["PD-WRL-004"] },
  "alert-triage": { onet: ["2.A.2.a"], nice: ["PD-WRL-001"] },
  "email-and-web-protection": { nice: ["PD-WRL-001", "PD-WRL-004"] },
  "vulnerability-follow-up": { onet: ["2.B.4.h"], nice: ["PD-WRL-007"] },
  "incident-handling": { onet: ["2.B.2.i"], nice: ["PD-WRL-003"] },
  "application-security": { onet: ["2.B.3.m"], nice: ["DD-WRL-005", "DD-WRL-003"] },
  "application-support": { onet: ["2.B.3.k", "2.B.1.f"], nice: ["IO-WRL-007", "OG-WRL-009"] },
  "line-of-business-system": { onet: ["2.B.3.a"], nice: ["OG-WRL-009"] },
  "system-interfaces": { onet: ["2.B.4.g", "2.B.3.e"], nice: ["DD-WRL-006"] },
  "software-engineering": { onet: ["2.B.3.e", "2.B.3.b"], nice: ["DD-WRL-003"] },
  "scripting-and-automation": { onet: ["2.B.3.e"], nice: ["IO-WRL-005"] },
  "data-and-reporting": { onet: ["2.A.2.a"], nice: ["IO-WRL-001"] },
  "testing-and-release": { onet: ["2.B.3.m"], nice: ["DD-WRL-007"] },
  "business-analysis": { onet: ["2.B.3.a", "2.A.1.b"], nice: ["DD-WRL-006"] },
  "user-support": { onet: ["2.B.1.f", "2.B.3.k"], nice: ["IO-WRL-007"] },
  "email-and-collaboration": { nice: ["IO-WRL-005"] },
  "major-incident-control": { onet: ["2.B.1.b", "2.B.4.e"], nice: ["PD-WRL-003"] },
  "change-enablement": { onet: ["2.B.4.h"], nice: ["OG-WRL-009"] },
  "asset-records": { onet: ["2.B.5.c"] },
  "licence-management": { onet: ["2.B.5.c", "2.B.5.b"], nice: ["OG-WRL-015"] },
  "compliance-and-audit": { onet: ["2.A.2.d"], nice: ["OG-WRL-012"] },
  "privacy-practice": { nice: ["OG-WRL-008"] },
  "data-classification": { nice: ["OG-WRL-014"] },
  "vendor-management": { onet: ["2.B.1.d"], nice: ["OG-WRL-009"] },
  "it-planning-and-budget": { onet: ["2.B.5.b"], nice: ["OG-WRL-015"] },
  "project-delivery": { onet: ["2.B.5.a", "2.B.1.b"], nice: ["OG-WRL-011"] },
  "it-architecture": { onet: ["2.B.4.g", "2.B.3.b"], nice: ["DD-WRL-002"] },
  "awareness-training": { onet: ["2.B.1.e"], nice: ["OG-WRL-005"] },
  "runbooks-and-handover": { onet: ["2.A.1.c"], nice: ["IO-WRL-003"] },
  coaching: { onet: ["2.B.1.e", "2.B.5.d"], nice: ["OG-WRL-003"] },
  delegating: { onet: ["2.B.5.d"], nice: ["OG-WRL-003"] },
  "team-climate": { onet: ["2.B.1.a"] },
  "results-and-priorities": { onet: ["2.B.5.a", "2.A.2.d"], nice: ["OG-WRL-010"] },
  communication: { onet: ["2.A.1.d", "2.A.1.b"] },
  "feedback-and-careers": { onet: ["2.B.1.a", "2.B.5.d"], nice: ["OG-WRL-003"] },
  "direction-setting": { onet: ["2.B.1.c"], nice: ["OG-WRL-007"] },
  "technical-advice": { onet: ["2.B.1.e"] },
  "cross-team-work": { onet: ["2.B.1.b", "2.B.1.d"] },
  decisions: { onet: ["2.B.4.e"] },
  staffing: { onet: ["2.B.5.d"], nice: ["OG-WRL-003"] },
  budgeting: { onet: ["2.B.5.b"], nice: ["OG-WRL-015"] },
};

export interface PublicCode {
  list: "O*NET" | "NICE";
  id: string;
  name: string;
}

/** Public codes that a built-in competency touches; none for an organisation's own. */
export function publicCodesOf(code: string | null): PublicCode[] {
  const { onet = [], nice = [] } = PUBLIC_CODES[(code ?? "") as TechnicalCode] ?? {};
  return [
    ...onet.map((id) => ({ list: "O*NET" as const, id, name: ONET_SKILLS[id] })),
    ...nice.map((id) => ({ list: "NICE" as const, id, name: NICE_ROLES[id] })),
  ];
}
