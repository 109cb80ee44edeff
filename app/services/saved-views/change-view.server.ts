import type { ServiceContext } from "#app/services/shared/context.ts";
import { Refusal, stopped, type Verdict } from "#app/services/shared/verdict.ts";
import { type Audit, write } from "#app/services/shared/write.ts";
import type { Tx } from "#db/connection/types.ts";
import {
  deleteSavedView,
  findOwnView,
  type SavedView,
  updateSavedView,
  viewNameIsTaken,
} from "#db/queries/saved-views.ts";
import { NAME_TAKEN } from "./save-view.server.ts";

type Changed = Verdict<SavedView> | null;

/** Renames an own view or shares it. Null: the account has no such view. */
export function renameView(
  context: ServiceContext,
  viewId: string,
  change: { name: string; isShared: boolean },
): Promise<Changed> {
  return onOwnView(context, viewId, async (tx, audit, view) => {
    if (await viewNameIsTaken(tx, view, change.name)) stopped(NAME_TAKEN, "name");
    await updateSavedView(tx, context.organisationId, viewId, change);
    await audit({
      action: "view.rename",
      subjectKind: "view",
      subjectId: viewId,
      before: { isShared: view.isShared },
      after: { isShared: change.isShared },
    });
  });
}

/** Deletes an own view. Null: the account has no such view. */
export function deleteView(context: ServiceContext, viewId: string): Promise<Changed> {
  return onOwnView(context, viewId, async (tx, audit, view) => {
    await deleteSavedView(tx, context.organisationId, viewId);
    await audit({ action: "view.delete", subjectKind: "view", subjectId: viewId, before: { page: view.page } });
  });
}

class NotOwnError extends Error {}

async function onOwnView(
  context: ServiceContext,
  viewId: string,
  work: (tx: Tx, audit: Audit, view: SavedView) => Promise<void>,
): Promise<Changed> {
  try {
    return await write(context, "views:write", async (tx, audit) => {
      const view = await findOwnView(tx, context.organisationId, context.accountId, viewId);
      if (!view) throw new NotOwnError();
      await work(tx, audit, view);
      return { ok: true as const, value: view };
    });
  } catch (error) {
    if (error instanceof NotOwnError) return null;
    if (error instanceof Refusal) return error.verdict;
    throw error;
  }
}
