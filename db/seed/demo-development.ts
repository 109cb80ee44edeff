import { askedBy } from "#app/domain/competency/ladder/ladder-profile.ts";
import { LADDERS } from "#app/domain/competency/ladder/ladders.ts";
import type { DemoDevelopment } from "./companies/demo-company.ts";

/** Ids and moments of the company that is being built. */
interface Known {
  organisationId: string;
  nextId: () => string;
  moment: (daysAgo: number) => Date;
  day: (daysAgo: number) => string;
  personId: (key: string) => string;
  accountId: (email: string) => string;
  competencyId: (code: string) => string;
}

/** The ladder of a demo company with who stands where on it, and the plans and interests of its people. */
export function buildDemoDevelopment({ ladder, roles, steps, interests }: DemoDevelopment, known: Known) {
  const { organisationId, nextId, moment, day, personId, accountId, competencyId } = known;
  const asOfSeeding = { organisationId, createdAt: moment(0), updatedAt: moment(0) };
  const profiles = LADDERS[ladder].profiles.map((profile) => ({ profile, id: nextId() }));
  const profileId = (code: string | undefined) => profiles.find(({ profile }) => profile.code === code)?.id ?? null;
  return {
    roleProfiles: profiles.map(({ profile: { code, track, rung, title, purpose }, id }) => ({
      ...asOfSeeding,
      ...{ id, code, track, rung, title, purpose },
    })),
    requirements: profiles.flatMap(({ profile, id: roleProfileId }) =>
      askedBy(profile).map(({ code, ...asked }) => ({
        ...asked,
        organisationId,
        roleProfileId,
        competencyId: competencyId(code),
      })),
    ),
    /** The role of each person, by id. */
    roleOf: new Map(Object.entries(roles).map(([key, code]) => [personId(key), profileId(code)])),
    steps: steps.map((step) => ({
      id: nextId(),
      organisationId,
      personId: personId(step.personKey),
      competencyId: competencyId(step.code),
      targetLevel: step.targetLevel,
      what: step.what,
      evidenceExpected: step.evidenceExpected,
      ownerPersonId: personId(step.ownerKey),
      dueOn: day(-step.dueInDays),
      createdBy: accountId(step.enteredBy),
      createdAt: moment(step.plannedDaysAgo),
      ...(step.end
        ? {
            ...{ state: step.end.state, outcome: step.end.outcome },
            ...{ endedBy: accountId(step.enteredBy), endedAt: moment(step.end.daysAgo) },
          }
        : {}),
    })),
    interests: interests.flatMap(({ personKey, source, enteredBy, daysAgo, wants }) =>
      Object.entries(wants).map(([code, interest]) => ({
        organisationId,
        personId: personId(personKey),
        competencyId: competencyId(code),
        interest,
        source,
        recordedBy: accountId(enteredBy),
        recordedAt: moment(daysAgo),
      })),
    ),
  };
}
