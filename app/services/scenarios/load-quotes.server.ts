import { mayForAll } from "#app/lib/permissions/permissions.ts";
import { isRecordId } from "#app/services/people/record-id.ts";
import { type ServiceContext, todayOf } from "#app/services/shared/context.ts";
import { reachOf } from "#app/services/shared/reach.server.ts";
import { findCase } from "#db/queries/promotion-cases.ts";
import { findScenario, listQuotes } from "#db/queries/scenarios.ts";
import { figuresOfQuote } from "./apply-quote.server.ts";
import { caseAccess, mayOpenScenarios } from "./scenario-access.ts";
import { type ChangedFigure, readChoices } from "./scenario-choices.ts";

const isSameFigure = (a: ChangedFigure | undefined, b: ChangedFigure | undefined): boolean =>
  a !== undefined && a.source === b?.source && a.date === b.date && a.value[1] === b.value[1];

/** Quotes on file for a scenario, and which of them its figures come from. Null as for the scenario itself. */
export async function loadQuotes(context: ServiceContext, scenarioId: string) {
  if (!mayOpenScenarios(context.role) || !isRecordId(scenarioId)) return null;
  const { db } = context.database;
  const [found, quotes] = await Promise.all([
    findScenario(db, context.organisationId, scenarioId),
    listQuotes(db, context.organisationId),
  ]);
  if (!found) return null;
  const { scenario, organisation } = found;
  const record = scenario.caseId
    ? await findCase(db, context.organisationId, context.accountId, scenario.caseId)
    : null;
  if (caseAccess(record, context.role, await reachOf(context, "scenarios:read")) === "hidden") return null;
  const choices = readChoices(scenario.choices);
  const users = choices.users?.value[1] ?? organisation.itUsers;
  const today = todayOf(context);
  return {
    scenario: { id: scenario.id, name: scenario.name, providerTier: choices.providerTier },
    mayChange: mayForAll(context.role, "scenarios:write"),
    quotes: quotes.map(({ organisationId: _, createdAt: __, ...quote }) => {
      const { fee, figures } = figuresOfQuote(quote, choices, users);
      return {
        ...quote,
        isUsed: isSameFigure(choices.assumptions[fee], figures[fee]),
        hasEnded: quote.validUntil !== null && quote.validUntil < today,
      };
    }),
  };
}

export type QuotePage = NonNullable<Awaited<ReturnType<typeof loadQuotes>>>;
