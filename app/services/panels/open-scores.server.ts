import { ratingsOf } from "#app/domain/rounds/typed-answer.ts";
import type { PanelStage } from "#app/domain/shared/vocabulary.ts";
import { sealFor, subjectKeysForWriting, unseal } from "#app/services/privacy/sealing.server.ts";
import { readAnswer } from "#app/services/rounds/stored-answer.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import type { Tx } from "#db/connection/types.ts";
import { listSheets } from "#db/queries/panel-sheets.ts";
import { insertScores, openSitting, type Panel } from "#db/queries/panels.ts";

/** Turns what was handed in into rows that are never changed again, and opens them to the panel all at once. */
export async function openScores(
  tx: Tx,
  { id, organisationId, personId }: Panel,
  stage: PanelStage,
  { now }: ServiceContext,
): Promise<void> {
  const keys = await subjectKeysForWriting(tx, organisationId, [personId], now);
  const sheets = (await listSheets(tx, organisationId, id)).map(({ sheet }) => sheet);
  const rows = sheets
    .filter((sheet) => sheet.stage === stage && sheet.handedInAt !== null)
    .flatMap(({ assessorId, answer, handedInBy }) =>
      ratingsOf(readAnswer(unseal(keys.get(personId), answer ?? ""))).map(({ competencyId, level, evidence }) => ({
        ...{ id: crypto.randomUUID(), organisationId, panelId: id, personId, stage, assessorId },
        ...{ questionId: competencyId, score: level, evidence: sealFor(keys, personId, evidence) },
        ...{ recordedBy: handedInBy ?? assessorId, recordedAt: now },
      })),
    );
  await insertScores(
    tx,
    rows.map((row, place) => ({ ...row, place })),
  );
  await openSitting(tx, organisationId, id, stage, now);
}
