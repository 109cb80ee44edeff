import { isDecided } from "#app/domain/promotion/case-states.ts";
import { parametersOfSnapshot, readSnapshot } from "#app/services/decisions/decision-snapshot.ts";
import { assessCase } from "#app/services/promotion/assess-case.ts";
import { caseFacts } from "#app/services/promotion/case-facts.ts";
import { readTeamRecords } from "#app/services/promotion/team-records.server.ts";
import { type ServiceContext, todayOf } from "#app/services/shared/context.ts";
import { findNewestSnapshot } from "#db/queries/decisions.ts";
import { listMembers, type Person } from "#db/queries/people.ts";
import type { CaseRecord } from "#db/queries/promotion-cases.ts";
import { type PromotionFacts, promotionFacts } from "./promotion-facts.ts";

export interface TeamAndCase {
  members: Person[];
  /** Null without a case, for a withdrawn one, and where the person is no longer a member. */
  promotion: PromotionFacts | null;
}

async function readDecided(context: ServiceContext, caseId: string): Promise<TeamAndCase> {
  const { db } = context.database;
  const [members, newest] = await Promise.all([
    listMembers(db, context.organisationId, todayOf(context)),
    findNewestSnapshot(db, context.organisationId, caseId),
  ]);
  if (!newest) throw new Error("A decided case has no decision.");
  const snapshot = readSnapshot(newest.snapshot);
  const { candidate, others } = snapshot;
  const isHere = (personId: string) => members.some(({ id }) => id === personId);
  const present = others.filter(({ personId }) => isHere(personId));
  return {
    members,
    promotion: isHere(candidate.personId) ? promotionFacts(candidate, present, parametersOfSnapshot(snapshot)) : null,
  };
}

/**
 * Today's members and what the linked case says to the cost model: computed from the record while the case is open,
 * as frozen in its newest decision once it is decided.
 */
export async function readTeamAndCase(context: ServiceContext, record: CaseRecord | null): Promise<TeamAndCase> {
  const { db } = context.database;
  const today = todayOf(context);
  if (!record || record.promotionCase.state === "withdrawn") {
    return { members: await listMembers(db, context.organisationId, today), promotion: null };
  }
  if (isDecided(record.promotionCase.state)) return readDecided(context, record.promotionCase.id);
  const { facts, others } = caseFacts(record);
  const personIds = [facts, ...others].map(({ personId }) => personId);
  const records = await readTeamRecords(db, context.organisationId, today, personIds);
  const assessment = assessCase(records, facts, others);
  return {
    members: records.members,
    promotion: assessment && promotionFacts(assessment.candidate, assessment.others, records.parameters),
  };
}
