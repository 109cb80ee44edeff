import { describe, expect, it } from "vitest";
import { lineWords } from "#app/components/providers/comparison-words.ts";
import { exportArchive } from "#app/services/exports/archive.server.ts";
import { addQuote, changeQuote } from "#app/services/providers/change-quotes.server.ts";
import { comparisonTable } from "#app/services/providers/comparison-table.ts";
import { type ComparisonAsked, loadComparison } from "#app/services/providers/load-comparison.server.ts";
import { openGap, priceGap, priceGapAsUsual } from "#app/services/providers/price-gap.server.ts";
import { addProvider } from "#app/services/providers/save-provider.server.ts";
import { NotPermittedError } from "#app/services/shared/write.ts";
import { listAuditEventsOfSubject } from "#db/queries/audit.ts";
import { testOrganisation } from "#tests/support/organisation.ts";
import { granted } from "../scenarios/priced-team.ts";
import { newProvider, quoteDetails, quoteOf } from "./quote-details.ts";

const asked = (quoteIds: string[], more: Partial<ComparisonAsked> = {}): ComparisonAsked => ({
  ...{ quoteIds, months: null, users: null, devices: null, supportHours: null, without: [] },
  ...more,
});

/** A full quote and a thin one that leaves the backup out, of one organisation with 60 users. */
async function twoQuotes() {
  const organisation = await testOrganisation();
  const { context } = organisation;
  const full = await quoteOf(
    context,
    "Fernhollow",
    quoteDetails({ terms: { functions: { "backup-dr": "included", "wi-fi": "included" }, outsideRateCents: 180_00 } }),
  );
  const thin = await quoteOf(
    context,
    "Quaymark",
    quoteDetails({
      ...{ scope: "co-managed", pricing: { kind: "per-user", priceCents: 94_00 }, onboardingCents: 0 },
      ...{ escalatorBasisPoints: 0, terms: { functions: { "backup-dr": "excluded", "wi-fi": "included" } } },
    }),
  );
  return { ...organisation, full, thin, both: [full.quoteId, thin.quoteId] };
}

const compared = async (context: Parameters<typeof loadComparison>[0], what: ComparisonAsked) => {
  const page = await loadComparison(context, what);
  if (!page?.compared) throw new Error(page?.problem ?? "nothing to compare");
  return { page, ...page.compared };
};

describe("quotes side by side", () => {
  it("leave a gap open until it is priced, and count the price at the organisation's size", async () => {
    const { context, both, thin, db, organisationId } = await twoQuotes();
    const before = await compared(context, asked(both));
    expect(before.page.ground).toMatchObject({ months: 36, size: { users: 60, devices: 72, supportHours: 30 } });
    expect(before.quotes.map(({ isComparable }) => isComparable)).toEqual([true, false]);
    expect(before.cheapest).toBeNull();

    granted(await priceGapAsUsual(context, thin.quoteId, "backup-dr"));
    const usual = await compared(context, asked(both));
    const bare = 36 * (60 * 94_00 + 6 * 165_00);
    expect(usual.quotes[1]).toMatchObject({ isComparable: true, totalCents: bare + 36 * 72 * 5_00 });
    expect(usual.cheapest).toEqual({ id: both[1], second: both[0] });

    const own = { basis: "month" as const, cents: [250_00, 300_00, 400_00] as const, source: "a second quote" };
    granted(await priceGap(context, thin.quoteId, "backup-dr", own));
    expect((await compared(context, asked(both))).quotes[1]?.totalCents).toBe(bare + 36 * 300_00);
    granted(await openGap(context, thin.quoteId, "backup-dr"));
    expect((await compared(context, asked(both))).quotes[1]?.isComparable).toBe(false);
    const events = await listAuditEventsOfSubject(db, organisationId, "provider-quote", thin.quoteId);
    expect(events.map(({ action }) => action).sort()).toEqual([
      "quote.add",
      "quote.open-gap",
      "quote.price-gap",
      "quote.price-gap",
    ]);
  });

  it("take another size from the address, name what makes no sense in it, and drop what is not wanted", async () => {
    const { context, both } = await twoQuotes();
    const large = await compared(context, asked(both, { users: 200, months: 48, without: ["backup-dr"] }));
    expect(large.quotes.map(({ isComparable }) => isComparable)).toEqual([true, true]);
    expect(large.quotes[1]?.monthlyCents).toBe(200 * 94_00 + 20 * 165_00);
    // Shorter than the term of both, which do not say what an early end costs.
    const short = await compared(context, asked(both, { months: 12, without: ["backup-dr"] }));
    expect(short.quotes.map(({ missing }) => missing)).toEqual([["early-termination"], ["early-termination"]]);
    for (const users of [-1, 1e12, Number.NaN]) {
      const page = await loadComparison(context, asked(both, { users }));
      expect(page).toMatchObject({ compared: null, problem: "users: a whole number from 0 to 1,000,000" });
    }
  });

  it("are at most five, and never those of another organisation", async () => {
    const { context, both } = await twoQuotes();
    const other = await testOrganisation();
    expect((await loadComparison(other.context, asked(both)))?.chosen).toEqual([]);
    const providerId = await newProvider(context, "Brackenridge");
    const more = await Promise.all([1, 2, 3, 4].map(() => addQuote(context, providerId, quoteDetails()).then(granted)));
    const page = await loadComparison(context, asked([...both, ...more, crypto.randomUUID()]));
    expect(page?.chosen).toHaveLength(5);
    expect(page?.leftOff).toBe(2);
  });

  it("go into a spreadsheet line by line, with their gaps and sums", async () => {
    const { context, both } = await twoQuotes();
    const { page } = await compared(context, asked(both));
    const reader = { locale: "en", currency: "USD" };
    const csv = comparisonTable(page, (line, quote) => lineWords(line, quote, page, reader));
    expect(csv).toContain('"Quaymark","Gap: Backup and recovery","not priced; the quote is not comparable","",""');
    expect(csv).toContain('"Quaymark","Sum","not comparable","6630.00","238680.00"');
    expect(csv).toContain(
      '"Quaymark","Fee","$94.00 per user and month; 60 users; no yearly rise","5640.00","203040.00"',
    );
  });
});

describe("a quote", () => {
  it("is refused where it makes no sense, at the field", async () => {
    const { context } = await testOrganisation();
    const providerId = await newProvider(context, "Fernhollow");
    const add = (details: Parameters<typeof quoteDetails>[0]) => addQuote(context, providerId, quoteDetails(details));
    expect(await add({ receivedOn: "2026-11-23" })).toMatchObject({ field: "receivedOn" });
    expect(await add({ validUntil: "2026-11-09" })).toMatchObject({ field: "validUntil" });
    expect(await add({ pricing: { kind: "flat", monthlyCents: -1 } })).toMatchObject({ field: "price" });
    const tiers = [{ upTo: 10, priceCents: 100 }];
    expect(await add({ pricing: { kind: "tiered", unit: "user", counting: "whole", tiers } })).toMatchObject({
      field: "tiers",
    });
  });

  it("is changed by one at a time, and by nobody without the permission", async () => {
    const { context, full } = await twoQuotes();
    const dearer = quoteDetails({ pricing: { kind: "per-device", priceCents: 140_00 } });
    granted(await changeQuote(context, full.quoteId, 1, dearer));
    expect(await changeQuote(context, full.quoteId, 1, dearer)).toMatchObject({ ok: false });
    for (const role of ["manager", "auditor", "staff"] as const) {
      const reader = { ...context, role };
      await expect(changeQuote(reader, full.quoteId, 2, dearer)).rejects.toBeInstanceOf(NotPermittedError);
      await expect(priceGapAsUsual(reader, full.quoteId, "backup-dr")).rejects.toBeInstanceOf(NotPermittedError);
    }
  });

  it("has a gap priced in its own currency alone, and by sensible points", async () => {
    const { context, thin } = await twoQuotes();
    const price = (cents: [number, number, number]) =>
      priceGap(context, thin.quoteId, "backup-dr", { basis: "user", cents, source: "x" });
    expect(await price([-1, 0, 1])).toMatchObject({ field: "middle" });
    expect(await price([5, 3, 9])).toMatchObject({ field: "middle" });
    expect(await priceGapAsUsual(context, thin.quoteId, "dba")).toMatchObject({ ok: false });
  });
});

describe("a provider", () => {
  it("has a name of its own", async () => {
    const { context } = await testOrganisation();
    const details = { name: "Fernhollow", contact: "", services: "", notes: "", state: "considered" as const };
    granted(await addProvider(context, details));
    expect(await addProvider(context, { ...details, name: "FERNHOLLOW" })).toMatchObject({ field: "name" });
  });

  it("goes into the file of everything with quotes, prices of gaps and what was found", async () => {
    const { context, thin } = await twoQuotes();
    granted(await priceGapAsUsual(context, thin.quoteId, "backup-dr"));
    let text = "";
    for await (const piece of (await exportArchive(context)).body as AsyncIterable<string>) text += piece;
    const parts = JSON.parse(text);
    expect(parts.providers.map(({ name }: { name: string }) => name)).toEqual(["Fernhollow", "Quaymark"]);
    expect(parts.quotes).toHaveLength(2);
    expect(parts.quoteGapPrices).toMatchObject([{ item: "backup-dr", middleCents: 5_00 }]);
    expect(parts.providerChecks).toEqual([]);
  });
});
