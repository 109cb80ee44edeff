import { type ServiceContext, todayOf } from "#app/services/shared/context.ts";
import type { DatabaseHandle } from "#db/connection/types.ts";
import { keepMonthEndsInBackground } from "./keep-month-ends.server.ts";
import { currentSource, pastSource } from "./level-source.server.ts";
import { type KeptMatrix, refreshMatrix } from "./refresh-matrix.server.ts";
import type { TeamMatrix } from "./team-matrix.ts";

interface Slot {
  kept: KeptMatrix | null;
  /** The refresh that is under way, and the one that those who ask meanwhile share. */
  running: Promise<TeamMatrix> | null;
  next: Promise<TeamMatrix> | null;
}

/** Matrices that are kept in this process: of organisations as they are, and of past days. */
const MOST_KEPT = { current: 4, past: 3 };
const slots = new WeakMap<DatabaseHandle, Record<"current" | "past", Map<string, Slot>>>();

/**
 * The whole matrix of the organisation as of today, or as the record stood at the end of the past day `on`. It is kept, and each request takes in what was committed since: one
 * statement while nothing changed, three or four after a write, and the levels of the people concerned alone are
 * computed again. The first request of a process or of a day reads everybody, in slices.
 */
export function loadTeamMatrix(context: ServiceContext, on: string | null = null): Promise<TeamMatrix> {
  const slot = slotOf(context, on);
  if (on) keepMonthEndsInBackground(context.database);
  if (!slot.running) return start(slot, context, on);
  // What runs may have looked before this request's own write was committed; what has not begun cannot have.
  slot.next ??= slot.running
    .catch(() => undefined)
    .then(() => {
      slot.next = null;
      return start(slot, context, on);
    });
  return slot.next;
}

function start(slot: Slot, context: ServiceContext, on: string | null): Promise<TeamMatrix> {
  const { organisationId } = context;
  const { db } = context.database;
  const source = on ? pastSource(db, organisationId, on) : currentSource(db, organisationId, todayOf(context));
  const run = refreshMatrix(db, organisationId, source, slot.kept)
    .then((kept) => {
      slot.kept = kept;
      return kept.matrix;
    })
    .finally(() => {
      if (slot.running === run) slot.running = null;
    });
  slot.running = run;
  return run;
}

function slotOf({ database, organisationId }: ServiceContext, on: string | null): Slot {
  const ofDatabase = slots.get(database) ?? { current: new Map<string, Slot>(), past: new Map<string, Slot>() };
  slots.set(database, ofDatabase);
  const kind = on ? "past" : "current";
  const kept = ofDatabase[kind];
  const key = `${organisationId} ${on ?? ""}`;
  const slot = kept.get(key) ?? { kept: null, running: null, next: null };
  kept.delete(key);
  kept.set(key, slot);
  for (const oldest of [...kept.keys()].slice(0, -MOST_KEPT[kind])) kept.delete(oldest);
  return slot;
}
