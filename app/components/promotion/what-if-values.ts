import { readDecimal } from "#app/components/people/read-decimal.ts";
import { isRatingKind, SCORED_KINDS, type ScoredKind } from "#app/domain/promotion/evidence-kinds.ts";
import type { HypotheticalEvidence, TriedJob, WhatIf } from "#app/domain/promotion/what-if.ts";
import { HIGHEST_BASE_RATE, LOWEST_BASE_RATE } from "./case-form-schema.ts";

/** Pieces of hypothetical evidence that fit into one what-if. */
export const EVIDENCE_PLACES = [1, 2, 3] as const;
const MOST_PEOPLE = 20;
const MOST_MONTHS = 60;
const MOST_REPORTS = 200;
const USUAL_ASSESSORS = 2;
const USUAL_TRIAL = 6;

/** What is typed, by field: what cannot be read is named here and left out of the result. */
export type WhatIfErrors = Record<string, string[]>;

export interface ReadWhatIf {
  tried: WhatIf;
  errors: WhatIfErrors;
}

interface Typed {
  get(name: string): unknown;
}

const textOf = (typed: Typed, name: string): string => {
  const value = typed.get(name);
  return typeof value === "string" ? value.trim() : "";
};

/** A number of the range, the usual one where nothing is typed, or null with an error. */
function numberOf(
  typed: Typed,
  errors: WhatIfErrors,
  {
    name,
    from,
    to,
    usual,
    whole = true,
  }: { name: string; from: number; to: number; usual: number | null; whole?: boolean },
): number | null {
  const text = textOf(typed, name);
  if (text === "" && usual !== null) return usual;
  const value = readDecimal(text);
  if (value >= from && value <= to && (!whole || Number.isInteger(value))) return value;
  errors[name] = [`Enter a ${whole ? "whole " : ""}number from ${from} to ${to}.`];
  return null;
}

function evidenceAt(typed: Typed, errors: WhatIfErrors, place: number): HypotheticalEvidence | null {
  const asked = textOf(typed, `kind${place}`);
  const kind: ScoredKind | undefined = SCORED_KINDS.find((known) => known === asked);
  if (!kind) return null;
  const score = numberOf(typed, errors, { name: `score${place}`, from: 1, to: 5, usual: null, whole: false });
  const usual = isRatingKind(kind) ? 1 : USUAL_ASSESSORS;
  const people = numberOf(typed, errors, { name: `people${place}`, from: 1, to: MOST_PEOPLE, usual });
  const months =
    kind === "acting_lead"
      ? numberOf(typed, errors, { name: `months${place}`, from: 1, to: MOST_MONTHS, usual: USUAL_TRIAL, whole: false })
      : null;
  if (score === null || people === null || (kind === "acting_lead" && months === null)) return null;
  return { kind, score, people, months };
}

/** What would be tried, from an address or from a form; where nothing is typed, the case as it is. */
export function readWhatIf(typed: Typed, asItIs: TriedJob): ReadWhatIf {
  const errors: WhatIfErrors = {};
  const evidence = EVIDENCE_PLACES.flatMap((place) => evidenceAt(typed, errors, place) ?? []);
  const span = numberOf(typed, errors, { name: "span", from: 1, to: MOST_REPORTS, usual: asItIs.span });
  const rate = numberOf(typed, errors, {
    name: "baseRate",
    from: LOWEST_BASE_RATE,
    to: HIGHEST_BASE_RATE,
    usual: Math.round(asItIs.baseRate * 100),
  });
  const backfill = textOf(typed, "backfill");
  return {
    tried: {
      evidence,
      span: span ?? asItIs.span,
      baseRate: rate === null ? asItIs.baseRate : rate / 100,
      backfill: backfill === "" ? asItIs.backfill : backfill === "yes",
    },
    errors,
  };
}
