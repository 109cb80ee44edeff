import { mayForAll } from "#app/lib/permissions/permissions.ts";
import { readPlans } from "#app/services/answers/plans.server.ts";
import { decisionRead, recordRead } from "#app/services/audit/record-read.server.ts";
import { isRecordId } from "#app/services/people/record-id.ts";
import { readSubjectKeys, type SubjectKeys, unseal } from "#app/services/privacy/sealing.server.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import { reaches, reachOf } from "#app/services/shared/reach.server.ts";
import { write } from "#app/services/shared/write.ts";
import { listCaseViews } from "#db/queries/case-reviews.ts";
import { findDecision, listDecisions } from "#db/queries/decisions.ts";
import { listPeopleByIds } from "#db/queries/people.ts";
import { hashSnapshots } from "./content-hash.server.ts";
import { readCostSnapshot, summariseCosts } from "./cost-snapshot.ts";
import { peopleInSnapshot, readSnapshot } from "./decision-snapshot.ts";
import { visibleSnapshot } from "./visible-snapshot.ts";

const dayOf = (moment: Date): string => moment.toISOString().slice(0, 10);

type FoundDecision = NonNullable<Awaited<ReturnType<typeof findDecision>>>;

/** What somebody wrote in a decision; null, all of it, once the record of the person whom it is about was erased. */
export function readWords({ decision, person }: FoundDecision, keys: SubjectKeys) {
  const read = (stored: string) => (person.erasedAt ? null : unseal(keys.get(person.id), stored));
  return {
    reasons: read(decision.reasons),
    alternatives: read(decision.alternatives),
    dissent: read(decision.dissent),
    conditions: read(decision.conditions),
  };
}

/** The memo of a decision: everything from the frozen snapshot, names from the record. Null for an unknown id. */
export async function loadDecision(context: ServiceContext, decisionId: string) {
  const { db } = context.database;
  const reach = await reachOf(context, "cases:read");
  const found = isRecordId(decisionId) ? await findDecision(db, context.organisationId, decisionId) : null;
  if (!found || !reaches(reach, found.person.id)) return null;
  const { decision, promotionCase } = found;
  const snapshot = visibleSnapshot(readSnapshot(decision.snapshot), reach);
  const [keys, people, ofCase, viewRows, plans] = await Promise.all([
    readSubjectKeys(db, context.organisationId, [found.person.id]),
    listPeopleByIds(db, context.organisationId, peopleInSnapshot(snapshot)),
    listDecisions(db, context.organisationId, [decision.caseId]),
    listCaseViews(db, context.organisationId, [decision.caseId]),
    snapshot.terms ? readPlans(context, decision.caseId) : [],
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
    ...readWords(found, keys),
    reviewOn: decision.reviewOn,
    decidedOn: dayOf(decision.decidedAt),
    decider: found.decider,
    contentHash: decision.contentHash,
    person: { id: found.person.id, name: found.person.name, title: found.person.title },
    isErased: found.person.erasedAt !== null,
    targetTitle: promotionCase.targetTitle,
    decidedAlone: decision.decidedAlone,
    views: viewRows.map(({ view, name }) => ({
      id: view.id,
      by: name,
      isDecider: view.accountId === decision.decidedBy,
      isProposer: view.accountId === promotionCase.createdBy,
      passedOver: view.passedOver,
      probability: view.probability,
      words: found.person.erasedAt || view.words === "" ? null : unseal(keys.get(found.person.id), view.words),
      on: dayOf(view.writtenAt),
    })),
    dissents: found.dissents.map(({ id, by, writtenAt, words }) => ({
      ...{ id, by, on: writtenAt.slice(0, 10) },
      words: unseal(keys.get(found.person.id), words),
    })),
    terms: plans.find(({ id }) => id === snapshot.terms?.planId) ?? null,
    snapshot,
    names: Object.fromEntries(people.map(({ id, name }) => [id, name])),
    costs: costs.map((scenario) => summariseCosts(scenario, mayReadPay)),
    corrects: link(ofCase.find(({ id }) => id === decision.correctsId)),
    correctedBy: link(ofCase.find(({ correctsId }) => correctsId === decision.id)),
    mayDecide: mayForAll(context.role, "cases:decide"),
    mayDownload: mayForAll(context.role, "cases:read"),
  };
}

export type DecisionMemo = NonNullable<Awaited<ReturnType<typeof loadDecision>>>;

/**
 * A decision for a file that holds everybody whom it looked at: for those who may read all of them. The part with costs
 * goes along only with the permission to read pay.
 */
async function findForFile(context: ServiceContext, decisionId: string) {
  if (!mayForAll(context.role, "cases:read") || !isRecordId(decisionId)) return null;
  const found = await findDecision(context.database.db, context.organisationId, decisionId);
  if (!found) return null;
  const { decision } = found;
  const withCosts = decision.costSnapshot !== null && mayForAll(context.role, "pay:read");
  const file = {
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
  };
  return { personId: found.person.id, number: decision.number, withCosts, file };
}

/** The download of a decision as this kind of file, in the trail. */
const recordFile = (
  context: ServiceContext,
  action: "decision.download" | "decision.package",
  { file, personId, withCosts }: NonNullable<Awaited<ReturnType<typeof findForFile>>>,
) =>
  write(context, "cases:read", (_tx, audit) =>
    audit({ action, subjectKind: "decision", subjectId: file.decisionId, personId, after: { withCosts } }),
  );

/**
 * The frozen snapshot as a file, for keeping and for recomputing. Without the part with costs the hashes still prove
 * that it exists unchanged. The download is recorded.
 */
export async function downloadSnapshot(context: ServiceContext, decisionId: string) {
  const found = await findForFile(context, decisionId);
  if (!found) return null;
  await recordFile(context, "decision.download", found);
  return { number: found.number, file: found.file };
}

/** What a package for a board or counsel is made of: the memo and the snapshot. The download is recorded. */
export async function downloadPackage(context: ServiceContext, decisionId: string) {
  const found = await findForFile(context, decisionId);
  const memo = found && (await loadDecision(context, decisionId));
  if (!memo) return null;
  await recordFile(context, "decision.package", found);
  return { memo, file: found.file };
}
