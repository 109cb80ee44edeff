import { CHECK_QUESTIONS } from "#app/domain/outcomes/check-questions.ts";
import { ROLE_STANDINGS } from "#app/domain/shared/vocabulary.ts";
import type { CheckAnswer } from "#app/services/outcomes/answer-check.server.ts";

const LONGEST_TEXT = 4000;

const levelOf = (value: FormDataEntryValue | null): number | null => (value ? Number(value) : null);
const textOf = (value: FormDataEntryValue | null): string => String(value ?? "").slice(0, LONGEST_TEXT);

/** What was typed; null for a standing that is none of the list. */
export function readCheck(form: FormData): CheckAnswer | null {
  const standing = ROLE_STANDINGS.find((one) => one === form.get("standing"));
  if (!standing) return null;
  const levels = Object.fromEntries(CHECK_QUESTIONS.map((key) => [key, levelOf(form.get(`level.${key}`))]));
  return {
    standing,
    levels: levels as CheckAnswer["levels"],
    regrettedLeavers: form.getAll("regrettedLeavers").map(String),
    words: textOf(form.get("words")),
    reason: textOf(form.get("reason")),
  };
}
