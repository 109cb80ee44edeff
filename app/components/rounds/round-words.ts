import type { RequestState, RoundSource, RoundState } from "#app/domain/shared/vocabulary.ts";

export const ROUND_STATE_WORDS: Record<RoundState, string> = {
  planned: "planned",
  opening: "being opened",
  open: "open",
  closed: "closed",
  cancelled: "cancelled",
};

/** Who is asked, as somebody who opens a round reads it. */
export const ASKED_WORDS: Record<RoundSource, { name: string; detail: string }> = {
  self: { name: "The person themself", detail: "shown as claimed, never counted" },
  supervisor: { name: "Supervisor", detail: "the manager on record" },
  peer: { name: "Peers", detail: "used from three answers on, never singly" },
  report: { name: "Reports", detail: "used from four answers on, never singly" },
};

/** In what role somebody answers. */
export const ANSWER_AS: Record<RoundSource, string> = {
  self: "your own view",
  supervisor: "as the supervisor",
  peer: "as a peer",
  report: "as a report",
};

export const REQUEST_STATE_WORDS: Record<RequestState, string> = {
  proposed: "proposed, waits for a yes",
  asked: "asked",
  refused: "not asked",
};
