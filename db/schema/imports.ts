import { integer, jsonb, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import { IMPORT_KINDS, IMPORT_STATES } from "#app/domain/shared/vocabulary.ts";
import { bytea } from "./bytes.ts";
import { id, moment, organisationId } from "./columns.ts";
import { organisations } from "./organisations.ts";

export const imports = pgTable(
  "imports",
  {
    id: id(),
    organisationId: organisationId().references(() => organisations.id),
    kind: text("kind", { enum: IMPORT_KINDS }).notNull(),
    state: text("state", { enum: IMPORT_STATES }).notNull(),
    fileName: text("file_name").notNull(),
    /** The raw upload, deleted when the import is committed or after 24 hours. */
    content: bytea("content"),
    /** Column choices as confirmed: field by column index, date order. */
    mapping: jsonb("mapping").$type<Record<string, unknown>>(),
    counts: jsonb("counts").$type<Record<string, number>>(),
    createdBy: uuid("created_by").notNull(),
    createdAt: moment("created_at").notNull(),
    committedAt: moment("committed_at"),
    rowsTotal: integer("rows_total"),
  },
  (table) => [unique("imports_organisation_id_id").on(table.organisationId, table.id)],
);
