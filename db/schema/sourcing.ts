import {
  boolean,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import type { Scores, Weights } from "#app/domain/sourcing/criteria.ts";
import { FUNCTION_MOVES } from "#app/domain/sourcing/moves.ts";
import { CONDITIONS, type RegimeId } from "#app/domain/sourcing/regimes.ts";
import { id, moment, organisationId } from "./columns.ts";
import { competencies } from "./competencies.ts";
import { organisations } from "./organisations.ts";
import { people } from "./people.ts";
import { scenarios } from "./scenarios.ts";

/** Weights and legal regimes of an organisation; no row: the weights of the catalogue, and no regime said to apply. */
export const sourcingSettings = pgTable("sourcing_settings", {
  organisationId: organisationId()
    .primaryKey()
    .references(() => organisations.id),
  weights: jsonb("weights").$type<Weights>().notNull(),
  regimes: jsonb("regimes").$type<RegimeId[]>().notNull(),
  /** Whether somebody has said which regimes apply: none said is not none. */
  regimesSaidOn: date("regimes_said_on", { mode: "string" }),
  version: integer("version").notNull().default(1),
  updatedAt: moment("updated_at").notNull(),
});

export const sourcingFunctions = pgTable(
  "sourcing_functions",
  {
    id: id(),
    organisationId: organisationId().references(() => organisations.id),
    /** Code of the built-in function, null for the organisation's own. */
    code: text("code"),
    name: text("name").notNull(),
    operatingWork: text("operating_work").notNull(),
    /** What stays whoever does the work; empty where nothing beyond the contract does. */
    accountableSeat: text("accountable_seat").notNull(),
    /** Who holds the seat; null where nobody is named. Emptied when the person is erased. */
    seatHolderId: uuid("seat_holder_id"),
    scores: jsonb("scores").$type<Scores>().notNull(),
    position: integer("position").notNull(),
    switchedOffAt: moment("switched_off_at"),
    version: integer("version").notNull().default(1),
    createdAt: moment("created_at").notNull(),
    updatedAt: moment("updated_at").notNull(),
  },
  (table) => [
    unique("sourcing_functions_organisation_id_id").on(table.organisationId, table.id),
    unique("sourcing_functions_code").on(table.organisationId, table.code),
    unique("sourcing_functions_name").on(table.organisationId, table.name),
    index("sourcing_functions_seat").on(table.organisationId, table.seatHolderId),
    foreignKey({
      columns: [table.organisationId, table.seatHolderId],
      foreignColumns: [people.organisationId, people.id],
    }),
  ],
);

/**
 * What a function asks for otherwise than by the catalogue: there every competency of the same function counts at its own
 * required level and minimum cover.
 */
export const sourcingFunctionCompetencies = pgTable(
  "sourcing_function_competencies",
  {
    organisationId: organisationId(),
    functionId: uuid("function_id").notNull(),
    competencyId: uuid("competency_id").notNull(),
    /** False: left out, although the competency belongs to this function. */
    isLinked: boolean("is_linked").notNull(),
    requiredLevel: integer("required_level").notNull(),
    peopleNeeded: integer("people_needed").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.functionId, table.competencyId] }),
    index("sourcing_function_competencies_competency").on(table.organisationId, table.competencyId),
    foreignKey({
      columns: [table.organisationId, table.functionId],
      foreignColumns: [sourcingFunctions.organisationId, sourcingFunctions.id],
      name: "sourcing_function_competencies_function",
    }),
    foreignKey({
      columns: [table.organisationId, table.competencyId],
      foreignColumns: [competencies.organisationId, competencies.id],
      name: "sourcing_function_competencies_of_competency",
    }),
  ],
);

/** Conditions of the legal gate that somebody confirmed. */
export const sourcingConditions = pgTable(
  "sourcing_conditions",
  {
    organisationId: organisationId(),
    functionId: uuid("function_id").notNull(),
    kind: text("kind", { enum: CONDITIONS }).notNull(),
    metOn: date("met_on", { mode: "string" }).notNull(),
    /** Where it can be read: name of the paper, number of the clause. */
    evidence: text("evidence").notNull(),
    confirmedBy: uuid("confirmed_by").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.functionId, table.kind] }),
    index("sourcing_conditions_organisation").on(table.organisationId),
    foreignKey({
      columns: [table.organisationId, table.functionId],
      foreignColumns: [sourcingFunctions.organisationId, sourcingFunctions.id],
      name: "sourcing_conditions_function",
    }),
  ],
);

export const SOURCING_CHANGE_KINDS = [
  "weights",
  "regimes",
  "function",
  "scores",
  "seat",
  "competencies",
  "condition",
  "switch",
  "responsibility",
] as const;
export type SourcingChangeKind = (typeof SOURCING_CHANGE_KINDS)[number];

/** Append-only by trigger: what was changed in the sourcing plan, by whom, when and why. People by id alone. */
export const sourcingChanges = pgTable(
  "sourcing_changes",
  {
    id: id(),
    organisationId: organisationId(),
    /** Null where it concerns the whole plan. */
    functionId: uuid("function_id"),
    kind: text("kind", { enum: SOURCING_CHANGE_KINDS }).notNull(),
    before: jsonb("before").$type<Record<string, unknown>>(),
    after: jsonb("after").$type<Record<string, unknown>>(),
    reason: text("reason").notNull().default(""),
    changedBy: uuid("changed_by").notNull(),
    changedAt: moment("changed_at").notNull(),
  },
  (table) => [index("sourcing_changes_function").on(table.organisationId, table.functionId, table.changedAt)],
);

/** What an option of a scenario does with a function; no row: the scenario says nothing about it. */
export const scenarioFunctionMoves = pgTable(
  "scenario_function_moves",
  {
    organisationId: organisationId(),
    scenarioId: uuid("scenario_id").notNull(),
    option: text("option").notNull(),
    functionId: uuid("function_id").notNull(),
    move: text("move", { enum: FUNCTION_MOVES }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.scenarioId, table.option, table.functionId] }),
    index("scenario_function_moves_function").on(table.organisationId, table.functionId),
    foreignKey({
      columns: [table.organisationId, table.scenarioId],
      foreignColumns: [scenarios.organisationId, scenarios.id],
      name: "scenario_function_moves_scenario",
    }),
    foreignKey({
      columns: [table.organisationId, table.functionId],
      foreignColumns: [sourcingFunctions.organisationId, sourcingFunctions.id],
      name: "scenario_function_moves_of_function",
    }),
  ],
);
