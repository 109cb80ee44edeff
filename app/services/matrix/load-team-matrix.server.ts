import { type ServiceContext, todayOf } from "#app/services/shared/context.ts";
import type { DatabaseHandle } from "#db/connection/types.ts";
import { listCompetencies } from "#db/queries/competencies.ts";
import { listRatedPeople, readSnapshot } from "#db/queries/matrix.ts";
import { buildTeamMatrix, type TeamMatrix } from "./team-matrix.ts";

interface Kept {
  snapshot: string;
  matrix: TeamMatrix;
}

/** Organisations whose last matrix is kept: turning pages of a large one then costs no second computation. */
const MOST_KEPT = 4;
const kept = new WeakMap<DatabaseHandle, Map<string, Kept>>();

/**
 * The whole matrix of the organisation as of today: three statements whatever the size, and one while nothing has been
 * written to the database since it was last asked for. The snapshot is read first, so a change in between is never missed.
 */
export async function loadTeamMatrix(context: ServiceContext): Promise<TeamMatrix> {
  const { db } = context.database;
  const { organisationId } = context;
  const today = todayOf(context);
  const ofDatabase = kept.get(context.database) ?? new Map<string, Kept>();
  kept.set(context.database, ofDatabase);

  const snapshot = await readSnapshot(db);
  const known = ofDatabase.get(organisationId);
  if (known?.snapshot === snapshot && known.matrix.today === today) return known.matrix;

  const competencies = await listCompetencies(db, organisationId);
  const ids = competencies.map(({ id }) => id);
  const matrix = buildTeamMatrix(await listRatedPeople(db, organisationId, today, ids), competencies, today);
  ofDatabase.delete(organisationId);
  ofDatabase.set(organisationId, { snapshot, matrix });
  for (const oldest of [...ofDatabase.keys()].slice(0, -MOST_KEPT)) ofDatabase.delete(oldest);
  return matrix;
}
