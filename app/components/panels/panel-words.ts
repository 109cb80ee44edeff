import { EVIDENCE_KIND_WORDS } from "#app/components/people/evidence-kinds.ts";
import type { PanelKind, PanelStage, PanelState } from "#app/domain/shared/vocabulary.ts";

export const PANEL_STATE_WORDS: Record<PanelState, string> = {
  open: "open",
  closed: "closed",
  cancelled: "withdrawn",
};

const STAGE_WORDS: Record<PanelStage, string> = { mid: "mid review", final: "final review" };

/** "Structured interview", or for a trial which of its reviews. */
export const sittingName = (kind: PanelKind, stage: PanelStage): string =>
  kind === "acting_lead" ? `Lead trial, ${STAGE_WORDS[stage]}` : EVIDENCE_KIND_WORDS[kind].name;

/** How far the assessors of one question are apart. */
export function spreadWords(spread: number | null): string {
  if (spread === null) return "fewer than two scored it";
  if (spread === 0) return "all the same";
  return spread === 1 ? "1 apart" : `${spread} apart: talk about it`;
}

interface Agreement {
  score: number | null;
  assessors: number;
  agreed: number;
  counted: number;
}

/** The result of a sitting in a sentence; `score` as it is shown. */
export const resultSentence = ({ assessors, agreed, counted }: Agreement, score: string | null): string =>
  score === null
    ? "There is no combined score: three questions need two assessors each."
    : `${score} of 5 from ${assessors} assessors, who are at most 1 apart on ${agreed} of ${counted} questions.`;
