import { foreignKey, index, integer, jsonb, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import { id, moment, organisationId } from "./columns.ts";
import { organisations } from "./organisations.ts";
import { promotionCases } from "./promotion-cases.ts";

export const scenarios = pgTable(
  "scenarios",
  {
    id: id(),
    organisationId: organisationId().references(() => organisations.id),
    caseId: uuid("case_id"),
    name: text("name").notNull(),
    /** What the user chose and changed: options, assumptions, who stays, gaps. The model's input is built from it. */
    choices: jsonb("choices").$type<Record<string, unknown>>().notNull(),
    /** The server's last result with the model input that gave it, seed and versions. Holds pay. */
    stored: jsonb("stored").$type<Record<string, unknown>>(),
    createdBy: uuid("created_by").notNull(),
    createdAt: moment("created_at").notNull(),
    updatedAt: moment("updated_at").notNull(),
    version: integer("version").notNull().default(1),
  },
  (table) => [
    unique("scenarios_organisation_id_id").on(table.organisationId, table.id),
    index("scenarios_case").on(table.organisationId, table.caseId),
    foreignKey({
      columns: [table.organisationId, table.caseId],
      foreignColumns: [promotionCases.organisationId, promotionCases.id],
    }),
  ],
);
