import { log } from "#app/lib/log.server.ts";
import { takeInChanges } from "#app/services/matrix/load-team-matrix.server.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";

/** Returns once whoever imported, or took an import back, finds it in the matrix. What is done stays done if that fails. */
export const showNow = (context: ServiceContext, importId: string): Promise<void> =>
  takeInChanges(context).catch((error: unknown) => log().warn({ err: error, importId }, "The matrix is read later."));
