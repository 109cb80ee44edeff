import type { DemoCompany } from "./companies/demo-company.ts";

/** Ids and moments of the company that is being built. */
interface Known {
  organisationId: string;
  checkedBy: string;
  nextId: () => string;
  moment: (daysAgo: number) => Date;
  day: (daysAgo: number) => string;
}

/** The providers of a demo company, their quotes, and what was found about them. */
export function buildDemoProviders({ providers = [], quotes }: DemoCompany, known: Known) {
  const { organisationId, checkedBy, nextId, moment, day } = known;
  const today = moment(0);
  const built = providers.map((provider) => ({ ...provider, id: nextId() }));
  return {
    providers: built.map(({ checks: _, ...provider }) => ({
      ...provider,
      ...{ organisationId, createdAt: today, updatedAt: today },
    })),
    quotes: quotes.map(({ receivedDaysAgo, validForDays, ...quote }) => ({
      ...quote,
      ...{ id: nextId(), organisationId, createdAt: today },
      providerId: built.find(({ name }) => name === quote.provider)?.id ?? null,
      receivedOn: day(receivedDaysAgo),
      validUntil: day(receivedDaysAgo - validForDays),
    })),
    checks: built.flatMap(({ id: providerId, checks }) =>
      checks.map(({ evidenceDaysAgo, expiresInDays, ...check }) => ({
        ...check,
        ...{ id: nextId(), organisationId, providerId, checkedBy, checkedAt: today },
        evidenceOn: day(evidenceDaysAgo),
        expiresOn: expiresInDays === null ? null : day(-expiresInDays),
      })),
    ),
  };
}
