import { now } from "#app/lib/clock.server.ts";
import { log } from "#app/lib/log.server.ts";
import type { DatabaseHandle } from "#db/connection/types.ts";
import { listAllCompetencies } from "#db/queries/competencies.ts";
import { insertLevelSnapshots, listKeptPeople, listLongHistories, markKeptDay } from "#db/queries/level-snapshots.ts";
import { findKeptDay, type KeptDay, readPastRatings } from "#db/queries/past-levels.ts";
import { joinPastRatings } from "./packed-ratings.ts";

/** A history shorter than this is read as it is. */
const LONG_HISTORY = 20_000;
/** People of one short step. After it the database is left alone for as long as it took: pages come first. */
const BATCH = 20;
/** Far enough in the future that nothing is left out for being given for a later day. */
const NO_LAST_DAY = "9999-12-31";

/**
 * Keeps the levels of every end of a month that is over, the oldest first, each from the one before and the month in
 * between: the whole history is read once, and never by a request. Breaking off loses nothing but the month under way.
 */
export async function keepMonthEnds(
  handle: DatabaseHandle,
  { today, atLeast = LONG_HISTORY }: { today: string; atLeast?: number },
): Promise<void> {
  for (const { id, firstDay } of await listLongHistories(handle.db, atLeast)) {
    let before = await findKeptDay(handle.db, id, today);
    for (const day of monthEnds(before ? dayAfter(before.day) : firstDay, today)) {
      before = await keepDay(handle, id, day, before);
    }
  }
}

async function keepDay(handle: DatabaseHandle, organisationId: string, day: string, before: KeptDay | null) {
  const catalogue = await listAllCompetencies(handle.db, organisationId);
  const competencyIds = [...new Set([...(before?.competencyIds ?? []), ...catalogue.map(({ id }) => id)])];
  const asked = { day, keptDay: before?.day ?? null, competencyIds };
  const samePlaces = competencyIds.map((_, place) => place);
  const personIds = await listKeptPeople(handle.db, organisationId);
  for (let at = 0; at < personIds.length; at += BATCH) {
    const began = performance.now();
    const rows = await readPastRatings(handle.db, organisationId, asked, personIds.slice(at, at + BATCH));
    const changed = rows
      .filter(({ touched }) => touched !== null)
      .map((row) => ({ id: row.id, ratings: joinPastRatings(row, samePlaces, NO_LAST_DAY) ?? "" }));
    if (changed.length) await handle.transaction((tx) => insertLevelSnapshots(tx, organisationId, day, changed));
    await new Promise((next) => setTimeout(next, performance.now() - began));
  }
  await handle.transaction((tx) =>
    markKeptDay(tx, { organisationId, day, competencyIds: competencyIds.join(","), builtAt: now() }),
  );
  return { day, competencyIds };
}

const MS_PER_DAY = 86_400_000;
const isoDay = (time: number): string => new Date(time).toISOString().slice(0, 10);
const dayAfter = (day: string): string => isoDay(Date.parse(day) + MS_PER_DAY);

/** Last days of months from `from` on that are over for a whole day: what was under way at midnight is committed. */
function monthEnds(from: string, today: string): string[] {
  const ends: string[] = [];
  const start = new Date(`${from}T00:00:00Z`);
  for (let month = start.getUTCMonth() + 1; ; month += 1) {
    const end = isoDay(Date.UTC(start.getUTCFullYear(), month, 0));
    if (dayAfter(end) >= today) return ends;
    ends.push(end);
  }
}

const lastDay = new WeakMap<DatabaseHandle, string>();

/** Once a day beside everything else, and at a start. */
export function keepMonthEndsInBackground(handle: DatabaseHandle): void {
  const today = now().toISOString().slice(0, 10);
  if (lastDay.get(handle) === today) return;
  lastDay.set(handle, today);
  keepMonthEnds(handle, { today }).catch((error: unknown) => {
    // Pages of past days are still right: they read more of the history until the next day or start goes on.
    log().warn({ error: String(error) }, "Levels at the ends of months are not kept yet.");
  });
}
