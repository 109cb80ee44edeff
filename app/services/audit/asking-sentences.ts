import { formatCount } from "#app/lib/format.ts";
import type { ActionWords } from "./action-words.ts";

/** Actions by which views and evidence about somebody are asked for or offered: assessment rounds, interviews and trials, evidence that people propose. */
export const ASKING_ACTIONS: Record<string, ActionWords> = {
  "round.plan": { label: "Planned a round", tell: ({ subject }) => `planned the round ${subject}` },
  "round.change-plan": {
    label: "Changed a planned round",
    tell: ({ subject }) => `changed the planned round ${subject}`,
  },
  "round.begin": { label: "Began to open a round", tell: ({ subject }) => `began to open the round ${subject}` },
  "round.open": { label: "Opened a round", tell: ({ subject }) => `opened the round ${subject}` },
  "round.ask-to-cancel": {
    label: "Stopped a round",
    tell: ({ subject }) => `asked to stop opening the round ${subject}`,
  },
  "round.cancel": {
    label: "Round cancelled",
    tell: ({ subject }) => `cancelled the round ${subject}: nobody was asked`,
  },
  "round.answer": { label: "Answered in a round", tell: ({ subject }) => `handed a page in for the round ${subject}` },
  "round.record": {
    label: "Recorded answers of a round",
    tell: ({ subject, person, after }) =>
      `recorded ${formatCount(Number(after.answers), "answer", "answers")} about ${person} from the round ${subject}`,
  },
  "round.hold-back": {
    label: "Held answers back",
    tell: ({ subject }) => `held back what too few said in the round ${subject}`,
  },
  "round.close": { label: "Closed a round", tell: ({ subject }) => `closed the round ${subject}` },
  "round.reopen": { label: "Opened a round again", tell: ({ subject }) => `opened the round ${subject} again` },
  "round.allow-late": {
    label: "Allowed a late answer",
    tell: ({ subject }) => `let somebody answer late in the round ${subject}`,
  },
  "round.ask-peer": { label: "Asked a peer", tell: ({ person }) => `asked one more peer about ${person}` },
  "round.propose-peer": { label: "Proposed a peer", tell: () => "proposed a peer to be asked about themself" },
  "round.approve-peer": { label: "Approved a peer", tell: ({ person }) => `said yes to a peer about ${person}` },
  "round.refuse-peer": { label: "Refused a peer", tell: ({ person }) => `took a peer off the list about ${person}` },
  "proposal.add": { label: "Proposed evidence", tell: () => "proposed evidence about themself" },
  "proposal.withdraw": { label: "Withdrew proposed evidence", tell: () => "took back evidence that they had proposed" },
  "proposal.accept": {
    label: "Accepted proposed evidence",
    tell: ({ person }) => `accepted evidence that ${person} had proposed`,
  },
  "proposal.decline": {
    label: "Declined proposed evidence",
    tell: ({ person }) => `declined evidence that ${person} had proposed`,
  },
  "contest.ask": {
    label: "Asked back about a contest",
    tell: ({ person }) => `asked ${person} about what they contest`,
  },
  "contest.reply": { label: "Replied about a contest", tell: () => "replied about what they contest" },
  "panel.open": {
    label: "Opened an interview or trial sheet",
    tell: ({ person, after }) => `asked ${formatCount(Number(after.assessors), "person", "people")} to score ${person}`,
  },
  "panel.move": {
    label: "Moved an interview or trial",
    tell: ({ person }) => `moved the day on which ${person} is scored`,
  },
  "panel.hand-in": {
    label: "Handed in an interview or trial sheet",
    tell: ({ person }) => `handed in a sheet about ${person}`,
  },
  "panel.open-scores": {
    label: "Opened the scores of a sheet",
    tell: ({ person }) => `opened the scores about ${person} to those who gave them`,
  },
  "panel.change-score": {
    label: "Changed a score after the discussion",
    tell: ({ person }) => `changed a score about ${person} after the discussion`,
  },
  "panel.close": {
    label: "Closed an interview or trial sheet",
    tell: ({ person, after }) =>
      `closed the sheet about ${person}: leadership evidence by ${formatCount(Number(after.assessors), "assessor", "assessors")}`,
  },
  "panel.cancel": {
    label: "Withdrew an interview or trial sheet",
    tell: ({ person }) => `withdrew the sheet about ${person}`,
  },
};
