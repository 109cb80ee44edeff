import type { CompetencyChoice } from "#app/domain/shared/vocabulary.ts";

export const MOST_COMPETENCIES = 25;

interface Askable {
  id: string;
  groupCode: string;
  isCritical: boolean;
}

export interface CompetencyQuestion {
  choice: CompetencyChoice;
  /** The group of the catalogue; of no meaning for another choice. */
  group: string;
  most: number;
  /** Those picked one by one; of no meaning for another choice. */
  picked?: readonly string[];
}

/** What is known of the person whom the round asks about. */
export interface AskedAbout {
  /** Competencies in which somebody has rated them. */
  onRecord: ReadonlySet<string>;
  /** What their role asks for; empty for somebody without one. */
  ofRole: ReadonlySet<string>;
}

/**
 * The competencies asked about one person, in the order of the catalogue: those of their role, those on record for them
 * and the critical ones, one group, or those picked. Somebody without a role is asked about as "on record". Where there are more than
 * `most`, those on record stay before the merely critical ones.
 * @example askedCompetencies(catalogue, { onRecord, ofRole: new Set(["dns"]) }, { choice: "role", group: "", most: 25 }) // ["dns"]
 */
export function askedCompetencies(
  catalogue: readonly Askable[],
  { onRecord, ofRole }: AskedAbout,
  { choice, group, most, picked = [] }: CompetencyQuestion,
): string[] {
  if (choice === "role" && ofRole.size > 0) return idsOf(catalogue.filter(({ id }) => ofRole.has(id))).slice(0, most);
  if (choice === "group") return idsOf(catalogue.filter(({ groupCode }) => groupCode === group)).slice(0, most);
  if (choice === "picked") {
    const wanted = new Set(picked);
    return idsOf(catalogue.filter(({ id }) => wanted.has(id))).slice(0, most);
  }
  const rated = catalogue.filter(({ id }) => onRecord.has(id));
  const critical = catalogue.filter(({ id, isCritical }) => isCritical && !onRecord.has(id));
  const chosen = new Set(idsOf([...rated, ...critical]).slice(0, most));
  return idsOf(catalogue).filter((id) => chosen.has(id));
}

const idsOf = (rows: readonly { id: string }[]): string[] => rows.map(({ id }) => id);

/**
 * Minutes that one page takes: two to find one's way and half a minute a competency, our own judgement.
 * @example expectedMinutes(25) // 15
 */
export const expectedMinutes = (competencies: number): number => (competencies ? Math.ceil(2 + competencies / 2) : 0);
