import type { ExportKind } from "#app/domain/exports/export-kinds.ts";
import { mayForAll } from "#app/lib/permissions/permissions.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import type { ExportScope } from "./export-scope.server.ts";
import type { ExportTable } from "./export-table.ts";
import { assessmentsTable } from "./tables/assessments-table.server.ts";
import { casesTable } from "./tables/cases-table.server.ts";
import { certificatesTable } from "./tables/certificates-table.server.ts";
import { competenciesTable } from "./tables/competencies-table.server.ts";
import { decisionsTable } from "./tables/decisions-table.server.ts";
import { interestsTable, plansTable } from "./tables/development-tables.server.ts";
import { importsTable } from "./tables/imports-table.server.ts";
import { levelsTable } from "./tables/levels-table.server.ts";
import { payTable } from "./tables/pay-table.server.ts";
import { peopleTable } from "./tables/people-table.ts";
import { quotesTable } from "./tables/quotes-table.server.ts";
import { rolesTable } from "./tables/roles-table.server.ts";
import { scenariosTable } from "./tables/scenarios-table.server.ts";

type Make = (context: ServiceContext, scope: ExportScope) => ExportTable | Promise<ExportTable>;

const MAKE: Record<ExportKind, Make> = {
  people: (_context, scope) => peopleTable(scope),
  levels: levelsTable,
  assessments: assessmentsTable,
  competencies: competenciesTable,
  roles: rolesTable,
  plans: plansTable,
  interests: interestsTable,
  certificates: certificatesTable,
  pay: payTable,
  cases: casesTable,
  decisions: decisionsTable,
  scenarios: scenariosTable,
  quotes: quotesTable,
  imports: importsTable,
};

/** Whether the role gets this table at all. What is about the whole organisation needs a reach that is as wide. */
export function mayExport({ role }: ServiceContext, kind: ExportKind): boolean {
  if (kind === "pay") return mayForAll(role, "pay:read") && mayForAll(role, "exports:read");
  return kind === "quotes" || kind === "imports" ? mayForAll(role, "exports:read") : true;
}

export const makeTable = async (context: ServiceContext, kind: ExportKind, scope: ExportScope): Promise<ExportTable> =>
  MAKE[kind](context, scope);
