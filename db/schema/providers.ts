import { date, foreignKey, index, integer, jsonb, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import { PROVIDER_STATES, QUOTE_SCOPES } from "#app/domain/shared/vocabulary.ts";
import { DILIGENCE_ANSWERS, DILIGENCE_CODES } from "#app/domain/sourcing/due-diligence.ts";
import { GAP_BASES, type GapItem } from "#app/domain/sourcing/gap-prices.ts";
import type { Pricing, QuoteTerms } from "#app/domain/sourcing/quote-terms.ts";
import { bytea } from "./bytes.ts";
import { id, moment, organisationId } from "./columns.ts";
import { organisations } from "./organisations.ts";

/** A provider of managed services that is thought about, at work, or no longer. */
export const providers = pgTable(
  "providers",
  {
    id: id(),
    organisationId: organisationId().references(() => organisations.id),
    name: text("name").notNull(),
    /** Whom to ask there, as an address of the firm rather than of a person where there is one. */
    contact: text("contact").notNull().default(""),
    services: text("services").notNull().default(""),
    notes: text("notes").notNull().default(""),
    state: text("state", { enum: PROVIDER_STATES }).notNull().default("considered"),
    createdAt: moment("created_at").notNull(),
    updatedAt: moment("updated_at").notNull(),
    version: integer("version").notNull().default(1),
  },
  (table) => [
    unique("providers_organisation_id_id").on(table.organisationId, table.id),
    unique("providers_name").on(table.organisationId, table.name),
  ],
);

export const providerQuotes = pgTable(
  "provider_quotes",
  {
    id: id(),
    organisationId: organisationId().references(() => organisations.id),
    /** Null only between an older archive and the migration that makes its providers. */
    providerId: uuid("provider_id"),
    /** As it stands on the quote. */
    provider: text("provider").notNull(),
    scope: text("scope", { enum: QUOTE_SCOPES }).notNull(),
    /** The price of a quote per user; null for the other ways of pricing. */
    feePerUserMonthCents: integer("fee_per_user_month_cents"),
    /** The other ways of pricing; null for a quote per user. */
    pricing: jsonb("pricing").$type<Exclude<Pricing, { kind: "per-user" }>>(),
    /** What it says besides its price; null where nothing was entered. */
    terms: jsonb("terms").$type<QuoteTerms>(),
    onboardingCents: integer("onboarding_cents").notNull(),
    /** Yearly rise of the fee in basis points (400 = 4 %). */
    escalatorBasisPoints: integer("escalator_basis_points").notNull(),
    termMonths: integer("term_months").notNull(),
    validUntil: date("valid_until", { mode: "string" }),
    receivedOn: date("received_on", { mode: "string" }).notNull(),
    exclusions: text("exclusions").notNull().default(""),
    createdAt: moment("created_at").notNull(),
    version: integer("version").notNull().default(1),
  },
  (table) => [
    index("provider_quotes_organisation").on(table.organisationId),
    unique("provider_quotes_organisation_id_id").on(table.organisationId, table.id),
    foreignKey({
      columns: [table.organisationId, table.providerId],
      foreignColumns: [providers.organisationId, providers.id],
    }),
  ],
);

/** What closing a gap of a quote costs: a figure of one's own, or a dated one that was taken over. */
export const quoteGapPrices = pgTable(
  "quote_gap_prices",
  {
    organisationId: organisationId(),
    quoteId: uuid("quote_id").notNull(),
    item: text("item").$type<GapItem>().notNull(),
    basis: text("basis", { enum: GAP_BASES }).notNull(),
    lowCents: integer("low_cents").notNull(),
    middleCents: integer("middle_cents").notNull(),
    highCents: integer("high_cents").notNull(),
    source: text("source").notNull(),
    /** ISO day, or month of a published figure. */
    date: text("date").notNull(),
    pricedBy: uuid("priced_by").notNull(),
    pricedAt: moment("priced_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.quoteId, table.item] }),
    foreignKey({
      columns: [table.organisationId, table.quoteId],
      foreignColumns: [providerQuotes.organisationId, providerQuotes.id],
    }).onDelete("cascade"),
  ],
);

/** One item of the due-diligence list of a provider as it was last looked at. */
export const providerChecks = pgTable(
  "provider_checks",
  {
    id: id(),
    organisationId: organisationId(),
    providerId: uuid("provider_id").notNull(),
    item: text("item", { enum: DILIGENCE_CODES }).notNull(),
    answer: text("answer", { enum: DILIGENCE_ANSWERS }).notNull(),
    evidenceOn: date("evidence_on", { mode: "string" }),
    /** The last day on which the evidence holds. */
    expiresOn: date("expires_on", { mode: "string" }),
    note: text("note").notNull().default(""),
    checkedBy: uuid("checked_by").notNull(),
    checkedAt: moment("checked_at").notNull(),
  },
  (table) => [
    unique("provider_checks_organisation_id_id").on(table.organisationId, table.id),
    unique("provider_checks_item").on(table.providerId, table.item),
    index("provider_checks_expiry").on(table.organisationId, table.expiresOn),
    foreignKey({
      columns: [table.organisationId, table.providerId],
      foreignColumns: [providers.organisationId, providers.id],
    }),
  ],
);

/** The file of evidence stands alone, so that no list carries it along. */
export const providerCheckFiles = pgTable(
  "provider_check_files",
  {
    checkId: uuid("check_id").primaryKey(),
    organisationId: organisationId(),
    fileName: text("file_name").notNull(),
    mediaType: text("media_type").notNull(),
    bytes: integer("bytes").notNull(),
    content: bytea("content").notNull(),
  },
  (table) => [
    foreignKey({
      columns: [table.organisationId, table.checkId],
      foreignColumns: [providerChecks.organisationId, providerChecks.id],
    }).onDelete("cascade"),
  ],
);
