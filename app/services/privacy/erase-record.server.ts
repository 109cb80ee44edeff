import type { Tx } from "#db/connection/types.ts";
import { deleteAgreedPay } from "#db/queries/answer-plans.ts";
import { emptyDevelopment } from "#db/queries/development.ts";
import {
  clearUploads,
  deletePersonalRows,
  type Erasure,
  emptyAccounts,
  emptyCases,
  emptyPerson,
  emptyUnsealedWords,
  insertErasure,
  lockPerson,
} from "#db/queries/erasure.ts";
import { emptyPanelWords } from "#db/queries/panels.ts";
import { withdrawProposalsOf } from "#db/queries/proposals.ts";
import { leaveSourcingPlan } from "#db/queries/responsibilities.ts";
import { emptyRoundWords } from "#db/queries/rounds.ts";
import { deleteSubjectKey } from "#db/queries/subject-keys.ts";

/**
 * Erases one record inside a transaction, whatever state it is in: done again it changes nothing more. The key goes, and
 * with it every sealed word; rows that can be changed are emptied in place; rows that cannot keep ids, levels and
 * amounts that name nobody. Whether it may happen is the caller's question.
 */
export async function eraseRecord(tx: Tx, erasure: Erasure): Promise<void> {
  const { organisationId, personId, erasedAt } = erasure;
  const person = await lockPerson(tx, organisationId, personId);
  if (!person) return;
  await deleteSubjectKey(tx, organisationId, personId);
  await insertErasure(tx, erasure);
  await emptyAccounts(tx, organisationId, person, erasedAt);
  await emptyPerson(tx, organisationId, person, erasedAt);
  await deletePersonalRows(tx, organisationId, personId);
  await deleteAgreedPay(tx, organisationId, personId);
  await emptyCases(tx, organisationId, personId, erasedAt);
  await emptyDevelopment(tx, organisationId, personId, erasedAt);
  await emptyRoundWords(tx, organisationId, personId);
  await emptyPanelWords(tx, organisationId, personId);
  await leaveSourcingPlan(tx, organisationId, personId);
  await withdrawProposalsOf(tx, organisationId, personId, erasedAt);
  await emptyUnsealedWords(tx, organisationId, personId);
  await clearUploads(tx, organisationId);
}
