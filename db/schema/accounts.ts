import { boolean, foreignKey, index, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import { ACCOUNT_LINK_KINDS, ACCOUNT_ROLES, SAVED_VIEW_PAGES } from "#app/domain/shared/vocabulary.ts";
import { id, moment, organisationId } from "./columns.ts";
import { organisations } from "./organisations.ts";
import { people } from "./people.ts";

export const accounts = pgTable(
  "accounts",
  {
    id: id(),
    organisationId: organisationId().references(() => organisations.id),
    email: text("email").notNull().unique(),
    name: text("name").notNull(),
    role: text("role", { enum: ACCOUNT_ROLES }).notNull(),
    /** Null for a demo account: it is opened by one click and has no password. */
    passwordHash: text("password_hash"),
    personId: uuid("person_id"),
    disabledAt: moment("disabled_at"),
    createdAt: moment("created_at").notNull(),
  },
  (table) => [
    unique("accounts_organisation_id_id").on(table.organisationId, table.id),
    foreignKey({ columns: [table.organisationId, table.personId], foreignColumns: [people.organisationId, people.id] }),
  ],
);

export const sessions = pgTable(
  "sessions",
  {
    /** SHA-256 of the token in the cookie: a copy of the table opens no session. */
    id: text("id").primaryKey(),
    organisationId: organisationId(),
    accountId: uuid("account_id").notNull(),
    createdAt: moment("created_at").notNull(),
    lastSeenAt: moment("last_seen_at").notNull(),
    expiresAt: moment("expires_at").notNull(),
    /** Browser and system in words, so that people recognise their own sessions. */
    device: text("device").notNull().default(""),
  },
  (table) => [
    index("sessions_account").on(table.organisationId, table.accountId),
    foreignKey({
      columns: [table.organisationId, table.accountId],
      foreignColumns: [accounts.organisationId, accounts.id],
    }).onDelete("cascade"),
  ],
);

/** An address that makes an account or sets its password anew: once, and until it expires. */
export const accountLinks = pgTable(
  "account_links",
  {
    id: id(),
    organisationId: organisationId().references(() => organisations.id),
    kind: text("kind", { enum: ACCOUNT_LINK_KINDS }).notNull(),
    /** SHA-256 of the token in the address: a copy of the table opens nothing. */
    tokenHash: text("token_hash").notNull().unique(),
    /** The account whose password is set anew; null for an invitation that is not taken up yet. */
    accountId: uuid("account_id"),
    email: text("email").notNull(),
    name: text("name").notNull(),
    role: text("role", { enum: ACCOUNT_ROLES }).notNull(),
    personId: uuid("person_id"),
    /** Null where the command line made it. */
    createdBy: uuid("created_by"),
    createdAt: moment("created_at").notNull(),
    expiresAt: moment("expires_at").notNull(),
    usedAt: moment("used_at"),
    revokedAt: moment("revoked_at"),
  },
  (table) => [
    index("account_links_organisation").on(table.organisationId, table.createdAt),
    foreignKey({
      columns: [table.organisationId, table.accountId],
      foreignColumns: [accounts.organisationId, accounts.id],
    }),
    foreignKey({ columns: [table.organisationId, table.personId], foreignColumns: [people.organisationId, people.id] }),
  ],
);

/**
 * A form that came with an expired session, kept for half an hour. Whose it is was not known when it came: it is
 * encrypted with a key that only the sender's browser holds, and belongs to no organisation.
 */
export const keptForms = pgTable("kept_forms", {
  /** SHA-256 of the key in the browser's cookie. */
  id: text("id").primaryKey(),
  sealed: text("sealed").notNull(),
  createdAt: moment("created_at").notNull(),
  expiresAt: moment("expires_at").notNull(),
});

/** Filters of a page under a name; a shared one is seen by everybody in the organisation. */
export const savedViews = pgTable(
  "saved_views",
  {
    id: id(),
    organisationId: organisationId(),
    accountId: uuid("account_id").notNull(),
    page: text("page", { enum: SAVED_VIEW_PAGES }).notNull(),
    name: text("name").notNull(),
    /** The part of the address after the question mark. */
    query: text("query").notNull(),
    isShared: boolean("is_shared").notNull().default(false),
    createdAt: moment("created_at").notNull(),
  },
  (table) => [
    unique("saved_views_name").on(table.organisationId, table.accountId, table.page, table.name),
    foreignKey({
      columns: [table.organisationId, table.accountId],
      foreignColumns: [accounts.organisationId, accounts.id],
    }),
  ],
);
