import {
  boolean,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import {
  COMPETENCY_CHOICES,
  PEER_CHOICES,
  REQUEST_STATES,
  ROUND_SOURCES,
  ROUND_STATES,
  type RoundSource,
} from "#app/domain/shared/vocabulary.ts";
import { id, moment, organisationId } from "./columns.ts";
import { organisations } from "./organisations.ts";
import { people } from "./people.ts";

/** Chosen people, or everybody within reach, in a line and in a department where these are named. */
export interface PlannedPeople {
  personIds: string[];
  managerId: string | null;
  department: string | null;
}

/** One asking of many people about many others. What it asks never changes once it is open. */
export const assessmentRounds = pgTable(
  "assessment_rounds",
  {
    id: id(),
    organisationId: organisationId().references(() => organisations.id),
    name: text("name").notNull(),
    state: text("state", { enum: ROUND_STATES }).notNull(),
    sources: jsonb("sources").$type<RoundSource[]>().notNull(),
    peerChoice: text("peer_choice", { enum: PEER_CHOICES }).notNull(),
    competencyChoice: text("competency_choice", { enum: COMPETENCY_CHOICES }).notNull(),
    /** The group of the catalogue; empty where the choice is another. */
    competencyGroup: text("competency_group").notNull().default(""),
    /** Ids of the competencies that were picked one by one; empty where the choice is another. */
    competencyIds: jsonb("competency_ids").$type<string[]>().notNull().default([]),
    /** Most competencies asked about one person. */
    mostCompetencies: integer("most_competencies").notNull(),
    /** The day on which it opens by itself; null for one that was opened at once. */
    startsOn: date("starts_on", { mode: "string" }),
    /** Whom it will be about, as it was chosen: looked at anew on the day. Empty once it is open. */
    planned: jsonb("planned").$type<PlannedPeople>(),
    dueOn: date("due_on", { mode: "string" }).notNull(),
    remindOn: date("remind_on", { mode: "string" }),
    createdBy: uuid("created_by").notNull(),
    createdAt: moment("created_at").notNull(),
    openedAt: moment("opened_at"),
    closedAt: moment("closed_at"),
    /** People whom it asks about, and how many of them are written so far while it opens. */
    peopleTotal: integer("people_total").notNull(),
    peopleDone: integer("people_done").notNull().default(0),
    /** Set by somebody who wants the opening stopped; the writer looks between two batches. */
    cancelledAt: moment("cancelled_at"),
  },
  (table) => [unique("assessment_rounds_organisation_id_id").on(table.organisationId, table.id)],
);

/** Somebody whom a round asks about, and the competencies it asks. Counts once the round is open. */
export const roundSubjects = pgTable(
  "round_subjects",
  {
    organisationId: organisationId(),
    roundId: uuid("round_id").notNull(),
    personId: uuid("person_id").notNull(),
    competencyIds: jsonb("competency_ids").$type<string[]>().notNull(),
    /** When the answers about them entered the record, all together; null while they are kept back. */
    recordedAt: moment("recorded_at"),
  },
  (table) => [
    primaryKey({ columns: [table.organisationId, table.roundId, table.personId] }),
    index("round_subjects_person").on(table.organisationId, table.personId),
    foreignKey({
      columns: [table.organisationId, table.roundId],
      foreignColumns: [assessmentRounds.organisationId, assessmentRounds.id],
    }),
    foreignKey({ columns: [table.organisationId, table.personId], foreignColumns: [people.organisationId, people.id] }),
  ],
);

/** One person who is asked about another, or about themself. Draft and answer are sealed with the key of the other. */
export const roundRequests = pgTable(
  "round_requests",
  {
    id: id(),
    organisationId: organisationId(),
    roundId: uuid("round_id").notNull(),
    personId: uuid("person_id").notNull(),
    assessorId: uuid("assessor_id").notNull(),
    source: text("source", { enum: ROUND_SOURCES }).notNull(),
    state: text("state", { enum: REQUEST_STATES }).notNull(),
    /** What was typed so far. Only the assessor reads it, no backup holds it, and handing in empties it. */
    draft: text("draft"),
    draftSavedAt: moment("draft_saved_at"),
    /** What was handed in and has not entered the record yet. Nobody but the assessor reads it; recording empties it. */
    answer: text("answer"),
    handedInAt: moment("handed_in_at"),
    handedInBy: uuid("handed_in_by"),
    /** Handed in after the round had been closed, or after it had been opened again. */
    isLate: boolean("is_late").notNull().default(false),
    /** When somebody who runs the round let this one answer although it is closed. */
    lateAllowedAt: moment("late_allowed_at"),
    recordedAt: moment("recorded_at"),
  },
  (table) => [
    unique("round_requests_assessor").on(table.roundId, table.personId, table.assessorId),
    index("round_requests_of_round").on(table.organisationId, table.roundId, table.personId),
    index("round_requests_of_assessor").on(table.organisationId, table.assessorId),
    foreignKey({
      columns: [table.organisationId, table.roundId, table.personId],
      foreignColumns: [roundSubjects.organisationId, roundSubjects.roundId, roundSubjects.personId],
    }),
    foreignKey({
      columns: [table.organisationId, table.assessorId],
      foreignColumns: [people.organisationId, people.id],
    }),
  ],
);
