import { valuesOf } from "#app/domain/promotion/parameters.ts";
import type { WhatIfBasis } from "#app/domain/promotion/what-if.ts";
import { type ServiceContext, todayOf } from "#app/services/shared/context.ts";
import type { Db } from "#db/connection/types.ts";
import type { CaseRecord } from "#db/queries/promotion-cases.ts";
import { type AssessedPerson, assessCase } from "./assess-case.ts";
import { caseFacts } from "./case-facts.ts";
import { readTeamRecords } from "./team-records.server.ts";

export interface LiveCase {
  basis: WhatIfBasis;
  /** The result as it stands. */
  today: AssessedPerson["result"];
}

/** What a what-if on this case starts from: today's record. Null where the person is no longer a member of the team. */
export async function readLiveCase(
  context: ServiceContext,
  record: CaseRecord,
  db: Db = context.database.db,
): Promise<LiveCase | null> {
  const { facts, others } = caseFacts(record);
  const personIds = [facts, ...others].map(({ personId }) => personId);
  const records = await readTeamRecords(db, context.organisationId, todayOf(context), personIds);
  const assessed = assessCase(records, facts, others);
  if (!assessed) return null;
  const { candidate } = assessed;
  return {
    basis: {
      input: candidate.input,
      others: assessed.others.map(({ personId, input, willing }) => ({
        id: personId,
        input,
        available: willing !== "no",
      })),
      model: valuesOf(records.parameters),
    },
    today: candidate.result,
  };
}
