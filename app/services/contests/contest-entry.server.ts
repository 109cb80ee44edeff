import type { ContestedKind } from "#app/domain/shared/vocabulary.ts";
import { isAnonymousSource } from "#app/services/assessments/anonymity.ts";
import { isRecordId } from "#app/services/people/record-id.ts";
import { seal, subjectKeysForWriting } from "#app/services/privacy/sealing.server.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import { Refusal, stopped, type Verdict } from "#app/services/shared/verdict.ts";
import { write } from "#app/services/shared/write.ts";
import type { Tx } from "#db/connection/types.ts";
import { findAssessment, findLeadershipEvidence } from "#db/queries/assessments.ts";
import { listReleasesTo } from "#db/queries/case-notices.ts";
import { insertContest, listContestsOf } from "#db/queries/contests.ts";
import { CONTESTABLE_FACTS, isContestableFact, LONGEST_TEXT } from "./contest-facts.ts";

/** More open ones at a time would be a conversation that belongs elsewhere. */
const MOST_OPEN = 30;

export interface NewContestDetails {
  kind: ContestedKind;
  entryId: string;
  /** Which fact about the person; of no meaning for an assessment or a sheet. */
  fact: string;
  statement: string;
}

/**
 * Whether this is a live entry in the person's own record, or a case whose explanation is open to them. What colleagues
 * said is not: nobody sees a single answer.
 */
async function isOwnEntry(tx: Tx, organisationId: string, personId: string, kind: ContestedKind, entryId: string) {
  if (!isRecordId(entryId)) return false;
  if (kind === "person") return entryId === personId;
  if (kind === "case") {
    const releases = await listReleasesTo(tx, organisationId, personId);
    return releases.some(({ caseId }) => caseId === entryId);
  }
  if (kind === "evidence") {
    const sheet = await findLeadershipEvidence(tx, organisationId, entryId);
    return sheet?.personId === personId && sheet.retractedAt === null;
  }
  const assessment = await findAssessment(tx, organisationId, entryId);
  return assessment?.personId === personId && !assessment.retractedAt && !isAnonymousSource(assessment.source);
}

/**
 * Contests an entry in one's own record: it goes on counting and is shown as contested until somebody settles it. Null
 * for an entry that is not in one's own record.
 */
export async function contestEntry(
  context: ServiceContext,
  { kind, entryId, fact, statement }: NewContestDetails,
): Promise<Verdict | null> {
  const { personId, organisationId } = context;
  if (!personId) return null;
  try {
    return await write(context, "contests:write", async (tx, audit) => {
      if (!(await isOwnEntry(tx, organisationId, personId, kind, entryId))) return stopped(NOT_OWN);
      const text = statement.trim();
      if (kind === "person" && !isContestableFact(fact)) stopped("Choose what is wrong.", "fact");
      if (text === "") stopped("Say what is wrong and what would be right.", "statement");
      if (text.length > LONGEST_TEXT) stopped(`At most ${LONGEST_TEXT} characters.`, "statement");
      const open = await listContestsOf(tx, organisationId, personId, "open");
      if (open.length >= MOST_OPEN) stopped(`${MOST_OPEN} entries are contested already: wait for an answer to some.`);
      if (kind !== "person" && open.some(({ contest }) => contest.entryId === entryId)) {
        stopped("You contest this entry already.");
      }
      const key = (await subjectKeysForWriting(tx, organisationId, [personId], context.now)).get(personId);
      if (!key) return stopped(NOT_OWN);
      const words = isContestableFact(fact) && kind === "person" ? `${CONTESTABLE_FACTS[fact]}: ${text}` : text;
      const id = crypto.randomUUID();
      await insertContest(tx, {
        ...{ id, organisationId, personId, kind, entryId },
        statement: seal(key, words),
        createdBy: context.accountId,
        createdAt: context.now,
      });
      await audit({
        action: "contest.open",
        subjectKind: "contest",
        subjectId: id,
        personId,
        after: { kind, entryId },
        words: { after: { statement: words } },
      });
      return { ok: true as const, value: undefined };
    });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return error.verdict.reason === NOT_OWN ? null : error.verdict;
  }
}

const NOT_OWN = "This entry is not in your record.";
