import { DILIGENCE_ITEMS, type DiligenceCode, summariseDiligence } from "#app/domain/sourcing/due-diligence.ts";
import { type ServiceContext, todayOf } from "#app/services/shared/context.ts";
import { listChecks } from "#db/queries/providers.ts";
import { quotesInUse } from "./quotes-in-use.ts";
import type { ScenarioChoices } from "./scenario-choices.ts";

const namesOf = (codes: readonly DiligenceCode[]) =>
  DILIGENCE_ITEMS.filter(({ code }) => codes.includes(code)).map(({ name }) => name);

export interface ProviderFinding {
  providerId: string;
  provider: string;
  expired: { name: string; expiresOn: string }[];
  notMet: string[];
  missing: string[];
}

/** What is wrong with the evidence of the providers whose quotes a scenario uses; nothing where all is settled. */
export async function providerFindings(context: ServiceContext, choices: ScenarioChoices): Promise<ProviderFinding[]> {
  const used = Object.values(quotesInUse(choices)).flatMap(({ providerId, provider }) =>
    providerId === null ? [] : [{ providerId, provider }],
  );
  const ids = [...new Set(used.map(({ providerId }) => providerId))];
  const checks = await listChecks(context.database.db, context.organisationId, ids);
  return ids.flatMap((providerId) => {
    const own = checks.filter((check) => check.providerId === providerId);
    const { states, expired, notMet, missing } = summariseDiligence(own, todayOf(context));
    if (expired.length + notMet.length + missing.length === 0) return [];
    return [
      {
        providerId,
        provider: used.find((one) => one.providerId === providerId)?.provider ?? "",
        expired: states.flatMap(({ state, name, expiresOn }) =>
          state === "expired" && expiresOn !== null ? [{ name, expiresOn }] : [],
        ),
        notMet: namesOf(notMet),
        missing: namesOf(missing),
      },
    ];
  });
}
