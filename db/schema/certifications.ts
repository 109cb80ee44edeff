import { date, foreignKey, index, integer, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import { bytea } from "./bytes.ts";
import { id, moment, organisationId } from "./columns.ts";
import { competencies } from "./competencies.ts";
import { people } from "./people.ts";

/** A certificate that a person holds, from an issuer, until a day. It supports competencies and rates none. */
export const certifications = pgTable(
  "certifications",
  {
    id: id(),
    organisationId: organisationId(),
    personId: uuid("person_id").notNull(),
    name: text("name").notNull(),
    issuer: text("issuer").notNull().default(""),
    issuedOn: date("issued_on", { mode: "string" }).notNull(),
    /** The last day on which it is valid; null for one that does not run out. */
    expiresOn: date("expires_on", { mode: "string" }),
    recordedBy: uuid("recorded_by").notNull(),
    recordedAt: moment("recorded_at").notNull(),
  },
  (table) => [
    unique("certifications_organisation_id_id").on(table.organisationId, table.id),
    index("certifications_person").on(table.organisationId, table.personId),
    index("certifications_expiry").on(table.organisationId, table.expiresOn),
    foreignKey({ columns: [table.organisationId, table.personId], foreignColumns: [people.organisationId, people.id] }),
  ],
);

/** Which competencies a certificate speaks for. */
export const certificationCompetencies = pgTable(
  "certification_competencies",
  {
    organisationId: organisationId(),
    certificationId: uuid("certification_id").notNull(),
    competencyId: uuid("competency_id").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.certificationId, table.competencyId] }),
    foreignKey({
      columns: [table.organisationId, table.certificationId],
      foreignColumns: [certifications.organisationId, certifications.id],
    }).onDelete("cascade"),
    foreignKey({
      columns: [table.organisationId, table.competencyId],
      foreignColumns: [competencies.organisationId, competencies.id],
    }),
  ],
);

/** The attached file stands alone, so that no list of certificates carries it along. */
export const certificationFiles = pgTable(
  "certification_files",
  {
    certificationId: uuid("certification_id").primaryKey(),
    organisationId: organisationId(),
    fileName: text("file_name").notNull(),
    mediaType: text("media_type").notNull(),
    bytes: integer("bytes").notNull(),
    content: bytea("content").notNull(),
  },
  (table) => [
    foreignKey({
      columns: [table.organisationId, table.certificationId],
      foreignColumns: [certifications.organisationId, certifications.id],
    }).onDelete("cascade"),
  ],
);
