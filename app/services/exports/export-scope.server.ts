import type { ExportFilter } from "#app/domain/exports/export-kinds.ts";
import { type ServiceContext, todayOf } from "#app/services/shared/context.ts";
import { type Reach, reaches, reachIds, reachOf } from "#app/services/shared/reach.server.ts";
import { listAllPeople, listPeoplePage, type Person } from "#db/queries/people.ts";
import { type PersonCells, personCells } from "./person-cells.ts";

const EVERYBODY = 1_000_000;

/** Whose rows go into a file. */
export interface ExportScope extends PersonCells {
  filter: ExportFilter;
  reach: Reach;
  /** Those who fit the filter and whom the reader may see, by name. */
  people: Person[];
  /** Whether somebody's row belongs into the file. */
  has(personId: string): boolean;
  /** Departments to choose from. */
  departments: string[];
  managers: { id: string; name: string }[];
}

/** The people of the filter, no further than the reader's reach. Three statements. */
export async function loadExportScope(context: ServiceContext, filter: ExportFilter): Promise<ExportScope> {
  const { db } = context.database;
  const { organisationId } = context;
  const reach = await reachOf(context, "exports:read");
  const { text, include, department, managerId } = filter;
  const asked = {
    text,
    include,
    today: todayOf(context),
    reach: reachIds(reach),
    ...(department ? { department } : {}),
    ...(managerId ? { managerId } : {}),
  };
  const [everybody, fitting] = await Promise.all([
    listAllPeople(db, organisationId),
    listPeoplePage(db, organisationId, { ...asked, sort: "name", limit: EVERYBODY, offset: 0 }),
  ]);
  const people = fitting.map(({ person }) => person);
  const ids = new Set(people.map(({ id }) => id));
  const reached = everybody.filter(({ id }) => reaches(reach, id));
  const leading = new Set(reached.map(({ managerId }) => managerId));
  return {
    filter,
    reach,
    people,
    has: (personId) => ids.has(personId),
    ...personCells(everybody, reach),
    departments: [...new Set(reached.map((person) => person.department).filter(Boolean))].sort(),
    managers: reached.filter(({ id }) => leading.has(id)).map(({ id, name }) => ({ id, name })),
  };
}
