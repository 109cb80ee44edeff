import { mayForAll } from "#app/lib/permissions/permissions.ts";
import { isRecordId } from "#app/services/people/record-id.ts";
import { gapPriceOf, pricingOf } from "#app/services/providers/stored-quote.ts";
import { type ServiceContext, todayOf } from "#app/services/shared/context.ts";
import { reachOf } from "#app/services/shared/reach.server.ts";
import { findCase } from "#db/queries/promotion-cases.ts";
import { listAllGapPrices, listQuotes, type ProviderQuote } from "#db/queries/quotes.ts";
import { findScenario } from "#db/queries/scenarios.ts";
import { figuresOfQuote, type QuoteUse } from "./figures-of-quote.ts";
import { quotesInUse } from "./quotes-in-use.ts";
import { caseAccess, mayOpenScenarios } from "./scenario-access.ts";
import { type ChangedFigure, readChoices, type ScenarioChoices } from "./scenario-choices.ts";
import { scenarioSize } from "./scenario-size.ts";

const isSameFigure = (a: ChangedFigure | undefined, b: ChangedFigure | undefined): boolean =>
  a !== undefined && a.source === b?.source && a.date === b.date && a.value[1] === b.value[1];

/** `changed`: the figures are those of an earlier state of the quote, or of what was priced beside it. */
function useOf(quote: ProviderQuote, { fee, figures, used }: QuoteUse, choices: ScenarioChoices) {
  const current = quotesInUse(choices)[quote.scope];
  if (current && current.quoteId !== quote.id) return "none";
  const isSame = isSameFigure(choices.assumptions[fee], figures[fee]);
  // A scenario of before quotes were named in it knows them by their figures alone.
  if (!current) return isSame ? "used" : "none";
  return isSame && JSON.stringify(current) === JSON.stringify(used) ? "used" : "changed";
}

/** Quotes on file for a scenario, and which of them its figures come from. Null as for the scenario itself. */
export async function loadQuotes(context: ServiceContext, scenarioId: string) {
  if (!mayOpenScenarios(context.role) || !isRecordId(scenarioId)) return null;
  const { db } = context.database;
  const [found, quotes, prices] = await Promise.all([
    findScenario(db, context.organisationId, scenarioId),
    listQuotes(db, context.organisationId),
    listAllGapPrices(db, context.organisationId),
  ]);
  if (!found) return null;
  const { scenario, organisation } = found;
  const record = scenario.caseId
    ? await findCase(db, context.organisationId, context.accountId, scenario.caseId)
    : null;
  if (caseAccess(record, context.role, await reachOf(context, "scenarios:read")) === "hidden") return null;
  const choices = readChoices(scenario.choices);
  const size = scenarioSize(choices, organisation);
  const today = todayOf(context);
  return {
    scenario: { id: scenario.id, name: scenario.name, providerTier: choices.providerTier },
    mayChange: mayForAll(context.role, "scenarios:write"),
    mayWriteQuotes: mayForAll(context.role, "providers:write"),
    users: size.users,
    quotes: quotes.map((quote) => {
      const own = prices.filter(({ quoteId }) => quoteId === quote.id).map(gapPriceOf);
      const use = figuresOfQuote(quote, own, choices, size);
      return {
        ...{ id: quote.id, providerId: quote.providerId, provider: quote.provider, scope: quote.scope },
        pricing: pricingOf(quote).kind,
        /** In whole currency units: of a user and month at the size of this scenario. */
        feePerUser: use.figures[use.fee]?.value[1] ?? 0,
        ...{ onboardingCents: quote.onboardingCents, escalatorBasisPoints: quote.escalatorBasisPoints },
        ...{ termMonths: quote.termMonths, receivedOn: quote.receivedOn, validUntil: quote.validUntil },
        ...{ exclusions: quote.exclusions, priced: use.used.priced.map(({ title }) => title), open: use.used.open },
        use: useOf(quote, use, choices),
        hasEnded: quote.validUntil !== null && quote.validUntil < today,
      };
    }),
  };
}

export type QuotePage = NonNullable<Awaited<ReturnType<typeof loadQuotes>>>;
