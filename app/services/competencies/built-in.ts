import type { Competency, NewCompetency } from "#db/queries/competencies.ts";
import { catalogueRows } from "./add-catalogue.server.ts";

/** Rows of the built-in competencies with these codes, ready to be inserted. */
export const builtInRows = (organisationId: string, codes: readonly string[], now: Date): NewCompetency[] =>
  catalogueRows(organisationId, "standard", now).filter(({ code }) => code && codes.includes(code));

/** The built-in competency that a row came from, as it ships; null for the organisation's own. */
export function builtInOf(row: Pick<Competency, "code" | "organisationId">): NewCompetency | null {
  return row.code ? (builtInRows(row.organisationId, [row.code], new Date(0))[0] ?? null) : null;
}

/** Whether the words, not only the numbers, differ from those that it shipped with. */
export const isReworded = (row: Competency, builtIn: NewCompetency): boolean =>
  row.name !== builtIn.name ||
  row.description !== builtIn.description ||
  JSON.stringify(row.anchors) !== JSON.stringify(builtIn.anchors);

export type CompetencyOrigin = "built-in" | "changed" | "own";

const COMPARED = ["requiredLevel", "minimumCover", "isCritical", "halfLifeMonths"] as const;

/** Whether a competency is as it ships, was changed here, or is the organisation's own. */
export function originOf(row: Competency, builtIn: NewCompetency | null = builtInOf(row)): CompetencyOrigin {
  if (!builtIn) return "own";
  const same = COMPARED.every((field) => row[field] === builtIn[field]);
  const sameRoles = JSON.stringify(row.requiredFor) === JSON.stringify(builtIn.requiredFor);
  return same && sameRoles && !isReworded(row, builtIn) ? "built-in" : "changed";
}
