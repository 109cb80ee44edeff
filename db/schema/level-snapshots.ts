import { date, foreignKey, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { moment, organisationId } from "./columns.ts";
import { people } from "./people.ts";

/**
 * Ends of months whose levels are kept, so that a page as of a past day reads one of them and the changes of the days
 * after it, never the whole history. What the record said at the end of a past day never changes, so nor do these.
 */
export const levelSnapshotDays = pgTable(
  "level_snapshot_days",
  {
    organisationId: organisationId(),
    day: date("day", { mode: "string" }).notNull(),
    /** Ids of the competencies, comma-separated; the ratings of that day name them by their place in it, from 0. */
    competencyIds: text("competency_ids").notNull(),
    builtAt: moment("built_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.organisationId, table.day] })],
);

/** The newest rating per competency, source and assessor of one person as it stood then; only where it changed since the one before. */
export const levelSnapshots = pgTable(
  "level_snapshots",
  {
    organisationId: organisationId(),
    personId: uuid("person_id").notNull(),
    day: date("day", { mode: "string" }).notNull(),
    /** As `readPackedRatings` packs them. */
    ratings: text("ratings").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organisationId, table.personId, table.day] }),
    foreignKey({
      columns: [table.organisationId, table.personId],
      foreignColumns: [people.organisationId, people.id],
    }).onDelete("cascade"),
  ],
);
