import { readSubjectKeys, unseal } from "#app/services/privacy/sealing.server.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import { listCaseDissents, listCaseNotices, listCaseReleases } from "#db/queries/case-notices.ts";
import type { CaseRecord } from "#db/queries/promotion-cases.ts";

/** What the people of these cases were told, and what reviewers held against them, by case. */
export async function toldInCases({ database: { db }, organisationId }: ServiceContext, records: CaseRecord[]) {
  const ids = records.map(({ promotionCase }) => promotionCase.id);
  const personOf = new Map(records.map(({ promotionCase, person }) => [promotionCase.id, person.id]));
  const [keys, notices, releases, dissents] = await Promise.all([
    readSubjectKeys(db, organisationId, [...personOf.values()]),
    listCaseNotices(db, organisationId, ids),
    listCaseReleases(db, organisationId, ids),
    listCaseDissents(db, organisationId, ids),
  ]);
  const wordsOf = ({ caseId, words }: { caseId: string; words: string }) =>
    unseal(keys.get(personOf.get(caseId) ?? ""), words);
  return (caseId: string) => ({
    notices: notices
      .filter(({ notice }) => notice.caseId === caseId)
      .map(({ notice, by }) => ({ by, way: notice.way, givenOn: notice.givenOn, words: wordsOf(notice) })),
    releases: releases
      .filter(({ release }) => release.caseId === caseId)
      .map(({ release, by }) => ({
        ...{ by, decisionId: release.decisionId, isReleased: release.isReleased, withReasons: release.withReasons },
        ...{ doneAt: release.doneAt, words: wordsOf(release) },
      })),
    dissents: dissents
      .filter(({ dissent }) => dissent.caseId === caseId)
      .map(({ dissent, by }) => ({ by, writtenAt: dissent.writtenAt, words: wordsOf(dissent) })),
  });
}
