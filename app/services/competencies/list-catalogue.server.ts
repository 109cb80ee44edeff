import { STARTER_SET_IDS, STARTER_SETS } from "#app/domain/competency/catalogue/starter-sets.ts";
import { catalogueRows } from "#app/services/competencies/add-catalogue.server.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import { type Competency, listAllCompetencies } from "#db/queries/competencies.ts";
import { originOf } from "./built-in.ts";

/** The competencies of a starter set; none for a set that does not exist. */
export function codesOfSet(id: unknown): readonly string[] {
  const known = STARTER_SET_IDS.find((one) => one === id);
  return known ? [...STARTER_SETS[known].technical, ...STARTER_SETS[known].leadership] : [];
}

/** Every competency in use and archived, and the built-in ones that the organisation does not have yet. */
export async function listCatalogue(context: ServiceContext) {
  const rows = await listAllCompetencies(context.database.db, context.organisationId);
  const builtIn = catalogueRows(context.organisationId, "standard", context.now);
  const builtInByCode = new Map(builtIn.map((row) => [row.code, row]));
  const known = new Set(rows.map(({ code }) => code));
  const entry = (row: Competency) => ({
    id: row.id,
    kind: row.kind,
    name: row.name,
    description: row.description,
    groupCode: row.groupCode,
    functionCode: row.functionCode,
    isCritical: row.isCritical,
    requiredLevel: row.requiredLevel,
    minimumCover: row.minimumCover,
    halfLifeMonths: row.halfLifeMonths,
    requiredFor: row.requiredFor,
    origin: originOf(row, row.code ? (builtInByCode.get(row.code) ?? null) : null),
  });
  const inUse = rows.filter(({ archivedAt }) => archivedAt === null);
  return {
    technical: inUse.filter(({ kind }) => kind === "technical").map(entry),
    leadership: inUse.filter(({ kind }) => kind === "leadership").map(entry),
    archived: rows.filter(({ archivedAt }) => archivedAt !== null).map(entry),
    starterSets: STARTER_SET_IDS.map((id) => {
      const { name, description, technical, leadership } = STARTER_SETS[id];
      const missing = [...technical, ...leadership].filter((code) => !known.has(code)).length;
      return { id, name, description, technical: technical.length, missing };
    }),
    notInUse: builtIn
      .filter(({ code }) => !known.has(code ?? null))
      .map(({ code, name, description, groupCode, isCritical }) => ({
        code: code as string,
        name,
        description: description ?? "",
        groupCode,
        isCritical: isCritical ?? false,
      })),
  };
}
