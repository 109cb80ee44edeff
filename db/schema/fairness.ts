import { date, foreignKey, index, jsonb, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import { ATTRIBUTE_VALUES } from "#app/domain/fairness/attributes.ts";
import type { FairnessTable } from "#app/domain/fairness/cycle-report.ts";
import { id, moment, organisationId } from "./columns.ts";
import { people } from "./people.ts";

/**
 * What people said about themselves for fairness reports. Only those reports read it, in counts: no page about a person
 * and nothing that the promotion model computes. Goes with the person.
 */
export const protectedAttributes = pgTable(
  "protected_attributes",
  {
    personId: uuid("person_id").primaryKey(),
    organisationId: organisationId(),
    sex: text("sex", { enum: ATTRIBUTE_VALUES.sex }),
    ethnicity: text("ethnicity", { enum: ATTRIBUTE_VALUES.ethnicity }),
    age: text("age", { enum: ATTRIBUTE_VALUES.age }),
    source: text("source", { enum: ["self", "hr"] }).notNull(),
    updatedAt: moment("updated_at").notNull(),
  },
  (table) => [
    index("protected_attributes_organisation").on(table.organisationId),
    foreignKey({ columns: [table.organisationId, table.personId], foreignColumns: [people.organisationId, people.id] }),
  ],
);

/** Append-only by trigger: the difference of two editions of a report would show single people. */
export const fairnessReports = pgTable(
  "fairness_reports",
  {
    id: id(),
    organisationId: organisationId(),
    fromDay: date("from_day", { mode: "string" }).notNull(),
    toDay: date("to_day", { mode: "string" }).notNull(),
    /** Counts by group, hidden where they could show somebody; nobody by name or id. */
    tables: jsonb("tables").$type<FairnessTable[]>().notNull(),
    madeBy: uuid("made_by").notNull(),
    madeAt: moment("made_at").notNull(),
  },
  (table) => [unique("fairness_reports_organisation_id_id").on(table.organisationId, table.id)],
);
