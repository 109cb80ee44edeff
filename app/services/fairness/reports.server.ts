import Papa from "papaparse";
import { cycleReport, FEWEST_DECIDED, impactOf } from "#app/domain/fairness/cycle-report.ts";
import { rateOf } from "#app/domain/fairness/selection-rates.ts";
import { permissionScope } from "#app/lib/permissions/permissions.ts";
import { isRecordId } from "#app/services/people/record-id.ts";
import { type ServiceContext, todayOf } from "#app/services/shared/context.ts";
import { Refusal, refused, stopped, type Verdict } from "#app/services/shared/verdict.ts";
import { NotPermittedError, write } from "#app/services/shared/write.ts";
import {
  findOverlapping,
  findReport,
  insertReport,
  listDecidedPeople,
  listReports,
  lockReports,
} from "#db/queries/fairness.ts";

function requireReading({ role }: ServiceContext): void {
  if (permissionScope(role, "fairness:read") === null) throw new NotPermittedError("fairness:read");
}

export async function loadReports(context: ServiceContext) {
  requireReading(context);
  const reports = await listReports(context.database.db, context.organisationId);
  return reports.map(({ madeAt, ...report }) => ({ ...report, madeOn: madeAt.toISOString().slice(0, 10) }));
}

/**
 * Counts a cycle that is over, once. A cycle that shares a day with an earlier report is refused, and a report is never
 * made anew: the difference of two would show single people. Fewer than 20 people decided on: refused, whoever they are.
 */
export async function makeReport(context: ServiceContext, fromDay: string, toDay: string): Promise<Verdict<string>> {
  const { organisationId } = context;
  if (toDay < fromDay) return refused("The last day comes after the first.", "to");
  if (toDay >= todayOf(context)) return refused("The last day has to be over.", "to");
  const reportId = crypto.randomUUID();
  try {
    await write(context, "fairness:write", async (tx, audit) => {
      await lockReports(tx, organisationId);
      const other = await findOverlapping(tx, organisationId, fromDay, toDay);
      if (other) stopped(`The report of ${other.fromDay} to ${other.toDay} has some of these days already.`, "from");
      const tables = cycleReport(await listDecidedPeople(tx, organisationId, fromDay, toDay));
      if (!tables) stopped(`Fewer than ${FEWEST_DECIDED} people were decided on in these days.`, "from");
      await insertReport(tx, {
        ...{ id: reportId, organisationId, fromDay, toDay, tables },
        ...{ madeBy: context.accountId, madeAt: context.now },
      });
      await audit({
        action: "fairness.report",
        subjectKind: "fairness-report",
        subjectId: reportId,
        after: { fromDay, toDay },
      });
    });
  } catch (error) {
    if (error instanceof Refusal) return error.verdict;
    throw error;
  }
  return { ok: true, value: reportId };
}

/** A report as it was made, each table with the comparison of its groups; null where there is none. */
export async function loadReport(context: ServiceContext, reportId: string) {
  requireReading(context);
  if (!isRecordId(reportId)) return null;
  const report = await findReport(context.database.db, context.organisationId, reportId);
  if (!report) return null;
  const { id, fromDay, toDay, tables, madeAt } = report;
  return {
    ...{ id, fromDay, toDay },
    madeOn: madeAt.toISOString().slice(0, 10),
    tables: tables.map((table) => ({ ...table, impact: impactOf(table) })),
  };
}

export type ShownReport = NonNullable<Awaited<ReturnType<typeof loadReport>>>;

const HEADINGS = [
  "Attribute",
  "Outcome",
  "Category",
  "Candidates",
  "Selected",
  "Selection rate",
  "Impact ratio",
  "Reference",
  "Fisher p",
  "Ratio with one more selected",
  "Verdict",
];

/** The shown tables in the shape of a bias audit: category, counts, selection rate, impact ratio. */
export async function reportFile(context: ServiceContext, reportId: string): Promise<string | null> {
  const report = await loadReport(context, reportId);
  if (!report) return null;
  const rows = report.tables.flatMap((table) => {
    if (table.hidden) return [];
    return table.groups.map((group) => {
      const compared = table.impact?.groups.find(({ name }) => name === group.name);
      const isReference = table.impact?.reference === group.name;
      return [
        ...[table.attribute, table.outcome, group.name, group.candidates, group.selected, rateOf(group)],
        ...[isReference ? 1 : compared?.impactRatio, isReference ? "yes" : "no", compared?.fisherP],
        ...[compared?.ifOneMoreSelected, compared?.verdict],
      ].map((cell) => cell ?? "");
    });
  });
  return `${Papa.unparse([HEADINGS, ...rows], { newline: "\r\n" })}\r\n`;
}
