/** Fewer can never become evidence of a panel: one mind cannot make certainty. */
export const LEAST_ASSESSORS = 2;
export const MOST_ASSESSORS = 5;
/** A structured interview is one from three anchored questions on; the same goes for exercises and reviews. */
export const LEAST_QUESTIONS = 3;

/** One entry of one assessor on one question. A later one supersedes the earlier of the same assessor. */
export interface PanelScore {
  assessorId: string;
  questionId: string;
  score: number;
}

/** What all assessors together say on one question. */
export interface QuestionResult {
  questionId: string;
  /** Null where nobody scored it: unknown is not zero. */
  mean: number | null;
  /** Highest less lowest score; 0 where all agree, null below two assessors. */
  spread: number | null;
  assessors: number;
  /** From two assessors on a question counts. */
  counts: boolean;
}

export interface CombinedPanel {
  questions: QuestionResult[];
  /** How many assessors scored anything that counts. */
  assessors: number;
  /** Mean of the questions that count, to two decimals; null where too few count or too few scored. */
  score: number | null;
  /** Of the questions that count, those on which nobody is more than one apart. */
  agreed: number;
  counted: number;
}

/**
 * The combined score of a panel: the mean over the questions of the mean over their assessors, each assessor's newest
 * entry alone. A question that fewer than two scored is left out; with fewer than two assessors or three questions left
 * there is no score. Scores are whole numbers from 1 to 5, entries in the order in which they were made.
 *
 * @example two assessors, three questions, 4·2, 3·3, 5·4 → means 3, 3, 4.5 → score 3.5, spreads 2, 0, 1, agreed 2 of 3
 */
export function combineScores(questionIds: readonly string[], entries: readonly PanelScore[]): CombinedPanel {
  const newest = new Map(entries.map((entry) => [`${entry.questionId} ${entry.assessorId}`, entry]));
  const questions = questionIds.map((questionId): QuestionResult => {
    const scores = [...newest.values()].filter((entry) => entry.questionId === questionId).map(({ score }) => score);
    const isKnown = scores.length > 0;
    const counts = scores.length >= LEAST_ASSESSORS;
    return {
      questionId,
      mean: isKnown ? scores.reduce((sum, score) => sum + score, 0) / scores.length : null,
      spread: counts ? Math.max(...scores) - Math.min(...scores) : null,
      assessors: scores.length,
      counts,
    };
  });
  const counted = questions.filter(({ counts }) => counts);
  const countedIds = new Set(counted.map(({ questionId }) => questionId));
  const assessors = new Set(
    [...newest.values()].flatMap(({ assessorId, questionId }) => (countedIds.has(questionId) ? [assessorId] : [])),
  ).size;
  const isEnough = assessors >= LEAST_ASSESSORS && counted.length >= LEAST_QUESTIONS;
  const mean = counted.reduce((sum, question) => sum + (question.mean ?? 0), 0) / counted.length;
  return {
    questions,
    assessors,
    score: isEnough ? Math.round(mean * 100) / 100 : null,
    agreed: counted.filter(({ spread }) => (spread ?? 0) <= 1).length,
    counted: counted.length,
  };
}
