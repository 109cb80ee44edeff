import { bigint, date, foreignKey, index, integer, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import { PERSON_KINDS } from "#app/domain/shared/vocabulary.ts";
import { id, moment, organisationId } from "./columns.ts";
import { organisations } from "./organisations.ts";
import { roleProfiles } from "./role-profiles.ts";

export const people = pgTable(
  "people",
  {
    id: id(),
    organisationId: organisationId().references(() => organisations.id),
    employeeNumber: text("employee_number"),
    name: text("name").notNull(),
    email: text("email"),
    title: text("title").notNull().default(""),
    department: text("department").notNull().default(""),
    kind: text("kind", { enum: PERSON_KINDS }).notNull().default("member"),
    managerId: uuid("manager_id"),
    /** The profile of the role they are in; null where nobody has said. */
    roleProfileId: uuid("role_profile_id"),
    startedOn: date("started_on", { mode: "string" }),
    leftOn: date("left_on", { mode: "string" }),
    importId: uuid("import_id"),
    /** Their key is destroyed and every personal field of this row is empty; the row keeps the tree and the counts whole. */
    erasedAt: moment("erased_at"),
    /** Why the record must be kept beyond its retention; null without a hold. Erasure is refused while it stands. */
    legalHold: text("legal_hold"),
    version: integer("version").notNull().default(1),
    createdAt: moment("created_at").notNull(),
    updatedAt: moment("updated_at").notNull(),
  },
  (table) => [
    unique("people_organisation_id_id").on(table.organisationId, table.id),
    unique("people_employee_number").on(table.organisationId, table.employeeNumber),
    unique("people_email").on(table.organisationId, table.email),
    index("people_manager").on(table.organisationId, table.managerId),
    index("people_name").on(table.organisationId, table.name),
    index("people_role_profile").on(table.organisationId, table.roleProfileId),
    foreignKey({ columns: [table.organisationId, table.managerId], foreignColumns: [table.organisationId, table.id] }),
    foreignKey({
      columns: [table.organisationId, table.roleProfileId],
      foreignColumns: [roleProfiles.organisationId, roleProfiles.id],
    }),
  ],
);

/** Pay stands alone, so that a query for people can never carry it along. */
export const pay = pgTable(
  "pay",
  {
    personId: uuid("person_id").primaryKey(),
    organisationId: organisationId(),
    salaryAnnualCents: bigint("salary_annual_cents", { mode: "number" }).notNull(),
    effectiveOn: date("effective_on", { mode: "string" }).notNull(),
    updatedAt: moment("updated_at").notNull(),
  },
  (table) => [
    index("pay_organisation").on(table.organisationId),
    foreignKey({ columns: [table.organisationId, table.personId], foreignColumns: [people.organisationId, people.id] }),
  ],
);
