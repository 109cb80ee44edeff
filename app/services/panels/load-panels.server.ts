import { mayForOthers } from "#app/lib/permissions/permissions.ts";
import { type ServiceContext, todayOf } from "#app/services/shared/context.ts";
import { listSheetsOf } from "#db/queries/panel-sheets.ts";
import { listPanels } from "#db/queries/panels.ts";
import { panelReader } from "./panel-access.ts";

const MOST_PANELS = 200;
const MOST_SHEETS = 100;

/** The newest panels about people within reach: how far they are, and what came of those that are closed. */
export async function loadPanels(context: ServiceContext) {
  const reader = await panelReader(context, "panels:read");
  const rows = await listPanels(context.database.db, context.organisationId, reader, MOST_PANELS);
  return {
    mayOpen: mayForOthers(context.role, "panels:write"),
    panels: rows.map(({ panel, person, heldOn, asked, handedIn }) => ({
      ...{ id: panel.id, kind: panel.kind, state: panel.state, score: panel.score, assessors: panel.assessors },
      ...{ personName: person.name, heldOn, asked, handedIn },
    })),
  };
}

/** The sheets that the account's person scores or scored. Empty where the account stands for nobody. */
export async function loadOwnSheets(context: ServiceContext) {
  const { personId } = context;
  const rows = personId ? await listSheetsOf(context.database.db, context.organisationId, personId, MOST_SHEETS) : [];
  const today = todayOf(context);
  return rows.map(({ sheet, panel, person, sitting }) => ({
    ...{ id: sheet.id, kind: panel.kind, stage: sheet.stage, personName: person.name, heldOn: sitting.heldOn },
    isHandedIn: sheet.handedInAt !== null,
    hasDraft: sheet.draft !== null,
    isOpen: panel.state === "open" && sitting.openedAt === null,
    isAhead: sitting.heldOn > today,
  }));
}
