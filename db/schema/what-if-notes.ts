import { foreignKey, index, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import type { NotedWhatIf } from "#app/domain/promotion/what-if.ts";
import { id, moment, organisationId } from "./columns.ts";
import { people } from "./people.ts";
import { promotionCases } from "./promotion-cases.ts";

/** Append-only by trigger: what was tried on a case without changing it, and what somebody made of it. */
export const whatIfNotes = pgTable(
  "what_if_notes",
  {
    id: id(),
    organisationId: organisationId(),
    caseId: uuid("case_id").notNull(),
    /** Whom the case is about: the words are sealed with their key. */
    personId: uuid("person_id").notNull(),
    words: text("words").notNull().default(""),
    /** What was changed, and the result today and then: numbers and words of the product. */
    figures: jsonb("figures").$type<NotedWhatIf>().notNull(),
    createdBy: uuid("created_by").notNull(),
    createdAt: moment("created_at").notNull(),
  },
  (table) => [
    index("what_if_notes_case").on(table.organisationId, table.caseId),
    foreignKey({
      columns: [table.organisationId, table.caseId],
      foreignColumns: [promotionCases.organisationId, promotionCases.id],
    }),
    foreignKey({ columns: [table.organisationId, table.personId], foreignColumns: [people.organisationId, people.id] }),
  ],
);
