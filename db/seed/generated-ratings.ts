import { type RandomStream, randomStream } from "#app/domain/shared/random.ts";
import { ASSESSMENT_SOURCES, type AssessmentSource } from "#app/domain/shared/vocabulary.ts";
import type { GeneratedCompetency } from "./generated-competencies.ts";
import { type GeneratedPerson, reportsOf } from "./generated-people.ts";
import type { GeneratedSize } from "./generated-size.ts";

/** Ratings as columns of numbers, one entry a rating: a million objects would not fit. */
export interface GeneratedRatings {
  /** Place of the person rated. */
  person: number[];
  competency: number[];
  /** Place in `ASSESSMENT_SOURCES`. */
  source: number[];
  level: number[];
  /** Place of the person who rated. */
  assessor: number[];
  daysAgo: number[];
}

interface Team {
  size: GeneratedSize;
  people: readonly GeneratedPerson[];
  competencies: readonly GeneratedCompetency[];
}

/** How a voice differs from another, in levels. */
const LENIENCY: Record<AssessmentSource, number> = { self: 0.5, supervisor: 0, peer: 0.1, report: 0.1, test: 0 };
const RATED_SHARE = 0.97;
const NEVER_RATED_SHARE = 0.03;
const DAYS_PER_MONTH = 30.4375;
/** How often a supervisor rates the same again. */
const ROUND_DAYS = 100;
/** Nobody is rated in the first weeks. */
const SETTLING_DAYS = 90;

/** All ratings in batches of at least `batchSize`, person by person; the same for the same size and seed. */
export function* generateRatings(team: Team, batchSize: number): Generator<GeneratedRatings> {
  let batch = emptyRatings();
  for (let place = 0; place < team.size.people; place++) {
    ratePerson(place, team, batch);
    if (batch.person.length < batchSize) continue;
    yield batch;
    batch = emptyRatings();
  }
  if (batch.person.length > 0) yield batch;
}

const emptyRatings = (): GeneratedRatings => ({
  person: [],
  competency: [],
  source: [],
  level: [],
  assessor: [],
  daysAgo: [],
});

function ratePerson(place: number, team: Team, into: GeneratedRatings): void {
  const { size, people, competencies } = team;
  const person = people[place] as GeneratedPerson;
  const stream = randomStream(size.seed, `ratings of ${place}`);
  const span = Math.floor(Math.min(size.historyMonths * DAYS_PER_MONTH, person.startedDaysAgo - SETTLING_DAYS));
  if (span < 2 || stream.uniform() < NEVER_RATED_SHARE) return;
  const supervisor = person.manager ?? place;
  const colleagues = reportsOf(supervisor, size.people).filter((other) => other !== place);
  const peers = [0, 1].flatMap(() => colleagues[stream.below(Math.max(1, colleagues.length))] ?? []);
  const reports = reportsOf(place, size.people).slice(0, 5);
  const leadsRated = stream.uniform() < 0.7;
  const peersAsked = stream.uniform() < 0.25;
  const ratesSelf = stream.uniform() < 0.15;
  const dayOfGroup = groupDays(stream, span);
  // A stream of its own: how far back the record goes changes nothing about what is current.
  const past = randomStream(size.seed, `earlier ratings of ${place}`);

  competencies.forEach((competency, column) => {
    const { row } = competency;
    const daysAgo = dayOfGroup(row.groupCode);
    const add = (source: AssessmentSource, assessor: number, age: number) => {
      if (age > span || age < 1) return;
      into.person.push(place);
      into.competency.push(column);
      into.source.push(ASSESSMENT_SOURCES.indexOf(source));
      into.level.push(levelOf(person, place, competency, source, stream));
      into.assessor.push(assessor);
      into.daysAgo.push(age);
    };
    const addEarlier = (least: number) => {
      let level = into.level.at(-1) ?? least;
      for (let age = daysAgo + ROUND_DAYS; age <= span; age += ROUND_DAYS) {
        if (past.uniform() < 0.3) level = Math.max(least, level - 1);
        into.person.push(place);
        into.competency.push(column);
        into.source.push(ASSESSMENT_SOURCES.indexOf("supervisor"));
        into.level.push(level);
        into.assessor.push(supervisor);
        into.daysAgo.push(age);
      }
    };
    if (row.kind === "leadership") {
      if (leadsRated && stream.uniform() < 0.8) {
        add("supervisor", supervisor, daysAgo);
        addEarlier(1);
      }
      if (peersAsked) for (const peer of new Set(peers)) if (stream.uniform() < 0.8) add("peer", peer, daysAgo + 3);
      if (leadsRated) for (const report of reports) if (stream.uniform() < 0.7) add("report", report, daysAgo + 5);
      return;
    }
    if (stream.uniform() >= RATED_SHARE) return;
    const isOwn = row.groupCode === person.department?.group;
    add("supervisor", supervisor, daysAgo);
    addEarlier(0);
    if (isOwn && peersAsked && peers[0] !== undefined) add("peer", peers[0], daysAgo + 2);
    if (isOwn && ratesSelf) add("self", place, daysAgo + 1);
  });
}

/** A supervisor rates a group of competencies on one day; recent days are likelier than old ones. */
function groupDays(stream: RandomStream, span: number): (group: string) => number {
  const days = new Map<string, number>();
  return (group) => {
    const known = days.get(group) ?? 1 + Math.floor((span - 1) * stream.uniform() ** 1.4);
    days.set(group, known);
    return known;
  };
}

function levelOf(
  person: GeneratedPerson,
  place: number,
  { row, keepers }: GeneratedCompetency,
  source: AssessmentSource,
  stream: RandomStream,
): number {
  const noise = (stream.uniform() + stream.uniform() - 1) * 1.3 + LENIENCY[source];
  if (row.kind === "leadership") return clamp(3.2 + person.leading + noise, 1);
  const isOwn = row.groupCode === person.department?.group;
  const usual = isOwn ? 2.6 + 1.4 * person.ability : 0.7 + 0.6 * person.ability;
  const focus = stream.uniform() < (isOwn ? 0.25 : 0.04) ? 1.6 : 0;
  if (keepers === null) return clamp(usual + focus + noise, 0);
  if (keepers.includes(place)) return Math.min(5, row.requiredLevel + 1);
  return Math.min(Math.max(0, row.requiredLevel - 2), clamp(usual + noise, 0));
}

const clamp = (level: number, least: number): number => Math.min(5, Math.max(least, Math.round(level)));
