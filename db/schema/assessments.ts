import { sql } from "drizzle-orm";
import { date, foreignKey, index, integer, numeric, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { ASSESSMENT_SOURCES, EVIDENCE_KINDS } from "#app/domain/shared/vocabulary.ts";
import { id, moment, organisationId } from "./columns.ts";
import { competencies } from "./competencies.ts";
import { people } from "./people.ts";

/** Kept, marked and never counted again: who, when and why. */
const retraction = () => ({
  retractedAt: moment("retracted_at"),
  retractedBy: uuid("retracted_by"),
  retractionReason: text("retraction_reason"),
});

/** Append-only by trigger: a new assessment supersedes, nothing is overwritten. */
export const assessments = pgTable(
  "assessments",
  {
    id: id(),
    organisationId: organisationId(),
    personId: uuid("person_id").notNull(),
    competencyId: uuid("competency_id").notNull(),
    source: text("source", { enum: ASSESSMENT_SOURCES }).notNull(),
    level: integer("level").notNull(),
    /** Who assessed: a person's id where known, else `account:<id>` or `import:<source>`. */
    assessor: text("assessor").notNull(),
    assessedOn: date("assessed_on", { mode: "string" }).notNull(),
    evidence: text("evidence").notNull().default(""),
    recordedBy: uuid("recorded_by").notNull(),
    recordedAt: moment("recorded_at").notNull(),
    /** Rows of an import count only once that import is committed. */
    importId: uuid("import_id"),
    /** The round that asked for it; null where nobody was asked. */
    roundId: uuid("round_id"),
    ...retraction(),
  },
  (table) => [
    index("assessments_person").on(table.organisationId, table.personId, table.competencyId),
    index("assessments_import").on(table.importId, table.personId),
    index("assessments_recorded").on(table.organisationId, table.recordedAt, table.personId, table.competencyId),
    index("assessments_retracted")
      .on(table.organisationId, table.retractedAt)
      .where(sql`${table.retractedAt} is not null`),
    index("assessments_round").on(table.roundId, table.personId),
    foreignKey({ columns: [table.organisationId, table.personId], foreignColumns: [people.organisationId, people.id] }),
    foreignKey({
      columns: [table.organisationId, table.competencyId],
      foreignColumns: [competencies.organisationId, competencies.id],
    }),
  ],
);

/**
 * The newest live assessment per person, competency, source and assessor, kept in the transaction of every write, so
 * that no page reads the whole history. What a committed or undone import has not been folded in yet is read from the
 * history beside it.
 */
export const currentAssessments = pgTable(
  "current_assessments",
  {
    organisationId: organisationId(),
    personId: uuid("person_id").notNull(),
    competencyId: uuid("competency_id").notNull(),
    source: text("source", { enum: ASSESSMENT_SOURCES }).notNull(),
    assessor: text("assessor").notNull(),
    assessmentId: uuid("assessment_id").notNull(),
    level: integer("level").notNull(),
    assessedOn: date("assessed_on", { mode: "string" }).notNull(),
    recordedAt: moment("recorded_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.personId, table.competencyId, table.source, table.assessor] }),
    index("current_assessments_competency").on(table.organisationId, table.competencyId),
    foreignKey({ columns: [table.organisationId, table.personId], foreignColumns: [people.organisationId, people.id] }),
    foreignKey({
      columns: [table.organisationId, table.competencyId],
      foreignColumns: [competencies.organisationId, competencies.id],
    }),
  ],
);

/** Sheets of leadership evidence other than ratings: interviews, work samples, trials, collaboration. */
export const leadershipEvidence = pgTable(
  "leadership_evidence",
  {
    id: id(),
    organisationId: organisationId(),
    personId: uuid("person_id").notNull(),
    kind: text("kind", { enum: EVIDENCE_KINDS }).notNull(),
    /** Mean over the anchored questions, 1–5. */
    score: numeric("score", { precision: 3, scale: 2, mode: "number" }).notNull(),
    assessors: integer("assessors").notNull(),
    /** Length of a lead trial in months; null for the other kinds. */
    months: numeric("months", { precision: 5, scale: 1, mode: "number" }),
    observedOn: date("observed_on", { mode: "string" }).notNull(),
    evidence: text("evidence").notNull().default(""),
    recordedBy: uuid("recorded_by").notNull(),
    recordedAt: moment("recorded_at").notNull(),
    ...retraction(),
  },
  (table) => [
    index("leadership_evidence_person").on(table.organisationId, table.personId),
    foreignKey({ columns: [table.organisationId, table.personId], foreignColumns: [people.organisationId, people.id] }),
  ],
);
