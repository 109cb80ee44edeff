import { isRatingKind, type ScoredKind } from "#app/domain/promotion/evidence-kinds.ts";
import type { PromotionModelParameters } from "#app/domain/promotion/parameters.ts";
import type { EvidenceEntry, PromotionInput } from "#app/domain/promotion/promotion-input.ts";
import { formatCount } from "#app/lib/format.ts";

interface Known {
  input: PromotionInput;
  shown: { technicalLevel: number | null; rated: number; total: number };
}

const LEAST_PEERS = 3;

function missing(has: (kind: ScoredKind) => boolean, peers: number): string[] {
  return [
    ...(has("structured_interview") ? [] : ["No structured interview on record"]),
    ...(has("acting_lead") ? [] : ["No record of leading on trial"]),
    ...(has("simulation") || has("assessment_centre") ? [] : ["No work sample of the job"]),
    ...(has("supervisor") ? [] : ["No rating by a supervisor"]),
    ...(peers >= LEAST_PEERS
      ? []
      : [peers === 0 ? "No ratings by peers" : `Only ${formatCount(peers, "peer", "peers")} heard`]),
    ...(has("reports") ? [] : ["No ratings by people whom they have led"]),
  ];
}

/** Rating kinds that speak of a part of the role only, or that have lost half their weight. */
function thin(entries: readonly EvidenceEntry[], { values }: PromotionModelParameters): string[] {
  return (["supervisor", "peer", "reports"] as const).flatMap((kind) => {
    const ofKind = entries.filter((entry) => entry.kind === kind);
    if (ofKind.length === 0) return [];
    const name = { supervisor: "Supervisor ratings", peer: "Peer ratings", reports: "Ratings by reports" }[kind];
    const coverage = Math.max(...ofKind.map((entry) => entry.coverage ?? 1));
    const age = Math.min(...ofKind.map((entry) => entry.ageMonths ?? 0));
    const halfLife = values[`half-life.${kind}`].value;
    return [
      ...(coverage < 1 ? [`${name} speak of ${Math.round(coverage * 100)} % of what the role asks for`] : []),
      ...(age > halfLife ? [`${name} are older than ${halfLife} months: they count less than half`] : []),
    ];
  });
}

/** What is not on record about a person and this job, the most telling first. */
export function listUnknowns({ input, shown }: Known, parameters: PromotionModelParameters): string[] {
  const entries = input.evidence.filter((entry): entry is EvidenceEntry => "score" in entry || "z" in entry);
  const has = (kind: ScoredKind) => entries.some((entry) => entry.kind === kind);
  const peers = entries.filter(({ kind }) => isRatingKind(kind) && kind === "peer").length;
  return [
    ...missing(has, peers),
    ...thin(entries, parameters),
    ...(shown.technicalLevel === null
      ? [`Technical level: rated in ${shown.rated} of ${shown.total} competencies, too few to say`]
      : []),
    ...(input.willing === "unsure" ? ["Whether they want to lead"] : []),
  ];
}
