import { TERM_FIELDS, type TypedTerms } from "#app/domain/answers/answer-terms.ts";
import type { PlannedAnswer } from "#app/domain/shared/vocabulary.ts";
import { mayForAll } from "#app/lib/permissions/permissions.ts";
import { ERASED_RECORD, sealFor, subjectKeysForWriting } from "#app/services/privacy/sealing.server.ts";
import { isWithheld } from "#app/services/promotion/case-access.ts";
import { type OpenCase, withOpenCase } from "#app/services/promotion/open-case.server.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import { stopped, type Verdict } from "#app/services/shared/verdict.ts";
import {
  type AnswerPlan,
  findStepPay,
  insertAnswerPlan,
  listAnswerPlans,
  storeStepPay,
  updateAnswerPlan,
} from "#db/queries/answer-plans.ts";

export interface DraftTerms {
  answer: PlannedAnswer;
  typed: TypedTerms;
  /** Yearly pay of a specialist step in cents; null removes it, undefined leaves it alone. Needs `pay:write`. */
  payCents: number | null | undefined;
  /** Version of the draft that the form was made from; 0 for a new one. */
  version: number;
}

const CHANGED =
  "Somebody else changed these terms meanwhile. What you typed is still here: compare it before you save again.";

/** Only the fields of this answer, and only what was typed. */
const kept = ({ answer, typed }: DraftTerms): TypedTerms =>
  Object.fromEntries(
    TERM_FIELDS[answer].flatMap((field) => {
      const text = typed[field]?.trim();
      return text ? [[field, text]] : [];
    }),
  );

async function storeDraft(context: ServiceContext, { tx, record }: OpenCase, draft: DraftTerms): Promise<AnswerPlan> {
  const { organisationId, accountId, now } = context;
  const personId = record.person.id;
  const caseId = record.promotionCase.id;
  const keys = await subjectKeysForWriting(tx, organisationId, [personId], now);
  if (!keys.has(personId)) stopped(ERASED_RECORD);
  const typed = sealFor(keys, personId, JSON.stringify(kept(draft)));
  const find = async () =>
    (await listAnswerPlans(tx, organisationId, [caseId])).find(({ answer }) => answer === draft.answer);
  const known = await find();
  if (known) {
    const change = { typed, updatedBy: accountId, updatedAt: now };
    if (!(await updateAnswerPlan(tx, organisationId, known.id, draft.version, change))) stopped(CHANGED);
  } else {
    await insertAnswerPlan(tx, {
      ...{ id: crypto.randomUUID(), organisationId, caseId, personId, answer: draft.answer, typed },
      ...{ createdAt: now, updatedBy: accountId, updatedAt: now },
    });
  }
  return (await find())!;
}

/**
 * Keeps the terms of an answer with an open case, as they are typed and however incomplete. Whoever has not given their
 * own view of the case yet neither sees nor writes any: what others have in mind would lead them.
 */
export const saveTerms = (context: ServiceContext, caseId: string, draft: DraftTerms): Promise<Verdict> =>
  withOpenCase(context, "cases:write", caseId, async (open) => {
    const { tx, audit, record } = open;
    if (isWithheld(record, context.role)) stopped("Your own view of the case comes first.");
    const plan = await storeDraft(context, open, draft);
    const paid = await findStepPay(tx, context.organisationId, plan.id);
    const isPayChanged = draft.payCents !== undefined && draft.payCents !== paid;
    if (isPayChanged) {
      if (!mayForAll(context.role, "pay:write")) stopped("Pay is written by whoever may write pay.");
      await storeStepPay(tx, plan, draft.payCents ?? null);
    }
    await audit({
      action: "answer.save-terms",
      subjectKind: "promotion-case",
      subjectId: caseId,
      personId: record.person.id,
      after: { answer: draft.answer, planId: plan.id, payChanged: isPayChanged },
      words: { after: { ...kept(draft) } },
      ...(isPayChanged
        ? { pay: { before: { salaryAnnualCents: paid }, after: { salaryAnnualCents: draft.payCents } } }
        : {}),
    });
  });
