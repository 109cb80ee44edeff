import { date, foreignKey, index, pgTable, uuid } from "drizzle-orm/pg-core";
import { id, moment, organisationId } from "./columns.ts";
import { people } from "./people.ts";

/** Days in which a person's evidence does not age. Why is never stored. A changed one is removed and made anew. */
export const evidencePauses = pgTable(
  "evidence_pauses",
  {
    id: id(),
    organisationId: organisationId(),
    personId: uuid("person_id").notNull(),
    fromDay: date("from_day", { mode: "string" }).notNull(),
    /** The first day on which evidence ages again; null while the pause has no end. */
    toDay: date("to_day", { mode: "string" }),
    createdBy: uuid("created_by").notNull(),
    createdAt: moment("created_at").notNull(),
    /** Kept, so that a page as of an earlier day counts it as it was counted then. */
    removedAt: moment("removed_at"),
    removedBy: uuid("removed_by"),
  },
  (table) => [
    index("evidence_pauses_person").on(table.organisationId, table.personId),
    foreignKey({ columns: [table.organisationId, table.personId], foreignColumns: [people.organisationId, people.id] }),
  ],
);
