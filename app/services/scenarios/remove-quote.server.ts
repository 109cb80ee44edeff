import { isRecordId } from "#app/services/people/record-id.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import { refused, type Verdict } from "#app/services/shared/verdict.ts";
import { write } from "#app/services/shared/write.ts";
import { deleteQuote } from "#db/queries/scenarios.ts";

/** Takes a quote off the file. Scenarios that use it keep its figures and say where they came from. */
export async function removeQuote(context: ServiceContext, quoteId: string): Promise<Verdict> {
  if (!isRecordId(quoteId)) return refused("This quote is not on file.");
  return write(context, "scenarios:write", async (tx, audit) => {
    const removed = await deleteQuote(tx, context.organisationId, quoteId);
    await audit({ action: "quote.remove", subjectKind: "provider-quote", subjectId: quoteId, after: { removed } });
    return removed ? { ok: true as const, value: undefined } : refused("This quote is no longer on file.");
  });
}
