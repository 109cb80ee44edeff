import { contractIds } from "#app/domain/cost/composites/provider-lines.ts";
import { QUOTE_SCOPES, type QuoteScope } from "#app/domain/shared/vocabulary.ts";
import type { ScenarioChoices, UsedQuote } from "./scenario-choices.ts";

/** What stands as the source of a figure that comes from a quote. */
export const sourceOfQuote = (provider: string): string => `Quote of ${provider}`;

/** The quotes that a scenario rests on: those whose fee still stands in its figures, by scope. */
export function quotesInUse({
  quotes,
  assumptions,
  providerTier,
}: Pick<ScenarioChoices, "quotes" | "assumptions" | "providerTier">): Partial<Record<QuoteScope, UsedQuote>> {
  return Object.fromEntries(
    QUOTE_SCOPES.flatMap((scope) => {
      const used = quotes[scope];
      const fee = assumptions[contractIds(scope, providerTier).fee];
      return used && fee?.source === sourceOfQuote(used.provider) ? [[scope, used]] : [];
    }),
  );
}
