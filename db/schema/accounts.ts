import { foreignKey, index, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import { ACCOUNT_ROLES } from "#app/domain/shared/vocabulary.ts";
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
  },
  (table) => [
    index("sessions_account").on(table.organisationId, table.accountId),
    foreignKey({
      columns: [table.organisationId, table.accountId],
      foreignColumns: [accounts.organisationId, accounts.id],
    }).onDelete("cascade"),
  ],
);
