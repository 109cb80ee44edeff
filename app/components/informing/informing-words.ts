import type { NoticeWay } from "#app/domain/shared/vocabulary.ts";

export const WAY_WORDS: Record<NoticeWay, string> = {
  "in-person": "in person",
  letter: "by letter",
  "e-mail": "by e-mail",
};

/** Business days that a New York City rule puts between a notice and the use of such a tool. */
export const NEW_YORK_BUSINESS_DAYS = 10;
