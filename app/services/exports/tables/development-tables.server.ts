import type { ServiceContext } from "#app/services/shared/context.ts";
import { listActionsOf, listInterestsOf } from "#db/queries/development.ts";
import type { ExportScope } from "../export-scope.server.ts";
import { type ExportTable, tableOf } from "../export-table.ts";

/** Steps of development of the people of the filter, open and ended. */
export async function plansTable(context: ServiceContext, scope: ExportScope): Promise<ExportTable> {
  const ids = scope.people.map(({ id }) => id);
  const rows = await listActionsOf(context.database.db, context.organisationId, ids);
  return tableOf(
    [
      ["Person", ({ action }) => scope.cellFor(action.personId)],
      ["Full name", ({ action }) => scope.nameOf(action.personId)],
      ["Competency", ({ competencyName }) => competencyName],
      ["To level", ({ action }) => action.targetLevel],
      ["For the role", ({ roleTitle }) => roleTitle],
      ["What", ({ action }) => action.what],
      ["It worked when", ({ action }) => action.evidenceExpected],
      ["Seen to by", ({ ownerName }) => ownerName],
      ["Due on", ({ action }) => action.dueOn],
      ["State", ({ action }) => action.state],
      ["Ended on", ({ action }) => action.endedAt?.toISOString().slice(0, 10) ?? null],
      ["What came of it", ({ action }) => action.outcome],
    ],
    rows,
    ({ action }) => action.id,
  );
}

/** What the people of the filter want more and less of. Nobody asked is no row. */
export async function interestsTable(context: ServiceContext, scope: ExportScope): Promise<ExportTable> {
  const ids = scope.people.map(({ id }) => id);
  const rows = await listInterestsOf(context.database.db, context.organisationId, ids);
  return tableOf(
    [
      ["Person", ({ personId }) => scope.cellFor(personId)],
      ["Full name", ({ personId }) => scope.nameOf(personId)],
      ["Competency", ({ competencyName }) => competencyName],
      ["Interest", ({ interest }) => interest],
      ["Said on", ({ recordedAt }) => recordedAt.toISOString().slice(0, 10)],
    ],
    rows,
    ({ personId, competencyId }) => `${personId} ${competencyId}`,
  );
}
