import { type ServiceContext, todayOf } from "#app/services/shared/context.ts";
import type { DatabaseHandle } from "#db/connection/types.ts";
import { type KeptMatrix, refreshMatrix } from "./refresh-matrix.server.ts";
import type { TeamMatrix } from "./team-matrix.ts";

interface Slot {
  kept: KeptMatrix | null;
  /** The refresh that is under way, and the one that those who ask meanwhile share. */
  running: Promise<TeamMatrix> | null;
  next: Promise<TeamMatrix> | null;
}

/** Organisations whose last matrix is kept in this process. */
const MOST_KEPT = 4;
const slots = new WeakMap<DatabaseHandle, Map<string, Slot>>();

/**
 * The whole matrix of the organisation as of today. It is kept, and each request takes in what was committed since: one
 * statement while nothing changed, three or four after a write, and the levels of the people concerned alone are
 * computed again. The first request of a process or of a day reads everybody, in slices.
 */
export function loadTeamMatrix(context: ServiceContext): Promise<TeamMatrix> {
  const slot = slotOf(context);
  if (!slot.running) return start(slot, context);
  // What runs may have looked before this request's own write was committed; what has not begun cannot have.
  slot.next ??= slot.running
    .catch(() => undefined)
    .then(() => {
      slot.next = null;
      return start(slot, context);
    });
  return slot.next;
}

function start(slot: Slot, context: ServiceContext): Promise<TeamMatrix> {
  const run = refreshMatrix(context.database.db, context.organisationId, todayOf(context), slot.kept)
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

function slotOf({ database, organisationId }: ServiceContext): Slot {
  const ofDatabase = slots.get(database) ?? new Map<string, Slot>();
  slots.set(database, ofDatabase);
  const slot = ofDatabase.get(organisationId) ?? { kept: null, running: null, next: null };
  ofDatabase.delete(organisationId);
  ofDatabase.set(organisationId, slot);
  for (const oldest of [...ofDatabase.keys()].slice(0, -MOST_KEPT)) ofDatabase.delete(oldest);
  return slot;
}
