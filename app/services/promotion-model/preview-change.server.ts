import type { PromotionModelParameters } from "#app/domain/promotion/parameters.ts";
import { type AssessedPerson, assessCase } from "#app/services/promotion/assess-case.ts";
import { isOpen, isWithheld } from "#app/services/promotion/case-access.ts";
import { caseFacts } from "#app/services/promotion/case-facts.ts";
import { readTeamRecords, type TeamRecords } from "#app/services/promotion/team-records.server.ts";
import { listVisibleCases } from "#app/services/promotion/visible-cases.server.ts";
import { type ServiceContext, todayOf } from "#app/services/shared/context.ts";
import type { CaseRecord } from "#db/queries/promotion-cases.ts";

/** More open cases than this are not computed twice for a look at one value. */
const MOST_CASES = 100;

const shown = ({ result }: AssessedPerson) => {
  const { label, confidence, probability, probabilityAtBaseRate, interval80, mean, bar, advice } = result;
  return { label, confidence, probability, probabilityAtBaseRate, interval80, mean, bar, rule: advice.rule };
};

function compare(record: CaseRecord, records: TeamRecords, parameters: PromotionModelParameters) {
  const { facts, others } = caseFacts(record);
  const now = assessCase(records, facts, others);
  const changed = assessCase({ ...records, parameters }, facts, others);
  if (!now || !changed) return [];
  const { id, number } = record.promotionCase;
  return [{ id, number, personName: record.person.name, now: shown(now.candidate), changed: shown(changed.candidate) }];
}

/**
 * What open cases would read with other parameters. Cases whose result is still closed to the reader, because their own
 * view comes first, are counted and nothing else.
 */
export async function previewChange(context: ServiceContext, changed: PromotionModelParameters) {
  const open = (await listVisibleCases(context)).filter(isOpen);
  const closed = open.filter((record) => isWithheld(record, context.role)).length;
  const seen = open.filter((record) => !isWithheld(record, context.role)).slice(0, MOST_CASES);
  const personIds = seen.flatMap((record) => [record.person.id, ...record.candidates.map(({ personId }) => personId)]);
  if (seen.length === 0) return { cases: [], closed, left: 0 };
  const records = await readTeamRecords(context.database.db, context.organisationId, todayOf(context), personIds);
  return {
    cases: seen.flatMap((record) => compare(record, records, changed)),
    closed,
    left: open.length - closed - seen.length,
  };
}

export type ChangePreview = Awaited<ReturnType<typeof previewChange>>;
