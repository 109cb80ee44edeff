import { randomStream } from "#app/domain/shared/random.ts";
import type { EvidenceKind } from "#app/domain/shared/vocabulary.ts";
import type { GeneratedCompetency } from "./generated-competencies.ts";
import { type GeneratedPerson, reportsOf } from "./generated-people.ts";
import type { GeneratedSize } from "./generated-size.ts";
import type { NumberedIds } from "./numbered-ids.ts";

const PEOPLE_PER_CASE = 40;
const MOST_CASES = 12;
const LEAST_PEOPLE = 8;

interface Team {
  size: GeneratedSize;
  people: readonly GeneratedPerson[];
  competencies: readonly GeneratedCompetency[];
  ids: NumberedIds;
  moment: (daysAgo: number) => Date;
  day: (daysAgo: number) => string;
}

/** Open cases about specialists, those who alone hold something first: the promotions that a firm is tempted to make. */
export function generateCases({ size, people, competencies, ids, moment, day }: Team) {
  const organisationId = ids.idOf("organisation", 0);
  const ownerId = ids.idOf("account", 0);
  const isSpecialist = (place: number) =>
    reportsOf(place, size.people).length === 0 && (people[place]?.startedDaysAgo ?? 0) > 365;
  const keepers = competencies.flatMap((competency) => competency.keepers ?? []);
  const others = people.map((_, place) => size.people - 1 - place * 3);
  const subjects = [...new Set([...keepers, ...others])].filter((place) => place >= 0 && isSpecialist(place));
  const count = size.people < LEAST_PEOPLE ? 0 : Math.min(MOST_CASES, Math.ceil(size.people / PEOPLE_PER_CASE));

  const evidence = subjects.slice(0, count).flatMap((place, index) => {
    const stream = randomStream(size.seed, `evidence of ${place}`);
    const kinds: EvidenceKind[] = index % 2 === 0 ? ["structured_interview"] : [];
    const leading = people[place]?.leading ?? 0;
    return kinds.map((kind) => ({
      id: ids.idOf("evidence", index),
      organisationId,
      personId: ids.idOf("person", place),
      kind,
      score: Math.round(Math.min(5, Math.max(1, 3 + leading + stream.uniform() - 0.5)) * 100) / 100,
      assessors: 2,
      months: null,
      observedOn: day(20 + stream.below(60)),
      evidence: "Three anchored questions, notes kept by both assessors.",
      recordedBy: ownerId,
      recordedAt: moment(15),
    }));
  });
  const cases = subjects.slice(0, count).map((place, index) => {
    const stream = randomStream(size.seed, `case ${index}`);
    const hasView = index % 3 !== 1;
    const isPassedOver = index % 3 === 1 && index % 2 === 0;
    const id = ids.idOf("case", index);
    const colleagues = reportsOf(people[place]?.manager ?? 0, size.people).filter((other) => other !== place);
    return {
      row: {
        id,
        organisationId,
        number: index + 1,
        personId: ids.idOf("person", place),
        targetRole: index % 4 === 3 ? ("team-lead" as const) : ("manager" as const),
        targetTitle: `${people[place]?.department?.name ?? "IT"} team lead`,
        span: 5 + stream.below(5),
        peopleShare: 0.6,
        willing: index % 5 === 4 ? ("unsure" as const) : ("yes" as const),
        backfill: index % 2 === 1,
        baseRate: 0.6,
        technicalMultiple: { low: 1.1, middle: 1.5, high: 2 },
        plannedOn: day(-(10 + stream.below(100))),
        state: "draft" as const,
        createdBy: ownerId,
        createdAt: moment(10 + stream.below(20)),
      },
      views:
        hasView || isPassedOver
          ? [
              {
                id: ids.idOf("view", index),
                organisationId,
                caseId: id,
                personId: ids.idOf("person", place),
                accountId: ownerId,
                evidence: hasView ? "Strong at the work itself. I have not seen how they lead others." : "",
                probability: hasView ? 0.6 + stream.below(30) / 100 : null,
                passedOver: isPassedOver,
                caseVersion: 1,
                writtenAt: moment(8),
              },
            ]
          : [],
      candidates: colleagues.slice(0, 2).map((other) => ({
        organisationId,
        caseId: id,
        personId: ids.idOf("person", other),
        willing: null,
      })),
    };
  });
  return { cases, evidence };
}
