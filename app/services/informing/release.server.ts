import { isDecided } from "#app/domain/promotion/case-states.ts";
import { caseRead, recordRead } from "#app/services/audit/record-read.server.ts";
import { readSnapshot } from "#app/services/decisions/decision-snapshot.ts";
import { readWords } from "#app/services/decisions/load-decision.server.ts";
import { readSubjectKeys, sealFor, unseal } from "#app/services/privacy/sealing.server.ts";
import { findOthersCase, writeBesideCase } from "#app/services/promotion/beside-case.server.ts";
import { caseQuestion } from "#app/services/promotion/case-question.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import { stopped, type Verdict } from "#app/services/shared/verdict.ts";
import { insertCaseRelease, listCaseReleases } from "#db/queries/case-notices.ts";
import { findDecision, listDecisions } from "#db/queries/decisions.ts";

export const LONGEST_ADDITION = 2_000;

const dayOf = (moment: Date): string => moment.toISOString().slice(0, 10);

/**
 * What a decision says to the person whom it is about, before it is put into words for them: of the snapshot their own
 * part alone. It still holds single answers, so it goes no further than the server. Null for an unknown decision.
 */
export async function readForPerson(context: ServiceContext, decisionId: string) {
  const { db } = context.database;
  const found = await findDecision(db, context.organisationId, decisionId);
  if (!found) return null;
  const keys = await readSubjectKeys(db, context.organisationId, [found.person.id]);
  const { reasons, conditions } = readWords(found, keys);
  const { decision, promotionCase } = found;
  const snapshot = readSnapshot(decision.snapshot);
  const { candidate, asOf, parametersVersion, engineVersion, parameters, criticalCompetencies } = snapshot;
  return {
    ...{ caseId: promotionCase.id, decisionId: decision.id, number: decision.number, personId: found.person.id },
    ...{ targetTitle: promotionCase.targetTitle, targetRole: promotionCase.targetRole, choice: decision.choice },
    ...{ decidedOn: dayOf(decision.decidedAt), decidedBy: found.decider?.name ?? null, reasons, conditions },
    ...{ candidate, asOf, parametersVersion, engineVersion, parameters, criticalCompetencies, keys },
  };
}

/** The decision that would be or is explained, and every release and withdrawal. Null as for a notice. */
export async function loadRelease(context: ServiceContext, caseId: string) {
  const record = await findOthersCase(context, caseId, "cases:inform");
  if (!record || !isDecided(record.promotionCase.state)) return null;
  const { db } = context.database;
  const { organisationId } = context;
  const [[newest], rows] = await Promise.all([
    listDecisions(db, organisationId, [caseId]),
    listCaseReleases(db, organisationId, [caseId]),
  ]);
  const decision = newest ? await readForPerson(context, newest.id) : null;
  if (!decision) return null;
  await recordRead(context, caseRead(caseId, record.person.id));
  const [last] = rows;
  return {
    question: caseQuestion(record),
    decision,
    /** The release that holds; it may be of an older decision that was corrected since. */
    current: last?.release.isReleased
      ? {
          isOfNewest: last.release.decisionId === newest?.id,
          withReasons: last.release.withReasons,
          words: unseal(decision.keys.get(record.person.id), last.release.words),
        }
      : null,
    history: rows.map(({ release, by }) => ({
      ...{ id: release.id, isReleased: release.isReleased, withReasons: release.withReasons, by },
      on: dayOf(release.doneAt),
    })),
  };
}

interface ReleaseDetails {
  decisionId: string;
  withReasons: boolean;
  words: string;
}

/** Opens the explanation of the newest decision to its person: with or without the written reasons, with own words. */
export const releaseExplanation = (context: ServiceContext, caseId: string, asked: ReleaseDetails): Promise<Verdict> =>
  writeBesideCase(context, "cases:inform", caseId, async ({ tx, audit, record, keys }) => {
    const { organisationId, accountId, now } = context;
    if (!isDecided(record.promotionCase.state)) stopped("There is nothing to explain before the decision.");
    const [newest] = await listDecisions(tx, organisationId, [caseId]);
    if (newest?.id !== asked.decisionId) stopped("The decision was corrected meanwhile. Read the new one first.");
    const words = asked.words.trim();
    if (words.length > LONGEST_ADDITION) stopped(`At most ${LONGEST_ADDITION} characters.`, "words");
    const [last] = await listCaseReleases(tx, organisationId, [caseId]);
    const personId = record.person.id;
    await insertCaseRelease(tx, {
      ...{ id: crypto.randomUUID(), organisationId, caseId, personId, decisionId: asked.decisionId },
      ...{ isReleased: true, withReasons: asked.withReasons, words: sealFor(keys, personId, words) },
      ...{ place: (last?.release.place ?? 0) + 1, doneBy: accountId, doneAt: now },
    });
    await audit({
      ...{ action: "case.release", subjectKind: "promotion-case", subjectId: caseId, personId },
      after: { decisionId: asked.decisionId, withReasons: asked.withReasons },
    });
  });

/** Closes the explanation to the person again; that it was open stays on record. */
export const withdrawExplanation = (context: ServiceContext, caseId: string): Promise<Verdict> =>
  writeBesideCase(context, "cases:inform", caseId, async ({ tx, audit, record }) => {
    const { organisationId, accountId, now } = context;
    const [last] = await listCaseReleases(tx, organisationId, [caseId]);
    if (!last?.release.isReleased) return stopped("The explanation is not open to the person.");
    const personId = record.person.id;
    const { decisionId, place } = last.release;
    await insertCaseRelease(tx, {
      ...{ id: crypto.randomUUID(), organisationId, caseId, personId, decisionId, isReleased: false },
      ...{ place: place + 1, doneBy: accountId, doneAt: now },
    });
    await audit({
      ...{ action: "case.withdraw-release", subjectKind: "promotion-case", subjectId: caseId, personId },
      after: { decisionId },
    });
  });
