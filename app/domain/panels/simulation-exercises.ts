import type { StarterQuestion } from "./starter-question.ts";

/** Four exercises of about half an hour each; a second person plays the colleague, the team or the caller. */
export const SIMULATION_EXERCISES: readonly StarterQuestion[] = [
  {
    code: "simulation.in-tray",
    competency: "results-and-priorities",
    stage: "final",
    text: "In-tray: fourteen messages wait on the first morning of the week, among them an audit date, a resignation and a complaint. Thirty minutes to sort, answer or hand on; then say why in that order.",
    anchors: {
      1: "Goes through them from the top, answers the easy ones, and does most of it alone.",
      3: "Finds the two that cannot wait, hands on at least a third with aim and date, and can say why.",
      5: "Sees what hangs together, speaks to the person before the file, leaves things undone on purpose and says which.",
    },
  },
  {
    code: "simulation.difficult-conversation",
    competency: "feedback-and-careers",
    stage: "final",
    text: "Difficult conversation: a good engineer has twice changed a live system without telling anybody. An actor plays the engineer, who feels badly treated. Twenty minutes.",
    anchors: {
      1: "Lectures, or lets the point go as soon as it becomes uncomfortable.",
      3: "Names what happened and what it caused, lets the other speak, and ends with something agreed.",
      5: "Finds out why it seemed right to the engineer, stays firm on the rule, and the other leaves willing to keep it.",
    },
  },
  {
    code: "simulation.incident",
    competency: "decisions",
    stage: "final",
    text: "Incident with a team: the order system is down at ten in the morning. Three colleagues are in the room, one calls from sales every five minutes. Lead it for thirty minutes; new facts come in.",
    anchors: {
      1: "Sits down at the keyboard; the others wait or each tries something.",
      3: "Says who does what, keeps one list of what is known, and tells sales when the next word comes.",
      5: "Draws the quiet one in, decides with half the facts and says what would change it, and ends with what was learnt.",
    },
  },
  {
    code: "simulation.hand-out-the-week",
    competency: "delegating",
    stage: "final",
    text: "Share out a week: nine pieces of work, four people with different skills and hours, one of them new. Plan it on one page in twenty minutes and hand two pieces over in person.",
    anchors: {
      1: "Gives everybody what they always do, or keeps the critical pieces.",
      3: "Fits skills and hours, pairs the new one with somebody, and hands over with aim, limit and date.",
      5: "Uses one piece to remove a dependence on a single person, asks what each wants to learn, and leaves slack.",
    },
  },
];
