import { boolean, integer, jsonb, pgTable, text, unique } from "drizzle-orm/pg-core";
import { COMPETENCY_KINDS, type TargetRole } from "#app/domain/shared/vocabulary.ts";
import { id, moment, organisationId } from "./columns.ts";
import { organisations } from "./organisations.ts";

export const competencies = pgTable(
  "competencies",
  {
    id: id(),
    organisationId: organisationId().references(() => organisations.id),
    kind: text("kind", { enum: COMPETENCY_KINDS }).notNull(),
    /** Code of the built-in catalogue, null for the organisation's own. */
    code: text("code"),
    /** Code of the IT function that a technical competency serves. */
    functionCode: text("function_code"),
    /** Heading under which the matrix shows it: a technical group of the catalogue, or `leadership`. */
    groupCode: text("group_code").notNull(),
    name: text("name").notNull(),
    description: text("description").notNull().default(""),
    /** Six anchors (levels 0–5) of a technical competency, five (1–5) of a leadership one. */
    anchors: jsonb("anchors").$type<string[]>().notNull(),
    requiredLevel: integer("required_level").notNull(),
    minimumCover: integer("minimum_cover").notNull(),
    isCritical: boolean("is_critical").notNull().default(false),
    halfLifeMonths: integer("half_life_months").notNull(),
    /** Target roles whose profile asks for this leadership competency. */
    requiredFor: jsonb("required_for").$type<TargetRole[]>().notNull(),
    /** The outside list that it belongs to, and its code there; null for one that is in none. */
    listName: text("list_name"),
    reference: text("reference"),
    position: integer("position").notNull(),
    archivedAt: moment("archived_at"),
    version: integer("version").notNull().default(1),
    createdAt: moment("created_at").notNull(),
  },
  (table) => [
    unique("competencies_organisation_id_id").on(table.organisationId, table.id),
    unique("competencies_name").on(table.organisationId, table.kind, table.name),
    unique("competencies_reference").on(table.organisationId, table.listName, table.reference),
  ],
);
