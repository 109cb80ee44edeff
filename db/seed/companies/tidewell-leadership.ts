import type { DemoAssessmentSheet, DemoLeadershipEvidence } from "./demo-company.ts";
import { leadershipSheet as sheet } from "./leadership-sheet.ts";

// Columns: coaching, delegating, climate, results, communication, feedback, direction, advice, cross-team, decisions, staffing, budgeting.
export const TIDEWELL_LEADERSHIP_ASSESSMENTS: readonly DemoAssessmentSheet[] = [
  sheet("marta", "devon", "supervisor", 62, [4, 4, 4, 5, 4, 4, 5, 5, 5, 5, 4, null], {
    "results-and-priorities": "Every network project of the year was on time.",
    decisions: "Took the right call in the March outage within minutes.",
  }),
  sheet("marta", "grace", "peer", 149, [2, 2, 3, 4, 3, 2, 3, 5, 3, 4, null, null]),
  sheet("marta", "weilin", "peer", 148, [3, 2, 3, 4, 2, 3, 3, 5, 2, 3, null, null]),
  sheet("marta", "noah", "peer", 146, [4, 2, 3, 4, 3, 3, 3, 5, 3, 4, null, null]),
  sheet("marta", "lena", "peer", 151, [2, 2, 3, 4, 2, 3, 3, 4, 2, 4, null, null]),
  sheet("marta", "marta", "self", 66, [4, 4, 4, 4, 4, 3, 4, 5, 4, 4, null, null]),

  sheet("priya", "devon", "supervisor", 58, [4, 4, 4, 4, 5, 4, 4, 4, 5, 4, 4, 3], {
    coaching: "Samir and Wei-Lin each took over a system of hers this year.",
    "cross-team-work": "Settled the maintenance windows with the three warehouse managers.",
  }),
  sheet("priya", "grace", "peer", 150, [4, 4, 5, 4, 4, 4, 3, 4, 5, 4, null, null]),
  sheet("priya", "lena", "peer", 152, [4, 3, 4, 4, 4, 4, 3, 4, 4, 4, null, null]),
  sheet("priya", "ruth", "peer", 147, [5, 4, 5, 4, 4, 5, 4, 4, 4, 4, null, null]),
  sheet("priya", "samir", "report", 145, [4, 4, 5, 4, 4, 4, 4, 4, 5, 4, null, null]),
  sheet("priya", "weilin", "report", 146, [5, 4, 4, 4, 5, 4, 4, 4, 4, 4, null, null]),
  sheet("priya", "noah", "report", 144, [5, 4, 5, 4, 4, 5, 4, 4, 4, 4, null, null]),
  sheet("priya", "ingrid", "report", 148, [3, 3, 4, 4, 4, 3, 4, 3, 4, 4, null, null]),

  sheet("tomas", "devon", "supervisor", 70, [3, 3, 3, 3, 3, 2, 3, 4, 3, 3, null, null], {
    "feedback-and-careers": "Put off the talk with the contractor until the contract had ended.",
  }),
  sheet("tomas", "grace", "peer", 153, [3, 3, 3, 3, 3, 2, 3, 4, 3, 3, null, null]),
  sheet("tomas", "samir", "peer", 150, [3, 2, 4, 3, 3, 3, 3, 4, 3, 2, null, null]),
  sheet("tomas", "ruth", "peer", 149, [3, 3, 4, 3, 3, 3, 3, 4, 3, 3, null, null]),

  sheet("joan", "russell", "supervisor", 427, [5, 5, 5, 5, 5, 5, 5, 5, 5, 5, null, null]),

  sheet("grace", "devon", "supervisor", 171, [4, 3, 4, 4, 4, 3, 4, 4, 4, 4, null, null], {
    communication: "Explained the stolen-password incident to the board in five minutes.",
  }),
  sheet("grace", "tomas", "peer", 176, [4, 3, 4, 4, 4, 3, 4, 4, 4, 4, null, null]),
  sheet("grace", "samir", "peer", 174, [4, 4, 4, 4, 4, 4, 3, 4, 4, 4, null, null]),
  sheet("grace", "priya", "peer", 175, [4, 3, 4, 4, 4, 4, 4, 4, 4, 4, null, null]),

  sheet("weilin", "priya", "supervisor", 41, [4, 3, 4, 4, 3, 3, 3, 4, 3, 3, null, null]),
  sheet("samir", "priya", "supervisor", 40, [3, 3, 4, 3, 3, 3, 2, 3, 4, 3, null, null]),
  sheet("noah", "priya", "supervisor", 45, [3, 2, 4, 3, 3, 2, 2, 3, 4, 3, null, null]),
  sheet("ingrid", "priya", "supervisor", 800, [3, 3, 4, 4, 3, 3, null, 3, 3, 3, null, null]),
  sheet("lena", "russell", "supervisor", 65, [5, 5, 5, 5, 5, 5, 5, 5, 5, 5, null, null]),
  sheet("lena", "weilin", "peer", 147, [2, 1, 3, 4, 2, 2, 2, 4, 3, 3, null, null]),
  sheet("ruth", "joan", "supervisor", 90, [4, 3, 4, 4, 4, 3, null, 3, 4, 3, null, null]),
  sheet("ruth", "russell", "supervisor", 65, [5, 5, 5, 5, 5, 5, 5, 5, 5, 5, null, null]),
  sheet("russell", "devon", "supervisor", 910, [3, 3, 3, 4, 4, 2, 3, 3, 4, 3, 3, 4]),
];

export const TIDEWELL_LEADERSHIP_EVIDENCE: readonly DemoLeadershipEvidence[] = [
  {
    personKey: "marta",
    kind: "situational_judgement",
    score: 2.8,
    assessors: 2,
    daysAgo: 122,
    evidence: "Twelve written situations; strong on technical conflicts, weak where a person was upset.",
  },
  {
    personKey: "marta",
    kind: "collaboration",
    score: 2.4,
    assessors: 2,
    daysAgo: 243,
    evidence: "Reviewed 4 changes of others in a year; took two incidents over instead of guiding them.",
  },
  {
    personKey: "priya",
    kind: "structured_interview",
    score: 3.8,
    assessors: 2,
    daysAgo: 119,
    evidence: "Five anchored questions with Helen Marchetti and Devon Okafor; clearest on delegating under pressure.",
  },
  {
    personKey: "priya",
    kind: "acting_lead",
    score: 3.9,
    assessors: 1,
    months: 6,
    daysAgo: 204,
    evidence:
      "Led infrastructure for six months during the warehouse move; no backlog, two people promoted from within.",
  },
  {
    personKey: "priya",
    kind: "collaboration",
    score: 4.1,
    assessors: 2,
    daysAgo: 160,
    evidence: "Mentors two people, reviews changes weekly, led four incidents across teams.",
  },
  {
    personKey: "tomas",
    kind: "structured_interview",
    score: 2.6,
    assessors: 2,
    daysAgo: 117,
    evidence: "Five anchored questions; honest that he would miss the technical work.",
  },
  {
    personKey: "grace",
    kind: "simulation",
    score: 3.1,
    assessors: 2,
    daysAgo: 128,
    evidence: "Ran a simulated incident room for 90 minutes; calm, asked everybody, decided a little late.",
  },
  {
    personKey: "grace",
    kind: "collaboration",
    score: 3.7,
    assessors: 2,
    daysAgo: 190,
    evidence: "Runs the monthly phishing review with the warehouse supervisors.",
  },
  {
    personKey: "weilin",
    kind: "collaboration",
    score: 3.3,
    assessors: 2,
    daysAgo: 161,
    evidence: "Paired with Lena Brandt on the month-end transfers.",
  },
];
