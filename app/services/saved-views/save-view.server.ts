import type { SavedViewPage } from "#app/domain/shared/vocabulary.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import { Refusal, refused, stopped, type Verdict } from "#app/services/shared/verdict.ts";
import { write } from "#app/services/shared/write.ts";
import { countOwnViews, insertSavedView } from "#db/queries/saved-views.ts";
import { viewQuery } from "./view-query.ts";

const MOST_VIEWS = 50;

export const NAME_TAKEN = "You have a view of this page under this name already.";

export interface ViewDetails {
  page: SavedViewPage;
  name: string;
  query: string;
  isShared: boolean;
}

/** Keeps the filters of a page under a name, for the account alone or for everybody in the organisation. */
export async function saveView(context: ServiceContext, details: ViewDetails): Promise<Verdict<string>> {
  const { page, name, isShared } = details;
  const query = viewQuery(page, details.query);
  if (!query) return refused("There is nothing to save: no filter is set and the order is the usual one.", "name");
  const { organisationId, accountId, now } = context;
  const id = crypto.randomUUID();
  try {
    return await write(context, "views:write", async (tx, audit) => {
      if ((await countOwnViews(tx, organisationId, accountId)) >= MOST_VIEWS) {
        return stopped(`An account keeps at most ${MOST_VIEWS} views. Delete one first.`, "name");
      }
      const view = { id, organisationId, accountId, page, name, query, isShared, createdAt: now };
      if (!(await insertSavedView(tx, view))) return stopped(NAME_TAKEN, "name");
      await audit({ action: "view.save", subjectKind: "view", subjectId: id, after: { page, isShared } });
      return { ok: true as const, value: id };
    });
  } catch (error) {
    if (error instanceof Refusal) return error.verdict;
    throw error;
  }
}
