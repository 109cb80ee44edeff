import { boolean, date, foreignKey, index, integer, jsonb, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import { DECISION_CHOICES } from "#app/domain/shared/vocabulary.ts";
import { id, moment, organisationId } from "./columns.ts";
import { promotionCases } from "./promotion-cases.ts";

/** Append-only by trigger: a correction is a new decision that names the one it replaces. */
export const decisions = pgTable(
  "decisions",
  {
    id: id(),
    organisationId: organisationId(),
    caseId: uuid("case_id").notNull(),
    number: integer("number").notNull(),
    correctsId: uuid("corrects_id"),
    choice: text("choice", { enum: DECISION_CHOICES }).notNull(),
    /** The person chosen where the choice is another candidate, else null. */
    chosenPersonId: uuid("chosen_person_id"),
    reasons: text("reasons").notNull(),
    alternatives: text("alternatives").notNull(),
    dissent: text("dissent").notNull().default(""),
    conditions: text("conditions").notNull().default(""),
    reviewOn: date("review_on", { mode: "string" }).notNull(),
    decidedBy: uuid("decided_by").notNull(),
    /** Proposed and decided by the same account, which said so: nobody else could have decided. */
    decidedAlone: boolean("decided_alone").notNull().default(false),
    decidedAt: moment("decided_at").notNull(),
    /** Inputs, parameters, versions and results of the case; people by id only. */
    snapshot: jsonb("snapshot").$type<Record<string, unknown>>().notNull(),
    /** The same for the scenarios of the case. Holds pay: needs the permission to read pay. */
    costSnapshot: jsonb("cost_snapshot").$type<Record<string, unknown>>(),
    /** SHA-256 over the canonical form of both snapshots. */
    contentHash: text("content_hash").notNull(),
  },
  (table) => [
    unique("decisions_organisation_id_id").on(table.organisationId, table.id),
    unique("decisions_number").on(table.organisationId, table.number),
    index("decisions_case").on(table.organisationId, table.caseId),
    foreignKey({
      columns: [table.organisationId, table.caseId],
      foreignColumns: [promotionCases.organisationId, promotionCases.id],
    }),
    foreignKey({ columns: [table.organisationId, table.correctsId], foreignColumns: [table.organisationId, table.id] }),
  ],
);
