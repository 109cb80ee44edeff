import { boolean, foreignKey, index, integer, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import { CAREER_TRACKS } from "#app/domain/shared/vocabulary.ts";
import { id, moment, organisationId } from "./columns.ts";
import { competencies } from "./competencies.ts";
import { organisations } from "./organisations.ts";

/** What a role asks for: a place on a track and a rung, and levels in competencies. */
export const roleProfiles = pgTable(
  "role_profiles",
  {
    id: id(),
    organisationId: organisationId().references(() => organisations.id),
    /** Code of the built-in profile that it came from, null for the organisation's own. */
    code: text("code"),
    track: text("track", { enum: CAREER_TRACKS }).notNull(),
    /** 1 is the first rung; the same number on both tracks stands for the same standing. */
    rung: integer("rung").notNull(),
    title: text("title").notNull(),
    /** The outside list that it came from, and its code there; null for one that came from none. */
    listName: text("list_name"),
    reference: text("reference"),
    purpose: text("purpose").notNull().default(""),
    archivedAt: moment("archived_at"),
    version: integer("version").notNull().default(1),
    createdAt: moment("created_at").notNull(),
    updatedAt: moment("updated_at").notNull(),
  },
  (table) => [
    unique("role_profiles_organisation_id_id").on(table.organisationId, table.id),
    unique("role_profiles_title").on(table.organisationId, table.title),
    unique("role_profiles_reference").on(table.organisationId, table.listName, table.reference),
    unique("role_profiles_code").on(table.organisationId, table.code),
  ],
);

export const roleProfileRequirements = pgTable(
  "role_profile_requirements",
  {
    organisationId: organisationId(),
    roleProfileId: uuid("role_profile_id").notNull(),
    competencyId: uuid("competency_id").notNull(),
    requiredLevel: integer("required_level").notNull(),
    /** Without it nobody fills the role, whatever else they can do. */
    isCritical: boolean("is_critical").notNull().default(false),
    /** Fewer counted assessments than this leave the requirement unclear, whatever they say. */
    minimumEvidence: integer("minimum_evidence").notNull().default(1),
  },
  (table) => [
    primaryKey({ columns: [table.roleProfileId, table.competencyId] }),
    index("role_profile_requirements_competency").on(table.organisationId, table.competencyId),
    foreignKey({
      columns: [table.organisationId, table.roleProfileId],
      foreignColumns: [roleProfiles.organisationId, roleProfiles.id],
    }),
    foreignKey({
      columns: [table.organisationId, table.competencyId],
      foreignColumns: [competencies.organisationId, competencies.id],
    }),
  ],
);
