import { noteWhatIf, type WhatIf } from "#app/domain/promotion/what-if.ts";
import { ERASED_RECORD, sealFor, subjectKeysForWriting } from "#app/services/privacy/sealing.server.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import { stopped, unseen, type Verdict } from "#app/services/shared/verdict.ts";
import { write } from "#app/services/shared/write.ts";
import { lockCase } from "#db/queries/promotion-cases.ts";
import { insertWhatIfNote } from "#db/queries/what-if-notes.ts";
import { isAboutViewer, isOpen, isWithheld } from "./case-access.ts";
import { refusalVerdict } from "./refusal-verdict.ts";
import { findVisibleCase } from "./visible-cases.server.ts";
import { readLiveCase } from "./what-if-basis.server.ts";

/** Keeps what was tried on an open case, with the result today and then, computed here. The case stays as it is. */
export async function keepWhatIfNote(
  context: ServiceContext,
  caseId: string,
  { words, tried }: { words: string; tried: WhatIf },
): Promise<Verdict<string>> {
  const noteId = crypto.randomUUID();
  try {
    return await write(context, "cases:write", async (tx, audit) => {
      const { organisationId, accountId, now } = context;
      await lockCase(tx, organisationId, caseId);
      const record = await findVisibleCase(context, caseId, { permission: "cases:write", inside: tx });
      if (!record || isAboutViewer(record)) return unseen("This case");
      if (!isOpen(record)) return stopped("This case is closed: it can be read, not changed.");
      if (isWithheld(record, context.role)) return stopped("Your own view of the case comes first.");
      const live = await readLiveCase(context, record, tx);
      if (!live) return stopped("This person no longer works in the IT team: there is nothing to compute.");
      const personId = record.person.id;
      const keys = await subjectKeysForWriting(tx, organisationId, [personId], now);
      if (!keys.has(personId)) return stopped(ERASED_RECORD);
      await insertWhatIfNote(tx, {
        ...{ id: noteId, organisationId, caseId, personId, createdBy: accountId, createdAt: now },
        words: sealFor(keys, personId, words),
        figures: noteWhatIf(live.today, live.basis, tried),
      });
      await audit({
        action: "case.what-if",
        subjectKind: "promotion-case",
        subjectId: caseId,
        personId,
        after: { noteId },
        words: { after: { words } },
      });
      return { ok: true as const, value: noteId };
    });
  } catch (error) {
    return refusalVerdict(error);
  }
}
