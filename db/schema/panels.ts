import {
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  numeric,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import type { PanelQuestion } from "#app/domain/panels/panel-question.ts";
import { PANEL_KINDS, PANEL_STAGES, PANEL_STATES, TARGET_ROLES } from "#app/domain/shared/vocabulary.ts";
import { id, moment, organisationId } from "./columns.ts";
import { people } from "./people.ts";

/** Some assessors who score one person on the same anchored questions, each alone before they compare. */
export const panels = pgTable(
  "panels",
  {
    id: id(),
    organisationId: organisationId(),
    personId: uuid("person_id").notNull(),
    kind: text("kind", { enum: PANEL_KINDS }).notNull(),
    targetRole: text("target_role", { enum: TARGET_ROLES }).notNull(),
    /** What it is for; erasure empties it, as it does the goals and the questions. */
    purpose: text("purpose").notNull().default(""),
    /** What a lead trial was to reach, as agreed at its start; empty for the other kinds. */
    goals: text("goals").notNull().default(""),
    questions: jsonb("questions").$type<PanelQuestion[]>().notNull(),
    state: text("state", { enum: PANEL_STATES }).notNull(),
    /** The one entry of leadership evidence that it made. */
    evidenceId: uuid("evidence_id"),
    /** Combined score and how many assessors it rests on; null until it is closed. */
    score: numeric("score", { precision: 3, scale: 2, mode: "number" }),
    assessors: integer("assessors"),
    createdBy: uuid("created_by").notNull(),
    createdAt: moment("created_at").notNull(),
    endedBy: uuid("ended_by"),
    endedAt: moment("ended_at"),
  },
  (table) => [
    unique("panels_organisation_id_id").on(table.organisationId, table.id),
    index("panels_person").on(table.organisationId, table.personId),
    foreignKey({ columns: [table.organisationId, table.personId], foreignColumns: [people.organisationId, people.id] }),
  ],
);

/** A day on which a panel scores: a trial has two. Scores of it are open to the panel from one moment on. */
export const panelSittings = pgTable(
  "panel_sittings",
  {
    organisationId: organisationId(),
    panelId: uuid("panel_id").notNull(),
    stage: text("stage", { enum: PANEL_STAGES }).notNull(),
    heldOn: date("held_on", { mode: "string" }).notNull(),
    openedAt: moment("opened_at"),
  },
  (table) => [
    primaryKey({ columns: [table.organisationId, table.panelId, table.stage] }),
    foreignKey({ columns: [table.organisationId, table.panelId], foreignColumns: [panels.organisationId, panels.id] }),
  ],
);

/** The sheet of one assessor for one sitting. Draft and answer are sealed with the key of the person scored. */
export const panelSheets = pgTable(
  "panel_sheets",
  {
    id: id(),
    organisationId: organisationId(),
    panelId: uuid("panel_id").notNull(),
    stage: text("stage", { enum: PANEL_STAGES }).notNull(),
    assessorId: uuid("assessor_id").notNull(),
    /** What was typed so far. Only the assessor reads it, no backup holds it, and handing in empties it. */
    draft: text("draft"),
    draftSavedAt: moment("draft_saved_at"),
    /** What was handed in while the scores are closed. Nobody but the assessor reads it; opening empties it. */
    answer: text("answer"),
    handedInAt: moment("handed_in_at"),
    handedInBy: uuid("handed_in_by"),
  },
  (table) => [
    unique("panel_sheets_assessor").on(table.panelId, table.stage, table.assessorId),
    index("panel_sheets_of_assessor").on(table.organisationId, table.assessorId),
    foreignKey({
      columns: [table.organisationId, table.panelId, table.stage],
      foreignColumns: [panelSittings.organisationId, panelSittings.panelId, panelSittings.stage],
    }),
    foreignKey({
      columns: [table.organisationId, table.assessorId],
      foreignColumns: [people.organisationId, people.id],
    }),
  ],
);

/** Append-only by trigger: scores as they were when they were opened, and every change after the discussion. */
export const panelScores = pgTable(
  "panel_scores",
  {
    id: id(),
    organisationId: organisationId(),
    panelId: uuid("panel_id").notNull(),
    personId: uuid("person_id").notNull(),
    stage: text("stage", { enum: PANEL_STAGES }).notNull(),
    assessorId: uuid("assessor_id").notNull(),
    questionId: uuid("question_id").notNull(),
    score: integer("score").notNull(),
    /** What showed it, sealed. */
    evidence: text("evidence").notNull().default(""),
    /** Why the score was changed, sealed; empty for the first one. */
    reason: text("reason").notNull().default(""),
    recordedBy: uuid("recorded_by").notNull(),
    recordedAt: moment("recorded_at").notNull(),
    /** Order of entries that bear the same moment. */
    place: integer("place").notNull(),
  },
  (table) => [
    index("panel_scores_panel").on(table.organisationId, table.panelId),
    foreignKey({ columns: [table.organisationId, table.panelId], foreignColumns: [panels.organisationId, panels.id] }),
    foreignKey({ columns: [table.organisationId, table.personId], foreignColumns: [people.organisationId, people.id] }),
  ],
);
