import type { ServiceContext } from "#app/services/shared/context.ts";
import { stopped } from "#app/services/shared/verdict.ts";
import type { Tx } from "#db/connection/types.ts";
import {
  type CatalogueChange,
  type CompetencyDependent,
  deleteCatalogueChanges,
  listCatalogueChanges,
  listCompetencyDependents,
} from "#db/queries/catalogue-imports.ts";
import {
  type Competency,
  deleteCompetencies,
  listAllCompetencies,
  updateCompetency,
} from "#db/queries/competencies.ts";
import { readCompetencyBefore } from "./competency-before.ts";
import { refuseUndo } from "./refuse-undo.ts";
import { undoRoles } from "./undo-roles.server.ts";

const DEPENDENT_WORDS: Record<CompetencyDependent, string> = {
  levels: "levels are on record in it",
  roles: "a role asks for it",
  development: "a development plan or an interest names it",
  certificates: "a certificate supports it",
  rounds: "an assessment round asks about it",
};

/** Removes the competencies and roles that the import added and puts back those that it changed: all of them, or none. */
export async function undoCatalogue(
  tx: Tx,
  context: ServiceContext,
  importId: string,
): Promise<{ removed: number; restored: number }> {
  const { organisationId } = context;
  const all = await listCatalogueChanges(tx, organisationId, importId);
  const roles = await undoRoles(
    tx,
    context,
    all.filter(({ subjectKind }) => subjectKind === "role"),
  );
  const changes = all.filter(({ subjectKind }) => subjectKind === "competency");
  const competencies = new Map((await listAllCompetencies(tx, organisationId)).map((one) => [one.id, one]));
  const created = changes.filter(({ before }) => before === null).map(({ subjectId }) => subjectId);
  const dependents = await listCompetencyDependents(tx, organisationId, created);
  refuseUndo([
    ...changedSince(changes, competencies),
    ...dependents.map(({ competencyId, kind }) => `${competencies.get(competencyId)?.name}: ${DEPENDENT_WORDS[kind]}.`),
  ]);
  if (created.length > 0) await deleteCompetencies(tx, organisationId, created);
  const restored = changes.filter(({ before }) => before !== null);
  for (const { subjectId, before, version } of restored) {
    if (!(await updateCompetency(tx, organisationId, subjectId, version, readCompetencyBefore(before))))
      stopped("Somebody changed a competency meanwhile. Try again.");
  }
  await deleteCatalogueChanges(tx, organisationId, importId);
  return { removed: created.length + roles.removed, restored: restored.length + roles.restored };
}

function changedSince(changes: readonly CatalogueChange[], competencies: ReadonlyMap<string, Competency>): string[] {
  return changes.flatMap(({ subjectId, version }) => {
    const competency = competencies.get(subjectId);
    if (!competency) return ["A competency of this import is no longer there."];
    return competency.version === version ? [] : [`${competency.name}: changed since.`];
  });
}
