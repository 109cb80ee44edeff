import { LEAST_REPORTS } from "../rounds/release.ts";
import { FEEDBACK_QUESTIONS, type FeedbackQuestion } from "./check-questions.ts";

/** One answer sheet, without its giver; null where somebody could not say. */
export type FeedbackAnswer = Record<FeedbackQuestion, number | null>;

export interface GroupMean {
  question: FeedbackQuestion;
  answered: number;
  /** One decimal; null where it is hidden. */
  mean: number | null;
  hidden: "too-few" | "unanimous-at-an-end" | null;
}

/** Whether so many people can be asked at all: below four a mean would show single answers, so nobody is asked. */
export const mayAskReports = (reports: number): boolean => reports >= LEAST_REPORTS;

/**
 * The mean of a group over each question, never over fewer than four answers and never when all gave the same end of the
 * scale: then everybody's answer would be known.
 *
 * @example meansOf four sheets with clarity 2, 3, 4, 4 // { question: "clarity", answered: 4, mean: 3.3, hidden: null }
 */
export function meansOf(answers: readonly FeedbackAnswer[]): GroupMean[] {
  return FEEDBACK_QUESTIONS.map((question) => {
    const given = answers.flatMap((answer) => answer[question] ?? []);
    const hidden = whyHidden(given);
    const sum = given.reduce((total, level) => total + level, 0);
    return {
      question,
      answered: given.length,
      mean: hidden ? null : Math.round((sum / given.length) * 10) / 10,
      hidden,
    };
  });
}

function whyHidden(given: readonly number[]): GroupMean["hidden"] {
  if (given.length < LEAST_REPORTS) return "too-few";
  const [first] = given;
  return (first === 1 || first === 5) && given.every((level) => level === first) ? "unanimous-at-an-end" : null;
}
