import { mayForOthers } from "#app/lib/permissions/permissions.ts";
import { caseRead, recordRead } from "#app/services/audit/record-read.server.ts";
import { readSubjectKeys, unseal } from "#app/services/privacy/sealing.server.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import type { CaseCompany } from "#db/queries/case-reviews.ts";
import type { CaseRecord } from "#db/queries/promotion-cases.ts";
import { listWhatIfNotes } from "#db/queries/what-if-notes.ts";
import { isOpen, isWithheld } from "./case-access.ts";
import { caseQuestion } from "./case-question.ts";
import { findVisibleCase } from "./visible-cases.server.ts";
import { readLiveCase } from "./what-if-basis.server.ts";

async function readNotes(context: ServiceContext, { promotionCase, person }: CaseRecord) {
  const { db } = context.database;
  const rows = await listWhatIfNotes(db, context.organisationId, [promotionCase.id]);
  if (rows.length === 0) return [];
  const keys = await readSubjectKeys(db, context.organisationId, [person.id]);
  return rows.map(({ note, authorName }) => ({
    id: note.id,
    words: unseal(keys.get(person.id), note.words),
    figures: note.figures,
    by: authorName,
    on: note.createdAt.toISOString().slice(0, 10),
  }));
}

export type WhatIfNote = Awaited<ReturnType<typeof readNotes>>[number];

/** Notes as they come with the rest of a case. */
export const showNotes = ({ key, notes }: Pick<CaseCompany, "key" | "notes">): WhatIfNote[] =>
  notes.map(({ id, words, figures, by, createdAt }) => ({
    id,
    words: unseal(key === null ? undefined : Buffer.from(key, "base64"), words),
    figures,
    by,
    on: createdAt.slice(0, 10),
  }));

/**
 * An open case to try things on, with what was kept of earlier tries; null where the account may not see it. `live` is
 * null where there is nothing to compute: the case is closed, the person has left, or the own view comes first.
 */
export async function loadWhatIf(context: ServiceContext, caseId: string) {
  const record = await findVisibleCase(context, caseId);
  if (!record) return null;
  await recordRead(context, caseRead(caseId, record.person.id));
  const question = caseQuestion(record);
  if (isWithheld(record, context.role)) return { question, isWithheld: true, live: null, notes: [], mayKeep: false };
  const open = isOpen(record);
  const [live, notes] = await Promise.all([open ? readLiveCase(context, record) : null, readNotes(context, record)]);
  return { question, isWithheld: false, live, notes, mayKeep: open && mayForOthers(context.role, "cases:write") };
}
