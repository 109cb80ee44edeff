import { type SubjectKeys, sealFor } from "#app/services/privacy/sealing.server.ts";
import type { Tx } from "#db/connection/types.ts";
import { insertRound, insertRoundPart } from "#db/queries/rounds.ts";
import type { DemoRound } from "#db/seed/demo-rounds.ts";

/** A round of a demo company, with the answers that are held back sealed as those of anybody. */
export async function insertDemoRound(tx: Tx, { round, subjects, requests }: DemoRound, keys: SubjectKeys) {
  await insertRound(tx, round);
  await insertRoundPart(
    tx,
    subjects,
    requests.map((request) => ({
      ...request,
      answer: request.answer ? sealFor(keys, request.personId, request.answer) : null,
    })),
  );
}
