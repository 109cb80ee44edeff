import { mayForAll } from "#app/lib/permissions/permissions.ts";
import { decisionRead, recordRead } from "#app/services/audit/record-read.server.ts";
import { isRecordId } from "#app/services/people/record-id.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import { write } from "#app/services/shared/write.ts";
import { findDecision, listDecisions } from "#db/queries/decisions.ts";
import { listPeopleByIds } from "#db/queries/people.ts";
import { hashSnapshots } from "./content-hash.server.ts";
import { readCostSnapshot, summariseCosts } from "./cost-snapshot.ts";
import { peopleInSnapshot, readSnapshot } from "./decision-snapshot.ts";

const dayOf = (moment: Date): string => moment.toISOString().slice(0, 10);

/** The memo of a decision: everything from the frozen snapshot, names from the record. Null for an unknown id. */
export async function loadDecision(context: ServiceContext, decisionId: string) {
  if (!isRecordId(decisionId)) return null;
  const { db } = context.database;
  const found = await findDecision(db, context.organisationId, decisionId);
  if (!found) return null;
  const { decision, promotionCase } = found;
  const snapshot = readSnapshot(decision.snapshot);
  const [people, ofCase] = await Promise.all([
    listPeopleByIds(db, context.organisationId, peopleInSnapshot(snapshot)),
    listDecisions(db, context.organisationId, [decision.caseId]),
  ]);
  const mayReadPay = mayForAll(context.role, "pay:read");
  const costs = decision.costSnapshot === null ? [] : readCostSnapshot(decision.costSnapshot).scenarios;
  const link = (row: (typeof ofCase)[number] | undefined) =>
    row ? { id: row.id, number: row.number, on: dayOf(row.decidedAt) } : null;
  await recordRead(context, decisionRead(decision.id, found.person.id));
  return {
    id: decision.id,
    number: decision.number,
    caseId: decision.caseId,
    choice: decision.choice,
    chosenName: found.chosenName,
    reasons: decision.reasons,
    alternatives: decision.alternatives,
    dissent: decision.dissent,
    conditions: decision.conditions,
    reviewOn: decision.reviewOn,
    decidedOn: dayOf(decision.decidedAt),
    decider: found.decider,
    contentHash: decision.contentHash,
    person: found.person,
    targetTitle: promotionCase.targetTitle,
    ownView: { words: promotionCase.ownView, by: found.ownViewByName },
    snapshot,
    names: Object.fromEntries(people.map(({ id, name }) => [id, name])),
    costs: costs.map((scenario) => summariseCosts(scenario, mayReadPay)),
    corrects: link(ofCase.find(({ id }) => id === decision.correctsId)),
    correctedBy: link(ofCase.find(({ correctsId }) => correctsId === decision.id)),
    mayDecide: mayForAll(context.role, "cases:decide"),
  };
}

export type DecisionMemo = NonNullable<Awaited<ReturnType<typeof loadDecision>>>;

/**
 * The frozen snapshot as a file, for keeping and for recomputing. The part with costs goes along only with the
 * permission to read pay; without it the hashes still prove that it exists unchanged. The download is recorded.
 */
export async function downloadSnapshot(context: ServiceContext, decisionId: string) {
  if (!isRecordId(decisionId)) return null;
  const found = await findDecision(context.database.db, context.organisationId, decisionId);
  if (!found) return null;
  const { decision } = found;
  const withCosts = decision.costSnapshot !== null && mayForAll(context.role, "pay:read");
  await write(context, "cases:read", async (_tx, audit) => {
    await audit({
      action: "decision.download",
      subjectKind: "decision",
      subjectId: decision.id,
      after: { withCosts },
    });
  });
  return {
    number: decision.number,
    file: {
      decisionId: decision.id,
      decisionNumber: decision.number,
      decidedAt: decision.decidedAt.toISOString(),
      choice: decision.choice,
      chosenPersonId: decision.chosenPersonId,
      correctsId: decision.correctsId,
      contentHash: decision.contentHash,
      hashes: hashSnapshots(decision.snapshot, decision.costSnapshot),
      snapshot: decision.snapshot,
      ...(withCosts ? { costSnapshot: decision.costSnapshot } : {}),
    },
  };
}
