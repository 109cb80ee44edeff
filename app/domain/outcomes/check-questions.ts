/** What can be seen at 1, 3 and 5; 2 and 4 lie between. */
interface Anchors {
  1: string;
  3: string;
  5: string;
}

interface AnchoredQuestion {
  text: string;
  anchors: Anchors;
}

/** In the order in which they are asked; `overall` is the one that an outcome is judged by. */
export const CHECK_QUESTIONS = ["people", "delivery", "retention", "gap", "overall"] as const;
export type CheckQuestion = (typeof CHECK_QUESTIONS)[number];

/** Asked of whoever stands above the person. Our own words and our own anchors. */
export const CHECK_QUESTION_WORDS: Record<CheckQuestion, AnchoredQuestion> = {
  people: {
    text: "People: how do they lead those who report to them?",
    anchors: {
      1: "Does the work themself; people wait for decisions or take their questions elsewhere.",
      3: "Hands over work with clear expectations, gives feedback, and meets everybody regularly.",
      5: "People take on more than before and say whom they owe it to.",
    },
  },
  delivery: {
    text: "Delivery: what was reached of the goals agreed at the decision?",
    anchors: {
      1: "Less than half, or others had to step in.",
      3: "What was agreed, in time, with the people who were there.",
      5: "More than was agreed, and the team works better for it.",
    },
  },
  retention: {
    text: "Team: does it stay together?",
    anchors: {
      1: "People whom the firm wanted to keep have left or are about to, and name the leading as a reason.",
      3: "Nobody has left because of how the team is led.",
      5: "People stay who wanted to leave, or ask to join.",
    },
  },
  gap: {
    text: "Technical gap: who does the work that the person did before?",
    anchors: {
      1: "Nobody; the person does it at night, or it is left undone.",
      3: "Others do it, with the person’s help now and then.",
      5: "Others do it alone, and at least two of them could.",
    },
  },
  overall: {
    text: "All in all: does the person meet what the job asks?",
    anchors: {
      1: "No, and it is not getting better.",
      3: "Yes, they meet what the job asks.",
      5: "Well beyond it; the firm would decide the same again at once.",
    },
  },
};

export const FEEDBACK_QUESTIONS = ["clarity", "support", "fairness"] as const;
export type FeedbackQuestion = (typeof FEEDBACK_QUESTIONS)[number];

/** Asked of those who report to the person. */
export const FEEDBACK_QUESTION_WORDS: Record<FeedbackQuestion, AnchoredQuestion> = {
  clarity: {
    text: "Do you know what is expected of you?",
    anchors: {
      1: "I find out when it was wrong.",
      3: "Mostly, and when I ask I get an answer.",
      5: "Yes, and I know why it matters.",
    },
  },
  support: {
    text: "Do you get what you need to do your work well?",
    anchors: {
      1: "I am on my own with problems.",
      3: "When I say what I need, something happens.",
      5: "Problems are seen and dealt with before I have to ask.",
    },
  },
  fairness: {
    text: "Are work and recognition shared fairly in the team?",
    anchors: {
      1: "It depends on who you are.",
      3: "Mostly; where it was not, it was put right.",
      5: "Yes, and I can see how it is decided.",
    },
  },
};

/** Five steps in words; what lies between two anchors says so. */
export const anchorsInSteps = (anchors: Anchors): { level: number; words: string }[] =>
  ([1, 2, 3, 4, 5] as const).map((level) => ({
    level,
    words: level === 2 ? "Between 1 and 3" : level === 4 ? "Between 3 and 5" : anchors[level],
  }));
