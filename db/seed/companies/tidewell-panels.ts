import type { DemoPanel } from "./demo-company.ts";

const of = (...scores: number[]) => scores.map((score) => ({ score }));

/** The interview from which Priya's evidence comes, and one with Marta that waits for two of its three assessors. */
export const TIDEWELL_PANELS: readonly DemoPanel[] = [
  {
    personKey: "priya",
    kind: "structured_interview",
    targetRole: "manager",
    purpose: "Infrastructure manager, as a second candidate.",
    openedBy: "dana.whitlock@tidewell.example",
    daysAgo: 119,
    questions: [
      "interview.handed-over",
      "interview.grew-somebody",
      "interview.hard-message",
      "interview.two-priorities",
      "interview.former-peers",
    ],
    scores: {
      helen: [
        { score: 4, words: "Gave the warehouse cut-over to Wei-Lin and stayed out of the room." },
        { score: 5, words: "Three people, each with what was practised and what did not work." },
        ...of(4, 3, 4),
      ],
      devon: of(4, 4, 4, 3, 3),
    },
  },
  {
    personKey: "marta",
    kind: "structured_interview",
    targetRole: "manager",
    purpose: "Infrastructure manager: nothing on record yet about how she leads but ratings.",
    openedBy: "dana.whitlock@tidewell.example",
    daysAgo: 1,
    questions: [
      "interview.handed-over",
      "interview.hard-message",
      "interview.two-priorities",
      "interview.quiet-member",
      "interview.former-peers",
    ],
    scores: {
      devon: [
        { score: 2, words: "Took the depot change back after an hour; says that it was quicker." },
        { score: 3 },
        { score: 4, words: "Asked both what happens if it waits, and decided by that." },
        { score: 2 },
        { score: 2 },
      ],
      helen: null,
      russell: null,
    },
  },
];
