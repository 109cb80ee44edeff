import { LEADERSHIP_COMPETENCIES } from "#app/domain/competency/catalogue/leadership.ts";
import { STARTER_SETS, type StarterSetId } from "#app/domain/competency/catalogue/starter-sets.ts";
import { TECHNICAL_COMPETENCIES } from "#app/domain/competency/catalogue/technical.ts";
import type { Tx } from "#db/connection/types.ts";
import { insertCompetencies, type NewCompetency } from "#db/queries/competencies.ts";

/** Leadership competencies have no cover of their own: a team needs one person who leads well. */
const LEADERSHIP_DEFAULTS = { requiredLevel: 3, minimumCover: 1, isCritical: false, functionCode: null } as const;

/** The rows of a starter set for a new organisation, technical ones first, in catalogue order. */
export function catalogueRows(organisationId: string, starterSet: StarterSetId, now: Date): NewCompetency[] {
  const wanted = new Set<string>([...STARTER_SETS[starterSet].technical, ...STARTER_SETS[starterSet].leadership]);
  const technical = TECHNICAL_COMPETENCIES.filter(({ code }) => wanted.has(code)).map((definition) => ({
    kind: "technical" as const,
    code: definition.code,
    functionCode: definition.functionId,
    groupCode: definition.group,
    name: definition.name,
    description: definition.description,
    anchors: [...definition.anchors],
    requiredLevel: definition.requiredLevel,
    minimumCover: definition.minimumCover,
    isCritical: definition.critical,
    halfLifeMonths: definition.halfLifeMonths,
    requiredFor: [],
  }));
  const leadership = LEADERSHIP_COMPETENCIES.filter(({ code }) => wanted.has(code)).map((definition) => ({
    ...LEADERSHIP_DEFAULTS,
    kind: "leadership" as const,
    code: definition.code,
    groupCode: "leadership",
    name: definition.name,
    description: definition.description,
    anchors: [...definition.anchors],
    halfLifeMonths: definition.halfLifeMonths,
    requiredFor: [...definition.requiredFor],
  }));
  return [...technical, ...leadership].map((row, position) => ({
    ...row,
    id: crypto.randomUUID(),
    organisationId,
    position,
    createdAt: now,
  }));
}

const SET_OF_SIZE = { small: "small-firm", medium: "growing-firm", larger: "standard" } as const;
export type TeamSize = keyof typeof SET_OF_SIZE;

/** Gives a new organisation the starter set of its size. */
export async function addCatalogue(tx: Tx, organisationId: string, teamSize: TeamSize, now: Date): Promise<void> {
  await insertCompetencies(tx, catalogueRows(organisationId, SET_OF_SIZE[teamSize], now));
}
