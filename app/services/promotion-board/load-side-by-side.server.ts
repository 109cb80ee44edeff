import {
  type ParameterValues,
  PROMOTION_PARAMETERS,
  type PromotionModelParameters,
  valuesOf,
} from "#app/domain/promotion/parameters.ts";
import { personReads, recordRead } from "#app/services/audit/record-read.server.ts";
import { isRecordId } from "#app/services/people/record-id.ts";
import { type AssessedPerson, assessCase, type CaseFacts } from "#app/services/promotion/assess-case.ts";
import { caseFacts } from "#app/services/promotion/case-facts.ts";
import { readTeamRecords } from "#app/services/promotion/team-records.server.ts";
import { listVisibleCases } from "#app/services/promotion/visible-cases.server.ts";
import { type ServiceContext, todayOf } from "#app/services/shared/context.ts";
import { reaches, reachOf } from "#app/services/shared/reach.server.ts";
import type { CaseRecord } from "#db/queries/promotion-cases.ts";
import type { BoardJob } from "./assess-on-board.ts";
import { closedPeople, wishesIn } from "./cases-in-sight.ts";

export const LEAST_BESIDE = 2;
export const MOST_BESIDE = 5;

export interface SideBySideQuery extends BoardJob {
  personIds: string[];
  backfill: boolean;
}

export interface PersonBeside {
  id: string;
  name: string;
  title: string;
  /** The newest case about them for this kind of role that has not been withdrawn. */
  newestCase: { id: string; number: number } | null;
  /** Null while the reader's own view of a case comes first. */
  assessed: AssessedPerson | null;
  ownViewCaseId: string | null;
}

interface SideBySide {
  people: PersonBeside[];
  criticalCompetencies: number;
  /** The parameters that they were computed with. */
  model: ParameterValues;
}

/** The newest case about this person for this kind of role. */
const caseFor = (cases: readonly CaseRecord[], personId: string, { targetRole }: BoardJob): CaseRecord | null =>
  cases.find(
    ({ person, promotionCase }) =>
      person.id === personId && promotionCase.targetRole === targetRole && promotionCase.state !== "withdrawn",
  ) ?? null;

/** The same job for everybody; the own estimate of somebody's output and the share of time come from their case. */
function factsFor(
  personId: string,
  { record, wish }: { record: CaseRecord | null; wish: CaseFacts["willing"] },
  query: SideBySideQuery,
  { values }: PromotionModelParameters,
) {
  const { targetRole, span, backfill } = query;
  const known = record && caseFacts(record).facts;
  return {
    ...{ personId, targetRole, span, backfill },
    baseRate: values["base-rate.default"].value,
    peopleShare: known?.peopleShare ?? values[`share-given-up.${targetRole}`].value,
    willing: wish,
    multiple: known?.multiple ?? null,
  } satisfies CaseFacts;
}

/**
 * Two to five people for one job, by name. Each is compared with those beside them; whoever the reader may not see a
 * result of yet takes no part, and the reader is left out. Null where somebody is not within the reach or has left.
 */
export async function loadSideBySide(context: ServiceContext, query: SideBySideQuery): Promise<SideBySide | null> {
  const personIds = query.personIds.filter((id) => id !== context.personId);
  if (personIds.length < LEAST_BESIDE || personIds.length > MOST_BESIDE)
    return { people: [], criticalCompetencies: 0, model: valuesOf(PROMOTION_PARAMETERS) };
  if (!personIds.every((id) => isRecordId(id))) return null;
  const [reach, cases, records] = await Promise.all([
    reachOf(context, "cases:read"),
    listVisibleCases(context),
    readTeamRecords(context.database.db, context.organisationId, todayOf(context), personIds),
  ]);
  const chosen = records.members.filter(({ id }) => personIds.includes(id));
  const isAllInReach = chosen.every(({ id }) => reaches(reach, id));
  if (chosen.length < personIds.length || !isAllInReach) return null;

  const closed = closedPeople(cases, context.role);
  const wishes = wishesIn(cases);
  const factsOf = (id: string) =>
    factsFor(id, { record: caseFor(cases, id, query), wish: wishes.get(id) ?? null }, query, records.parameters);
  const seen = chosen.filter(({ id }) => !closed.has(id)).map(({ id }) => factsOf(id));
  await recordRead(context, ...chosen.flatMap(({ id }) => personReads(id, false)));
  const people = chosen.map(({ id, name, title }): PersonBeside => {
    const record = caseFor(cases, id, query)?.promotionCase;
    const others = seen.filter(({ personId }) => personId !== id);
    const assessed = closed.has(id) ? null : (assessCase(records, factsOf(id), others)?.candidate ?? null);
    return {
      ...{ id, name, title },
      newestCase: record ? { id: record.id, number: record.number } : null,
      // Who comes next in a competency may lie outside the reach, and is not asked here.
      assessed: assessed && { ...assessed, lost: assessed.lost.map((entry) => ({ ...entry, successors: [] })) },
      ownViewCaseId: closed.get(id) ?? null,
    };
  });
  const critical = records.competencies.filter(({ kind, isCritical }) => kind === "technical" && isCritical);
  return { people, criticalCompetencies: critical.length, model: valuesOf(records.parameters) };
}
