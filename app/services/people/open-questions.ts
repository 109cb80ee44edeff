import type { LeadershipRow } from "./leadership-record.ts";
import type { TechnicalRow } from "./technical-record.ts";

export type OpenQuestion = {
  reason: "critical-unknown" | "claim-unconfirmed" | "out-of-date" | "unclear";
  competencyId: string;
  competencyName: string;
};

export interface OpenQuestions {
  questions: OpenQuestion[];
  /** Competencies about which nobody but the person has said anything, critical ones included. */
  notRated: number;
  /** No supervisor, peer, report or sheet says anything about leading. */
  leadershipUnknown: boolean;
}

const ORDER: OpenQuestion["reason"][] = ["critical-unknown", "claim-unconfirmed", "out-of-date", "unclear"];

function reasonOf(row: TechnicalRow): OpenQuestion["reason"] | null {
  if (row.state === "claimed") return "claim-unconfirmed";
  if (row.state === "unknown") return row.isCritical ? "critical-unknown" : null;
  if (!row.fresh) return "out-of-date";
  return row.gap === "unclear" ? "unclear" : null;
}

/** What is not known about a person and can be asked, the most pressing first. */
export function openQuestions(
  technical: readonly TechnicalRow[],
  leadership: readonly LeadershipRow[],
  evidenceSheets: number,
): OpenQuestions {
  const criticalFirst = [...technical].sort((a, b) => Number(b.isCritical) - Number(a.isCritical));
  const questions = criticalFirst.flatMap((row): OpenQuestion[] => {
    const reason = reasonOf(row);
    return reason ? [{ reason, competencyId: row.id, competencyName: row.name }] : [];
  });
  return {
    questions: questions.sort((a, b) => ORDER.indexOf(a.reason) - ORDER.indexOf(b.reason)),
    notRated: technical.filter(({ state }) => state !== "rated").length,
    leadershipUnknown:
      evidenceSheets === 0 &&
      leadership.every((row) => row.supervisors.length + row.peersCollected + row.reportsCollected === 0),
  };
}
