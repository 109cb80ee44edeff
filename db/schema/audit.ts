import { index, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { id, moment, organisationId } from "./columns.ts";

/** Append-only by trigger. Refers to people by id; `before` and `after` carry neither pay nor words about a person. */
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
    /** The person whose record it concerns. */
    personId: uuid("person_id"),
    /** Names and words about that person, encrypted with their key. */
    sealed: text("sealed"),
    /** Amounts of pay, encrypted with the same key: shown only with the permission to read pay. */
    sealedPay: text("sealed_pay"),
    requestId: text("request_id").notNull(),
  },
  (table) => [
    index("audit_events_at").on(table.organisationId, table.at),
    index("audit_events_person").on(table.organisationId, table.personId, table.at),
    index("audit_events_account").on(table.organisationId, table.accountId, table.at),
    index("audit_events_subject").on(table.organisationId, table.subjectKind, table.subjectId),
  ],
);
