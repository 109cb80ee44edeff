import { index, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { id, moment, organisationId } from "./columns.ts";

/** Append-only by trigger. Refers to people by id; carries neither pay nor free text about a person. */
export const auditEvents = pgTable(
  "audit_events",
  {
    id: id(),
    organisationId: organisationId(),
    at: moment("at").notNull(),
    accountId: uuid("account_id"),
    action: text("action").notNull(),
    subjectKind: text("subject_kind").notNull(),
    subjectId: uuid("subject_id"),
    before: jsonb("before").$type<Record<string, unknown>>(),
    after: jsonb("after").$type<Record<string, unknown>>(),
    requestId: text("request_id").notNull(),
  },
  (table) => [
    index("audit_events_at").on(table.organisationId, table.at),
    index("audit_events_subject").on(table.organisationId, table.subjectKind, table.subjectId),
  ],
);
