import { askedCompetencies, MOST_COMPETENCIES } from "#app/domain/rounds/asked-competencies.ts";
import { planRequests } from "#app/domain/rounds/asked-people.ts";
import { grouped } from "#app/domain/rounds/grouped.ts";
import type { RoundSource } from "#app/domain/shared/vocabulary.ts";
import type { NewAssessment } from "../queries/assessments.ts";
import type { NewCompetency } from "../queries/competencies.ts";
import type { NewPerson } from "../queries/people.ts";
import type { NewRequest, NewRound } from "../queries/rounds.ts";
import { seededIds } from "./seeded-ids.ts";

const DAY_MS = 86_400_000;
/** What was assessed within so many days came from the round that is closed. */
const CLOSED_DAYS = 90;
const DUE_IN_DAYS = 14;

interface Company {
  organisation: { id: string; demoKey: string };
  ownerId: string;
  today: string;
  people: NewPerson[];
  competencies: (NewCompetency & { id: string })[];
  assessments: NewAssessment[];
}

export interface DemoRound {
  round: NewRound;
  subjects: {
    organisationId: string;
    roundId: string;
    personId: string;
    competencyIds: string[];
    recordedAt: Date | null;
  }[];
  requests: NewRequest[];
}

/** A round that is closed, from which the newest levels come, and one that is open and asks everybody. */
export function buildDemoRounds(company: Company): { closed: DemoRound; open: DemoRound; fromClosed: Set<string> } {
  const { organisation, ownerId, today, people, competencies, assessments } = company;
  const nextId = seededIds(`${organisation.demoKey}/rounds`);
  const at = (days: number) => new Date(new Date(`${today}T00:00:00Z`).getTime() + days * DAY_MS);
  const day = (days: number) => at(days).toISOString().slice(0, 10);
  const common = { organisationId: organisation.id, createdBy: ownerId, competencyChoice: "on-record" as const };
  const kind = { peerChoice: "team" as const, mostCompetencies: MOST_COMPETENCIES };
  const closedId = nextId();
  const openId = nextId();
  const recordedAt = at(-40);

  const given = assessments.filter(
    ({ source, assessor, assessedOn }) =>
      (source === "self" || source === "supervisor") && !assessor.includes(":") && assessedOn >= day(-CLOSED_DAYS),
  );
  const sheets = grouped(given, ({ personId, assessor }) => `${personId} ${assessor}`);
  const rated = grouped(given, ({ personId }) => personId);
  const closed: DemoRound = {
    round: {
      ...{
        ...common,
        ...kind,
        id: closedId,
        name: "Half-year review",
        state: "closed",
        sources: ["self", "supervisor"],
      },
      ...{ dueOn: day(-41), createdAt: at(-91), openedAt: at(-91), closedAt: recordedAt },
      ...{ peopleTotal: rated.size, peopleDone: rated.size },
    },
    subjects: [...rated].map(([personId, rows]) => ({
      ...{ organisationId: organisation.id, roundId: closedId, personId, recordedAt },
      competencyIds: [...new Set(rows.map(({ competencyId }) => competencyId))],
    })),
    requests: [...sheets.values()].flatMap(([row]) =>
      row
        ? [
            {
              ...{ id: nextId(), organisationId: organisation.id, roundId: closedId, personId: row.personId },
              ...{ assessorId: row.assessor, source: row.source as RoundSource, state: "asked" as const },
              ...{ handedInAt: row.recordedAt, recordedAt },
            },
          ]
        : [],
    ),
  };

  const members = people.flatMap(({ id, kind: personKind, managerId = null }) =>
    id ? [{ id, kind: personKind ?? ("member" as const), managerId }] : [],
  );
  const subjectIds = members.filter((person) => person.kind === "member").map(({ id }) => id);
  const known = grouped(assessments, ({ personId }) => personId);
  const question = { choice: "on-record" as const, group: "", most: MOST_COMPETENCIES };
  const catalogue = competencies.map(({ id, groupCode, isCritical = false }) => ({ id, groupCode, isCritical }));
  const open: DemoRound = {
    round: {
      ...{ ...common, ...kind, id: openId, name: "Year-end review", state: "open" },
      ...{ sources: ["self", "supervisor", "peer", "report"], dueOn: day(DUE_IN_DAYS), remindOn: day(DUE_IN_DAYS - 4) },
      ...{ createdAt: at(-3), openedAt: at(-3), peopleTotal: subjectIds.length, peopleDone: subjectIds.length },
    },
    subjects: subjectIds.map((personId) => ({
      ...{ organisationId: organisation.id, roundId: openId, personId, recordedAt: null },
      competencyIds: askedCompetencies(
        catalogue,
        {
          onRecord: new Set(known.get(personId)?.map(({ competencyId }) => competencyId)),
          ofRole: new Set<string>(),
        },
        question,
      ),
    })),
    requests: planRequests(subjectIds, members, ["self", "supervisor", "peer", "report"], "team").map((request) => {
      const before = sheets.get(`${request.personId} ${request.assessorId}`) ?? [];
      const isIn = before.length > 0 && request.source === "supervisor";
      return {
        ...{ ...request, id: nextId(), organisationId: organisation.id, roundId: openId, state: "asked" as const },
        answer: isIn ? stillRight(before) : null,
        handedInAt: isIn ? at(-1) : null,
      };
    }),
  };
  return { closed, open, fromClosed: new Set(given.map(({ id }) => id)) };
}

/** The answer of somebody for whom everything is as it was, before it is sealed. */
const stillRight = (rows: NewAssessment[]): string =>
  JSON.stringify(
    Object.fromEntries(rows.map(({ competencyId, level }) => [competencyId, { level: String(level), evidence: "" }])),
  );
