import { foreignKey, index, integer, jsonb, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import { CATALOGUE_SUBJECTS, IMPORT_KINDS, IMPORT_STATES } from "#app/domain/shared/vocabulary.ts";
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
    /** Of a list of competencies or occupations: which one and which release of it. */
    listName: text("list_name"),
    listRelease: text("list_release"),
    counts: jsonb("counts").$type<Record<string, number>>(),
    createdBy: uuid("created_by").notNull(),
    createdAt: moment("created_at").notNull(),
    committedAt: moment("committed_at"),
    /** Until then its rows counted: a page as of a day in between shows them. */
    undoneAt: moment("undone_at"),
    rowsTotal: integer("rows_total"),
    /** Rows written so far while it is carried out. */
    rowsDone: integer("rows_done").notNull().default(0),
    /** Set by somebody who wants it stopped; the writer looks between two batches. */
    cancelledAt: moment("cancelled_at"),
    /** When its levels were taken over into the current ones, after commit and after undo; null while that is due. */
    foldedAt: moment("folded_at"),
  },
  (table) => [unique("imports_organisation_id_id").on(table.organisationId, table.id)],
);

/** Column choices by source: files with the same headings are read the same way next time. */
export const importMappings = pgTable(
  "import_mappings",
  {
    organisationId: organisationId().references(() => organisations.id),
    kind: text("kind", { enum: IMPORT_KINDS }).notNull(),
    /** SHA-256 of the headings in their order. */
    headings: text("headings").notNull(),
    mapping: jsonb("mapping").$type<Record<string, unknown>>().notNull(),
    usedAt: moment("used_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.organisationId, table.kind, table.headings] })],
);

/** What an import of people or pay found before it changed a row: undoing puts it back. */
export const importChanges = pgTable(
  "import_changes",
  {
    organisationId: organisationId(),
    importId: uuid("import_id").notNull(),
    personId: uuid("person_id").notNull(),
    /** Null where the import created the person or their pay. Of an import of pay it holds pay. */
    before: jsonb("before").$type<Record<string, unknown>>(),
    /** Version of the person after the import: a later one means that something depends on it. */
    version: integer("version").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.importId, table.personId] }),
    index("import_changes_person").on(table.organisationId, table.personId),
    foreignKey({
      columns: [table.organisationId, table.importId],
      foreignColumns: [imports.organisationId, imports.id],
    }),
  ],
);

/** What an import of a list found before it changed a competency or a role: undoing puts it back. */
export const catalogueImportChanges = pgTable(
  "catalogue_import_changes",
  {
    organisationId: organisationId(),
    importId: uuid("import_id").notNull(),
    subjectKind: text("subject_kind", { enum: CATALOGUE_SUBJECTS }).notNull(),
    subjectId: uuid("subject_id").notNull(),
    /** Null where the import created it. */
    before: jsonb("before").$type<Record<string, unknown>>(),
    /** Its version after the import: a later one means that somebody changed it since. */
    version: integer("version").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.importId, table.subjectId] }),
    foreignKey({
      columns: [table.organisationId, table.importId],
      foreignColumns: [imports.organisationId, imports.id],
    }),
  ],
);
