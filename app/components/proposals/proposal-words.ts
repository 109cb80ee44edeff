import type { ProposalState } from "#app/domain/shared/vocabulary.ts";

export const PROPOSAL_STATE_WORDS: Record<ProposalState, string> = {
  open: "waits for an answer",
  accepted: "accepted",
  declined: "declined",
  withdrawn: "withdrawn",
};
