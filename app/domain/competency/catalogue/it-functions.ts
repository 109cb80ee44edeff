export type SourcingStance = "keep" | "co-manage" | "outsource";

export interface ItFunction {
  /** Kebab-case; stored with a firm's own settings, so it never changes. */
  readonly id: string;
  readonly name: string;
  /** The work that can be done by own people or by a provider. */
  readonly operatingWork: string;
  /** What stays with the firm whoever does the work; null where nothing beyond the contract does. */
  readonly accountableSeat: string | null;
  /** Our judgement for a regulated firm of 50 to 300 users. */
  readonly defaultStance: SourcingStance;
}

/** The parts into which a firm's IT work is divided for cover, cost and sourcing. */
export const IT_FUNCTIONS = [
  {
    id: "help-desk",
    name: "Help desk, first line",
    operatingWork: "Takes users' questions and faults, solves the common ones and passes on the rest.",
    accountableSeat: "service owner who sets priorities",
    defaultStance: "outsource",
  },
  {
    id: "endpoint-management",
    name: "Endpoint management",
    operatingWork: "Prepares, secures, repairs and retires laptops, phones and handheld devices.",
    accountableSeat: "owner of the equipment",
    defaultStance: "outsource",
  },
  {
    id: "patching",
    name: "Patching",
    operatingWork: "Tests and installs updates for systems and applications within agreed deadlines.",
    accountableSeat: "risk owner who sets the deadlines",
    defaultStance: "outsource",
  },
  {
    id: "identity-and-access",
    name: "Identity and access",
    operatingWork: "Creates, changes and ends accounts and rights, and runs sign-in and second factors.",
    accountableSeat: "approvers of access and owner of joining and leaving",
    defaultStance: "co-manage",
  },
  {
    id: "backup-and-recovery",
    name: "Backup and recovery",
    operatingWork: "Copies data, keeps the copies out of an intruder's reach and restores them.",
    accountableSeat: "owner of tolerable loss and delay, who signs off restore tests",
    defaultStance: "outsource",
  },
  {
    id: "network-operations",
    name: "Network operations",
    operatingWork: "Watches links, switches and carriers around the clock and restores what fails.",
    accountableSeat: null,
    defaultStance: "outsource",
  },
  {
    id: "network-engineering",
    name: "Network engineering",
    operatingWork: "Designs, builds and changes the networks within and between sites and their firewalls.",
    accountableSeat: "design authority for the network",
    defaultStance: "co-manage",
  },
  {
    id: "wireless",
    name: "Wi-Fi",
    operatingWork: "Plans, installs and tunes wireless coverage.",
    accountableSeat: null,
    defaultStance: "outsource",
  },
  {
    id: "cloud-operations",
    name: "Cloud and server operations",
    operatingWork: "Runs cloud tenants, servers and storage, and keeps their capacity and cost in hand.",
    accountableSeat: "owner of the tenant and of its spending",
    defaultStance: "co-manage",
  },
  {
    id: "database-administration",
    name: "Database administration",
    operatingWork: "Keeps databases available, fast, recoverable and up to date.",
    accountableSeat: "owner of the data",
    defaultStance: "co-manage",
  },
  {
    id: "application-support",
    name: "Application support",
    operatingWork: "Helps users of business applications, maintains settings and works with their vendors.",
    accountableSeat: "product owner",
    defaultStance: "keep",
  },
  {
    id: "line-of-business",
    name: "Line-of-business systems",
    operatingWork: "Configures, connects and upgrades the central systems on which the business runs.",
    accountableSeat: "process owner and owner of key controls",
    defaultStance: "co-manage",
  },
  {
    id: "software-development",
    name: "Software development",
    operatingWork: "Designs, writes, tests and ships the firm's own software and automation.",
    accountableSeat: "architecture and ownership of the code",
    defaultStance: "keep",
  },
  {
    id: "security-monitoring",
    name: "Security monitoring",
    operatingWork: "Watches for attacks day and night, examines alerts and starts containment.",
    accountableSeat: "incident commander",
    defaultStance: "outsource",
  },
  {
    id: "vulnerability-management",
    name: "Vulnerability management",
    operatingWork: "Looks for weaknesses, orders them by danger and follows them until they are closed.",
    accountableSeat: "acceptance of remaining risk",
    defaultStance: "co-manage",
  },
  {
    id: "incident-response",
    name: "Incident response",
    operatingWork: "Contains security incidents, preserves evidence and restores normal work.",
    accountableSeat: "decisions in the incident and notification of others",
    defaultStance: "co-manage",
  },
  {
    id: "governance-and-compliance",
    name: "Governance and compliance",
    operatingWork: "Turns obligations into controls, collects proof and prepares audits.",
    accountableSeat: "named security official or overseer",
    defaultStance: "keep",
  },
  {
    id: "privacy",
    name: "Privacy",
    operatingWork: "Keeps records of processing, assesses new systems and answers people's requests.",
    accountableSeat: "duties of the firm for the personal data it decides about",
    defaultStance: "keep",
  },
  {
    id: "data-protection",
    name: "Data protection",
    operatingWork: "Classifies and encrypts data and prevents them from leaking.",
    accountableSeat: "owner of the data",
    defaultStance: "co-manage",
  },
  {
    id: "vendor-management",
    name: "Procurement and vendors",
    operatingWork: "Compares offers, buys, checks performance and ends contracts in time.",
    accountableSeat: "owner of each contract",
    defaultStance: "keep",
  },
  {
    id: "it-strategy",
    name: "IT strategy",
    operatingWork: "Plans direction, projects and budget of IT together with the business.",
    accountableSeat: "executive sponsor who decides",
    defaultStance: "keep",
  },
  {
    id: "training-and-awareness",
    name: "Training and awareness",
    operatingWork: "Teaches staff to use IT well and safely, and keeps instructions current.",
    accountableSeat: "programme owned by HR and the security official",
    defaultStance: "keep",
  },
  {
    id: "communications",
    name: "Telephony and collaboration",
    operatingWork: "Runs telephones, mail, calendars and shared workspaces.",
    accountableSeat: "owner of emergency calling",
    defaultStance: "outsource",
  },
  {
    id: "audio-visual",
    name: "Audio-visual",
    operatingWork: "Equips and repairs meeting rooms, screens and sound.",
    accountableSeat: null,
    defaultStance: "outsource",
  },
  {
    id: "asset-management",
    name: "IT asset management",
    operatingWork: "Records equipment and licences from purchase to disposal.",
    accountableSeat: "inventory of record",
    defaultStance: "co-manage",
  },
] as const satisfies readonly ItFunction[];

export type ItFunctionId = (typeof IT_FUNCTIONS)[number]["id"];
