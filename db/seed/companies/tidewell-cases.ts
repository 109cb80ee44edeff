import type { DemoPromotionCase } from "./demo-company.ts";

const HR = "dana.whitlock@tidewell.example";
const OWNER = "helen.marchetti@tidewell.example";

export const TIDEWELL_CASES: readonly DemoPromotionCase[] = [
  {
    personKey: "joan",
    targetRole: "team-lead",
    targetTitle: "Service desk lead",
    span: 2,
    peopleShare: 0.4,
    willing: "yes",
    backfill: true,
    baseRate: 0.6,
    technicalMultiple: null,
    plannedInDays: -183,
    openedDaysAgo: 204,
    openedBy: HR,
    submittedDaysAgo: 200,
    views: [
      {
        by: HR,
        words: "She already does half of it. I know it from one person only, who is kind to everybody.",
        probability: 0.7,
        daysAgo: 201,
      },
      {
        by: OWNER,
        words: "Callers ask for her by name. Whether she can hand over what she does best is open.",
        probability: 0.8,
        daysAgo: 190,
      },
    ],
    candidates: [],
    decision: {
      choice: "promote",
      chosenPersonKey: null,
      reasons:
        "The desk needs somebody who answers for it, and she knows every caller. What is on record about her leading is thin, so the checks are taken seriously.",
      alternatives: "Waiting for a structured interview, or a lead from outside for a desk of three.",
      dissent: "",
      conditions:
        "Half of the calls answered by others within three months. A talk with every member of the desk each month.",
      decidedDaysAgo: 183,
      reviewInDays: 182,
      decidedBy: OWNER,
      checks: [
        {
          day: 90,
          by: "russell.tate@tidewell.example",
          daysAgo: 91,
          levels: { people: 3, delivery: 2, retention: 4, gap: 3, overall: 3 },
          words:
            "A third of the calls go past her by now, half was agreed. She talks with both of her people every month, and they say so.",
        },
      ],
    },
  },
  {
    personKey: "grace",
    targetRole: "trial",
    targetTitle: "Acting security lead",
    span: 2,
    peopleShare: 0.3,
    willing: "yes",
    backfill: true,
    baseRate: 0.6,
    technicalMultiple: { low: 1, middle: 1.2, high: 1.5 },
    plannedInDays: -60,
    openedDaysAgo: 108,
    openedBy: HR,
    submittedDaysAgo: 106,
    views: [
      {
        by: HR,
        words: "Calm and fair in incidents. Has not yet had to tell anybody that their work is not good enough.",
        probability: 0.7,
        daysAgo: 107,
      },
      {
        by: OWNER,
        words: "People go to her when something burns. I would like to see her say no to a friend first.",
        probability: 0.65,
        daysAgo: 100,
      },
    ],
    candidates: [{ personKey: "tomas", willing: "no" }],
    decision: {
      choice: "lead-trial",
      chosenPersonKey: null,
      reasons:
        "The evidence is favourable but thin where it matters, in hard conversations. Six months as acting lead cost little, and they show what no interview can.",
      alternatives: "A specialist rung for her without a team, or buying the lead from the security provider.",
      dissent: "Devon Okafor would have appointed her at once.",
      conditions: "Right to return to her post, agreed in writing. The provider takes the night alerts meanwhile.",
      decidedDaysAgo: 86,
      reviewInDays: 4,
      decidedBy: OWNER,
    },
  },
  {
    personKey: "marta",
    targetRole: "manager",
    targetTitle: "Infrastructure manager",
    span: 7,
    peopleShare: 0.7,
    willing: "yes",
    backfill: false,
    baseRate: 0.6,
    technicalMultiple: { low: 1.3, middle: 1.9, high: 2.5 },
    plannedInDays: 60,
    openedDaysAgo: 19,
    openedBy: HR,
    submittedDaysAgo: 17,
    views: [
      {
        by: HR,
        words:
          "She keeps the network alive and has earned the next step. I do not know how she would be with seven people, and I do not know who would do her work.",
        probability: 0.75,
        daysAgo: 18,
      },
      {
        by: "devon.okafor@tidewell.example",
        words: "She will hate the meetings, and the network will miss her from the first week. I would not do it now.",
        probability: 0.35,
        daysAgo: 14,
      },
      {
        by: OWNER,
        words: "The team respects her. That is half of it; the other half I cannot judge from here.",
        probability: 0.6,
        daysAgo: 12,
      },
    ],
    candidates: [
      { personKey: "priya", willing: "yes" },
      { personKey: "joan", willing: null },
      { personKey: "tomas", willing: "unsure" },
    ],
    decision: null,
    whatIf: {
      words:
        "A good interview alone would lift it to a moderate risk, and the cover would still be missing. The interview first, then a trial with Wei-Lin filling in.",
      tried: {
        evidence: [{ kind: "structured_interview", score: 3.8, people: 2, months: null }],
        span: 7,
        baseRate: 0.6,
        backfill: true,
      },
      daysAgo: 9,
      keptBy: HR,
    },
  },
];
