import type { StarterQuestion } from "./starter-question.ts";

/** Four questions about what happened and four about what the person would do, asked of every candidate alike. */
export const INTERVIEW_QUESTIONS: readonly StarterQuestion[] = [
  {
    code: "interview.handed-over",
    competency: "delegating",
    stage: "final",
    text: "Tell us about a piece of work that you could have done best yourself and gave to somebody else. What did you agree, and how did it end?",
    anchors: {
      1: "Has no example, or took the work back at the first difficulty.",
      3: "Agreed aim and date, looked in at fixed points, and left the way to the other.",
      5: "Chose it so that the other would grow, let a first mistake happen where it was safe, and gave the credit away.",
    },
  },
  {
    code: "interview.grew-somebody",
    competency: "coaching",
    stage: "final",
    text: "Who can do something today because of you that they could not do two years ago? What did you do, week by week?",
    anchors: {
      1: "Names nobody, or explained it once and left it there.",
      3: "Names one person, what was practised and how both noticed that it worked.",
      5: "Names several, adapted to each of them, and says what did not work and what was changed.",
    },
  },
  {
    code: "interview.hard-message",
    competency: "feedback-and-careers",
    stage: "final",
    text: "Describe a time when you had to tell somebody that their work was not good enough. How did you begin, and what came after?",
    anchors: {
      1: "Avoided it, sent a message, or went to the manager instead.",
      3: "Said it soon and in private, with an example, and agreed what should change.",
      5: "Asked for the other side first, held to the point, followed up, and the two still work well together.",
    },
  },
  {
    code: "interview.wrong-decision",
    competency: "decisions",
    stage: "final",
    text: "Which decision of yours turned out to be wrong? Who noticed, and what did you do on that day?",
    anchors: {
      1: "Names none, or puts it down to others.",
      3: "Names one that mattered, told those it hurt, and put it right.",
      5: "Looked for signs of being wrong beforehand, told everybody at once, and changed how such decisions are made.",
    },
  },
  {
    code: "interview.two-priorities",
    competency: "results-and-priorities",
    stage: "final",
    text: "On Monday two department heads each want the same engineer for the week, and both say that it cannot wait. What do you do before noon?",
    anchors: {
      1: "Splits the engineer in half, or gives in to whoever is louder.",
      3: "Asks both what happens if it waits, decides by a stated reason, and tells both and the engineer.",
      5: "Brings both to one table with the cost of waiting, offers a smaller first step, and settles who decides next time.",
    },
  },
  {
    code: "interview.quiet-member",
    competency: "team-climate",
    stage: "final",
    text: "One of your team has said nothing in meetings for a month, and the work has become late. Nobody has complained. What do you do?",
    anchors: {
      1: "Waits, or speaks about it in front of the team.",
      3: "Asks in private what has changed, listens, and agrees on something small with a date.",
      5: "Also asks what in the team or in their own way of leading makes it hard to speak, and changes that for everybody.",
    },
  },
  {
    code: "interview.bad-news-up",
    competency: "communication",
    stage: "final",
    text: "A migration that the board was promised for the end of the month will be six weeks late. You learn it today. Whom do you tell what, and when?",
    anchors: {
      1: "Hopes to catch up, or tells it in technical terms only when asked.",
      3: "Tells it today, with the reason, the new date and what it costs the others.",
      5: "Gives choices with their price, says how sure the new date is, and keeps the team from being blamed in public.",
    },
  },
  {
    code: "interview.former-peers",
    competency: "direction-setting",
    stage: "final",
    text: "From next month you lead the people whose colleague you are today. One of them wanted the post. What do you do in the first two weeks?",
    anchors: {
      1: "Carries on as before, or shows who decides now.",
      3: "Talks with each alone, says what stays and what changes, and names the awkward point with the one who wanted it.",
      5: "Agrees with the team on few aims, gives that colleague a real field of their own, and asks for honest signs of trouble.",
    },
  },
];
