import { isRecordId } from "#app/services/people/record-id.ts";
import { gapPriceOf } from "#app/services/providers/stored-quote.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import { stopped, type Verdict } from "#app/services/shared/verdict.ts";
import { findQuote, listGapPrices } from "#db/queries/quotes.ts";
import { changeScenario } from "./change-scenario.server.ts";
import { figuresOfQuote } from "./figures-of-quote.ts";
import { scenarioSize } from "./scenario-size.ts";

/** Takes the figures of a quote on file, with the quote as their source, and what it leaves out. */
export function applyQuote(context: ServiceContext, scenarioId: string, quoteId: string): Promise<Verdict> {
  return changeScenario(
    context,
    { scenarioId, version: null, action: "scenario.use-quote" },
    async ({ tx, choices, organisation }) => {
      const quote = isRecordId(quoteId) ? await findQuote(tx, context.organisationId, quoteId) : null;
      if (!quote) return stopped("This quote is no longer on file.");
      const prices = (await listGapPrices(tx, context.organisationId, [quoteId])).map(gapPriceOf);
      const size = scenarioSize(choices, organisation);
      const { figures, used } = figuresOfQuote(quote, prices, choices, size);
      const set = Object.entries(figures).map(([id, figure]) => [id, { ...figure, setBy: context.accountId }]);
      return {
        choices: {
          ...choices,
          assumptions: { ...choices.assumptions, ...Object.fromEntries(set) },
          quotes: { ...choices.quotes, [quote.scope]: used },
        },
        audit: { quoteId, set: Object.keys(figures), priced: used.priced.length, leftOpen: used.open.length },
      };
    },
  );
}
