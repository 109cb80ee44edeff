import type { RowVerdict } from "#app/domain/imports/table.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import { listReleases } from "#db/queries/catalogue-imports.ts";
import { findImport, type Import } from "#db/queries/imports.ts";
import { mayHandle } from "./import-access.ts";
import { readMapping } from "./import-mapping.ts";
import { planStoredImport } from "./plan-stored-import.server.ts";
import type { PlannedRow } from "./planning/plan-import.ts";
import type { ImportRecord } from "./planning/plans-by-kind.ts";

const PAGE_SIZE = 50;

interface View {
  verdict: RowVerdict | "all";
  page: number;
  /** Words by which a large list is looked through. */
  search?: string;
}

/** An import for its page: still open with columns and a window of planned rows, or what became of it. */
export async function loadImport(context: ServiceContext, importId: string, view: View) {
  const found = await findImport(context.database.db, context.organisationId, importId);
  if (!found || !mayHandle(context, found.kind)) return null;
  const {
    content,
    mapping: _mapping,
    organisationId: _organisation,
    createdBy: _by,
    foldedAt: _folded,
    ...facts
  } = found;
  const head = { ...facts, hasRejectedFile: content !== null };
  const isOpen = found.state === "uploaded" && content !== null;
  const shown = isOpen ? await loadPreview(context, found, content, view) : { preview: null, unreadable: null };
  return { ...head, ...shown };
}

async function loadPreview(context: ServiceContext, found: Import, content: Uint8Array, view: View) {
  const mapping = readMapping(found.mapping);
  const want = { verdict: view.verdict, from: (view.page - 1) * PAGE_SIZE, count: PAGE_SIZE };
  const { plan, record } = await planStoredImport(context, found, content, want, view.search);
  if (!plan.ok) return { preview: null, unreadable: plan.message };
  const { inspection, ...planned } = plan;
  const { headings: _headings, condensed: _kept, list: _list, sheets, ...file } = inspection;
  const preview = {
    ...file,
    ...planned,
    sheets: sheets.map(({ name }) => name),
    choice: mapping,
    search: view.search ?? "",
    releases: await releasesOf(context, mapping.list.name),
    page: view.page,
    pageCount: Math.max(1, Math.ceil(plan.rowsFitting / PAGE_SIZE)),
    names: namesOf(record, plan.rows),
  };
  return { preview, unreadable: null };
}

/** The releases of this list that were brought before, the newest first. */
export async function releasesOf(context: ServiceContext, listName: string) {
  const releases = listName ? await listReleases(context.database.db, context.organisationId, listName) : [];
  return releases.map(({ importId, release, committedAt, accountName }) => ({
    ...{ importId, release, accountName },
    day: committedAt?.toISOString().slice(0, 10) ?? "",
  }));
}

/** Names of the people on this window of rows, and of every competency that a column can go to. */
function namesOf(record: ImportRecord, rows: readonly PlannedRow[]) {
  const competencies =
    record.kind === "levels" ? Object.fromEntries(record.competencies.map(({ id, name }) => [id, name])) : {};
  const people =
    !("existing" in record && "people" in record) && record.kind !== "people"
      ? []
      : record.kind === "people"
        ? record.existing
        : record.people;
  const shown = new Set(
    rows.flatMap(({ personId, person }) => [
      personId,
      person?.manager && "personId" in person.manager ? person.manager.personId : null,
    ]),
  );
  return {
    people: Object.fromEntries(people.filter(({ id }) => shown.has(id)).map(({ id, name }) => [id, name])),
    competencies,
  };
}
