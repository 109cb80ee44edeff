import type { Db } from "#db/connection/types.ts";
import { type Competency, listCompetencies } from "#db/queries/competencies.ts";
import { listPlacedPeople, type PlacedPerson, readPackedRatings } from "#db/queries/matrix.ts";
import {
  findKeptDay,
  type KeptDay,
  listPastCompetencies,
  listPastPeople,
  readPastRatings,
} from "#db/queries/past-levels.ts";
import { joinPastRatings } from "./packed-ratings.ts";

/** Where a matrix comes from: the record as it stands, or as it stood at the end of a past day. */
export interface LevelSource {
  /** The day as of which levels are computed. */
  today: string;
  competencies(): Promise<Competency[]>;
  /** Everybody by name, or those with these ids. */
  people(ids?: readonly string[]): Promise<PlacedPerson[]>;
  /** Packed ratings by person; see `readPackedRatings`. */
  ratings(competencyIds: readonly string[], personIds: readonly string[]): Promise<Map<string, string>>;
}

export const currentSource = (db: Db, organisationId: string, today: string): LevelSource => ({
  today,
  competencies: () => listCompetencies(db, organisationId),
  people: (ids) => listPlacedPeople(db, organisationId, today, ids),
  ratings: (competencyIds, personIds) => readPackedRatings(db, organisationId, today, competencyIds, personIds),
});

/** The record at the end of a past day: the last end of a month that is kept before it, and the days since. */
export function pastSource(db: Db, organisationId: string, day: string): LevelSource {
  let keptDay: Promise<KeptDay | null> | undefined;
  return {
    today: day,
    competencies: () => listPastCompetencies(db, organisationId, day),
    people: (ids) => listPastPeople(db, organisationId, day, ids),
    async ratings(competencyIds, personIds) {
      keptDay ??= findKeptDay(db, organisationId, day);
      const kept = await keptDay;
      const column = new Map(competencyIds.map((id, place) => [id, place]));
      const places = [...new Set([...(kept?.competencyIds ?? []), ...competencyIds])];
      const placeOf = places.map((id) => column.get(id));
      const asked = { day, keptDay: kept?.day ?? null, competencyIds: places };
      const rows = await readPastRatings(db, organisationId, asked, personIds);
      return new Map(
        rows.flatMap((row) => {
          const ratings = joinPastRatings(row, placeOf, day);
          return ratings === null ? [] : [[row.id, ratings] as const];
        }),
      );
    },
  };
}
