import { mayForAll } from "#app/lib/permissions/permissions.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import { listEntries, listTasks } from "#db/queries/responsibilities.ts";
import {
  findSourcingSettings,
  listConditions,
  listEverySourcingChange,
  listFunctionLinks,
  listFunctionMoves,
  listSourcingFunctions,
} from "#db/queries/sourcing.ts";

/** The sourcing plan with its history and responsibilities, for whoever may read it: nothing for the others. */
export async function sourcingParts(context: ServiceContext): Promise<[name: string, items: unknown[]][]> {
  if (!mayForAll(context.role, "sourcing:read")) return [];
  const { db } = context.database;
  const { organisationId } = context;
  const [settings, functions, links, conditions, changes, tasks, entries, moves] = await Promise.all([
    findSourcingSettings(db, organisationId),
    listSourcingFunctions(db, organisationId),
    listFunctionLinks(db, organisationId),
    listConditions(db, organisationId),
    listEverySourcingChange(db, organisationId),
    listTasks(db, organisationId),
    listEntries(db, organisationId),
    listFunctionMoves(db, organisationId),
  ]);
  const plain = <Row extends { organisationId: string }>(rows: Row[]) =>
    rows.map(({ organisationId: _, ...row }) => row);
  return [
    ["sourcingSettings", settings ? plain([settings]) : []],
    ["sourcingFunctions", plain(functions)],
    ["sourcingFunctionCompetencies", plain(links)],
    ["sourcingConditions", plain(conditions)],
    ["sourcingChanges", plain(changes)],
    ["responsibilityTasks", plain(tasks)],
    ["responsibilityEntries", plain(entries.map(({ entry }) => entry))],
    ["scenarioFunctionMoves", plain(moves)],
  ];
}
