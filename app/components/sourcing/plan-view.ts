import type { Scores, Weighed } from "#app/domain/sourcing/criteria.ts";
import type { FunctionCover } from "#app/domain/sourcing/function-cover.ts";
import type { SourcingDecision } from "#app/domain/sourcing/stance.ts";

type KnownCover = Extract<FunctionCover, { state: "known" }>;

/** What sentences about a function are made from: names instead of ids. */
export interface FunctionView {
  scores: Scores;
  decision: SourcingDecision;
  /** Criteria that push hardest to where the score points. */
  strongest: Weighed[];
  cover:
    | Exclude<FunctionCover, KnownCover>
    | (Omit<KnownCover, "sole"> & { sole: { competency: string; person: string }[] });
}

/** A line of the plan's history. */
export interface ChangeView {
  id: string;
  kind:
    | "weights"
    | "regimes"
    | "function"
    | "scores"
    | "seat"
    | "competencies"
    | "condition"
    | "switch"
    | "responsibility";
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
  reason: string;
  changedOn: string;
  who: string;
  /** Names of who stands in `before` and `after`. */
  people?: (string | null)[];
}
