import type { AssessmentSource } from "#app/domain/shared/vocabulary.ts";

interface SourceWords {
  name: string;
  /** What it counts for, said where it is chosen. */
  detail: string;
  /** Single answers are shown to nobody. */
  isKept: boolean;
}

export const SOURCE_WORDS: Record<AssessmentSource, SourceWords> = {
  supervisor: { name: "Supervisor", detail: "who leads the person’s work", isKept: false },
  peer: { name: "Peer", detail: "works beside the person; shown as a number of answers only", isKept: true },
  report: { name: "Report", detail: "is led by the person; shown as a number of answers only", isKept: true },
  test: { name: "Test", detail: "an exam or a certified exercise", isKept: false },
  self: { name: "The person themself", detail: "shown as claimed, never counted", isKept: false },
};
