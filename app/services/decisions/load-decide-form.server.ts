import { isDecided, isUndecided } from "#app/domain/promotion/case-states.ts";
import { isRecordId } from "#app/services/people/record-id.ts";
import { readSubjectKeys } from "#app/services/privacy/sealing.server.ts";
import { loadCaseQuestion } from "#app/services/promotion/load-case.server.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import { findDecision } from "#db/queries/decisions.ts";
import { readWords } from "./load-decision.server.ts";

/** The words of the decision that a correction starts from; null once they were erased with the person's record. */
async function readCorrected(context: ServiceContext, caseId: string, decisionId: string) {
  const { db } = context.database;
  const found = await findDecision(db, context.organisationId, decisionId);
  if (!found || found.decision.caseId !== caseId) return null;
  const { id, number, choice, chosenPersonId, reviewOn } = found.decision;
  const words = readWords(found, await readSubjectKeys(db, context.organisationId, [found.person.id]));
  const { reasons, alternatives, dissent, conditions } = words;
  if (reasons === null || alternatives === null || dissent === null || conditions === null) return null;
  return { id, number, choice, chosenPersonId, reasons, alternatives, dissent, conditions, reviewOn };
}

/**
 * What the form of a decision needs. `stage` says whether it can be filled in at all: the own view comes first, a
 * withdrawn case is closed, and a decided one takes a correction only. Null for a case that is not the viewer's.
 */
export async function loadDecideForm(context: ServiceContext, caseId: string, correctsId: string | null) {
  const found = await loadCaseQuestion(context, caseId);
  if (!found) return null;
  const { question, isWithheld } = found;
  if (isWithheld) return { stage: "own-view-first" as const, question };
  const corrected =
    isDecided(question.state) && isRecordId(correctsId) ? await readCorrected(context, caseId, correctsId) : null;
  const mayBeDecided = isUndecided(question.state) || corrected !== null;
  if (!mayBeDecided) return { stage: "closed" as const, question };
  if (found.isProposer && found.otherDeciders > 0) return { stage: "for-somebody-else" as const, question };
  return { stage: "open" as const, question, corrected, decidesAlone: found.isProposer };
}
