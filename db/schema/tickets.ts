import {
  boolean,
  doublePrecision,
  foreignKey,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { moment, organisationId } from "./columns.ts";
import { imports } from "./imports.ts";
import { organisations } from "./organisations.ts";

/** Tickets of the service desk under the import that brought them; they count while it is committed. Name nobody. */
export const tickets = pgTable(
  "tickets",
  {
    organisationId: organisationId(),
    importId: uuid("import_id").notNull(),
    /** Row in the file. */
    place: integer("place").notNull(),
    number: text("number").notNull(),
    /** Minutes since 1970 by the clock on the firm's wall. */
    openedMinute: integer("opened_minute").notNull(),
    hasTime: boolean("has_time").notNull(),
    /** Null while it is open. */
    resolutionMinutes: integer("resolution_minutes"),
    category: text("category").notNull(),
    priority: text("priority").notNull(),
    assignmentGroup: text("assignment_group").notNull(),
    channel: text("channel").notNull(),
    /** Keyed hash of who asked. */
    requester: text("requester"),
    /** Null where no time worked is recorded. */
    handleMinutes: doublePrecision("handle_minutes"),
    reopened: integer("reopened").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.importId, table.place] }),
    foreignKey({
      columns: [table.organisationId, table.importId],
      foreignColumns: [imports.organisationId, imports.id],
    }),
  ],
);

/** With what the hash of a requester is keyed: one an organisation. */
export const requesterSecrets = pgTable("requester_secrets", {
  organisationId: organisationId()
    .primaryKey()
    .references(() => organisations.id),
  /** 32 bytes in base64. */
  secret: text("secret").notNull(),
});

/** What the tickets that count amount to; computed anew when other imports count. */
export const ticketSummaries = pgTable("ticket_summaries", {
  organisationId: organisationId()
    .primaryKey()
    .references(() => organisations.id),
  /** Which imports counted, and by which rules it was summed. */
  basis: text("basis").notNull(),
  summary: jsonb("summary").$type<Record<string, unknown>>().notNull(),
});

/** What a firm says about its paid year, targets and on-call duty. Append-only by trigger: the newest counts. */
export const capacityInputs = pgTable(
  "capacity_inputs",
  {
    id: uuid("id").primaryKey(),
    organisationId: organisationId().references(() => organisations.id),
    number: integer("number").notNull(),
    inputs: jsonb("inputs").$type<Record<string, unknown>>().notNull(),
    /** Why it was changed, in words. */
    reason: text("reason").notNull(),
    createdBy: uuid("created_by").notNull(),
    createdAt: moment("created_at").notNull(),
  },
  (table) => [unique("capacity_inputs_number").on(table.organisationId, table.number)],
);
