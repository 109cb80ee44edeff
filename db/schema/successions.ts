import { foreignKey, index, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { SUCCESSION_KINDS } from "#app/domain/shared/vocabulary.ts";
import { id, moment, organisationId } from "./columns.ts";
import { competencies } from "./competencies.ts";

/**
 * Which competency goes on as which. Assessments stay where they were given: levels of the successor are computed from
 * its own and those of all its predecessors, for as long as the succession holds. Only its end is ever written later.
 */
export const competencySuccessions = pgTable(
  "competency_successions",
  {
    id: id(),
    organisationId: organisationId(),
    /** The merge or split of which this is one line. */
    changeId: uuid("change_id").notNull(),
    kind: text("kind", { enum: SUCCESSION_KINDS }).notNull(),
    fromId: uuid("from_id").notNull(),
    toId: uuid("to_id").notNull(),
    since: moment("since").notNull(),
    recordedBy: uuid("recorded_by").notNull(),
    /** What followed along and how it was before, for taking it back. */
    carried: jsonb("carried").$type<Record<string, unknown>>().notNull(),
    endedAt: moment("ended_at"),
    endedBy: uuid("ended_by"),
  },
  (table) => [
    index("competency_successions_from").on(table.organisationId, table.fromId),
    index("competency_successions_to").on(table.organisationId, table.toId),
    ...[table.fromId, table.toId].map((column) =>
      foreignKey({
        columns: [table.organisationId, column],
        foreignColumns: [competencies.organisationId, competencies.id],
      }),
    ),
  ],
);
