import { assessPromotion } from "#app/domain/promotion/assess-promotion.ts";
import { compareEvidence } from "#app/domain/promotion/evidence-changes.ts";
import { changedValues } from "#app/domain/promotion/parameters.ts";
import { decisionRead, recordRead } from "#app/services/audit/record-read.server.ts";
import { isRecordId } from "#app/services/people/record-id.ts";
import { assessCase } from "#app/services/promotion/assess-case.ts";
import { caseFacts } from "#app/services/promotion/case-facts.ts";
import { readTeamRecords } from "#app/services/promotion/team-records.server.ts";
import { findVisibleCase } from "#app/services/promotion/visible-cases.server.ts";
import { type ServiceContext, todayOf } from "#app/services/shared/context.ts";
import { findDecision } from "#db/queries/decisions.ts";
import { type FrozenResult, parametersOfSnapshot, readSnapshot } from "./decision-snapshot.ts";

/** What a result comes to: neither evidence with its raters nor anybody else by id. */
function outcome({ result }: { result: FrozenResult }) {
  const { probability, probabilityAtBaseRate, label, confidence, interval80, mean, bar, advice, loss } = result;
  return {
    ...{ probability, probabilityAtBaseRate, label, confidence, interval80, mean, bar },
    rule: advice.rule,
    lossFte: loss?.fte ?? null,
    uncovered: loss?.uncovered ?? [],
  };
}

/**
 * A decision beside today: the same question from today's record, and the frozen input by the model of today. Null for
 * a decision that the account may not see. `today` is null once the person is no longer a member of the IT team.
 */
export async function loadChangesSince(context: ServiceContext, decisionId: string) {
  const { db } = context.database;
  const found = isRecordId(decisionId) ? await findDecision(db, context.organisationId, decisionId) : null;
  const record = found && (await findVisibleCase(context, found.decision.caseId));
  if (!found || !record) return null;
  const { decision, person, promotionCase } = found;
  await recordRead(context, decisionRead(decision.id, person.id));
  const snapshot = readSnapshot(decision.snapshot);
  const { facts, others } = caseFacts(record);
  const everybody = [facts, ...others].map(({ personId }) => personId);
  const records = await readTeamRecords(db, context.organisationId, todayOf(context), everybody);
  const live = assessCase(records, facts, others)?.candidate;
  const { version, engineVersion } = records.parameters;
  return {
    id: decision.id,
    number: decision.number,
    caseId: decision.caseId,
    person: { id: person.id, name: person.name },
    targetTitle: promotionCase.targetTitle,
    targetRole: promotionCase.targetRole,
    decided: { asOf: snapshot.asOf, ...outcome(snapshot.candidate) },
    today: live ? { asOf: records.today, ...outcome(live) } : null,
    evidence: live ? compareEvidence(snapshot.candidate.input.evidence, live.input.evidence) : [],
    model: {
      decided: { parametersVersion: snapshot.parametersVersion, engineVersion: snapshot.engineVersion },
      today: { parametersVersion: version, engineVersion },
      changedValues: changedValues(parametersOfSnapshot(snapshot), records.parameters),
      /** What the model of today says of the evidence of then. */
      ofTheEvidenceThen: outcome({ result: assessPromotion(snapshot.candidate.input, records.parameters) }),
    },
  };
}

export type ChangesSince = NonNullable<Awaited<ReturnType<typeof loadChangesSince>>>;
