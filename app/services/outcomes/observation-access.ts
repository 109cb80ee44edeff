import { mayForOthers, type Permission } from "#app/lib/permissions/permissions.ts";
import { isRecordId } from "#app/services/people/record-id.ts";
import { refusalVerdict } from "#app/services/promotion/refusal-verdict.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import { reachIds, reachOf } from "#app/services/shared/reach.server.ts";
import { unseen, type Verdict } from "#app/services/shared/verdict.ts";
import { type Audit, write } from "#app/services/shared/write.ts";
import type { Db, Tx } from "#db/connection/types.ts";
import {
  findObservation,
  findObservationOfCase,
  lockObservedCase,
  type ObservationReader,
  type ObservationRow,
} from "#db/queries/observations.ts";

/** Whose outcomes the account may read or write with this permission: never its own person's. */
export const observationReader = async (
  context: ServiceContext,
  permission: Permission,
  db: Db = context.database.db,
): Promise<ObservationReader> => ({
  reach: reachIds(await reachOf(context, permission, db)),
  exceptPersonId: context.personId ?? null,
});

/** The observation when this permission reaches its person, else null: it does not exist for this account. */
export async function observationWithin(
  context: ServiceContext,
  observationId: string,
  permission: Permission,
  db: Db = context.database.db,
): Promise<ObservationRow | null> {
  if (!isRecordId(observationId) || !mayForOthers(context.role, permission)) return null;
  return findObservation(db, context.organisationId, observationId, await observationReader(context, permission, db));
}

/** The observation of a case, where the account may see it. */
export async function visibleObservationOfCase(context: ServiceContext, caseId: string): Promise<string | null> {
  const { database, organisationId } = context;
  const found = await findObservationOfCase(database.db, organisationId, caseId);
  const seen = found && (await observationWithin(context, found.observation.id, "cases:read"));
  return seen ? seen.observation.id : null;
}

export interface LockedObservation {
  tx: Tx;
  audit: Audit;
  row: ObservationRow;
  observedCase: NonNullable<Awaited<ReturnType<typeof lockObservedCase>>>;
}

/** Writes to an observation in one transaction, its case locked; for an account that it does not reach it is not there. */
export async function withObservation(
  context: ServiceContext,
  permission: Permission,
  observationId: string,
  work: (locked: LockedObservation) => Promise<void>,
): Promise<Verdict> {
  try {
    return await write(context, permission, async (tx, audit) => {
      if (!isRecordId(observationId)) return unseen("This observation");
      const observedCase = await lockObservedCase(tx, context.organisationId, observationId);
      const row = await observationWithin(context, observationId, permission, tx);
      if (!observedCase || !row) return unseen("This observation");
      await work({ tx, audit, row, observedCase });
      return { ok: true as const, value: undefined };
    });
  } catch (error) {
    return refusalVerdict(error);
  }
}

/** What an event about an observation carries: whom it is about, and no answer. */
export const observationEvent = (action: string, { observation }: ObservationRow) => ({
  ...{ action, subjectKind: "observation", subjectId: observation.id, personId: observation.personId },
});
