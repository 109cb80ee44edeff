import type { RowVerdict } from "#app/domain/imports/table.ts";
import { type ServiceContext, todayOf } from "#app/services/shared/context.ts";
import { findImport } from "#db/queries/imports.ts";
import { readMapping } from "./import-mapping.ts";
import { inspectInWorker, planInWorker } from "./import-worker.server.ts";
import { loadRecord } from "./load-record.server.ts";

const PAGE_SIZE = 50;

/** An import for its page: still open with columns and a window of planned rows, or finished with its counts. */
export async function loadImport(
  context: ServiceContext,
  importId: string,
  view: { verdict: RowVerdict | "all"; page: number },
) {
  const { db } = context.database;
  const found = await findImport(db, context.organisationId, importId);
  if (!found) return null;
  const { id, kind, state, fileName, counts, rowsTotal, createdAt, committedAt, content } = found;
  const head = {
    id,
    kind,
    state,
    fileName,
    counts,
    rowsTotal,
    createdAt,
    committedAt,
    hasRejectedFile: content !== null,
  };
  if (state !== "uploaded" || !content) return { ...head, preview: null };
  const mapping = readMapping(found.mapping);
  const [inspection, record] = await Promise.all([
    inspectInWorker({ bytes: content, kind, mapping: mapping.columns }),
    loadRecord(db, context.organisationId, kind),
  ]);
  const plan = await planInWorker({
    bytes: content,
    record,
    mapping: mapping.columns,
    dateOrder: mapping.dateOrder,
    today: todayOf(context),
    want: { verdict: view.verdict, from: (view.page - 1) * PAGE_SIZE, count: PAGE_SIZE },
  });
  if (!inspection.ok || !plan.ok) return { ...head, preview: null };
  const competencyNames =
    record.kind === "levels"
      ? Object.fromEntries(record.competencies.map((competency) => [competency.id, competency.name]))
      : {};
  const people = record.kind === "levels" ? record.people : record.existing;
  const shownIds = new Set(
    plan.rows.flatMap((row) => [
      row.personId,
      row.person?.manager && "personId" in row.person.manager ? row.person.manager.personId : null,
    ]),
  );
  const personNames = Object.fromEntries(people.filter((one) => shownIds.has(one.id)).map((one) => [one.id, one.name]));
  return {
    ...head,
    preview: {
      ...inspection,
      ...plan,
      dateOrder: mapping.dateOrder,
      page: view.page,
      pageCount: Math.max(1, Math.ceil(plan.rowsFitting / PAGE_SIZE)),
      names: { people: personNames, competencies: competencyNames },
    },
  };
}
