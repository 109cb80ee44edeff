import { LEAST_ASSESSORS } from "#app/domain/panels/combine-scores.ts";
import { readSubjectKeys } from "#app/services/privacy/sealing.server.ts";
import { type ServiceContext, todayOf } from "#app/services/shared/context.ts";
import { listSheets } from "#db/queries/panel-sheets.ts";
import { listScores, listSittings } from "#db/queries/panels.ts";
import { combinedSitting, singleScores } from "./opened-scores.ts";
import { mayRunPanel, panelWithin } from "./panel-access.ts";

/**
 * A panel as somebody reads it who may read about its person. Before a sitting is opened: who has handed in. After it:
 * what the panel says together, and single scores for those alone who run it.
 */
export async function loadPanel(context: ServiceContext, panelId: string) {
  const { db } = context.database;
  const { organisationId } = context;
  const found = await panelWithin(context, panelId, "panels:read");
  if (!found) return null;
  const { panel, person, creatorName } = found;
  const [sittings, sheets, scores, keys] = await Promise.all([
    listSittings(db, organisationId, panelId),
    listSheets(db, organisationId, panelId),
    listScores(db, organisationId, panelId),
    readSubjectKeys(db, organisationId, [person.id]),
  ]);
  const mayRun = mayRunPanel(context, panel);
  const names = new Map(sheets.map(({ sheet, name }) => [sheet.assessorId, name]));
  const today = todayOf(context);
  const { id, kind, state, targetRole, purpose, goals, score, assessors, evidenceId, createdAt } = panel;
  return {
    ...{ id, kind, state, targetRole, purpose, goals, score, assessors, creatorName, mayRun },
    isRecorded: evidenceId !== null,
    person: { id: person.id, name: person.name, title: person.title },
    openedOn: createdAt.toISOString().slice(0, 10),
    sittings: sittings.map(({ stage, heldOn, openedAt }) => {
      const seats = sheets.filter(({ sheet }) => sheet.stage === stage);
      const handedIn = seats.filter(({ sheet }) => sheet.handedInAt !== null).length;
      const isOpened = openedAt !== null;
      return {
        ...{ stage, heldOn, isOpened, handedIn, asked: seats.length },
        isAhead: heldOn > today,
        mayOpen: mayRun && state === "open" && !isOpened && handedIn >= LEAST_ASSESSORS,
        mayMove: mayRun && state === "open" && handedIn === 0,
        seats: seats.map(({ sheet, name, hasAccount }) => ({
          ...{ sheetId: sheet.id, name, hasAccount, isHandedIn: sheet.handedInAt !== null },
        })),
        combined: combinedSitting(panel.questions, stage, isOpened ? scores : []),
        entries:
          isOpened && mayRun ? singleScores(stage, scores, (who) => names.get(who) ?? "", keys.get(person.id)) : [],
      };
    }),
  };
}

export type PanelView = NonNullable<Awaited<ReturnType<typeof loadPanel>>>;
