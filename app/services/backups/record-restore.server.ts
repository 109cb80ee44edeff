import { recordAudit } from "#app/services/shared/write.ts";
import type { DatabaseHandle } from "#db/connection/types.ts";
import { listOrganisationIds } from "#db/queries/organisations.ts";
import type { ArchiveHeader } from "./archive-format.ts";

/** Leaves the restore in the audit trail of every organisation that came back with it. */
export async function recordRestore(
  handle: DatabaseHandle,
  { madeAt, reason }: ArchiveHeader,
  { now, accountId, requestId }: { now: Date; accountId: string | null; requestId: string },
): Promise<void> {
  await handle.transaction(async (tx) => {
    for (const organisationId of await listOrganisationIds(tx)) {
      const entry = {
        action: "backup.restore",
        subjectKind: "organisation",
        subjectId: organisationId,
        after: { madeAt, reason },
      };
      await recordAudit(tx, organisationId, entry, { at: now, accountId, requestId });
    }
  });
}
