import type { AssumptionId } from "#app/domain/cost/defaults.ts";
import { isRecordId } from "#app/services/people/record-id.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import { stopped, type Verdict } from "#app/services/shared/verdict.ts";
import { findQuote, type ProviderQuote } from "#db/queries/scenarios.ts";
import { changeScenario } from "./change-scenario.server.ts";
import type { ChangedFigure, ScenarioChoices } from "./scenario-choices.ts";

const CENTS = 100;
const BASIS_POINTS = 10_000;

type QuoteTerms = Omit<ProviderQuote, "id" | "organisationId" | "createdAt" | "termMonths" | "exclusions">;

/** The assumptions that a quote speaks to with its own figures, and which of them is its fee. A price of a quote is one number, not a range. */
export function figuresOfQuote(
  quote: QuoteTerms,
  { providerTier }: Pick<ScenarioChoices, "providerTier">,
  users: number,
): { fee: AssumptionId; figures: Partial<Record<AssumptionId, ChangedFigure>> } {
  const figure = (value: number): ChangedFigure => ({
    value: [value, value, value],
    source: `Quote of ${quote.provider}`,
    date: quote.receivedOn,
    validUntil: quote.validUntil,
  });
  const fee = quote.feePerUserMonthCents / CENTS;
  const monthly = fee * users;
  const feeId: AssumptionId = quote.scope === "managed" ? `fee-${providerTier}` : "fee-co-managed";
  return {
    fee: feeId,
    figures: {
      [feeId]: figure(fee),
      "provider-escalator": figure(quote.escalatorBasisPoints / BASIS_POINTS),
      ...(monthly > 0 ? { "onboarding-months": figure(quote.onboardingCents / CENTS / monthly) } : {}),
    },
  };
}

/** Takes fee, onboarding and yearly rise from a quote on file, with the quote as their source. */
export function applyQuote(context: ServiceContext, scenarioId: string, quoteId: string): Promise<Verdict> {
  return changeScenario(
    context,
    { scenarioId, version: null, action: "scenario.use-quote" },
    async ({ tx, choices, organisation }) => {
      const quote = isRecordId(quoteId) ? await findQuote(tx, context.organisationId, quoteId) : null;
      if (!quote) return stopped("This quote is no longer on file.");
      const users = choices.users?.value[1] ?? organisation.itUsers;
      const { figures } = figuresOfQuote(quote, choices, users);
      return {
        choices: { ...choices, assumptions: { ...choices.assumptions, ...figures } },
        audit: { quoteId, set: Object.keys(figures) },
      };
    },
  );
}
