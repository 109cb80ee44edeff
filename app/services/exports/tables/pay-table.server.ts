import type { ServiceContext } from "#app/services/shared/context.ts";
import { findOrganisation } from "#db/queries/organisations.ts";
import { listPay } from "#db/queries/people.ts";
import type { ExportScope } from "../export-scope.server.ts";
import { type ExportTable, tableOf } from "../export-table.ts";

/**
 * Pay of those who have one on record, named as in the file of assessments, so that an import finds everybody again.
 * Only for readers with the permission to read pay: the caller asks.
 */
export async function payTable(context: ServiceContext, scope: ExportScope): Promise<ExportTable> {
  const { db } = context.database;
  const [organisation, pay] = await Promise.all([
    findOrganisation(db, context.organisationId),
    listPay(db, context.organisationId),
  ]);
  const payOf = new Map(pay.map((row) => [row.personId, row]));
  const rows = scope.people.flatMap((person) => {
    const found = payOf.get(person.id);
    return found ? [{ person, ...found }] : [];
  });
  return tableOf(
    [
      ["Person", ({ person }) => scope.cellFor(person.id)],
      ["Full name", ({ person }) => person.name],
      ["Salary per year", ({ salaryAnnualCents }) => salaryAnnualCents / 100],
      ["Currency", () => organisation?.currency ?? ""],
      ["Effective from", ({ effectiveOn }) => effectiveOn],
    ],
    rows,
    ({ person }) => person.id,
  );
}
