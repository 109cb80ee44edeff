import { NOTHING_SAID } from "#app/domain/sourcing/quote-terms.ts";
import { recordCheck } from "#app/services/providers/change-checks.server.ts";
import { addQuote } from "#app/services/providers/change-quotes.server.ts";
import { addProvider } from "#app/services/providers/save-provider.server.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import type { Verdict } from "#app/services/shared/verdict.ts";

const granted = <T>(verdict: Verdict<T>): T => {
  if (!verdict.ok) throw new Error(verdict.reason);
  return verdict.value;
};

/** A provider with a quote, and evidence with a file. */
export async function filedProvider(context: ServiceContext) {
  const named = { name: "Fernhollow", contact: "", services: "", notes: "", state: "considered" as const };
  const providerId = granted(await addProvider(context, named));
  const quoteId = granted(
    await addQuote(context, providerId, {
      ...{ scope: "managed", pricing: { kind: "per-user", priceCents: 168_00 }, terms: NOTHING_SAID },
      ...{ onboardingCents: 0, escalatorBasisPoints: 0, termMonths: 36, receivedOn: "2026-11-10" },
      ...{ validUntil: null, exclusions: "" },
    }),
  );
  granted(
    await recordCheck(context, providerId, "soc2", {
      ...{ answer: "met", evidenceOn: "2026-01-10", expiresOn: "2027-01-10", note: "" },
      file: { name: "report.pdf", bytes: new TextEncoder().encode("%PDF-1.7 A report.") },
    }),
  );
  return { providerId, quoteId };
}
