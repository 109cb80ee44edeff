import type { NoticeFacts } from "#app/domain/promotion/notice-text.ts";
import type { NoticeWay } from "#app/domain/shared/vocabulary.ts";
import { caseRead, recordRead } from "#app/services/audit/record-read.server.ts";
import { readSubjectKeys, sealFor, unseal } from "#app/services/privacy/sealing.server.ts";
import { findOthersCase, writeBesideCase } from "#app/services/promotion/beside-case.server.ts";
import { caseQuestion } from "#app/services/promotion/case-question.ts";
import { type ServiceContext, todayOf } from "#app/services/shared/context.ts";
import { stopped, type Verdict } from "#app/services/shared/verdict.ts";
import { insertCaseNotice, listCaseNotices } from "#db/queries/case-notices.ts";
import { listPossibleReviewers } from "#db/queries/case-reviews.ts";
import { findOrganisation } from "#db/queries/organisations.ts";

export const LONGEST_NOTICE = 6_000;
const SHORTEST_NOTICE = 200;

/**
 * The notice of a case: what was issued, and a text to start from. Null for a case that is not this account's to inform
 * about: nobody issues a notice to themself.
 */
export async function loadNotice(context: ServiceContext, caseId: string) {
  const record = await findOthersCase(context, caseId, "cases:inform");
  if (!record) return null;
  const { db } = context.database;
  const { organisationId, accountId } = context;
  const { promotionCase, person } = record;
  const [organisation, rows, keys, accounts] = await Promise.all([
    findOrganisation(db, organisationId),
    listCaseNotices(db, organisationId, [caseId]),
    readSubjectKeys(db, organisationId, [person.id]),
    listPossibleReviewers(db, organisationId, person.id, [person.id]),
  ]);
  await recordRead(context, caseRead(caseId, person.id));
  const deciding = accounts.filter(({ role }) => role === "owner" || role === "hr");
  const others = deciding.filter((account) => account.accountId !== promotionCase.createdBy);
  const decider = others.find((account) => account.accountId === accountId) ?? others[0] ?? deciding[0];
  const contact = deciding.find((account) => account.accountId === accountId) ?? decider;
  return {
    question: caseQuestion(record),
    today: todayOf(context),
    isInUS: organisation?.country === "US",
    /** What a text to start from is made of. */
    facts: {
      person: person.name,
      organisation: organisation?.name ?? "",
      job: promotionCase.targetTitle,
      isTrial: promotionCase.targetRole === "trial",
      decider: decider?.name ?? "",
      contact: contact?.name ?? "",
      answerDays: organisation?.contestAnswerDays ?? 30,
    } satisfies NoticeFacts,
    notices: rows.map(({ notice, by }) => ({
      ...{ id: notice.id, way: notice.way, givenOn: notice.givenOn, by },
      issuedOn: notice.issuedAt.toISOString().slice(0, 10),
      words: unseal(keys.get(person.id), notice.words),
    })),
  };
}

export type NoticePage = NonNullable<Awaited<ReturnType<typeof loadNotice>>>;

export interface NoticeDetails {
  words: string;
  way: NoticeWay;
  /** ISO date, not after today. */
  givenOn: string;
}

/** Records a notice as it was handed over. It is never changed again; a further one stands beside it. */
export const issueNotice = (context: ServiceContext, caseId: string, details: NoticeDetails): Promise<Verdict> =>
  writeBesideCase(context, "cases:inform", caseId, async ({ tx, audit, record, keys }) => {
    const words = details.words.trim();
    const { way, givenOn } = details;
    if (words.length < SHORTEST_NOTICE) {
      stopped("This is too short to say how the case is looked at, who decides and how to contest.", "words");
    }
    if (words.length > LONGEST_NOTICE) stopped(`At most ${LONGEST_NOTICE} characters.`, "words");
    if (givenOn > todayOf(context)) stopped("Record it once it was handed over: not a day to come.", "givenOn");
    if (givenOn < record.promotionCase.createdAt.toISOString().slice(0, 10)) {
      stopped("This is before the case was opened.", "givenOn");
    }
    const { organisationId, accountId, now } = context;
    const personId = record.person.id;
    const noticeId = crypto.randomUUID();
    await insertCaseNotice(tx, {
      ...{ id: noticeId, organisationId, caseId, personId, way, givenOn },
      words: sealFor(keys, personId, words),
      ...{ issuedBy: accountId, issuedAt: now },
    });
    await audit({
      ...{ action: "case.notice", subjectKind: "promotion-case", subjectId: caseId, personId },
      after: { noticeId, way, givenOn },
    });
  });
