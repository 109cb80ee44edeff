import type { ServiceContext } from "#app/services/shared/context.ts";
import { refused, unseen, type Verdict } from "#app/services/shared/verdict.ts";
import { write } from "#app/services/shared/write.ts";
import { insertPause, listPauses, removePause as markRemoved } from "#db/queries/evidence-pauses.ts";
import { findRatedPerson } from "./find-rated-person.server.ts";
import { isRecordId } from "./record-id.ts";

/** A pause this long is no pause. */
const MOST_YEARS = 5;

export interface AskedPause {
  /** The first day on which evidence does not age. */
  from: string;
  /** The first day on which it ages again; null while that is open. */
  to: string | null;
}

/** The pauses that stand; null for somebody who is never rated, for oneself and for whoever may not set them. */
export async function loadEvidenceClock(context: ServiceContext, personId: string) {
  const person = await findRatedPerson(context, "pauses:write", personId);
  if (!person) return null;
  return { person, pauses: await listPauses(context.database.db, context.organisationId, personId) };
}

/** Stops the ageing of a person's evidence for some days. Why is neither asked nor stored. */
export async function pauseEvidence(
  context: ServiceContext,
  personId: string,
  { from, to }: AskedPause,
): Promise<Verdict> {
  const person = await findRatedPerson(context, "pauses:write", personId);
  if (!person) return unseen("This person");
  if (to !== null && to <= from) return refused("Evidence ages again on a day after the first one.", "to");
  if (to !== null && Number(to.slice(0, 4)) - Number(from.slice(0, 4)) > MOST_YEARS)
    return refused(`At most ${MOST_YEARS} years.`, "to");
  await write(context, "pauses:write", async (tx, audit) => {
    await insertPause(tx, {
      id: crypto.randomUUID(),
      organisationId: context.organisationId,
      personId,
      fromDay: from,
      toDay: to,
      createdBy: context.accountId,
      createdAt: context.now,
    });
    // Neither days nor a reason: the trail says that it was done, not what it was for.
    await audit({ action: "person.pause-evidence", subjectKind: "person", subjectId: personId, personId });
  });
  return { ok: true, value: undefined };
}

/** Takes a pause away, as if it had never been; pages of earlier days still count it as it was counted then. */
export async function removePause(context: ServiceContext, personId: string, pauseId: string): Promise<void> {
  const person = await findRatedPerson(context, "pauses:write", personId);
  if (!person || !isRecordId(pauseId)) return unseen("This pause");
  await write(context, "pauses:write", async (tx, audit) => {
    const removal = { removedAt: context.now, removedBy: context.accountId };
    const removed = await markRemoved(tx, context.organisationId, personId, pauseId, removal);
    if (removed.length === 0) unseen("This pause");
    await audit({ action: "person.remove-pause", subjectKind: "person", subjectId: personId, personId });
  });
}
