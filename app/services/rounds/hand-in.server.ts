import { wordsNeeded } from "#app/domain/rounds/answer-rules.ts";
import { ratingsOf, type TypedAnswer } from "#app/domain/rounds/typed-answer.ts";
import { permissionScope } from "#app/lib/permissions/permissions.ts";
import { ERASED_RECORD, seal, subjectKeysForWriting } from "#app/services/privacy/sealing.server.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import { Refusal, stopped, unseen, type Verdict } from "#app/services/shared/verdict.ts";
import { NotPermittedError, recordAudit, write } from "#app/services/shared/write.ts";
import type { Tx } from "#db/connection/types.ts";
import { listCompetencies } from "#db/queries/competencies.ts";
import { findRequestForAnswer, updateRequest } from "#db/queries/round-requests.ts";
import { lockSubject } from "#db/queries/rounds.ts";
import { ownEarlierLevels } from "./own-earlier-levels.server.ts";
import { isComplete, recordAnswers } from "./record-answers.server.ts";
import { isOpenFor } from "./request-state.ts";

/** What was handed in: how many levels, and where words are missing by competency. */
export type HandInVerdict = Verdict<number> | { ok: false; reason: string; missing: Record<string, string> };

const REASONS = {
  "top-level": "Levels 4 and 5 need words: what happened, and when?",
  "large-change": "A change of two or more needs words: what happened since?",
};

/** Keeps what is typed, as it is typed. Nobody but the assessor reads it, so the trail says nothing of it. */
export async function saveDraft(context: ServiceContext, requestId: string, typed: TypedAnswer): Promise<Verdict> {
  if (permissionScope(context.role, "rounds:answer") === null) throw new NotPermittedError("rounds:answer");
  return refusalOf(() =>
    context.database.transaction(async (tx) => {
      const { key, found } = await ownOpenRequest(tx, context, requestId);
      const draft = seal(key, JSON.stringify(typed));
      await updateRequest(tx, context.organisationId, found.request.id, { draft, draftSavedAt: context.now });
      return { ok: true as const, value: undefined };
    }),
  );
}

/**
 * Hands one page in, or hands it in again while it is held back. It enters the record with all others about this
 * person. The event says that the account answered in the round, not about whom.
 */
export async function handIn(context: ServiceContext, requestId: string, typed: TypedAnswer): Promise<HandInVerdict> {
  return refusalOf(() =>
    write(context, "rounds:answer", async (tx, audit): Promise<HandInVerdict> => {
      const { key, found } = await ownOpenRequest(tx, context, requestId);
      const { request, round, competencyIds } = found;
      const asked = new Set(competencyIds);
      const ratings = ratingsOf(typed).filter(({ competencyId }) => asked.has(competencyId));
      if (ratings.length === 0) return stopped("Choose at least one level.");
      await refuseBadLevels(tx, context.organisationId, ratings);
      const earlier = await ownEarlierLevels(tx, request);
      const missing = Object.fromEntries(
        ratings.flatMap(({ competencyId, level, evidence }) => {
          const why = evidence.trim() ? null : wordsNeeded(level, earlier.get(competencyId)?.level ?? null);
          return why ? [[competencyId, REASONS[why]] as const] : [];
        }),
      );
      if (Object.keys(missing).length) throw new MissingWords(missing);
      await lockSubject(tx, context.organisationId, round.id, request.personId);
      const kept = Object.fromEntries(
        ratings.map(({ competencyId, level, evidence }) => [
          competencyId,
          { level: String(level), evidence: evidence.trim() },
        ]),
      );
      await updateRequest(tx, context.organisationId, request.id, {
        answer: seal(key, JSON.stringify(kept)),
        draft: null,
        draftSavedAt: null,
        handedInAt: context.now,
        handedInBy: context.accountId,
        isLate: round.state === "closed" || request.lateAllowedAt !== null,
      });
      await audit({ action: "round.answer", subjectKind: "round", subjectId: round.id });
      if (round.state === "closed" || (await isComplete(tx, round, request.personId))) {
        await recordAnswers(tx, round, request.personId, context.now, (entry) =>
          recordAudit(tx, context.organisationId, entry, {
            at: context.now,
            accountId: null,
            requestId: crypto.randomUUID(),
          }),
        );
      }
      return { ok: true as const, value: ratings.length };
    }),
  );
}

class MissingWords extends Error {
  constructor(readonly missing: Record<string, string>) {
    super("Some levels need words.");
  }
}

async function refusalOf<T>(work: () => Promise<T>) {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Refusal) return error.verdict;
    if (error instanceof MissingWords) return { ok: false as const, reason: error.message, missing: error.missing };
    throw error;
  }
}

async function ownOpenRequest(tx: Tx, context: ServiceContext, requestId: string) {
  const found = await findRequestForAnswer(tx, context.organisationId, requestId);
  if (!found || !context.personId || found.request.assessorId !== context.personId) return unseen("This request");
  if (found.person.erasedAt) return stopped(ERASED_RECORD);
  if (found.request.state !== "asked") return unseen("This request");
  if (!isOpenFor(found.round, found.request)) {
    return stopped(
      found.request.recordedAt
        ? "Your answer is on record already: it cannot be changed here."
        : "This round is closed. Ask whoever opened it to let you answer late.",
    );
  }
  const keys = await subjectKeysForWriting(tx, context.organisationId, [found.person.id], context.now);
  const key = keys.get(found.person.id);
  return key ? { key, found } : stopped(ERASED_RECORD);
}

async function refuseBadLevels(tx: Tx, organisationId: string, ratings: { competencyId: string; level: number }[]) {
  const competencies = new Map((await listCompetencies(tx, organisationId)).map((row) => [row.id, row]));
  for (const { competencyId, level } of ratings) {
    const competency = competencies.get(competencyId);
    if (!competency) return stopped("One of these competencies is no longer in use. Look at the page again.");
    const lowest = competency.kind === "technical" ? 0 : 1;
    if (!Number.isInteger(level) || level < lowest || level > 5) {
      stopped(`${competency.name}: a level is a whole number from ${lowest} to 5.`);
    }
  }
}
