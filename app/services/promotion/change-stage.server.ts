import type { ServiceContext } from "#app/services/shared/context.ts";
import { stopped, unseen, type Verdict } from "#app/services/shared/verdict.ts";
import { write } from "#app/services/shared/write.ts";
import type { Tx } from "#db/connection/types.ts";
import { type CaseRecord, lockCase, type NewPromotionCase, updateCase } from "#db/queries/promotion-cases.ts";
import { hasOwnView, isAboutViewer } from "./case-access.ts";
import { refusalVerdict } from "./refusal-verdict.ts";
import { findVisibleCase } from "./visible-cases.server.ts";

type Change = Partial<Omit<NewPromotionCase, "id" | "organisationId" | "number" | "personId">>;

async function findOpenCase(
  tx: Tx,
  context: ServiceContext,
  permission: "cases:write" | "cases:decide",
  caseId: string,
): Promise<CaseRecord> {
  await lockCase(tx, context.organisationId, caseId);
  const record = await findVisibleCase(context, caseId, { permission, inside: tx });
  if (!record || isAboutViewer(record)) return unseen("This case");
  if (record.promotionCase.state !== "open") return stopped("This case is closed: it can be read, not changed.");
  return record;
}

async function openResult(context: ServiceContext, caseId: string, action: string, change: Change): Promise<Verdict> {
  try {
    return await write(context, "cases:decide", async (tx, audit) => {
      const record = await findOpenCase(tx, context, "cases:decide", caseId);
      if (hasOwnView(record)) {
        return stopped("The result is open already: an own view written now would not be one from before it.");
      }
      const { version } = record.promotionCase;
      await updateCase(tx, context.organisationId, caseId, version, {
        ...change,
        ownViewBy: context.accountId,
        ownViewAt: context.now,
      });
      await audit({
        action,
        subjectKind: "promotion-case",
        subjectId: caseId,
        personId: record.person.id,
        ...(change.ownView
          ? { words: { after: { ownView: change.ownView, ownProbability: change.ownProbability } } }
          : {}),
      });
      return { ok: true as const, value: undefined };
    });
  } catch (error) {
    return refusalVerdict(error);
  }
}

/** Keeps the own view, with an own probability (0–1), and opens the result. It cannot be changed afterwards. */
export const saveOwnView = (
  context: ServiceContext,
  caseId: string,
  view: { words: string; probability: number },
): Promise<Verdict> =>
  openResult(context, caseId, "case.own-view", { ownView: view.words, ownProbability: view.probability });

/** Opens the result without an own view; the record and the memo say so. */
export const passOverOwnView = (context: ServiceContext, caseId: string): Promise<Verdict> =>
  openResult(context, caseId, "case.pass-over-own-view", { ownViewPassedOver: true });

/** Closes an open case without a decision. */
export async function withdrawCase(context: ServiceContext, caseId: string): Promise<Verdict> {
  try {
    return await write(context, "cases:write", async (tx, audit) => {
      const { promotionCase, person } = await findOpenCase(tx, context, "cases:write", caseId);
      await updateCase(tx, context.organisationId, caseId, promotionCase.version, { state: "withdrawn" });
      await audit({
        action: "case.withdraw",
        subjectKind: "promotion-case",
        subjectId: caseId,
        personId: person.id,
        before: { state: "open" },
        after: { state: "withdrawn" },
      });
      return { ok: true as const, value: undefined };
    });
  } catch (error) {
    return refusalVerdict(error);
  }
}
