import { date, foreignKey, index, integer, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { PROPOSAL_STATES } from "#app/domain/shared/vocabulary.ts";
import { id, moment, organisationId } from "./columns.ts";
import { competencies } from "./competencies.ts";
import { people } from "./people.ts";

/** Something that a person holds to show a level of theirs. Texts are sealed with their key; nothing counts by itself. */
export const evidenceProposals = pgTable(
  "evidence_proposals",
  {
    id: id(),
    organisationId: organisationId(),
    personId: uuid("person_id").notNull(),
    competencyId: uuid("competency_id").notNull(),
    /** The level that the person claims for it; null where they leave that to others. */
    level: integer("level"),
    statement: text("statement").notNull(),
    link: text("link").notNull().default(""),
    happenedOn: date("happened_on", { mode: "string" }).notNull(),
    state: text("state", { enum: PROPOSAL_STATES }).notNull().default("open"),
    answer: text("answer").notNull().default(""),
    createdBy: uuid("created_by").notNull(),
    createdAt: moment("created_at").notNull(),
    settledBy: uuid("settled_by"),
    settledAt: moment("settled_at"),
  },
  (table) => [
    index("evidence_proposals_person").on(table.organisationId, table.personId),
    index("evidence_proposals_state").on(table.organisationId, table.state),
    foreignKey({ columns: [table.organisationId, table.personId], foreignColumns: [people.organisationId, people.id] }),
    foreignKey({
      columns: [table.organisationId, table.competencyId],
      foreignColumns: [competencies.organisationId, competencies.id],
    }),
  ],
);
