import {
  boolean,
  date,
  foreignKey,
  integer,
  jsonb,
  numeric,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { CASE_STATES, TARGET_ROLES, WILLINGNESS } from "#app/domain/shared/vocabulary.ts";
import { accounts } from "./accounts.ts";
import { id, moment, organisationId } from "./columns.ts";
import { people } from "./people.ts";

const ratio = (name: string) => numeric(name, { precision: 6, scale: 4, mode: "number" });

export const promotionCases = pgTable(
  "promotion_cases",
  {
    id: id(),
    organisationId: organisationId(),
    number: integer("number").notNull(),
    personId: uuid("person_id").notNull(),
    targetRole: text("target_role", { enum: TARGET_ROLES }).notNull(),
    targetTitle: text("target_title").notNull(),
    /** Direct reports in the target role. */
    span: integer("span").notNull(),
    /** Share of working time that the target role spends on people, 0–1. */
    peopleShare: ratio("people_share").notNull(),
    willing: text("willing", { enum: WILLINGNESS }).notNull(),
    backfill: boolean("backfill").notNull(),
    baseRate: ratio("base_rate").notNull(),
    /** The manager's own three-point estimate of the person's output against a typical colleague's. */
    technicalMultiple: jsonb("technical_multiple").$type<{ low: number; middle: number; high: number }>(),
    plannedOn: date("planned_on", { mode: "string" }),
    state: text("state", { enum: CASE_STATES }).notNull(),
    /** When the draft was handed over for review; null for a draft that never was. */
    submittedAt: moment("submitted_at"),
    submittedBy: uuid("submitted_by"),
    /** From then on everybody who may read the case reads the views on it; null while they are closed. */
    viewsOpenedAt: moment("views_opened_at"),
    /** Why the case is kept whatever its retention says; null: it is not. */
    legalHold: text("legal_hold"),
    /** When its words, views and snapshots were destroyed at the end of its retention. */
    erasedAt: moment("erased_at"),
    createdBy: uuid("created_by").notNull(),
    createdAt: moment("created_at").notNull(),
    version: integer("version").notNull().default(1),
  },
  (table) => [
    unique("promotion_cases_organisation_id_id").on(table.organisationId, table.id),
    unique("promotion_cases_number").on(table.organisationId, table.number),
    foreignKey({ columns: [table.organisationId, table.personId], foreignColumns: [people.organisationId, people.id] }),
  ],
);

/** Up to four other people looked at for the same job. */
export const caseCandidates = pgTable(
  "case_candidates",
  {
    organisationId: organisationId(),
    caseId: uuid("case_id").notNull(),
    personId: uuid("person_id").notNull(),
    willing: text("willing", { enum: WILLINGNESS }),
    technicalMultiple: ratio("technical_multiple"),
  },
  (table) => [
    primaryKey({ columns: [table.caseId, table.personId] }),
    foreignKey({
      columns: [table.organisationId, table.caseId],
      foreignColumns: [promotionCases.organisationId, promotionCases.id],
    }),
    foreignKey({ columns: [table.organisationId, table.personId], foreignColumns: [people.organisationId, people.id] }),
  ],
);

/** Who is asked for a view of their own. Somebody who has not written it yet can be taken off the list again. */
export const caseReviewers = pgTable(
  "case_reviewers",
  {
    organisationId: organisationId(),
    caseId: uuid("case_id").notNull(),
    accountId: uuid("account_id").notNull(),
    askedBy: uuid("asked_by").notNull(),
    askedAt: moment("asked_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.caseId, table.accountId] }),
    foreignKey({
      columns: [table.organisationId, table.caseId],
      foreignColumns: [promotionCases.organisationId, promotionCases.id],
    }),
    foreignKey({
      columns: [table.organisationId, table.accountId],
      foreignColumns: [accounts.organisationId, accounts.id],
    }),
  ],
);

/**
 * What an account thought of a case before the result was open to it, or that it passed over saying so. One for each
 * account and append-only by trigger: nobody writes a second one from after the result. Words are sealed.
 */
export const caseViews = pgTable(
  "case_views",
  {
    id: id(),
    organisationId: organisationId(),
    caseId: uuid("case_id").notNull(),
    accountId: uuid("account_id").notNull(),
    words: text("words").notNull().default(""),
    /** The account's own probability that it goes well, 0–1; null where it was passed over. */
    probability: ratio("probability"),
    passedOver: boolean("passed_over").notNull().default(false),
    /** Version of the case that was looked at. */
    caseVersion: integer("case_version").notNull(),
    writtenAt: moment("written_at").notNull(),
  },
  (table) => [
    unique("case_views_of_account").on(table.organisationId, table.caseId, table.accountId),
    foreignKey({
      columns: [table.organisationId, table.caseId],
      foreignColumns: [promotionCases.organisationId, promotionCases.id],
    }),
  ],
);
