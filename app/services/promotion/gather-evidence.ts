import type { EvidenceEntry } from "#app/domain/promotion/promotion-input.ts";
import { buildRatingEvidence } from "#app/domain/promotion/rating-evidence.ts";
import { activeMonthsBetween } from "#app/domain/shared/dates.ts";
import type { TargetRole } from "#app/domain/shared/vocabulary.ts";
import type { AgeingEvidence, LeadershipEvidence } from "#db/queries/assessments.ts";
import { unpackPauses } from "#db/queries/evidence-pauses.ts";
import type { Person } from "#db/queries/people.ts";
import { poolAnonymousRatings } from "./pool-anonymous-ratings.ts";
import type { TeamRecords } from "./team-records.server.ts";

const LEAST_PEERS = 3;

/** Leadership competencies that the profile of this role asks for. */
const requiredIds = ({ competencies }: TeamRecords, role: TargetRole): string[] =>
  competencies
    .filter(({ kind, requiredFor }) => kind === "leadership" && requiredFor.includes(role))
    .map(({ id }) => id);

/** In the order in which the model lists single panels, so that its reasons and these entries run side by side. */
function byAgeThenScore(a: LeadershipEvidence, b: LeadershipEvidence): number {
  return (
    b.observedOn.localeCompare(a.observedOn) ||
    a.score - b.score ||
    (a.months ?? 0) - (b.months ?? 0) ||
    a.assessors - b.assessors
  );
}

function panelEntry(sheet: AgeingEvidence, today: string): EvidenceEntry {
  const { kind, score, assessors, months, observedOn, pauses } = sheet;
  const basis = { kind, score, ageMonths: activeMonthsBetween(observedOn, today, unpackPauses(pauses)) };
  if (kind === "acting_lead") return { ...basis, months: months ?? 1 };
  return kind === "structured_interview" ? { ...basis, assessors } : basis;
}

/** All evidence of one person for a target role: their sheets, and the ratings of leadership competencies. */
export function gatherEvidence(records: TeamRecords, personId: string, role: TargetRole): EvidenceEntry[] {
  const { today } = records;
  const sheets = records.sheets.filter((sheet) => sheet.personId === personId).sort(byAgeThenScore);
  const ratings = records.ratings
    .filter((rating) => rating.personId === personId)
    .map(({ assessor, source, competencyId, level, assessedOn, pauses }) => ({
      raterId: assessor,
      source,
      competencyId,
      level,
      ageMonths: activeMonthsBetween(assessedOn, today, unpackPauses(pauses)),
    }));
  return [
    ...sheets.map((sheet) => panelEntry(sheet, today)),
    ...poolAnonymousRatings(buildRatingEvidence(ratings, requiredIds(records, role)), records.parameters),
  ];
}

/** What the person says of themselves: the mean of their own levels, null where there are none. Shown, never scored. */
export function ownRating(records: TeamRecords, personId: string, role: TargetRole): number | null {
  const required = new Set(requiredIds(records, role));
  const levels = records.ratings
    .filter((rating) => rating.personId === personId && rating.source === "self" && required.has(rating.competencyId))
    .map(({ level }) => level);
  return levels.length === 0 ? null : levels.reduce((sum, level) => sum + level, 0) / levels.length;
}

function countManagersAbove(person: Person, members: Person[]): number {
  const byId = new Map(members.map((member) => [member.id, member]));
  const seen = new Set([person.id]);
  let managerId = person.managerId;
  while (managerId && !seen.has(managerId)) {
    seen.add(managerId);
    managerId = byId.get(managerId)?.managerId ?? null;
  }
  return seen.size - 1;
}

/** Steps that this team cannot take: not enough peers or managers who have not been heard, nobody to lead on trial. */
export function listUnavailableEvidence(
  person: Person,
  members: Person[],
  team: Person[],
  evidence: readonly EvidenceEntry[],
): string[] {
  const heard = (kind: string) => evidence.filter((entry) => entry.kind === kind).length;
  const peers = team.filter(({ id }) => id !== person.id && id !== person.managerId).length;
  return [
    ...(peers - heard("peer") < LEAST_PEERS ? ["peers_3"] : []),
    ...(countManagersAbove(person, members) <= heard("supervisor") ? ["supervisor_1"] : []),
    ...(team.length < 2 ? ["acting_lead"] : []),
  ];
}
