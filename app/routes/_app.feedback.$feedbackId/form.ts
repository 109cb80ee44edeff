import { FEEDBACK_QUESTIONS } from "#app/domain/outcomes/check-questions.ts";
import type { FeedbackAnswer } from "#app/domain/outcomes/group-mean.ts";

/** What was chosen; null where somebody cannot say. */
export function readFeedback(form: FormData): FeedbackAnswer {
  const levelOf = (value: FormDataEntryValue | null) => (value ? Number(value) : null);
  return Object.fromEntries(
    FEEDBACK_QUESTIONS.map((key) => [key, levelOf(form.get(`level.${key}`))]),
  ) as FeedbackAnswer;
}
