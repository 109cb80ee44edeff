import { bigint, pgTable, primaryKey, uuid } from "drizzle-orm/pg-core";
import { organisationId } from "./columns.ts";

/**
 * Which people, competencies and imports changed in which transaction, so that whoever keeps computed levels re-reads
 * only those. Written by triggers, so that no write can forget it; a row per transaction, so that no write waits for
 * another's. Old rows are pruned: it says nothing about who, when or what.
 */
export const levelChanges = pgTable(
  "level_changes",
  {
    organisationId: organisationId(),
    /** Id of the person, competency or import. */
    subjectId: uuid("subject_id").notNull(),
    /** Number of the transaction that changed it. */
    transaction: bigint("transaction", { mode: "bigint" }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.organisationId, table.transaction, table.subjectId] })],
);
