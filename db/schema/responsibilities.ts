import { boolean, foreignKey, index, integer, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import { RESPONSIBILITY_ROLES } from "#app/domain/sourcing/responsibility.ts";
import { id, moment, organisationId } from "./columns.ts";
import { people } from "./people.ts";
import { sourcingFunctions } from "./sourcing.ts";

/** A piece of work or of answering within a function; who is bound to it stands in `responsibility_entries`. */
export const responsibilityTasks = pgTable(
  "responsibility_tasks",
  {
    id: id(),
    organisationId: organisationId(),
    functionId: uuid("function_id").notNull(),
    task: text("task").notNull(),
    /** A task of the accountable seat: no provider can answer for it. */
    isSeatTask: boolean("is_seat_task").notNull().default(false),
    position: integer("position").notNull(),
    createdAt: moment("created_at").notNull(),
  },
  (table) => [
    unique("responsibility_tasks_organisation_id_id").on(table.organisationId, table.id),
    unique("responsibility_tasks_task").on(table.organisationId, table.functionId, table.task),
    foreignKey({
      columns: [table.organisationId, table.functionId],
      foreignColumns: [sourcingFunctions.organisationId, sourcingFunctions.id],
      name: "responsibility_tasks_function",
    }),
  ],
);

export const responsibilityEntries = pgTable(
  "responsibility_entries",
  {
    id: id(),
    organisationId: organisationId(),
    taskId: uuid("task_id").notNull(),
    role: text("role", { enum: RESPONSIBILITY_ROLES }).notNull(),
    /** A person of the firm; goes when the person is erased. Null for a provider. */
    personId: uuid("person_id"),
    /** Name of a provider; empty for a person. */
    provider: text("provider").notNull().default(""),
    /** The provider on record, where there is one. */
    providerId: uuid("provider_id"),
    createdAt: moment("created_at").notNull(),
  },
  (table) => [
    unique("responsibility_entries_once")
      .on(table.taskId, table.role, table.personId, table.provider)
      .nullsNotDistinct(),
    index("responsibility_entries_person").on(table.organisationId, table.personId),
    foreignKey({
      columns: [table.organisationId, table.taskId],
      foreignColumns: [responsibilityTasks.organisationId, responsibilityTasks.id],
      name: "responsibility_entries_task",
    }),
    foreignKey({
      columns: [table.organisationId, table.personId],
      foreignColumns: [people.organisationId, people.id],
      name: "responsibility_entries_of_person",
    }),
  ],
);
