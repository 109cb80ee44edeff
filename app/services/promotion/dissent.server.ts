import { sealFor } from "#app/services/privacy/sealing.server.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import { stopped, type Verdict } from "#app/services/shared/verdict.ts";
import { insertCaseDissent } from "#db/queries/case-notices.ts";
import type { CaseRecord } from "#db/queries/promotion-cases.ts";
import { findOthersCase, writeBesideCase } from "./beside-case.server.ts";
import { hasOwnView, isOpen } from "./case-access.ts";
import { caseQuestion } from "./case-question.ts";

export const LONGEST_DISSENT = 4_000;

/** Whoever was asked for a view, proposed or wrote one can dissent, from the opening of the views on. */
export const mayDissent = (record: CaseRecord): boolean =>
  (record.viewerIsAsked || hasOwnView(record)) &&
  record.promotionCase.state !== "withdrawn" &&
  (!isOpen(record) || record.promotionCase.viewsOpenedAt !== null);

/** The case for the form. Null where this account has nothing to dissent from. */
export async function loadDissentForm(context: ServiceContext, caseId: string) {
  const record = await findOthersCase(context, caseId, "cases:review");
  return record && mayDissent(record) ? { question: caseQuestion(record), isOpen: isOpen(record) } : null;
}

/** Adds a dissent: it is never changed, stands in the decision's memo, and a further one stands beside it. */
export const writeDissent = (context: ServiceContext, caseId: string, text: string): Promise<Verdict> =>
  writeBesideCase(context, "cases:review", caseId, async ({ tx, audit, record, keys }) => {
    if (!mayDissent(record)) stopped("A dissent is written by who was asked, once the views are open.");
    const words = text.trim();
    if (words === "") stopped("Say what you hold against it.", "words");
    if (words.length > LONGEST_DISSENT) stopped(`At most ${LONGEST_DISSENT} characters.`, "words");
    const { organisationId, accountId, now } = context;
    const personId = record.person.id;
    await insertCaseDissent(tx, {
      ...{ id: crypto.randomUUID(), organisationId, caseId, personId, accountId, writtenAt: now },
      words: sealFor(keys, personId, words),
    });
    await audit({
      ...{ action: "case.dissent", subjectKind: "promotion-case", subjectId: caseId, personId },
      words: { after: { words } },
    });
  });
