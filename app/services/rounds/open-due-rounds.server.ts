import { log } from "#app/lib/log.server.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import type { DatabaseHandle } from "#db/connection/types.ts";
import { findAccount } from "#db/queries/accounts.ts";
import { listDueRounds } from "#db/queries/rounds.ts";
import { openPlanned } from "./open-round.server.ts";

const LOOK_EVERY_MS = 60_000;

/** From now on this process opens planned rounds on their day. Returns how to stop. */
export function startOpeningRounds(handle: DatabaseHandle, now: () => Date): () => void {
  let isAtWork = false;
  const look = async () => {
    if (isAtWork) return;
    isAtWork = true;
    // A database that does not answer is asked again in a minute.
    await openDueRounds(handle, now()).catch((error: unknown) => log().warn({ err: error }, "Planned rounds wait."));
    isAtWork = false;
  };
  const timer = setInterval(() => void look(), LOOK_EVERY_MS);
  timer.unref();
  void look();
  return () => clearInterval(timer);
}

/**
 * Opens every planned round whose day has come, as the account that planned it and with what that account may do today.
 * One that cannot be opened stays planned, and its page says so. Returns how many were opened.
 */
export async function openDueRounds(handle: DatabaseHandle, now: Date): Promise<number> {
  let opened = 0;
  for (const { id, organisationId, createdBy } of await listDueRounds(handle.db, now.toISOString().slice(0, 10))) {
    const account = await findAccount(handle.db, organisationId, createdBy);
    if (!account || account.disabledAt) continue;
    const context: ServiceContext = {
      ...{ database: handle, organisationId, accountId: account.id, personId: account.personId, role: account.role },
      ...{ now, requestId: crypto.randomUUID() },
    };
    try {
      const verdict = await openPlanned(context, id);
      if (verdict.ok) opened += 1;
      else log().warn({ roundId: id, reason: verdict.reason }, "A planned round could not be opened.");
    } catch (error) {
      log().warn({ roundId: id, err: error }, "A planned round could not be opened.");
    }
  }
  return opened;
}
