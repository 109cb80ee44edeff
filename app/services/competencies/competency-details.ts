import type { CompetencyKind, TargetRole } from "#app/domain/shared/vocabulary.ts";
import { stopped } from "#app/services/shared/verdict.ts";

/** What can be set about a competency, whether built in or the organisation's own. */
export interface CompetencyDetails {
  name: string;
  description: string;
  /** Six anchors (levels 0–5) of a technical competency, five (1–5) of a leadership one. */
  anchors: string[];
  groupCode: string;
  functionCode: string | null;
  requiredLevel: number;
  minimumCover: number;
  isCritical: boolean;
  halfLifeMonths: number;
  requiredFor: TargetRole[];
}

/** Refuses what the level model cannot work with, whoever sends it. */
export function refuseBadDetails(kind: CompetencyKind, details: CompetencyDetails): void {
  const anchors = kind === "technical" ? 6 : 5;
  const whole = (value: number, least: number, most: number) =>
    Number.isInteger(value) && value >= least && value <= most;
  if (details.name.trim() === "") stopped("Give the competency a name.", "name");
  if (details.anchors.length !== anchors || details.anchors.some((words) => words.trim() === "")) {
    stopped(`Describe each of the ${anchors} levels.`, "anchors");
  }
  if (!whole(details.requiredLevel, 1, 5)) stopped("A required level lies between 1 and 5.", "requiredLevel");
  if (!whole(details.minimumCover, 0, 99)) stopped("A minimum cover lies between 0 and 99.", "minimumCover");
  if (!whole(details.halfLifeMonths, 1, 120)) stopped("A half-life lies between 1 and 120 months.", "halfLifeMonths");
}
