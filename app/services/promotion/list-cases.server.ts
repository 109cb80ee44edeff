import { isDecided } from "#app/domain/promotion/case-states.ts";
import { describeAnswer } from "#app/domain/promotion/sentences.ts";
import { type ServiceContext, todayOf } from "#app/services/shared/context.ts";
import { listDecisions } from "#db/queries/decisions.ts";
import type { CaseRecord } from "#db/queries/promotion-cases.ts";
import { assessCase } from "./assess-case.ts";
import { isOpen, isWithheld } from "./case-access.ts";
import { caseFacts } from "./case-facts.ts";
import { caseQuestion } from "./case-question.ts";
import { readTeamRecords, type TeamRecords } from "./team-records.server.ts";
import { listVisibleCases } from "./visible-cases.server.ts";

/** The answer of an open case in short; null where it is withheld or the person has left. */
function shortAnswer(record: CaseRecord, records: TeamRecords | null) {
  if (records === null) return null;
  const assessed = assessCase(records, caseFacts(record).facts, []);
  if (!assessed) return null;
  const { result } = assessed.candidate;
  return {
    answer: describeAnswer(result),
    label: result.label,
    confidence: result.confidence,
    starFlag: result.starFlag === true,
  };
}

/**
 * All cases that the reader may see, newest first. An open case whose own view comes first carries no result.
 */
export async function listCases(context: ServiceContext) {
  const { db } = context.database;
  const seen = await listVisibleCases(context);
  const answered = seen.filter((record) => isOpen(record) && !isWithheld(record, context.role));
  const decided = seen.filter(({ promotionCase }) => isDecided(promotionCase.state));
  const [records, decisions] = await Promise.all([
    answered.length === 0
      ? null
      : readTeamRecords(
          db,
          context.organisationId,
          todayOf(context),
          answered.map(({ person }) => person.id),
        ),
    listDecisions(
      db,
      context.organisationId,
      decided.map(({ promotionCase }) => promotionCase.id),
    ),
  ]);
  return seen.map((record) => {
    const newest = decisions.find(({ caseId }) => caseId === record.promotionCase.id);
    return {
      ...caseQuestion(record),
      isWithheld: isWithheld(record, context.role),
      result: answered.includes(record) ? shortAnswer(record, records) : null,
      decision: newest
        ? {
            id: newest.id,
            choice: newest.choice,
            chosenName: newest.chosenName,
            isCorrection: newest.correctsId !== null,
            decidedOn: newest.decidedAt.toISOString().slice(0, 10),
            reviewOn: newest.reviewOn,
          }
        : null,
    };
  });
}

export type ListedCase = Awaited<ReturnType<typeof listCases>>[number];
