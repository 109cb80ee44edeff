import type { Answer, AnswerKind } from "#app/domain/answers/answer-kinds.ts";
import type { PlannedAnswer } from "#app/domain/shared/vocabulary.ts";

const TITLES: Readonly<Record<AnswerKind, string>> = {
  "promote-with-backfill": "Promote, somebody fills in",
  "promote-without-backfill": "Promote, nobody fills in",
  "lead-trial": "Lead on trial",
  "specialist-track": "Specialist step",
  "other-candidate": "Another candidate",
  "hire-manager": "Hire from outside",
  "co-managed": "Co-managed cover",
  managed: "Managed cover",
};

/** An answer in a few words; another candidate by name. */
export const answerTitle = ({ kind, personId }: Answer, names: Readonly<Record<string, string>>): string =>
  kind === "other-candidate" ? (names[personId ?? ""] ?? TITLES[kind]) : TITLES[kind];

export const TERMS_TITLES: Readonly<Record<PlannedAnswer, string>> = {
  "lead-trial": "Lead trial",
  "specialist-track": "Specialist step",
};

export const FILL_IN_WORDS: Readonly<Record<string, string>> = {
  provider: "A provider or a temporary person",
  nobody: "Nobody: part of the work stays undone, or colleagues take it",
};
