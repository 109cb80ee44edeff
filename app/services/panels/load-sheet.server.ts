import { isRecordId } from "#app/services/people/record-id.ts";
import { readSubjectKeys, unseal } from "#app/services/privacy/sealing.server.ts";
import { readAnswer } from "#app/services/rounds/stored-answer.ts";
import { type ServiceContext, todayOf } from "#app/services/shared/context.ts";
import { findSheet, listSheets } from "#db/queries/panel-sheets.ts";
import { listScores } from "#db/queries/panels.ts";
import { combinedSitting, singleScores } from "./opened-scores.ts";

/** Minutes for one question on paper or screen after the conversation; our own judgement. */
const MINUTES_A_QUESTION = 2;

/**
 * The sheet of one assessor; null for everybody but that assessor. Others' scores are in it from the opening on, and
 * for those who handed in before it.
 */
export async function loadSheet(context: ServiceContext, sheetId: string) {
  const { db } = context.database;
  const { organisationId, personId } = context;
  const found = personId && isRecordId(sheetId) ? await findSheet(db, organisationId, sheetId, personId) : null;
  if (!found) return null;
  const { sheet, panel, person, sitting } = found;
  const isOpened = sitting.openedAt !== null;
  const [keys, seats, scores] = await Promise.all([
    readSubjectKeys(db, organisationId, [person.id]),
    listSheets(db, organisationId, panel.id),
    isOpened && sheet.handedInAt ? listScores(db, organisationId, panel.id) : [],
  ]);
  const key = keys.get(person.id);
  const names = new Map(seats.map((seat) => [seat.sheet.assessorId, seat.name]));
  const same = seats.filter((seat) => seat.sheet.stage === sheet.stage);
  const stored = sheet.draft ?? sheet.answer;
  return {
    id: sheet.id,
    ...{ kind: panel.kind, targetRole: panel.targetRole, purpose: panel.purpose, goals: panel.goals },
    ...{ stage: sheet.stage, heldOn: sitting.heldOn, state: panel.state, isOpened },
    person: { id: person.id, name: person.name, title: person.title },
    assessorId: sheet.assessorId,
    others: same.filter((seat) => seat.sheet.id !== sheet.id).map(({ name }) => name),
    waitingFor: same.filter((seat) => seat.sheet.handedInAt === null).length,
    minutes: panel.questions.filter(({ stage }) => stage === sheet.stage).length * MINUTES_A_QUESTION,
    isAhead: sitting.heldOn > todayOf(context),
    mayScore: panel.state === "open" && !isOpened,
    mayChange: panel.state === "open" && isOpened && sheet.handedInAt !== null,
    handedInAt: sheet.handedInAt?.toISOString() ?? null,
    typed: readAnswer(stored && unseal(key, stored)),
    combined: combinedSitting(panel.questions, sheet.stage, scores),
    entries: singleScores(sheet.stage, scores, (who) => names.get(who) ?? "", key),
  };
}

export type SheetView = NonNullable<Awaited<ReturnType<typeof loadSheet>>>;
