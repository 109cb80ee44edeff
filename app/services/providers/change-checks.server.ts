import { DILIGENCE_CODES, type DiligenceAnswer, type DiligenceCode } from "#app/domain/sourcing/due-diligence.ts";
import { isRecordId } from "#app/services/people/record-id.ts";
import { readAttachedFile, type SentFile } from "#app/services/shared/attached-file.ts";
import { type ServiceContext, todayOf } from "#app/services/shared/context.ts";
import { refused, unseen, type Verdict } from "#app/services/shared/verdict.ts";
import { write } from "#app/services/shared/write.ts";
import { deleteCheck, findProvider, putCheck, putCheckFile } from "#db/queries/providers.ts";

export interface AskedCheck {
  answer: DiligenceAnswer;
  evidenceOn: string | null;
  /** The last day on which the evidence holds. */
  expiresOn: string | null;
  note: string;
  /** Another one takes the place of the one on record; null leaves it. */
  file: SentFile | null;
}

/** A reason that says something. */
const LEAST_REASON = 10;

export const isDiligenceCode = (text: string | undefined): text is DiligenceCode =>
  DILIGENCE_CODES.some((code) => code === text);

function problemOf({ answer, evidenceOn, expiresOn, note }: AskedCheck, today: string) {
  if (evidenceOn !== null && evidenceOn > today) return refused("Evidence is of today or earlier.", "evidenceOn");
  if (evidenceOn !== null && expiresOn !== null && expiresOn < evidenceOn) {
    return refused("It runs out on or after the day of the evidence.", "expiresOn");
  }
  if (answer === "met" && evidenceOn === null) return refused("Enter the day of the evidence.", "evidenceOn");
  if (answer === "does-not-apply" && note.trim().length < LEAST_REASON) {
    return refused(`Write why it does not apply: at least ${LEAST_REASON} characters.`, "note");
  }
  return null;
}

/** Records what was found about one item of the due-diligence list, with its file; it replaces what was found before. */
export async function recordCheck(
  context: ServiceContext,
  providerId: string,
  item: string,
  asked: AskedCheck,
): Promise<Verdict> {
  if (!isRecordId(providerId) || !isDiligenceCode(item)) return unseen("This item");
  const problem = problemOf(asked, todayOf(context));
  if (problem) return problem;
  const file = readAttachedFile(asked.file, item);
  if (!file.ok) return file;
  const { organisationId, accountId, now } = context;
  const { answer, evidenceOn, expiresOn, note } = asked;
  return write(context, "providers:write", async (tx, audit) => {
    if (!(await findProvider(tx, organisationId, providerId))) return unseen("This provider");
    const checkId = await putCheck(tx, {
      ...{ id: crypto.randomUUID(), organisationId, providerId, item, answer, evidenceOn, expiresOn },
      ...{ note: note.trim(), checkedBy: accountId, checkedAt: now },
    });
    if (file.value) await putCheckFile(tx, { ...file.value, checkId, organisationId });
    await audit({
      action: "provider.check",
      subjectKind: "provider",
      subjectId: providerId,
      after: { item, answer, evidenceOn, expiresOn, hasNewFile: file.value !== null },
    });
    return { ok: true as const, value: undefined };
  });
}

/** Takes back what was found about an item, with its file: nobody has looked. */
export async function takeBackCheck(context: ServiceContext, providerId: string, item: string): Promise<Verdict> {
  if (!isRecordId(providerId) || !isDiligenceCode(item)) return unseen("This item");
  return write(context, "providers:write", async (tx, audit) => {
    const before = await deleteCheck(tx, context.organisationId, providerId, item);
    if (!before) return unseen("This item");
    const { answer, evidenceOn, expiresOn } = before;
    await audit({
      action: "provider.uncheck",
      subjectKind: "provider",
      subjectId: providerId,
      before: { item, answer, evidenceOn, expiresOn },
    });
    return { ok: true as const, value: undefined };
  });
}
