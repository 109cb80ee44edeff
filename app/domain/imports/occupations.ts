/** One skill of an occupation as O*NET publishes it; null where the file gives no such figure. */
export interface OccupationSkill {
  id: string;
  name: string;
  /** 1 to 5. */
  importance: number | null;
  /** 0 to 7. */
  level: number | null;
  isSuppressed: boolean;
  isNotRelevant: boolean;
}

export interface Occupation {
  code: string;
  title: string;
  skills: OccupationSkill[];
}

/** Columns of the file `Skills`, by the headings that the publisher gives them. */
const COLUMNS = {
  code: "O*NET-SOC Code",
  title: "Title",
  id: "Element ID",
  name: "Element Name",
  scale: "Scale ID",
  value: "Data Value",
  suppress: "Recommend Suppress",
  notRelevant: "Not Relevant",
} as const;

const NEEDED = ["code", "title", "id", "name", "scale", "value"] as const;

/**
 * Takes the rows of O*NET's file of skills together: one entry an occupation, one skill with both of its scales in each.
 * Gives the heading that is missing where the file is another one. Figures that are no numbers are unknown.
 * @example occupationsOf(["Title"], []) // { missing: "O*NET-SOC Code" }
 */
export function occupationsOf(
  headings: readonly string[],
  rows: readonly (readonly string[])[],
): { occupations: Occupation[] } | { missing: string } {
  const place = (column: keyof typeof COLUMNS) => headings.findIndex((heading) => heading.trim() === COLUMNS[column]);
  for (const column of NEEDED) if (place(column) < 0) return { missing: COLUMNS[column] };
  const at = Object.fromEntries(Object.keys(COLUMNS).map((column) => [column, place(column as "code")]));
  const cell = (row: readonly string[], column: keyof typeof COLUMNS) => (row[at[column] ?? -1] ?? "").trim();
  const byCode = new Map<string, { occupation: Occupation; skills: Map<string, OccupationSkill> }>();
  for (const row of rows) {
    const code = cell(row, "code");
    const id = cell(row, "id");
    if (code === "" || id === "") continue;
    const known = byCode.get(code) ?? {
      occupation: { code, title: cell(row, "title"), skills: [] },
      skills: new Map(),
    };
    byCode.set(code, known);
    const skill = known.skills.get(id) ?? {
      ...{ id, name: cell(row, "name"), importance: null, level: null },
      ...{ isSuppressed: false, isNotRelevant: false },
    };
    known.skills.set(id, skill);
    const value = Number(cell(row, "value"));
    const figure = cell(row, "value") === "" || Number.isNaN(value) ? null : value;
    if (cell(row, "scale") === "IM") skill.importance = figure;
    if (cell(row, "scale") === "LV") skill.level = figure;
    if (cell(row, "suppress") === "Y") skill.isSuppressed = true;
    if (cell(row, "notRelevant") === "Y") skill.isNotRelevant = true;
  }
  return {
    occupations: [...byCode.values()].map(({ occupation, skills }) => ({
      ...occupation,
      skills: [...skills.values()],
    })),
  };
}

/** Below this importance, of 1 to 5, a role does not ask for the skill; our judgement. */
const LEAST_IMPORTANCE = 3;
const MOST_PUBLISHED = 7;
const MOST = 5;

export type AskedSkill = { level: number } | { leftOut: string };

/**
 * The level from 1 to 5 that a role asks for, from the published one of 0 to 7: level × 5/7, rounded, at least 1. Skills
 * of an importance below 3, those that the publisher advises against using, those marked as not relevant, and those
 * without both figures are left out with the reason.
 * @example askedLevel({ importance: 3.88, level: 4.38, … }) // { level: 3 }
 */
export function askedLevel({ importance, level, isSuppressed, isNotRelevant }: OccupationSkill): AskedSkill {
  if (isNotRelevant) return { leftOut: "The publisher marks it as not relevant to the occupation." };
  if (isSuppressed) return { leftOut: "The publisher advises against using this figure." };
  if (importance === null || level === null) return { leftOut: "The file gives no importance or no level." };
  if (importance < LEAST_IMPORTANCE) return { leftOut: `Its importance, ${importance}, is below ${LEAST_IMPORTANCE}.` };
  return { level: Math.min(MOST, Math.max(1, Math.round((level * MOST) / MOST_PUBLISHED))) };
}
