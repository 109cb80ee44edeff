import { date, foreignKey, index, integer, jsonb, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import type { CheckQuestion } from "#app/domain/outcomes/check-questions.ts";
import { type CheckDay, OBSERVATION_ENDS, ROLE_STANDINGS } from "#app/domain/shared/vocabulary.ts";
import { id, moment, organisationId } from "./columns.ts";
import { decisions } from "./decisions.ts";
import { people } from "./people.ts";

/** Append-only by trigger: somebody got a job by a decision, and it is asked for a year how it goes. */
export const observations = pgTable(
  "observations",
  {
    id: id(),
    organisationId: organisationId(),
    caseId: uuid("case_id").notNull(),
    decisionId: uuid("decision_id").notNull(),
    /** Who does the job: the person of the case, or the candidate who was chosen. Words are sealed with their key. */
    personId: uuid("person_id").notNull(),
    openedBy: uuid("opened_by").notNull(),
    openedAt: moment("opened_at").notNull(),
  },
  (table) => [
    unique("observations_organisation_id_id").on(table.organisationId, table.id),
    unique("observations_decision").on(table.organisationId, table.decisionId),
    index("observations_case").on(table.organisationId, table.caseId),
    foreignKey({
      columns: [table.organisationId, table.decisionId],
      foreignColumns: [decisions.organisationId, decisions.id],
    }),
    foreignKey({ columns: [table.organisationId, table.personId], foreignColumns: [people.organisationId, people.id] }),
  ],
);

/** Append-only by trigger: the day on which the job starts; the newest entry counts. */
export const observationStarts = pgTable(
  "observation_starts",
  {
    organisationId: organisationId(),
    observationId: uuid("observation_id").notNull(),
    /** 0 for the day that came with the decision. */
    place: integer("place").notNull(),
    startsOn: date("starts_on", { mode: "string" }).notNull(),
    /** Why the day was changed, sealed; empty for the first. */
    reason: text("reason").notNull().default(""),
    recordedBy: uuid("recorded_by").notNull(),
    recordedAt: moment("recorded_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organisationId, table.observationId, table.place] }),
    foreignKey({
      columns: [table.organisationId, table.observationId],
      foreignColumns: [observations.organisationId, observations.id],
    }),
  ],
);

/** Append-only by trigger: how an observation ended; one that has ended can be corrected away later. */
export const observationEnds = pgTable(
  "observation_ends",
  {
    organisationId: organisationId(),
    observationId: uuid("observation_id").notNull(),
    kind: text("kind", { enum: OBSERVATION_ENDS }).notNull(),
    /** Why it was closed, sealed; empty for the others. */
    reason: text("reason").notNull().default(""),
    endedBy: uuid("ended_by").notNull(),
    endedAt: moment("ended_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organisationId, table.observationId, table.kind] }),
    foreignKey({
      columns: [table.organisationId, table.observationId],
      foreignColumns: [observations.organisationId, observations.id],
    }),
  ],
);

/** Append-only by trigger: what somebody above the person answered to a check; the newest entry of a check counts. */
export const outcomeChecks = pgTable(
  "outcome_checks",
  {
    id: id(),
    organisationId: organisationId(),
    observationId: uuid("observation_id").notNull(),
    day: integer("day").$type<CheckDay>().notNull(),
    place: integer("place").notNull(),
    standing: text("standing", { enum: ROLE_STANDINGS }).notNull(),
    /** 1–5 by question; null where it could not be said. */
    levels: jsonb("levels").$type<Record<CheckQuestion, number | null>>().notNull(),
    /** Days on which people of the team left whom the firm wanted to keep; nobody by name, and no reasons. */
    regrettedExits: jsonb("regretted_exits").$type<string[]>().notNull(),
    /** What showed it, sealed. */
    words: text("words").notNull().default(""),
    /** Why an earlier entry is replaced, sealed; empty for the first. */
    reason: text("reason").notNull().default(""),
    recordedBy: uuid("recorded_by").notNull(),
    recordedAt: moment("recorded_at").notNull(),
  },
  (table) => [
    unique("outcome_checks_place").on(table.organisationId, table.observationId, table.day, table.place),
    foreignKey({
      columns: [table.organisationId, table.observationId],
      foreignColumns: [observations.organisationId, observations.id],
    }),
  ],
);

/** Who is asked about their manager, and that they answered. What they answered stands in another table, without them. */
export const feedbackRequests = pgTable(
  "feedback_requests",
  {
    id: id(),
    organisationId: organisationId(),
    observationId: uuid("observation_id").notNull(),
    day: integer("day").$type<CheckDay>().notNull(),
    reporterId: uuid("reporter_id").notNull(),
    askedBy: uuid("asked_by").notNull(),
    askedAt: moment("asked_at").notNull(),
    /** The last day on which it can be answered; means open after it, or once everybody has answered. */
    closesOn: date("closes_on", { mode: "string" }).notNull(),
    /** A day, not a moment: a moment would lead to the answer that was written in it. */
    answeredOn: date("answered_on", { mode: "string" }),
  },
  (table) => [
    unique("feedback_requests_reporter").on(table.organisationId, table.observationId, table.day, table.reporterId),
    index("feedback_requests_of_reporter").on(table.organisationId, table.reporterId),
    foreignKey({
      columns: [table.organisationId, table.observationId],
      foreignColumns: [observations.organisationId, observations.id],
    }),
    foreignKey({
      columns: [table.organisationId, table.reporterId],
      foreignColumns: [people.organisationId, people.id],
    }),
  ],
);

/**
 * Append-only by trigger: answers of reports, sealed with the key of whom they are about. They name no giver and no
 * moment: nothing in the database leads from an answer to the person who gave it.
 */
export const feedbackAnswers = pgTable(
  "feedback_answers",
  {
    id: id(),
    organisationId: organisationId(),
    observationId: uuid("observation_id").notNull(),
    day: integer("day").$type<CheckDay>().notNull(),
    answer: text("answer").notNull(),
  },
  (table) => [
    index("feedback_answers_observation").on(table.organisationId, table.observationId, table.day),
    foreignKey({
      columns: [table.organisationId, table.observationId],
      foreignColumns: [observations.organisationId, observations.id],
    }),
  ],
);
