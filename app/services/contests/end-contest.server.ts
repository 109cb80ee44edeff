import { retractOneAssessment } from "#app/services/assessments/retract-assessment.server.ts";
import { retractEvidence } from "#app/services/assessments/retract-evidence.server.ts";
import { isRecordId } from "#app/services/people/record-id.ts";
import { readSubjectKeys, seal } from "#app/services/privacy/sealing.server.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import { joinTransaction } from "#app/services/shared/join-transaction.ts";
import { Refusal, stopped, type Verdict } from "#app/services/shared/verdict.ts";
import { write } from "#app/services/shared/write.ts";
import type { Tx } from "#db/connection/types.ts";
import { findDeciderOf } from "#db/queries/case-notices.ts";
import { type Contest, endContest, lockContest } from "#db/queries/contests.ts";

/** The retraction of an entry keeps its reason in as many characters. */
export const LONGEST_ANSWER = 300;

const NOT_HERE = "This contest is not here.";

async function findOpen(tx: Tx, context: ServiceContext, contestId: string): Promise<Contest> {
  const contest = isRecordId(contestId) ? await lockContest(tx, context.organisationId, contestId) : null;
  if (!contest) return stopped(NOT_HERE);
  if (contest.state !== "open") return stopped("This contest is settled or withdrawn already.");
  return contest;
}

/** What is held against a decision is answered by somebody who did not make it, where there is one. */
async function insistOnOtherSettler(tx: Tx, { organisationId, accountId }: ServiceContext, { kind, entryId }: Contest) {
  if (kind !== "case") return;
  const found = await findDeciderOf(tx, organisationId, entryId, accountId);
  if (found?.deciderId === accountId && found.others > 0) {
    stopped("You decided this case, so somebody else settles what is held against it.");
  }
}

/** Retracts the contested entry by the way in which any wrong entry is retracted. A fact was changed, and a decision corrected, beforehand. */
async function retractEntry(within: ServiceContext, { kind, personId, entryId }: Contest, reason: string) {
  if (kind === "person" || kind === "case") return;
  const retract = kind === "assessment" ? retractOneAssessment : retractEvidence;
  const verdict = await retract(within, personId, entryId, reason);
  if (!verdict.ok) stopped(verdict.reason, verdict.field === "reason" ? "answer" : undefined);
}

/**
 * Settles a contest with an answer: `corrected` retracts the contested assessment or sheet in the same transaction,
 * `kept` leaves it. Nobody settles one about themself. Null for an id that is none.
 */
export async function settleContest(
  context: ServiceContext,
  contestId: string,
  { outcome, answer }: { outcome: "corrected" | "kept"; answer: string },
): Promise<Verdict | null> {
  return orNull(
    write(context, "contests:settle", async (tx, audit) => {
      const contest = await findOpen(tx, context, contestId);
      if (contest.personId === context.personId) return stopped("Somebody else settles what you contest.");
      await insistOnOtherSettler(tx, context, contest);
      const text = answer.trim();
      if (text === "") stopped("Say why: the person reads it.", "answer");
      if (text.length > LONGEST_ANSWER) stopped(`At most ${LONGEST_ANSWER} characters.`, "answer");
      const { personId } = contest;
      const key = (await readSubjectKeys(tx, context.organisationId, [personId])).get(personId);
      if (!key) return stopped(NOT_HERE);
      if (outcome === "corrected") await retractEntry(joinTransaction(context, tx), contest, text);
      const end = { state: outcome, answer: seal(key, text), settledBy: context.accountId, settledAt: context.now };
      await endContest(tx, context.organisationId, contestId, end);
      await audit({
        action: "contest.settle",
        subjectKind: "contest",
        subjectId: contestId,
        personId,
        before: { state: "open" },
        after: { state: outcome, kind: contest.kind, entryId: contest.entryId },
        words: { after: { answer: text } },
      });
      return { ok: true as const, value: undefined };
    }),
  );
}

/** Takes one's own open contest back. Null for one that is not one's own. */
export async function withdrawContest(context: ServiceContext, contestId: string): Promise<Verdict | null> {
  return orNull(
    write(context, "contests:write", async (tx, audit) => {
      const contest = await findOpen(tx, context, contestId);
      if (contest.personId !== context.personId) return stopped(NOT_HERE);
      const end = { state: "withdrawn" as const, settledBy: context.accountId, settledAt: context.now };
      await endContest(tx, context.organisationId, contestId, { ...end, answer: "" });
      await audit({
        action: "contest.withdraw",
        subjectKind: "contest",
        subjectId: contestId,
        personId: contest.personId,
        before: { state: "open" },
        after: { state: "withdrawn", kind: contest.kind, entryId: contest.entryId },
      });
      return { ok: true as const, value: undefined };
    }),
  );
}

async function orNull(work: Promise<Verdict>): Promise<Verdict | null> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return error.verdict.reason === NOT_HERE ? null : error.verdict;
  }
}
