import { boolean, foreignKey, index, integer, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import { CONTEST_STATES, CONTESTED_KINDS } from "#app/domain/shared/vocabulary.ts";
import { id, moment, organisationId } from "./columns.ts";
import { people } from "./people.ts";

/** One key a person: names and free text about them in append-only rows are encrypted with it. Erasure deletes it. */
export const subjectKeys = pgTable(
  "subject_keys",
  {
    personId: uuid("person_id").primaryKey(),
    organisationId: organisationId(),
    /** 32 bytes in base64. */
    key: text("key").notNull(),
    createdAt: moment("created_at").notNull(),
  },
  (table) => [
    index("subject_keys_organisation").on(table.organisationId),
    foreignKey({ columns: [table.organisationId, table.personId], foreignColumns: [people.organisationId, people.id] }),
  ],
);

/** Whose key was destroyed. Never part of a backup: a restore applies it again. No names, no foreign keys. */
export const erasures = pgTable(
  "erasures",
  {
    personId: uuid("person_id").primaryKey(),
    organisationId: organisationId(),
    erasedAt: moment("erased_at").notNull(),
    erasedBy: uuid("erased_by"),
  },
  (table) => [index("erasures_organisation").on(table.organisationId)],
);

/** An entry that a person holds to be wrong, with their text and the answer, both encrypted with their key. */
export const contests = pgTable(
  "contests",
  {
    id: id(),
    organisationId: organisationId(),
    personId: uuid("person_id").notNull(),
    kind: text("kind", { enum: CONTESTED_KINDS }).notNull(),
    /** The assessment or the sheet of evidence; the person's own id for a fact about them. */
    entryId: uuid("entry_id").notNull(),
    statement: text("statement").notNull(),
    state: text("state", { enum: CONTEST_STATES }).notNull().default("open"),
    answer: text("answer").notNull().default(""),
    createdBy: uuid("created_by").notNull(),
    createdAt: moment("created_at").notNull(),
    settledBy: uuid("settled_by"),
    settledAt: moment("settled_at"),
  },
  (table) => [
    unique("contests_organisation_id_id").on(table.organisationId, table.id),
    index("contests_person").on(table.organisationId, table.personId),
    index("contests_state").on(table.organisationId, table.state),
    foreignKey({ columns: [table.organisationId, table.personId], foreignColumns: [people.organisationId, people.id] }),
  ],
);

/** What was asked back about a contest and what the person replied, encrypted with their key. Append-only by trigger. */
export const contestMessages = pgTable(
  "contest_messages",
  {
    id: id(),
    organisationId: organisationId(),
    personId: uuid("person_id").notNull(),
    contestId: uuid("contest_id").notNull(),
    isFromPerson: boolean("is_from_person").notNull(),
    text: text("text").notNull(),
    createdBy: uuid("created_by").notNull(),
    createdAt: moment("created_at").notNull(),
    /** Order of messages that bear the same moment. */
    place: integer("place").notNull(),
  },
  (table) => [
    index("contest_messages_contest").on(table.organisationId, table.contestId),
    foreignKey({
      columns: [table.organisationId, table.contestId],
      foreignColumns: [contests.organisationId, contests.id],
    }),
    foreignKey({ columns: [table.organisationId, table.personId], foreignColumns: [people.organisationId, people.id] }),
  ],
);
