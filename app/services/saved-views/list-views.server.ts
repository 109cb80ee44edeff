import type { SavedViewPage } from "#app/domain/shared/vocabulary.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import { listSavedViews } from "#db/queries/saved-views.ts";
import { viewQuery } from "./view-query.ts";

/** Views of a page: the account's own and those that others share, by name. */
export async function listViews(context: ServiceContext, page: SavedViewPage) {
  const rows = await listSavedViews(context.database.db, context.organisationId, context.accountId, page);
  return rows.map(({ view, ownerName }) => ({
    id: view.id,
    name: view.name,
    query: viewQuery(page, view.query),
    isShared: view.isShared,
    isOwn: view.accountId === context.accountId,
    ownerName,
  }));
}
