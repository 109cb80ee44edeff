import { bigint, foreignKey, integer, jsonb, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import { PLANNED_ANSWERS } from "#app/domain/shared/vocabulary.ts";
import { id, moment, organisationId } from "./columns.ts";
import { decisions } from "./decisions.ts";
import { panels } from "./panels.ts";
import { people } from "./people.ts";
import { promotionCases } from "./promotion-cases.ts";

/**
 * The terms of an answer other than promotion: a draft beside the case until the case is decided with this answer, and
 * by trigger never changed from then on. What was typed is sealed with the key of the person whom the case is about.
 */
export const answerPlans = pgTable(
  "answer_plans",
  {
    id: id(),
    organisationId: organisationId(),
    caseId: uuid("case_id").notNull(),
    personId: uuid("person_id").notNull(),
    answer: text("answer", { enum: PLANNED_ANSWERS }).notNull(),
    /** The fields of the form as they were typed, as sealed JSON. */
    typed: text("typed").notNull(),
    /** Days and months of the agreed terms, without words: null while it is a draft. */
    agreedDays: jsonb("agreed_days").$type<{ startOn: string; midOn: string | null; endOn: string }>(),
    agreedDecisionId: uuid("agreed_decision_id"),
    createdAt: moment("created_at").notNull(),
    updatedBy: uuid("updated_by").notNull(),
    updatedAt: moment("updated_at").notNull(),
    version: integer("version").notNull().default(1),
  },
  (table) => [
    unique("answer_plans_organisation_id_id").on(table.organisationId, table.id),
    unique("answer_plans_of_case").on(table.organisationId, table.caseId, table.answer),
    foreignKey({
      columns: [table.organisationId, table.caseId],
      foreignColumns: [promotionCases.organisationId, promotionCases.id],
    }),
    foreignKey({ columns: [table.organisationId, table.personId], foreignColumns: [people.organisationId, people.id] }),
    foreignKey({
      columns: [table.organisationId, table.agreedDecisionId],
      foreignColumns: [decisions.organisationId, decisions.id],
    }),
  ],
);

/** The pay that a specialist step brings: apart from its other terms, because it needs the permission to read pay. */
export const specialistStepPay = pgTable(
  "specialist_step_pay",
  {
    planId: uuid("plan_id").primaryKey(),
    organisationId: organisationId(),
    personId: uuid("person_id").notNull(),
    salaryAnnualCents: bigint("salary_annual_cents", { mode: "number" }).notNull(),
  },
  (table) => [
    foreignKey({
      columns: [table.organisationId, table.planId],
      foreignColumns: [answerPlans.organisationId, answerPlans.id],
    }),
  ],
);

/** The sheet on which an agreed trial is reviewed; a withdrawn one is followed by another. */
export const trialPanels = pgTable(
  "trial_panels",
  {
    organisationId: organisationId(),
    planId: uuid("plan_id").notNull(),
    panelId: uuid("panel_id").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.planId, table.panelId] }),
    foreignKey({
      columns: [table.organisationId, table.planId],
      foreignColumns: [answerPlans.organisationId, answerPlans.id],
    }),
    foreignKey({ columns: [table.organisationId, table.panelId], foreignColumns: [panels.organisationId, panels.id] }),
  ],
);
