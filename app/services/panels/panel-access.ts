import { mayForAll, type Permission } from "#app/lib/permissions/permissions.ts";
import { isRecordId } from "#app/services/people/record-id.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import { reachIds, reachOf } from "#app/services/shared/reach.server.ts";
import { Refusal, stopped, unseen, type Verdict } from "#app/services/shared/verdict.ts";
import { type Audit, write } from "#app/services/shared/write.ts";
import type { Db, Tx } from "#db/connection/types.ts";
import { findPanel, lockPanel, type Panel, type PanelReader } from "#db/queries/panels.ts";

/** Whom the account may read panels about: never themself. */
export const panelReader = async (
  context: ServiceContext,
  permission: Permission,
  db: Db = context.database.db,
): Promise<PanelReader> => ({
  reach: reachIds(await reachOf(context, permission, db)),
  exceptPersonId: context.personId ?? null,
});

/** The panel with its person when this permission reaches them, else null: it does not exist for this account. */
export async function panelWithin(
  context: ServiceContext,
  panelId: string,
  permission: Permission,
  db: Db = context.database.db,
) {
  if (!isRecordId(panelId)) return null;
  return findPanel(db, context.organisationId, panelId, await panelReader(context, permission, db));
}

/** Owner and HR run every panel that is not about themselves, a manager those that they opened. */
export const mayRunPanel = (context: ServiceContext, panel: Pick<Panel, "createdBy">): boolean =>
  mayForAll(context.role, "panels:write") || (context.role === "manager" && panel.createdBy === context.accountId);

/** One change of a panel by somebody who runs it; it is locked, and for everybody else it is not there. */
export async function runningPanel(
  context: ServiceContext,
  panelId: string,
  work: (tx: Tx, audit: Audit, panel: Panel) => Promise<void>,
): Promise<Verdict> {
  try {
    return await write(context, "panels:write", async (tx, audit) => {
      const found = await panelWithin(context, panelId, "panels:write", tx);
      if (!found) return unseen("This sheet");
      if (!mayRunPanel(context, found.panel)) return stopped("Whoever opened this sheet runs it, and HR.");
      const panel = await lockPanel(tx, context.organisationId, panelId);
      if (!panel) return unseen("This sheet");
      if (panel.state !== "open") return stopped("This sheet is closed.");
      await work(tx, audit, panel);
      return { ok: true as const, value: undefined };
    });
  } catch (error) {
    if (error instanceof Refusal) return error.verdict;
    throw error;
  }
}

/** What an event about a panel carries: whom it is about, and no score. */
export const panelEvent = (action: string, { id, personId, kind }: Pick<Panel, "id" | "personId" | "kind">) => ({
  ...{ action, subjectKind: "panel", subjectId: id, personId },
  after: { kind },
});
