/** What is scored 0 to 4 for each IT function. Cover is computed and stands beside them. */
export const CRITERIA = [
  "differentiation",
  "liability",
  "scarcity",
  "hours",
  "volatility",
  "standardisation",
  "privilege",
  "exit",
] as const;
export type Criterion = (typeof CRITERIA)[number];

/** The weighed ones. Liability is a gate and takes no weight: no weight may outvote it. */
export const WEIGHED = [
  "differentiation",
  "scarcity",
  "hours",
  "volatility",
  "standardisation",
  "privilege",
  "exit",
  "cover",
] as const;
export type Weighed = (typeof WEIGHED)[number];

export interface CriterionWords {
  letter: string;
  name: string;
  question: string;
  /** Which way a high score pushes; a gate pushes nowhere and closes a way. */
  pushes: "keep" | "outsource" | "gate";
  atZero: string;
  atFour: string;
}

export const CRITERION_WORDS: Readonly<Record<Criterion | "cover", CriterionWords>> = {
  differentiation: {
    letter: "D",
    name: "Differentiation",
    question: "Do customers choose you because of it?",
    pushes: "keep",
    atZero: "the same in every firm",
    atFour: "customers pay for it",
  },
  liability: {
    letter: "L",
    name: "Legal accountability",
    question: "How much does the law hold somebody of yours to account?",
    pushes: "gate",
    atZero: "nothing beyond the contract",
    atFour: "a named person of yours answers for it",
  },
  scarcity: {
    letter: "S",
    name: "Scarce skill",
    question: "How deep and how rare is the skill that it takes?",
    pushes: "outsource",
    atZero: "most administrators can do it",
    atFour: "few specialists can",
  },
  hours: {
    letter: "N",
    name: "Nights and weekends",
    question: "Does it have to be looked after around the clock?",
    pushes: "outsource",
    atZero: "office hours will do",
    atFour: "every hour counts",
  },
  volatility: {
    letter: "V",
    name: "Uneven demand",
    question: "How much does the work rise and fall?",
    pushes: "outsource",
    atZero: "the same every week",
    atFour: "sudden peaks",
  },
  standardisation: {
    letter: "T",
    name: "Standard work",
    question: "Is it done the same way everywhere?",
    pushes: "outsource",
    atZero: "made for you alone",
    atFour: "the same everywhere",
  },
  privilege: {
    letter: "P",
    name: "Data and privilege given away",
    question: "How sensitive is what a provider would see and could change?",
    pushes: "keep",
    atZero: "nothing of weight",
    atFour: "everything",
  },
  exit: {
    letter: "X",
    name: "Hard to leave",
    question: "How hard would it be to leave the provider again?",
    pushes: "keep",
    atZero: "another takes over within days",
    atFour: "no way back within a year",
  },
  cover: {
    letter: "K",
    name: "Own cover",
    question: "How many of the people needed are there, at the required level and fresh?",
    pushes: "keep",
    atZero: "nobody",
    atFour: "everybody who is needed",
  },
};

/** 0 to 4 each; null has not been judged, which is neither 0 nor the middle. */
export type Scores = Readonly<Record<Criterion, number | null>>;
export type Weights = Readonly<Record<Weighed, number>>;

export const HIGHEST_SCORE = 4;
export const HIGHEST_WEIGHT = 10;

/** All alike: nobody has measured which of them ought to count more (our judgement). */
export const DEFAULT_WEIGHTS: Weights = {
  differentiation: 1,
  scarcity: 1,
  hours: 1,
  volatility: 1,
  standardisation: 1,
  privilege: 1,
  exit: 1,
  cover: 1,
};

export const NO_SCORES: Scores = {
  differentiation: null,
  liability: null,
  scarcity: null,
  hours: null,
  volatility: null,
  standardisation: null,
  privilege: null,
  exit: null,
};
