import { isRecordId } from "#app/services/people/record-id.ts";
import { readSubjectKeys, seal } from "#app/services/privacy/sealing.server.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import { Refusal, stopped, unseen, type Verdict } from "#app/services/shared/verdict.ts";
import { write } from "#app/services/shared/write.ts";
import type { Tx } from "#db/connection/types.ts";
import { type Contest, insertContestMessage, listContestMessages, lockContest } from "#db/queries/contests.ts";
import { LONGEST_TEXT } from "./contest-facts.ts";
import { mayReplyTo } from "./contest-texts.ts";

/** Asks the person back about what they contest: it stays open, and they can reply. Nobody asks themself. */
export const askAboutContest = (context: ServiceContext, contestId: string, text: string): Promise<Verdict> =>
  saying(context, contestId, text, "contests:settle", async (tx, contest) => {
    if (contest.personId === context.personId) stopped("Somebody else settles what you contest.");
    if (contest.state !== "open") stopped("This contest is settled or withdrawn already.");
    const last = (await listContestMessages(tx, context.organisationId, contest.id)).at(-1);
    if (last && !last.isFromPerson) stopped("You asked already: wait for the reply.");
  });

/** The person replies to what was asked, or once to the answer that keeps the entry. Both texts stay. */
export const replyAboutContest = (context: ServiceContext, contestId: string, text: string): Promise<Verdict> =>
  saying(context, contestId, text, "contests:write", async (tx, contest) => {
    if (contest.personId !== context.personId) unseen("This contest");
    const messages = await listContestMessages(tx, context.organisationId, contest.id);
    if (!mayReplyTo(contest, messages)) stopped("There is nothing to reply to.");
  });

async function saying(
  context: ServiceContext,
  contestId: string,
  text: string,
  permission: "contests:settle" | "contests:write",
  refuse: (tx: Tx, contest: Contest) => Promise<void>,
): Promise<Verdict> {
  const { organisationId, now } = context;
  const isFromPerson = permission === "contests:write";
  try {
    return await write(context, permission, async (tx, audit) => {
      const contest = isRecordId(contestId) ? await lockContest(tx, organisationId, contestId) : null;
      if (!contest) return unseen("This contest");
      await refuse(tx, contest);
      const words = text.trim();
      if (words === "") stopped(isFromPerson ? "Write your reply." : "Write what you ask.", "answer");
      if (words.length > LONGEST_TEXT) stopped(`At most ${LONGEST_TEXT} characters.`, "answer");
      const { personId } = contest;
      const key = (await readSubjectKeys(tx, organisationId, [personId])).get(personId);
      if (!key) return unseen("This contest");
      const place = (await listContestMessages(tx, organisationId, contestId)).length;
      await insertContestMessage(tx, {
        ...{ id: crypto.randomUUID(), organisationId, personId, contestId, isFromPerson, place },
        ...{ text: seal(key, words), createdBy: context.accountId, createdAt: now },
      });
      await audit({
        action: isFromPerson ? "contest.reply" : "contest.ask",
        ...{ subjectKind: "contest", subjectId: contestId, personId },
        words: { after: { text: words } },
      });
      return { ok: true as const, value: undefined };
    });
  } catch (error) {
    if (error instanceof Refusal) return error.verdict;
    throw error;
  }
}
