import type { PanelQuestion } from "#app/domain/panels/panel-question.ts";
import { ratingsOf, type TypedAnswer } from "#app/domain/rounds/typed-answer.ts";
import { permissionScope } from "#app/lib/permissions/permissions.ts";
import { ERASED_RECORD, seal, subjectKeysForWriting } from "#app/services/privacy/sealing.server.ts";
import { type ServiceContext, todayOf } from "#app/services/shared/context.ts";
import { Refusal, stopped, unseen, type Verdict } from "#app/services/shared/verdict.ts";
import { NotPermittedError, recordAudit, write } from "#app/services/shared/write.ts";
import type { Tx } from "#db/connection/types.ts";
import { findSheet, listSheets, updateSheet } from "#db/queries/panel-sheets.ts";
import { insertScores, listScores, lockPanel } from "#db/queries/panels.ts";
import { openScores } from "./open-scores.server.ts";
import { panelEvent } from "./panel-access.ts";

/** Keeps what is typed, as it is typed. Nobody but the assessor reads it, so the trail says nothing of it. */
export async function keepSheet(context: ServiceContext, sheetId: string, typed: TypedAnswer): Promise<Verdict> {
  if (permissionScope(context.role, "panels:score") === null) throw new NotPermittedError("panels:score");
  return refusalOf(() =>
    context.database.transaction(async (tx) => {
      const { key } = await ownScorableSheet(tx, context, sheetId);
      const draft = seal(key, JSON.stringify(typed));
      await updateSheet(tx, context.organisationId, sheetId, { draft, draftSavedAt: context.now });
      return { ok: true as const, value: undefined };
    }),
  );
}

/**
 * Hands the sheet in, or in again while the scores are closed. The last one to hand in opens them. The event says that
 * the account scored, not what.
 */
export async function handInSheet(
  context: ServiceContext,
  sheetId: string,
  typed: TypedAnswer,
): Promise<Verdict<number>> {
  return refusalOf(() =>
    write(context, "panels:score", async (tx, audit) => {
      const { organisationId } = context;
      const { key, panel, sheet, sitting } = await ownScorableSheet(tx, context, sheetId);
      if (sitting.heldOn > todayOf(context)) stopped("The day of it lies ahead: hand in once it has taken place.");
      const ratings = scoresOn(panel.questions, sheet.stage, typed);
      const kept = ratings.map(({ competencyId, level, evidence }) => [
        competencyId,
        { level: String(level), evidence: evidence.trim() },
      ]);
      await updateSheet(tx, organisationId, sheetId, {
        answer: seal(key, JSON.stringify(Object.fromEntries(kept))),
        ...{ draft: null, draftSavedAt: null, handedInAt: context.now, handedInBy: context.accountId },
      });
      await audit(panelEvent("panel.hand-in", panel));
      const sheets = (await listSheets(tx, organisationId, panel.id)).map((row) => row.sheet);
      const isLast = sheets.every((row) => row.stage !== sheet.stage || row.handedInAt !== null);
      if (isLast) {
        await openScores(tx, panel, sheet.stage, context);
        await recordAudit(tx, organisationId, panelEvent("panel.open-scores", panel), {
          ...{ at: context.now, accountId: null, requestId: context.requestId },
        });
      }
      return { ok: true as const, value: ratings.length };
    }),
  );
}

/** After the discussion: a score of one's own is changed by an entry with its reason; the first one stays. */
export async function changeScore(
  context: ServiceContext,
  sheetId: string,
  change: { questionId: string; score: number; reason: string },
): Promise<Verdict> {
  return refusalOf(() =>
    write(context, "panels:score", async (tx, audit) => {
      const { organisationId, now } = context;
      const { key, panel, sheet, sitting } = await ownSheet(tx, context, sheetId);
      if (panel.state !== "open") stopped("This sheet is closed: what it says is on record.");
      if (sitting.openedAt === null) stopped("The scores are not open yet: hand your sheet in again instead.");
      if (sheet.handedInAt === null) stopped("You did not score before the scores were opened.");
      const asked = panel.questions.some(({ id, stage }) => id === change.questionId && stage === sheet.stage);
      if (!asked) stopped("Choose the question from the list.", "questionId");
      refuseBadScore(change.score);
      if (change.reason.trim() === "") stopped("Say what in the discussion changed your mind.", "reason");
      const scores = await listScores(tx, organisationId, panel.id);
      const mine = scores.filter(
        (row) =>
          row.assessorId === sheet.assessorId && row.stage === sheet.stage && row.questionId === change.questionId,
      );
      if (mine.at(-1)?.score === change.score) stopped("This is the score that you gave.", "score");
      await insertScores(tx, [
        {
          ...{ id: crypto.randomUUID(), organisationId, panelId: panel.id, personId: panel.personId },
          ...{ stage: sheet.stage, assessorId: sheet.assessorId, questionId: change.questionId, score: change.score },
          reason: seal(key, change.reason.trim()),
          ...{ recordedBy: context.accountId, recordedAt: now, place: scores.length },
        },
      ]);
      await audit(panelEvent("panel.change-score", panel));
      return { ok: true as const, value: undefined };
    }),
  );
}

function scoresOn(questions: readonly PanelQuestion[], stage: PanelQuestion["stage"], typed: TypedAnswer) {
  const asked = new Set(questions.filter((question) => question.stage === stage).map(({ id }) => id));
  const ratings = ratingsOf(typed).filter(({ competencyId }) => asked.has(competencyId));
  if (ratings.length === 0) stopped("Score at least one question.");
  for (const { level } of ratings) refuseBadScore(level);
  return ratings;
}

function refuseBadScore(score: number): void {
  if (!Number.isInteger(score) || score < 1 || score > 5) stopped("A score is a whole number from 1 to 5.", "score");
}

async function refusalOf<T>(work: () => Promise<Verdict<T>>): Promise<Verdict<T>> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Refusal) return error.verdict;
    throw error;
  }
}

/** The sheet of the account's own person, with the panel locked and read again behind the lock. */
async function ownSheet(tx: Tx, context: ServiceContext, sheetId: string) {
  const { organisationId, personId } = context;
  const seen = personId ? await findSheet(tx, organisationId, sheetId, personId) : null;
  if (!personId || !seen) return unseen("This sheet");
  await lockPanel(tx, organisationId, seen.panel.id);
  const found = await findSheet(tx, organisationId, sheetId, personId);
  if (!found) return unseen("This sheet");
  const keys = await subjectKeysForWriting(tx, organisationId, [found.person.id], context.now);
  const key = keys.get(found.person.id);
  return key ? { ...found, key } : stopped(ERASED_RECORD);
}

async function ownScorableSheet(tx: Tx, context: ServiceContext, sheetId: string) {
  const own = await ownSheet(tx, context, sheetId);
  if (own.panel.state !== "open") return stopped("This sheet is closed.");
  if (own.sitting.openedAt) return stopped("The scores are open: a change needs its reason now.");
  return own;
}
