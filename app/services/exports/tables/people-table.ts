import type { ExportScope } from "../export-scope.server.ts";
import { type ExportTable, tableOf } from "../export-table.ts";

/** Headings that our importer knows without being asked, so that the file comes back as it went. */
export function peopleTable(scope: Pick<ExportScope, "people" | "cellFor">): ExportTable {
  return tableOf(
    [
      ["Employee number", ({ employeeNumber }) => employeeNumber],
      ["Name", ({ name }) => name],
      ["E-mail", ({ email }) => email],
      ["Title", ({ title }) => title],
      ["Department", ({ department }) => department],
      ["Manager", ({ managerId }) => scope.cellFor(managerId)],
      ["Start date", ({ startedOn }) => startedOn],
      ["Left on", ({ leftOn }) => leftOn],
      ["Record type", ({ kind }) => kind],
    ],
    scope.people,
    ({ id }) => id,
  );
}
