import { isRatingKind } from "#app/domain/promotion/evidence-kinds.ts";
import { EVIDENCE_KIND_NAMES } from "#app/domain/promotion/sentences.ts";
import type { HypotheticalEvidence, NotedResult, TriedJob, WhatIf } from "#app/domain/promotion/what-if.ts";
import { formatCount, formatNumber } from "#app/lib/format.ts";
import { chanceWords, hidesPoint } from "./result-figures.ts";

function evidenceWords({ kind, score, people, months }: HypotheticalEvidence, locale: string): string {
  const who = isRatingKind(kind)
    ? `, ${formatCount(people, "rater", "raters")}`
    : kind === "structured_interview"
      ? `, ${formatCount(people, "assessor", "assessors")}`
      : "";
  const long = months === null ? "" : `, ${formatNumber(months, locale)} months`;
  return `${EVIDENCE_KIND_NAMES[kind]} ${formatNumber(score, locale, 1)} of 5${who}${long}`;
}

/** What was changed, in words; the case as it is has nothing to say. */
export function triedWords(tried: WhatIf, asItIs: TriedJob, locale: string): string {
  const changes = [
    ...tried.evidence.map((entry) => evidenceWords(entry, locale)),
    ...(tried.span === asItIs.span ? [] : [formatCount(tried.span, "direct report", "direct reports")]),
    ...(tried.baseRate === asItIs.baseRate ? [] : [`a base rate of ${Math.round(tried.baseRate * 100)} of 100`]),
    ...(tried.backfill === asItIs.backfill ? [] : [tried.backfill ? "with backfill" : "without backfill"]),
  ];
  return changes.length === 0 ? "the case as it is" : changes.join("; ");
}

/** What would move: "57 of 100 instead of 48 of 100". */
export function movedWords(today: NotedResult, then: NotedResult): string {
  if (hidesPoint(then)) return `Still no chance to show: ${then.label}, ${then.confidence} confidence.`;
  const before = hidesPoint(today) ? `no chance to show (${today.label})` : chanceWords(today);
  return chanceWords(then) === before
    ? `The chance stays at ${before}.`
    : `The chance would read ${chanceWords(then)} instead of ${before}.`;
}
