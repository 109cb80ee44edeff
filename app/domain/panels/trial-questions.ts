import type { StarterQuestion } from "./starter-question.ts";

/** A mid review, that may still change the trial, and a final one. Both begin with the goals agreed at the start. */
export const TRIAL_QUESTIONS: readonly StarterQuestion[] = [
  {
    code: "trial.mid.goals",
    competency: "results-and-priorities",
    stage: "mid",
    text: "Goals, half-way: which of the goals agreed at the start are on their way, and how does the person know?",
    anchors: {
      1: "Cannot say where they stand, or works on other things.",
      3: "Knows where each goal stands and has told the team and their own manager.",
      5: "Has dropped or changed a goal in the open because the facts changed.",
    },
  },
  {
    code: "trial.mid.team",
    competency: "team-climate",
    stage: "mid",
    text: "The team’s view, half-way: what do people say when they are asked together what is easier and what is harder since the start?",
    anchors: {
      1: "They wait for decisions, or take their questions elsewhere.",
      3: "They know what is expected and bring their problems.",
      5: "They name something that the person changed because of them.",
    },
  },
  {
    code: "trial.mid.handing-over",
    competency: "delegating",
    stage: "mid",
    text: "Own work, half-way: what of their technical work has the person handed over, to whom, and what came back?",
    anchors: {
      1: "Does the old work and the new one at night.",
      3: "Has handed over most of it, with somebody named for each piece.",
      5: "Others do it now in a way of their own, and the person leaves it at that.",
    },
  },
  {
    code: "trial.final.goals",
    competency: "results-and-priorities",
    stage: "final",
    text: "Goals, at the end: what was reached of what was agreed, and what did it cost the team?",
    anchors: {
      1: "Less than half was reached, or others had to step in.",
      3: "What was agreed was reached in time with the people who were there.",
      5: "More was reached, and the team is better able to go on without the person.",
    },
  },
  {
    code: "trial.final.team",
    competency: "team-climate",
    stage: "final",
    text: "The team’s view, at the end: asked together and without the person, would they want to go on working for them, and why?",
    anchors: {
      1: "They would rather not, with reasons of their own.",
      3: "They would, and name what should be different.",
      5: "They ask for it, the doubtful ones of the beginning among them.",
    },
  },
  {
    code: "trial.final.people",
    competency: "coaching",
    stage: "final",
    text: "People, at the end: who has learnt something in this time, and what did the person do for it?",
    anchors: {
      1: "Nobody can be named.",
      3: "One or two took on something new with the person’s help.",
      5: "Most did, and say so themselves.",
    },
  },
  {
    code: "trial.final.hard-moment",
    competency: "decisions",
    stage: "final",
    text: "The hardest moment: what was it, what did the person decide, and how did they tell those who lost by it?",
    anchors: {
      1: "Left it to others, or told nobody.",
      3: "Decided in time and told those concerned, with the reason.",
      5: "Heard the other side first, stood by it under pressure, and put right what it cost.",
    },
  },
  {
    code: "trial.final.upwards",
    competency: "communication",
    stage: "final",
    text: "Upwards: how did the person’s own manager learn of trouble, and how early?",
    anchors: {
      1: "From others, or when it was too late.",
      3: "From the person, before it hurt, with a proposal.",
      5: "From the person, early, with choices and what each would cost.",
    },
  },
];
