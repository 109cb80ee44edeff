import { type ServiceContext, todayOf } from "#app/services/shared/context.ts";
import type { DatabaseHandle } from "#db/connection/types.ts";
import { keepMonthEndsInBackground } from "./keep-month-ends.server.ts";
import { currentSource, pastSource } from "./level-source.server.ts";
import { type KeptMatrix, refreshMatrix } from "./refresh-matrix.server.ts";
import type { TeamMatrix } from "./team-matrix.ts";

interface Refresh {
  /** The matrix with everything that was committed before the refresh began. */
  done: Promise<TeamMatrix>;
  /** What a page shows: the same, or the matrix of before while the changes of many people are taken in. */
  shown: Promise<TeamMatrix>;
}

interface Slot {
  kept: KeptMatrix | null;
  /** The refresh that is under way, and what those who ask meanwhile share. */
  running: Refresh | null;
  next: Promise<TeamMatrix> | null;
  isLongWork: boolean;
}

/** Matrices that are kept in this process: of organisations as they are, and of past days. */
const MOST_KEPT = { current: 4, past: 3 };
const slots = new WeakMap<DatabaseHandle, Record<"current" | "past", Map<string, Slot>>>();

/**
 * The whole matrix of the organisation as of today, or as the record stood at the end of the past day `on`. It is kept,
 * and each request takes in what was committed since: one statement while nothing changed, three or four after a write,
 * and the levels of the people concerned alone are computed again. The first request of a process or of a day reads everybody, in slices. While an import of hundreds of
 * people is taken in, for a second or so, everybody is shown the matrix of before it, and nobody waits.
 */
export function loadTeamMatrix(context: ServiceContext, on: string | null = null): Promise<TeamMatrix> {
  const slot = slotOf(context, on);
  if (on) keepMonthEndsInBackground(context.database);
  if (!slot.running) return start(slot, context, on).shown;
  if (slot.isLongWork) return slot.running.shown;
  // What runs may have looked before this request's own write was committed; what has not begun cannot have.
  slot.next ??= slot.running.shown
    .catch(() => undefined)
    .then((before) => {
      slot.next = null;
      return before && slot.isLongWork ? before : start(slot, context, on).shown;
    });
  return slot.next;
}

/** Settles once everything that is committed now is in the matrix that this process keeps, if it keeps one. */
export async function takeInChanges(context: ServiceContext): Promise<void> {
  const slot = slotOf(context, null);
  while (slot.running) await slot.running.done.catch(() => undefined);
  if (slot.kept) await start(slot, context, null).done;
}

function start(slot: Slot, context: ServiceContext, on: string | null): Refresh {
  let showBefore: (before: TeamMatrix) => void = () => {};
  const before = new Promise<TeamMatrix>((show) => {
    showBefore = show;
  });
  const { organisationId } = context;
  const { db } = context.database;
  const source = on ? pastSource(db, organisationId, on) : currentSource(db, organisationId, todayOf(context));
  const done = refreshMatrix(db, organisationId, source, slot.kept, (matrix) => {
    slot.isLongWork = true;
    showBefore(matrix);
  })
    .then((kept) => {
      slot.kept = kept;
      return kept.matrix;
    })
    .finally(() => {
      if (slot.running !== refresh) return;
      slot.running = null;
      slot.isLongWork = false;
    });
  // Where `before` is shown, nobody may be waiting for this; the next request begins anew.
  done.catch(() => {});
  const refresh = { done, shown: Promise.race([done, before]) };
  slot.running = refresh;
  return refresh;
}

function slotOf({ database, organisationId }: ServiceContext, on: string | null): Slot {
  const ofDatabase = slots.get(database) ?? { current: new Map<string, Slot>(), past: new Map<string, Slot>() };
  slots.set(database, ofDatabase);
  const kind = on ? "past" : "current";
  const kept = ofDatabase[kind];
  const key = `${organisationId} ${on ?? ""}`;
  const slot = kept.get(key) ?? { kept: null, running: null, next: null, isLongWork: false };
  kept.delete(key);
  kept.set(key, slot);
  for (const oldest of [...kept.keys()].slice(0, -MOST_KEPT[kind])) kept.delete(oldest);
  return slot;
}
