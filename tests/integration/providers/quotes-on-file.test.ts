import { expect, it } from "vitest";
import { loadProviders } from "#app/services/providers/load-providers.server.ts";
import { readMigrations } from "#db/connection/migrations-folder.server.ts";
import { insertQuote } from "#db/queries/quotes.ts";
import { runMigration } from "#db/queries/restore.ts";
import { testOrganisation } from "#tests/support/organisation.ts";

it("quotes of before providers were on record get one each by their name, and stay as they were", async () => {
  const { context, database, organisationId } = await testOrganisation();
  const old = (provider: string, feePerUserMonthCents: number) => ({
    ...{ id: crypto.randomUUID(), organisationId, provider, scope: "managed" as const, feePerUserMonthCents },
    ...{ onboardingCents: 0, escalatorBasisPoints: 400, termMonths: 36, receivedOn: "2026-11-10" },
    createdAt: context.now,
  });
  const making = readMigrations().find(({ tag }) => tag.endsWith("providers_of_quotes_on_file"));
  await database.transaction(async (tx) => {
    for (const row of [old("Quaymark", 94_00), old("QUAYMARK ", 99_00), old("Fernhollow", 168_00)]) {
      await insertQuote(tx, row);
    }
    await runMigration(tx, making?.statements ?? []);
  });
  const { providers } = await loadProviders(context);
  expect(providers.map(({ quotes }) => quotes.length).sort()).toEqual([1, 2]);
  const prices = providers.flatMap(({ quotes }) => quotes.map(({ pricing }) => pricing));
  expect(prices).toEqual(
    expect.arrayContaining([94_00, 99_00, 168_00].map((priceCents) => ({ kind: "per-user", priceCents }))),
  );
});
