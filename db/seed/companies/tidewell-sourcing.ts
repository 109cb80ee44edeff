import type { DemoSourcing } from "./demo-company.ts";

const HELEN = "helen.marchetti@tidewell.example";
const DANA = "dana.whitlock@tidewell.example";
const SOC = "Northgate Watch";

/** Cards at the counters and freight for the armed forces: two regimes, most seats named, one gap in who answers. */
export const TIDEWELL_SOURCING: DemoSourcing = {
  regimes: ["pci-dss", "cmmc"],
  regimesReason: "Cards at the yard counters, and freight under a defence contract. Counsel’s note of spring.",
  enteredBy: HELEN,
  daysAgo: 120,
  exits: {
    "help-desk": 1,
    "security-monitoring": 2,
    "backup-and-recovery": 2,
    "line-of-business": 4,
    "cloud-operations": 3,
    "software-development": 4,
  },
  exitsReason: "Asked three firms how they changed provider, and how long it took.",
  seats: {
    "help-desk": "russell",
    "endpoint-management": "priya",
    patching: "grace",
    "identity-and-access": "devon",
    "backup-and-recovery": "helen",
    "network-operations": "devon",
    "network-engineering": "devon",
    "cloud-operations": "tomas",
    "database-administration": "lena",
    "application-support": "russell",
    "line-of-business": "russell",
    "software-development": "russell",
    "security-monitoring": "grace",
    "vulnerability-management": "grace",
    "incident-response": "devon",
    privacy: "helen",
    "data-protection": "helen",
    "vendor-management": "helen",
    "it-strategy": "helen",
    communications: "joan",
    "asset-management": "joan",
  },
  conditions: [
    { code: "security-monitoring", kind: "agreement", daysAgo: 80, evidence: "Service contract, signed page 14" },
    { code: "security-monitoring", kind: "flow-down", daysAgo: 80, evidence: "Service contract, clause 9.3" },
    {
      code: "security-monitoring",
      kind: "incident-notice",
      daysAgo: 80,
      evidence: "Service contract, clause 11: 12 hours",
    },
    { code: "security-monitoring", kind: "yearly-check", daysAgo: 60, evidence: "SOC 2 Type 2 report to June" },
    { code: "security-monitoring", kind: "matrix", daysAgo: 60, evidence: "Provider’s matrix, version 3" },
    { code: "network-operations", kind: "agreement", daysAgo: 30, evidence: "Draft contract, signed by both" },
  ],
  tasks: [
    {
      code: "security-monitoring",
      task: "Deciding what counts as an incident",
      isSeatTask: true,
      bound: [
        { role: "accountable", person: "grace" },
        { role: "responsible", person: "grace" },
        { role: "informed", person: "helen" },
      ],
    },
    {
      code: "security-monitoring",
      task: "Watching alerts around the clock",
      bound: [
        { role: "responsible", provider: SOC },
        { role: "accountable", person: "grace" },
      ],
    },
    {
      code: "incident-response",
      task: "Reporting to the department within 72 hours",
      isSeatTask: true,
      bound: [
        { role: "responsible", person: "grace" },
        { role: "consulted", person: "helen" },
      ],
    },
    {
      code: "incident-response",
      task: "Containing it",
      bound: [
        { role: "responsible", person: "tomas" },
        { role: "responsible", provider: SOC },
        { role: "accountable", person: "devon" },
      ],
    },
    {
      code: "backup-and-recovery",
      task: "Signing off restore tests",
      isSeatTask: true,
      bound: [
        { role: "accountable", person: "helen" },
        { role: "responsible", person: "weilin" },
      ],
    },
    {
      code: "backup-and-recovery",
      task: "Daily copies and their checks",
      bound: [
        { role: "responsible", person: "samir" },
        { role: "accountable", person: "priya" },
        { role: "informed", person: "helen" },
      ],
    },
    {
      code: "help-desk",
      task: "Setting priorities",
      isSeatTask: true,
      bound: [
        { role: "accountable", person: "russell" },
        { role: "responsible", person: "joan" },
      ],
    },
    {
      code: "help-desk",
      task: "Answering calls and tickets",
      bound: [
        { role: "responsible", person: "ruth" },
        { role: "responsible", person: "kofi" },
        { role: "accountable", person: "joan" },
      ],
    },
  ],
  tasksEnteredBy: DANA,
  tasksDaysAgo: 45,
};
