import { DILIGENCE_ITEMS } from "#app/domain/sourcing/due-diligence.ts";
import { mayForAll } from "#app/lib/permissions/permissions.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import { listExpiringChecks } from "#db/queries/providers.ts";

const DAY_MS = 86_400_000;
const AHEAD_DAYS = 60;

/**
 * Evidence of providers that has run out, or does within sixty days, for those who may ask for new one; nothing about a
 * provider that is no longer one.
 */
export async function diligenceReminders(context: ServiceContext) {
  if (!mayForAll(context.role, "providers:write")) return [];
  const until = new Date(context.now.getTime() + AHEAD_DAYS * DAY_MS).toISOString().slice(0, 10);
  const rows = await listExpiringChecks(context.database.db, context.organisationId, until);
  const names = new Map(rows.map(({ providerId, providerName }) => [providerId, providerName]));
  return [...names].map(([providerId, providerName]) => ({
    ...{ providerId, providerName },
    items: rows
      .filter((row) => row.providerId === providerId)
      .map(({ item, expiresOn }) => ({
        name: DILIGENCE_ITEMS.find(({ code }) => code === item)?.name ?? item,
        expiresOn,
      })),
  }));
}
