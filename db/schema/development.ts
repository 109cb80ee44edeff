import { date, foreignKey, index, integer, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { ACTION_STATES, INTEREST_SOURCES, INTERESTS } from "#app/domain/shared/vocabulary.ts";
import { id, moment, organisationId } from "./columns.ts";
import { competencies } from "./competencies.ts";
import { people } from "./people.ts";
import { roleProfiles } from "./role-profiles.ts";

/** What somebody wants of a competency in their work. No row: nobody has asked, which is not "neutral". */
export const competencyInterests = pgTable(
  "competency_interests",
  {
    organisationId: organisationId(),
    personId: uuid("person_id").notNull(),
    competencyId: uuid("competency_id").notNull(),
    interest: text("interest", { enum: INTERESTS }).notNull(),
    /** `self`: the person entered it; `talk`: somebody else did, after a talk with them. */
    source: text("source", { enum: INTEREST_SOURCES }).notNull(),
    recordedBy: uuid("recorded_by").notNull(),
    recordedAt: moment("recorded_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.personId, table.competencyId] }),
    index("competency_interests_competency").on(table.organisationId, table.competencyId),
    foreignKey({ columns: [table.organisationId, table.personId], foreignColumns: [people.organisationId, people.id] }),
    foreignKey({
      columns: [table.organisationId, table.competencyId],
      foreignColumns: [competencies.organisationId, competencies.id],
    }),
  ],
);

/** One step of a person's development plan. Its words can change, so they stand in clear and an erasure empties them. */
export const developmentActions = pgTable(
  "development_actions",
  {
    id: id(),
    organisationId: organisationId(),
    personId: uuid("person_id").notNull(),
    competencyId: uuid("competency_id").notNull(),
    /** The profile whose gap it came from; null for one that stands by itself. */
    roleProfileId: uuid("role_profile_id"),
    /** The level that it should lead to. */
    targetLevel: integer("target_level").notNull(),
    what: text("what").notNull(),
    /** Who sees to it. */
    ownerPersonId: uuid("owner_person_id").notNull(),
    dueOn: date("due_on", { mode: "string" }).notNull(),
    /** By what everybody will see that it worked. */
    evidenceExpected: text("evidence_expected").notNull().default(""),
    state: text("state", { enum: ACTION_STATES }).notNull().default("open"),
    /** What came of it, or why it was dropped. */
    outcome: text("outcome").notNull().default(""),
    createdBy: uuid("created_by").notNull(),
    createdAt: moment("created_at").notNull(),
    endedBy: uuid("ended_by"),
    endedAt: moment("ended_at"),
    version: integer("version").notNull().default(1),
  },
  (table) => [
    index("development_actions_person").on(table.organisationId, table.personId, table.state),
    index("development_actions_owner").on(table.organisationId, table.ownerPersonId),
    foreignKey({ columns: [table.organisationId, table.personId], foreignColumns: [people.organisationId, people.id] }),
    foreignKey({
      columns: [table.organisationId, table.ownerPersonId],
      foreignColumns: [people.organisationId, people.id],
    }),
    foreignKey({
      columns: [table.organisationId, table.competencyId],
      foreignColumns: [competencies.organisationId, competencies.id],
    }),
    foreignKey({
      columns: [table.organisationId, table.roleProfileId],
      foreignColumns: [roleProfiles.organisationId, roleProfiles.id],
    }),
  ],
);
