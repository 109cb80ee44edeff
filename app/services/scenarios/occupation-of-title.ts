import type { OccupationId } from "#app/domain/cost/occupations.ts";

/** The first that fits decides: a "service desk manager" is a manager, a "security engineer" no administrator. */
const WORDS: readonly [RegExp, OccupationId][] = [
  [/\b(manager|head of|director|cio|cto|chief)\b/i, "it-manager"],
  [/\b(security|soc|ciso)\b/i, "security-analyst"],
  [/\b(database|dba)\b.*\barchitect\b/i, "database-architect"],
  [/\b(database|dba|data engineer)\b/i, "database-administrator"],
  [/\bnetwork\b.*\barchitect\b/i, "network-architect"],
  [/\bnetwork\b.*\b(support|technician)\b/i, "network-support"],
  [/\b(help ?desk|service ?desk|support|technician)\b/i, "user-support"],
  [/\b(test|tester|qa|quality)\b/i, "tester"],
  [/\b(developer|programmer|software|devops)\b/i, "developer"],
  [/\b(trainer|training)\b/i, "trainer"],
  [/\b(analyst|business systems|erp)\b/i, "systems-analyst"],
  [
    /\b(network|system|systems|sysadmin|infrastructure|cloud|server|platform|administrator|engineer|it)\b/i,
    "administrator",
  ],
];

/**
 * The occupation of the wage statistics that a job title points to; null where it points to none. It decides which
 * dated pay stands in for pay that is not recorded, and how often people of that work leave.
 * @example occupationOfTitle("Senior network engineer") // "administrator"
 */
export function occupationOfTitle(title: string): OccupationId | null {
  return WORDS.find(([words]) => words.test(title))?.[1] ?? null;
}
