import { listCases } from "#app/services/promotion/list-cases.server.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import type { ExportScope } from "../export-scope.server.ts";
import { type ExportTable, rowsOfColumns } from "../export-table.ts";
import { mayHaveResult, visibleCandidates, visibleCases } from "../visible-cases.server.ts";

/** Promotion cases as far as they are open to the reader; the result of an open one only after the own view. */
export async function casesTable(context: ServiceContext, scope: ExportScope): Promise<ExportTable> {
  const records = await visibleCases(context, scope);
  const columns: Parameters<typeof rowsOfColumns<Row>>[0] = [
    ["Number", ({ record }) => record.promotionCase.number],
    ["Person", ({ record }) => scope.cellFor(record.person.id)],
    ["Full name", ({ record }) => record.person.name],
    ["Target title", ({ record }) => record.promotionCase.targetTitle],
    ["Target role", ({ record }) => record.promotionCase.targetRole],
    ["State", ({ record }) => record.promotionCase.state],
    ["Direct reports", ({ record }) => record.promotionCase.span],
    ["Planned on", ({ record }) => record.promotionCase.plannedOn],
    ["Opened on", ({ record }) => record.promotionCase.createdAt.toISOString().slice(0, 10)],
    [
      "Candidates beside",
      ({ record }) =>
        visibleCandidates(record, scope)
          .map(({ name }) => name)
          .join("; "),
    ],
    ["Own probability", ({ record }) => record.viewerView?.probability ?? null],
    ["Risk of this promotion", ({ result }) => result?.label ?? null],
    ["Confidence", ({ result }) => result?.confidence ?? null],
    ["Answer", ({ result }) => result?.answer ?? null],
  ];
  return {
    headings: columns.map(([heading]) => heading),
    total: records.length,
    async *pieces() {
      const listed = records.length === 0 ? [] : await listCases(context);
      const resultOf = new Map(listed.map(({ id, result }) => [id, result]));
      const rows = records.map((record): Row => {
        const open = mayHaveResult(context, record);
        return { record, open, result: open ? (resultOf.get(record.promotionCase.id) ?? null) : null };
      });
      yield rowsOfColumns(columns, rows, ({ record }) => record.promotionCase.id);
    },
  };
}

interface Row {
  record: Awaited<ReturnType<typeof visibleCases>>[number];
  open: boolean;
  result: Awaited<ReturnType<typeof listCases>>[number]["result"];
}
