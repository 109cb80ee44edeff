import { boolean, date, foreignKey, index, integer, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { NOTICE_WAYS } from "#app/domain/shared/vocabulary.ts";
import { id, moment, organisationId } from "./columns.ts";
import { decisions } from "./decisions.ts";
import { people } from "./people.ts";
import { promotionCases } from "./promotion-cases.ts";

/** A notice as it was handed to the person whom a case is about. Append-only by trigger; its text is sealed. */
export const caseNotices = pgTable(
  "case_notices",
  {
    id: id(),
    organisationId: organisationId(),
    caseId: uuid("case_id").notNull(),
    personId: uuid("person_id").notNull(),
    words: text("words").notNull(),
    way: text("way", { enum: NOTICE_WAYS }).notNull(),
    /** The day on which the person had it. */
    givenOn: date("given_on", { mode: "string" }).notNull(),
    issuedBy: uuid("issued_by").notNull(),
    issuedAt: moment("issued_at").notNull(),
  },
  (table) => [
    index("case_notices_case").on(table.organisationId, table.caseId),
    foreignKey({
      columns: [table.organisationId, table.caseId],
      foreignColumns: [promotionCases.organisationId, promotionCases.id],
    }),
    foreignKey({ columns: [table.organisationId, table.personId], foreignColumns: [people.organisationId, people.id] }),
  ],
);

/**
 * That a decision was explained to the person whom it is about, or no longer is: the newest row of a case holds.
 * Append-only by trigger; words are sealed.
 */
export const caseReleases = pgTable(
  "case_releases",
  {
    id: id(),
    organisationId: organisationId(),
    caseId: uuid("case_id").notNull(),
    personId: uuid("person_id").notNull(),
    decisionId: uuid("decision_id").notNull(),
    isReleased: boolean("is_released").notNull(),
    /** Whether the written reasons and conditions of the decision go along. */
    withReasons: boolean("with_reasons").notNull().default(false),
    /** What HR adds in its own words. */
    words: text("words").notNull().default(""),
    /** Order of the rows of a case. */
    place: integer("place").notNull(),
    doneBy: uuid("done_by").notNull(),
    doneAt: moment("done_at").notNull(),
  },
  (table) => [
    index("case_releases_case").on(table.organisationId, table.caseId),
    foreignKey({
      columns: [table.organisationId, table.caseId],
      foreignColumns: [promotionCases.organisationId, promotionCases.id],
    }),
    foreignKey({
      columns: [table.organisationId, table.decisionId],
      foreignColumns: [decisions.organisationId, decisions.id],
    }),
    foreignKey({ columns: [table.organisationId, table.personId], foreignColumns: [people.organisationId, people.id] }),
  ],
);

/** What a reviewer holds against a decision, once the views are open. Append-only by trigger; words are sealed. */
export const caseDissents = pgTable(
  "case_dissents",
  {
    id: id(),
    organisationId: organisationId(),
    caseId: uuid("case_id").notNull(),
    personId: uuid("person_id").notNull(),
    accountId: uuid("account_id").notNull(),
    words: text("words").notNull(),
    writtenAt: moment("written_at").notNull(),
  },
  (table) => [
    index("case_dissents_case").on(table.organisationId, table.caseId),
    foreignKey({
      columns: [table.organisationId, table.caseId],
      foreignColumns: [promotionCases.organisationId, promotionCases.id],
    }),
    foreignKey({ columns: [table.organisationId, table.personId], foreignColumns: [people.organisationId, people.id] }),
  ],
);
