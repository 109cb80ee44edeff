import { doublePrecision, integer, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import { PARAMETER_BASES } from "#app/domain/shared/vocabulary.ts";
import { id, moment, organisationId } from "./columns.ts";

/**
 * What an organisation put in the place of a default of the promotion model, and why. Append-only by trigger: the
 * newest row of a parameter holds, and the number of the newest row of all is part of the version of the parameters.
 */
export const promotionParameterChanges = pgTable(
  "promotion_parameter_changes",
  {
    id: id(),
    organisationId: organisationId(),
    number: integer("number").notNull(),
    parameter: text("parameter").notNull(),
    /** What held before; the default where nobody had changed it. */
    before: doublePrecision("before").notNull(),
    /** Null: back to the default. */
    value: doublePrecision("value"),
    /** Set by people, or taken over from the mean of the organisation's own ratings. */
    basis: text("basis", { enum: PARAMETER_BASES }).notNull(),
    reason: text("reason").notNull(),
    changedBy: uuid("changed_by").notNull(),
    changedAt: moment("changed_at").notNull(),
  },
  (table) => [unique("promotion_parameter_changes_number").on(table.organisationId, table.number)],
);
