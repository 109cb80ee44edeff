import type { RoundRequest } from "#db/queries/round-requests.ts";
import type { Round } from "#db/queries/rounds.ts";

/** Whether a request can be answered, or answered anew: not once it is on record, and late only where that is allowed. */
export const isOpenFor = (round: Pick<Round, "state">, request: Pick<RoundRequest, "recordedAt" | "lateAllowedAt">) =>
  request.recordedAt === null && (round.state === "open" || request.lateAllowedAt !== null);
