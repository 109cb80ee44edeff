import { assessCover, coverLostWithout } from "#app/domain/competency/cover.ts";
import { assessPromotion, type PromotionAssessment } from "#app/domain/promotion/assess-promotion.ts";
import type { OtherCandidate, PromotionInput } from "#app/domain/promotion/promotion-input.ts";
import { isStar } from "#app/domain/promotion/star.ts";
import type { TargetRole, Willingness } from "#app/domain/shared/vocabulary.ts";
import { gatherEvidence, listUnavailableEvidence, ownRating } from "./gather-evidence.ts";
import { pictureTeam } from "./team-picture.ts";
import type { Team, TeamRecords } from "./team-records.server.ts";

const STAR_MULTIPLE = { low: 1, middle: 1.5, high: 2 };
const USUAL_MULTIPLE = { low: 1, middle: 1, high: 1 };
const SUCCESSORS = 2;

export interface ThreePointMultiple {
  low: number;
  middle: number;
  high: number;
}

/** What the case says about the job and about one person who might take it. */
export interface CaseFacts {
  personId: string;
  targetRole: TargetRole;
  span: number;
  baseRate: number;
  backfill: boolean;
  /** Share of time that the role spends on people, 0–1: technical time given up. */
  peopleShare: number;
  /** Null: not asked. */
  willing: Willingness | null;
  /** The manager's own estimate of the person's output; null takes the default. */
  multiple: ThreePointMultiple | null;
}

/** A critical competency that lies below its minimum cover once the person leaves it. */
export interface LostCompetency {
  competencyId: string;
  name: string;
  before: number;
  after: number;
  minimum: number;
  /** Those who come next in level, by id: they could be trained first. */
  successors: string[];
}

/** One person and this job: the exact input of the model, its result, and what is shown beside it. People by id only. */
export interface AssessedPerson {
  personId: string;
  willing: Willingness | null;
  input: PromotionInput;
  result: PromotionAssessment;
  multiple: ThreePointMultiple & { basis: "own estimate" | "star" | "usual" };
  /** Loss in FTE at the low and the high end of the multiple. */
  lossRange: { low: number | null; high: number | null };
  lost: LostCompetency[];
  team: { size: number; extent: Team["extent"] };
  /** Shown, never scored. */
  shown: { technicalLevel: number | null; rated: number; total: number; ownRating: number | null };
}

export interface CaseAssessment {
  /** ISO date of the record that this was computed from. */
  asOf: string;
  criticalCompetencies: number;
  candidate: AssessedPerson;
  /** In the order of the case's candidates. */
  others: AssessedPerson[];
}

const criticalOf = (records: TeamRecords) =>
  records.competencies
    .filter(({ kind, isCritical }) => kind === "technical" && isCritical)
    .map((competency) => ({
      competency,
      cover: {
        competency: {
          id: competency.id,
          requiredLevel: competency.requiredLevel,
          minimumCover: competency.minimumCover,
          critical: true,
        },
        levels: records.members.map(({ id }) => ({
          personId: id,
          level: records.levels.levelOf(id, competency.id),
        })),
      },
    }));

type Critical = ReturnType<typeof criticalOf>;

function listSuccessors({ cover }: Critical[number], personId: string): string[] {
  return cover.levels
    .filter((entry) => entry.personId !== personId && entry.level.state === "rated")
    .sort((a, b) => (b.level.mean ?? 0) - (a.level.mean ?? 0) || (a.personId < b.personId ? -1 : 1))
    .slice(0, SUCCESSORS)
    .map((entry) => entry.personId);
}

function listLost(critical: Critical, personId: string): LostCompetency[] {
  return critical.flatMap((entry) =>
    coverLostWithout(personId, [entry.cover]).map(({ competencyId, before, after, minimum }) => ({
      competencyId,
      name: entry.competency.name,
      before,
      after,
      minimum,
      successors: listSuccessors(entry, personId),
    })),
  );
}

function chooseMultiple(own: ThreePointMultiple | null, star: boolean | null): AssessedPerson["multiple"] {
  if (own) return { low: own.low, middle: own.middle, high: own.high, basis: "own estimate" };
  return star ? { ...STAR_MULTIPLE, basis: "star" } : { ...USUAL_MULTIPLE, basis: "usual" };
}

/** One person and the job. Null for somebody who is not a member of the IT team on this day. */
function assessPerson(
  records: TeamRecords,
  critical: Critical,
  facts: CaseFacts,
  others: OtherCandidate[],
): AssessedPerson | null {
  const { personId } = facts;
  const { parameters } = records;
  const person = records.members.find(({ id }) => id === personId);
  if (!person) return null;
  const { team, technical, picture: teamPicture } = pictureTeam(records, person);
  const multiple = chooseMultiple(facts.multiple, isStar(teamPicture, parameters));
  const covers = critical.map(({ competency, cover }) => ({ competency, cover: assessCover(cover) }));
  const evidence = gatherEvidence(records, personId, facts.targetRole);
  const usualShare = parameters.values[`share-given-up.${facts.targetRole}`].value;
  const input: PromotionInput = {
    baseRate: facts.baseRate,
    span: facts.span,
    ...(facts.willing === null ? {} : { willing: facts.willing }),
    team: teamPicture,
    technicalMultiple: multiple.middle,
    targetRole: facts.targetRole,
    ...(facts.peopleShare === usualShare ? {} : { technicalShareGivenUp: facts.peopleShare }),
    soleExpert: covers.some(({ cover }) => cover.soleExpert === personId),
    backfill: facts.backfill,
    critical: covers.map(({ competency, cover }) => ({
      name: competency.name,
      holders: cover.holders.length,
      minimum: cover.minimum,
      held: cover.holders.includes(personId),
    })),
    ...(others.length === 0 ? {} : { others }),
    evidence,
    evidenceUnavailable: listUnavailableEvidence(person, records.members, team.people, evidence),
  };
  const lossAt = (technicalMultiple: number) =>
    assessPromotion({ ...input, technicalMultiple }, parameters).loss?.fte ?? null;
  const { mean, rated, total } = technical;
  return {
    personId,
    willing: facts.willing,
    input,
    result: assessPromotion(input, parameters),
    multiple,
    lossRange: { low: lossAt(multiple.low), high: lossAt(multiple.high) },
    lost: listLost(critical, personId),
    team: { size: team.people.length, extent: team.extent },
    shown: { technicalLevel: mean, rated, total, ownRating: ownRating(records, personId, facts.targetRole) },
  };
}

const asOther = ({ personId, willing, result }: AssessedPerson): OtherCandidate => ({
  id: personId,
  probability: result.probability,
  mean: result.mean,
  ...(result.loss?.fte === undefined ? {} : { lossFte: result.loss.fte }),
  available: willing !== "no",
});

/**
 * The whole case: the other candidates by the same rule from their own evidence, team and ledger, then the person with
 * them beside. Others who are no longer members are left out; null when the person is not one. An other candidate
 * counts as available unless they have said no: not asked is not a refusal.
 */
export function assessCase(records: TeamRecords, facts: CaseFacts, otherFacts: CaseFacts[]): CaseAssessment | null {
  const critical = criticalOf(records);
  const others = otherFacts.flatMap((other) => assessPerson(records, critical, other, []) ?? []);
  const candidate = assessPerson(records, critical, facts, others.map(asOther));
  return candidate && { asOf: records.today, criticalCompetencies: critical.length, candidate, others };
}
