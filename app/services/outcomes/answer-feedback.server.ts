import { FEEDBACK_QUESTIONS } from "#app/domain/outcomes/check-questions.ts";
import type { FeedbackAnswer } from "#app/domain/outcomes/group-mean.ts";
import { isRecordId } from "#app/services/people/record-id.ts";
import { ERASED_RECORD, sealFor, subjectKeysForWriting } from "#app/services/privacy/sealing.server.ts";
import { refusalVerdict } from "#app/services/promotion/refusal-verdict.ts";
import { type ServiceContext, todayOf } from "#app/services/shared/context.ts";
import { stopped, unseen, type Verdict } from "#app/services/shared/verdict.ts";
import { write } from "#app/services/shared/write.ts";
import { findFeedbackRequest, insertFeedbackAnswer, listFeedbackOf, markAnswered } from "#db/queries/feedback.ts";

const MOST_PAGES = 100;

type Found = NonNullable<Awaited<ReturnType<typeof findFeedbackRequest>>>;

const isOpen = ({ request, goesOn }: Found, today: string): boolean =>
  goesOn && request.answeredOn === null && request.closesOn >= today;

const shownPage = (found: Found, today: string) => ({
  id: found.request.id,
  day: found.request.day,
  personName: found.person.name,
  targetTitle: found.targetTitle,
  closesOn: found.request.closesOn,
  /** How many people are asked, the reader among them. */
  asked: found.asked,
  isAnswered: found.request.answeredOn !== null,
  isOpen: isOpen(found, today),
});

/** The page of the account's own person; null for everybody else. Once answered nobody reads what was said. */
export async function loadFeedback(context: ServiceContext, requestId: string) {
  const { personId, organisationId, database } = context;
  if (!personId || !isRecordId(requestId)) return null;
  const found = await findFeedbackRequest(database.db, organisationId, requestId, personId);
  return found && shownPage(found, todayOf(context));
}

export type FeedbackPage = NonNullable<Awaited<ReturnType<typeof loadFeedback>>>;

/** What the account's person is or was asked about their manager. */
export async function loadOwnFeedback(context: ServiceContext) {
  const { personId, organisationId, database } = context;
  const rows = personId ? await listFeedbackOf(database.db, organisationId, personId, MOST_PAGES) : [];
  return rows.map((row) => shownPage(row, todayOf(context)));
}

/**
 * Hands in an answer, once. That it was given is noted at the page; what was said goes into a table that names no giver
 * and no moment, so that nobody can put the two together, and it cannot be taken back or changed.
 */
export async function answerFeedback(
  context: ServiceContext,
  requestId: string,
  answer: FeedbackAnswer,
): Promise<Verdict> {
  try {
    return await write(context, "feedback:answer", async (tx, audit) => {
      const { personId: reporterId, organisationId, now } = context;
      const found =
        reporterId && isRecordId(requestId)
          ? await findFeedbackRequest(tx, organisationId, requestId, reporterId)
          : null;
      if (!found) return unseen("This page");
      const today = todayOf(context);
      if (!isOpen(found, today)) return stopped("This page is closed.");
      const given = FEEDBACK_QUESTIONS.flatMap((question) => answer[question] ?? []);
      if (given.length === 0) stopped("Answer at least one question.");
      if (!given.every((level) => Number.isInteger(level) && level >= 1 && level <= 5)) {
        stopped("An answer is a whole number from 1 to 5.");
      }
      const keys = await subjectKeysForWriting(tx, organisationId, [found.person.id], now);
      if (!keys.has(found.person.id)) return stopped(ERASED_RECORD);
      if (!(await markAnswered(tx, organisationId, requestId, today))) return stopped("This page is closed.");
      const { observationId, day } = found.request;
      await insertFeedbackAnswer(tx, {
        ...{ id: crypto.randomUUID(), organisationId, observationId, day },
        answer: sealFor(keys, found.person.id, JSON.stringify(answer)),
      });
      await audit({
        ...{ action: "feedback.answer", subjectKind: "observation", subjectId: observationId },
        ...{ personId: found.person.id, after: { day } },
      });
      return { ok: true as const, value: undefined };
    });
  } catch (error) {
    return refusalVerdict(error);
  }
}
