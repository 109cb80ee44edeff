import type { ServiceContext } from "#app/services/shared/context.ts";
import { write } from "#app/services/shared/write.ts";
import type { DatabaseHandle } from "#db/connection/types.ts";
import {
  analyseRounds,
  cancelOpening,
  changeRound,
  insertRoundPart,
  listLeftOpening,
  type NewRequest,
} from "#db/queries/rounds.ts";

/** People of one statement: with their requests well below what keeps another request waiting. */
const BATCH = 200;
const HOUR_MS = 60 * 60 * 1000;

interface OpeningPart {
  subject: { organisationId: string; roundId: string; personId: string; competencyIds: string[] };
  requests: NewRequest[];
}

/** Writes who is asked in short statements, then lets one last one open the round. Stops where somebody asks it to. */
export async function writeOpening(context: ServiceContext, roundId: string, parts: OpeningPart[]): Promise<void> {
  const { organisationId } = context;
  for (let at = 0; at < parts.length; at += BATCH) {
    const batch = parts.slice(at, at + BATCH);
    const goesOn = await context.database.transaction(async (tx) => {
      const peopleDone = at + batch.length;
      if (!(await changeRound(tx, organisationId, roundId, "opening", { peopleDone }))) return false;
      await insertRoundPart(
        tx,
        batch.map(({ subject }) => subject),
        batch.flatMap(({ requests }) => requests),
      );
      return true;
    });
    if (!goesOn) return leave(context, roundId);
    await new Promise((next) => setImmediate(next));
  }
  await write(context, "rounds:write", async (tx, audit) => {
    const change = { state: "open" as const, openedAt: context.now, peopleTotal: parts.length };
    const isOpen = await changeRound(tx, organisationId, roundId, "opening", change);
    if (parts.length > BATCH) await analyseRounds(tx);
    if (!isOpen) await cancelOpening(tx, organisationId, roundId, context.now);
    await audit({ action: isOpen ? "round.open" : "round.cancel", subjectKind: "round", subjectId: roundId });
  });
}

const leave = (context: ServiceContext, roundId: string) =>
  write(context, "rounds:write", async (tx, audit) => {
    await cancelOpening(tx, context.organisationId, roundId, context.now);
    await audit({ action: "round.cancel", subjectKind: "round", subjectId: roundId });
  });

/** At start: what a stopped process left half-way never opens. On a server another process may be at work. */
export async function sweepOpenings(handle: DatabaseHandle, now: Date): Promise<void> {
  const before = handle.kind === "embedded" ? now : new Date(now.getTime() - HOUR_MS);
  for (const { id, organisationId } of await listLeftOpening(handle.db, before)) {
    await handle.transaction((tx) => cancelOpening(tx, organisationId, id, now));
  }
}
