export const COMPARED_OCCUPATIONS = [
  "user-support",
  "systems-administrator",
  "security-analyst",
  "network-architect",
  "project-manager",
  "it-manager",
] as const;
export type ComparedOccupation = (typeof COMPARED_OCCUPATIONS)[number];

/** Codes of the United States' Standard Occupational Classification. */
export const OCCUPATION_CODES: Record<ComparedOccupation, string> = {
  "user-support": "15-1232",
  "systems-administrator": "15-1244",
  "security-analyst": "15-1212",
  "network-architect": "15-1241",
  "project-manager": "15-1299.09",
  "it-manager": "11-3021",
};

export const SKILL_SOURCE = {
  release: "O*NET 29.3",
  published: "May 2025",
  publisher: "US Department of Labor, Employment and Training Administration",
  licence: "CC BY 4.0",
} as const;

/** `leading`: what leads and runs; `technical`: what the hands do; `knowledge`: what has to be known. */
export type SkillKind = "leading" | "technical" | "knowledge";

export interface OccupationSkill {
  name: string;
  kind: SkillKind;
  /** Importance (1 to 5) and level (0 to 7) in the order of the occupations. */
  figures: Readonly<Record<ComparedOccupation, readonly [importance: number, level: number]>>;
}

type Figures = readonly [importance: number, level: number];

const skill = (
  kind: SkillKind,
  name: string,
  manager: Figures,
  administrator: Figures,
  support: Figures,
  security: Figures,
  network: Figures,
  project: Figures,
): OccupationSkill => ({
  name,
  kind,
  figures: {
    "it-manager": manager,
    "systems-administrator": administrator,
    "user-support": support,
    "security-analyst": security,
    "network-architect": network,
    "project-manager": project,
  },
});

/** Published figures, in our own words for each skill: IT manager, administrator, support, security, network, projects. */
export const OCCUPATION_SKILLS: readonly OccupationSkill[] = [
  skill("leading", "Managing people", [3.62, 3.75], [3.0, 3.0], [2.38, 2.38], [2.88, 2.88], [2.75, 3.0], [3.88, 4.0]),
  skill("leading", "Managing money", [3.0, 3.38], [2.0, 1.88], [1.62, 0.62], [1.75, 1.12], [2.5, 2.62], [3.12, 3.62]),
  skill("leading", "Coordinating", [3.75, 3.88], [3.0, 3.0], [2.88, 2.88], [3.0, 3.0], [3.5, 3.62], [4.0, 4.12]),
  skill("leading", "Noticing others", [3.62, 3.75], [3.0, 3.0], [3.12, 2.75], [2.75, 2.75], [3.0, 3.0], [3.38, 3.88]),
  skill("leading", "Keeping track", [3.88, 4.38], [3.75, 3.88], [3.12, 3.0], [3.38, 3.88], [3.12, 3.38], [3.62, 4.5]),
  skill("leading", "Persuading", [3.12, 3.5], [2.75, 3.0], [2.62, 2.38], [2.62, 2.88], [3.0, 3.25], [3.12, 3.62]),
  skill("leading", "Negotiating", [3.0, 3.25], [2.5, 2.88], [2.38, 2.38], [2.62, 2.75], [3.0, 3.12], [3.38, 3.75]),
  skill("leading", "Instructing", [3.12, 3.88], [2.88, 3.62], [3.0, 3.62], [2.88, 3.12], [3.0, 3.75], [3.12, 3.25]),
  skill("leading", "Managing time", [3.38, 3.75], [3.12, 3.75], [3.0, 3.0], [3.12, 3.12], [3.12, 3.12], [4.0, 3.88]),
  skill(
    "leading",
    "Judging and deciding",
    [3.88, 3.75],
    [3.88, 3.88],
    [3.25, 3.0],
    [3.38, 3.62],
    [3.75, 4.0],
    [3.62, 3.75],
  ),
  skill("technical", "Finding faults", [2.5, 2.5], [3.75, 4.0], [3.0, 2.88], [2.12, 1.88], [2.88, 3.62], [1.5, 0.62]),
  skill("technical", "Programming", [2.75, 2.62], [3.62, 3.88], [2.25, 2.0], [2.62, 2.25], [3.88, 3.62], [2.25, 1.62]),
  skill(
    "knowledge",
    "Running an organisation",
    [3.7, 4.31],
    [2.97, 3.64],
    [3.6, 4.34],
    [3.68, 3.79],
    [2.79, 4.1],
    [4.0, 4.57],
  ),
  skill(
    "knowledge",
    "Staff and hiring",
    [3.42, 4.09],
    [2.19, 2.15],
    [2.63, 3.44],
    [2.44, 3.02],
    [2.1, 2.6],
    [3.14, 3.86],
  ),
];
