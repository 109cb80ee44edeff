import type { ServiceContext } from "#app/services/shared/context.ts";
import { reachOf } from "#app/services/shared/reach.server.ts";
import { loadTeamMatrix } from "./load-team-matrix.server.ts";
import { restrictTo, type TeamMatrix } from "./team-matrix.ts";

/** The matrix of the people whom this account may read: for everybody but owner, HR and auditor their own line alone; as of today or of a past day. */
export async function loadVisibleMatrix(context: ServiceContext, on: string | null = null): Promise<TeamMatrix> {
  const [reach, matrix] = await Promise.all([reachOf(context, "people:read"), loadTeamMatrix(context, on)]);
  return reach === "all" ? matrix : restrictTo(matrix, reach);
}
