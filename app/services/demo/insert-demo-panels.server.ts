import { type SubjectKeys, sealFor } from "#app/services/privacy/sealing.server.ts";
import type { Tx } from "#db/connection/types.ts";
import { insertPanel, insertScores } from "#db/queries/panels.ts";
import type { DemoPanelRows } from "#db/seed/demo-panels.ts";

/** An interview of a demo company, with answers and words sealed as those of anybody. */
export async function insertDemoPanel(tx: Tx, { panel, sitting, sheets, scores }: DemoPanelRows, keys: SubjectKeys) {
  const sealed = (text: string) => sealFor(keys, panel.personId, text);
  await insertPanel(
    tx,
    panel,
    [sitting],
    sheets.map((sheet) => ({ ...sheet, answer: sheet.answer ? sealed(sheet.answer) : null })),
  );
  await insertScores(
    tx,
    scores.map((score) => ({ ...score, evidence: sealed(score.evidence ?? "") })),
  );
}
