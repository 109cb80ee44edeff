import { combineScores, LEAST_ASSESSORS, LEAST_QUESTIONS } from "#app/domain/panels/combine-scores.ts";
import type { PanelStage } from "#app/domain/shared/vocabulary.ts";
import { recordEvidence } from "#app/services/assessments/record-evidence.server.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import { joinTransaction } from "#app/services/shared/join-transaction.ts";
import { Refusal, stopped, unseen, type Verdict } from "#app/services/shared/verdict.ts";
import type { Tx } from "#db/connection/types.ts";
import { emptySheets, listSheets } from "#db/queries/panel-sheets.ts";
import { changeSittingDay, listScores, listSittings, type Panel, updatePanel } from "#db/queries/panels.ts";
import { openScores } from "./open-scores.server.ts";
import { panelEvent, runningPanel } from "./panel-access.ts";

async function sittingOf(tx: Tx, { organisationId, id }: Panel, stage: PanelStage) {
  const sitting = (await listSittings(tx, organisationId, id)).find((row) => row.stage === stage);
  if (!sitting) return unseen("This review");
  const sheets = (await listSheets(tx, organisationId, id)).map(({ sheet }) => sheet);
  const handedIn = sheets.filter((sheet) => sheet.stage === stage && sheet.handedInAt !== null).length;
  return { sitting, handedIn };
}

/** Opens the scores before everybody has handed in: from two on. Whoever has not, does not score any more. */
export const openScoresNow = (context: ServiceContext, panelId: string, stage: PanelStage): Promise<Verdict> =>
  runningPanel(context, panelId, async (tx, audit, panel) => {
    const { sitting, handedIn } = await sittingOf(tx, panel, stage);
    if (sitting.openedAt) stopped("These scores are open already.");
    if (handedIn < LEAST_ASSESSORS) stopped("Two people have to hand in before the scores are opened.");
    await openScores(tx, panel, stage, context);
    await audit(panelEvent("panel.open-scores", panel));
  });

/** Moves a sitting to another day while nobody has handed in. */
export const moveSitting = (
  context: ServiceContext,
  panelId: string,
  stage: PanelStage,
  heldOn: string,
): Promise<Verdict> =>
  runningPanel(context, panelId, async (tx, audit, panel) => {
    const { sitting, handedIn } = await sittingOf(tx, panel, stage);
    if (handedIn > 0) stopped("Somebody has handed in: the day stays.", "heldOn");
    const other = (await listSittings(tx, context.organisationId, panelId)).find((row) => row.stage !== stage);
    const isInOrder = !other || (stage === "mid" ? heldOn < other.heldOn : heldOn > other.heldOn);
    if (!isInOrder) stopped("The mid review comes before the final one.", "heldOn");
    await changeSittingDay(tx, context.organisationId, panelId, stage, heldOn);
    await audit({ ...panelEvent("panel.move", panel), before: { heldOn: sitting.heldOn }, after: { heldOn } });
  });

/**
 * Closes the panel: its final scores become one entry of leadership evidence. Fewer than two assessors or three
 * questions never do.
 */
export const closePanel = (
  context: ServiceContext,
  panelId: string,
  { evidence, months }: { evidence: string; months: number | null },
): Promise<Verdict> =>
  runningPanel(context, panelId, async (tx, audit, panel) => {
    const { sitting } = await sittingOf(tx, panel, "final");
    if (!sitting.openedAt) stopped("Open the scores first: the panel talks about them before it closes.");
    const scores = (await listScores(tx, context.organisationId, panelId)).filter(({ stage }) => stage === "final");
    const questionIds = panel.questions.filter(({ stage }) => stage === "final").map(({ id }) => id);
    const { score, assessors } = combineScores(questionIds, scores);
    if (score === null) {
      return stopped(
        `There is no combined score: at least ${LEAST_QUESTIONS} questions need ${LEAST_ASSESSORS} assessors each. Withdraw it, and open another.`,
      );
    }
    const sheet = { kind: panel.kind, score, assessors, months, observedOn: sitting.heldOn, evidence };
    const recorded = await recordEvidence(joinTransaction(context, tx), panel.personId, sheet);
    if (!recorded.ok) throw new Refusal(recorded);
    await emptySheets(tx, context.organisationId, panelId);
    await updatePanel(tx, context.organisationId, panelId, {
      ...{ state: "closed", evidenceId: recorded.value, score, assessors },
      ...{ endedBy: context.accountId, endedAt: context.now },
    });
    const event = panelEvent("panel.close", panel);
    await audit({ ...event, after: { ...event.after, evidenceId: recorded.value, score, assessors } });
  });

/** Withdraws a panel that is not closed: it makes no evidence, and what was typed for it goes. */
export const cancelPanel = (context: ServiceContext, panelId: string): Promise<Verdict> =>
  runningPanel(context, panelId, async (tx, audit, panel) => {
    await emptySheets(tx, context.organisationId, panelId);
    await updatePanel(tx, context.organisationId, panelId, {
      ...{ state: "cancelled", endedBy: context.accountId, endedAt: context.now },
    });
    await audit(panelEvent("panel.cancel", panel));
  });
