import { shownContest } from "#app/services/contests/contest-texts.ts";
import { isRecordId } from "#app/services/people/record-id.ts";
import { unseal } from "#app/services/privacy/sealing.server.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import { listReleasesTo } from "#db/queries/case-notices.ts";
import { listContestsOf } from "#db/queries/contests.ts";
import { findOrganisation } from "#db/queries/organisations.ts";
import { readForPerson } from "./release.server.ts";

/**
 * The decision of a case about the reader, as far as it was released to them, and what they contest about it. Null
 * before its release, after its withdrawal, and for a case about anybody else.
 */
export async function loadMyCase(context: ServiceContext, caseId: string) {
  const { personId, organisationId } = context;
  const { db } = context.database;
  if (!personId || !isRecordId(caseId)) return null;
  const release = (await listReleasesTo(db, organisationId, personId)).find((row) => row.caseId === caseId);
  const decision = release ? await readForPerson(context, release.decisionId) : null;
  if (!release || decision?.personId !== personId) return null;
  const [contests, organisation] = await Promise.all([
    listContestsOf(db, organisationId, personId),
    findOrganisation(db, organisationId),
  ]);
  return {
    decision: { ...decision, ...(release.withReasons ? {} : { reasons: null, conditions: null }) },
    withReasons: release.withReasons,
    words: unseal(decision.keys.get(personId), release.words),
    releasedOn: release.doneAt.toISOString().slice(0, 10),
    answerDays: organisation?.contestAnswerDays ?? 30,
    contests: contests.filter(({ contest }) => contest.entryId === caseId).map(shownContest),
  };
}
