import { STARTER_SETS } from "#app/domain/competency/catalogue/starter-sets.ts";
import type { TechnicalCode } from "#app/domain/competency/catalogue/technical.ts";
import type { DemoCompany, DemoCompetency } from "./demo-company.ts";
import { leadershipSheet } from "./leadership-sheet.ts";

/** Three people cannot cover everything twice: where one is enough, one is asked for. */
const OWN_TARGETS: Partial<Record<TechnicalCode, Omit<DemoCompetency, "code">>> = {
  "network-routing": { minimumCover: 1 },
  firewall: { minimumCover: 1 },
  "cloud-platform": { minimumCover: 1 },
  "line-of-business-system": { name: "Drawing and project system" },
  "incident-handling": { minimumCover: 1 },
};

/** A design and engineering practice with three IT people, where everybody is somebody's only stand-in. */
export const HARROW: DemoCompany = {
  key: "harrow",
  name: "Harrow & Finch",
  country: "US",
  currency: "USD",
  itUsers: 60,
  people: [
    {
      key: "adaeze",
      name: "Adaeze Finch",
      title: "Managing partner",
      department: "Partners",
      kind: "reporting-only",
      managerKey: null,
      startedDaysAgo: 5_230,
      salaryAnnualCents: null,
    },
    {
      key: "oona",
      name: "Oona Keller",
      title: "IT manager",
      department: "IT",
      kind: "member",
      managerKey: "adaeze",
      startedDaysAgo: 2_640,
      salaryAnnualCents: 113_550_00,
    },
    {
      key: "marcus",
      name: "Marcus Ibe",
      title: "Systems administrator",
      department: "IT",
      kind: "member",
      managerKey: "oona",
      startedDaysAgo: 1_410,
      salaryAnnualCents: 88_650_00,
    },
    {
      key: "sofia",
      name: "Sofia Reyes",
      title: "IT support technician",
      department: "IT",
      kind: "member",
      managerKey: "oona",
      startedDaysAgo: 520,
      salaryAnnualCents: 54_450_00,
    },
  ],
  accounts: [
    { name: "Adaeze Finch", email: "adaeze.finch@harrowfinch.example", role: "owner", personKey: "adaeze" },
    { name: "Oona Keller", email: "oona.keller@harrowfinch.example", role: "manager", personKey: "oona" },
    { name: "Sofia Reyes", email: "sofia.reyes@harrowfinch.example", role: "staff", personKey: "sofia" },
  ],
  technical: STARTER_SETS["small-firm"].technical.map((code) => ({ code, ...OWN_TARGETS[code] })),
  assessments: [
    {
      personKey: "oona",
      assessor: "adaeze",
      source: "supervisor",
      daysAgo: 84,
      levels: { "line-of-business-system": 4, "vendor-management": 4, "user-support": 4 },
      evidence: { "vendor-management": "Ended the plotter lease a year early without a penalty." },
    },
    {
      personKey: "oona",
      assessor: "marcus",
      source: "report",
      daysAgo: 80,
      levels: { "line-of-business-system": 4, "backup-and-restore": 2, "email-and-collaboration": 3 },
    },
    {
      personKey: "oona",
      assessor: "oona",
      source: "self",
      daysAgo: 86,
      levels: { "identity-lifecycle": 3, "incident-handling": 3, "cloud-platform": 2 },
    },
    {
      personKey: "marcus",
      assessor: "oona",
      source: "supervisor",
      daysAgo: 77,
      levels: {
        "network-routing": 3,
        firewall: 4,
        "endpoint-builds": 3,
        patching: 4,
        "backup-and-restore": 4,
        "cloud-platform": 4,
        "identity-lifecycle": 4,
        "incident-handling": 3,
        "email-and-collaboration": 4,
      },
      evidence: {
        "backup-and-restore": "Brought the drawing server back in 95 minutes in the spring test.",
        "cloud-platform": "Cut the storage bill by a fifth without deleting a project.",
      },
    },
    {
      personKey: "marcus",
      assessor: "sofia",
      source: "peer",
      daysAgo: 79,
      levels: { "endpoint-builds": 4, "user-support": 2 },
    },
    {
      personKey: "sofia",
      assessor: "oona",
      source: "supervisor",
      daysAgo: 76,
      levels: {
        "endpoint-builds": 3,
        patching: 2,
        "identity-lifecycle": 3,
        "user-support": 4,
        "email-and-collaboration": 3,
        "line-of-business-system": 1,
      },
      evidence: { "user-support": "Partners ask for her by name; keeps the article list current." },
    },
    leadershipSheet("oona", "adaeze", "supervisor", 84, [4, 3, 4, 4, 4, 3, 3, 4, 4, 4, 3, 4]),
    leadershipSheet("marcus", "oona", "supervisor", 77, [3, 2, 3, 4, 3, 3, 2, 4, 3, 3, null, null]),
    leadershipSheet("marcus", "sofia", "peer", 79, [4, 3, 4, 3, 3, 3, null, 4, 3, 3, null, null]),
    leadershipSheet("sofia", "oona", "supervisor", 470, [3, 3, 4, 3, 4, 3, null, 2, 4, 2, null, null]),
  ],
  leadershipEvidence: [
    {
      personKey: "marcus",
      kind: "collaboration",
      score: 3.4,
      assessors: 1,
      daysAgo: 95,
      evidence: "Taught Sofia Reyes the build profiles; wrote the pages that she now works from.",
    },
  ],
  cases: [],
  quotes: [],
  development: {
    ladder: "small-firm",
    roles: { oona: "small-it-manager", marcus: "small-systems-administrator", sofia: "small-support-technician" },
    steps: [
      {
        personKey: "sofia",
        code: "backup-and-restore",
        targetLevel: 2,
        what: "Run the monthly restore test with Marcus, then once alone.",
        evidenceExpected: "A drawing folder is back within two hours, and the page says how.",
        ownerKey: "marcus",
        enteredBy: "oona.keller@harrowfinch.example",
        plannedDaysAgo: 30,
        dueInDays: 60,
      },
    ],
    interests: [
      {
        personKey: "sofia",
        source: "self",
        enteredBy: "sofia.reyes@harrowfinch.example",
        daysAgo: 24,
        wants: { "backup-and-restore": "more", "cloud-platform": "more", "user-support": "neutral" },
      },
    ],
  },
};
