import type { DemoCertificate } from "./companies/demo-company.ts";

/** Ids and moments of the company that is being built. */
interface Known {
  organisationId: string;
  recordedBy: string;
  nextId: () => string;
  moment: (daysAgo: number) => Date;
  day: (daysAgo: number) => string;
  personId: (key: string) => string;
  competencyId: (code: string) => string;
}

/** The certificates of a demo company, and what each supports. */
export function buildDemoCertificates(certificates: readonly DemoCertificate[], known: Known) {
  const { organisationId, recordedBy, nextId, moment, day, personId, competencyId } = known;
  const built = certificates.map((certificate) => ({ ...certificate, id: nextId() }));
  return {
    rows: built.map(({ id, personKey, name, issuer, issuedDaysAgo, expiresInDays }) => ({
      ...{ id, organisationId, personId: personId(personKey), name, issuer },
      ...{ issuedOn: day(issuedDaysAgo), expiresOn: day(-expiresInDays) },
      ...{ recordedBy, recordedAt: moment(0) },
    })),
    supported: built.flatMap(({ id: certificationId, codes }) =>
      codes.map((code) => ({ organisationId, certificationId, competencyId: competencyId(code) })),
    ),
  };
}
