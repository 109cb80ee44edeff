import { monthsUntilLapse } from "#app/domain/competency/cover-lapse.ts";
import { monthsBetween } from "#app/domain/shared/dates.ts";
import { isAnonymousSource } from "#app/services/assessments/anonymity.ts";
import { dateOfUnixDay, eachRating } from "./packed-ratings.ts";
import type { CompetencyCover, NamedPerson } from "./team-cover.ts";
import { levelIn, rowsById, type TeamMatrix } from "./team-matrix.ts";

const DAYS_PER_MONTH = 30.4375;
const MS_PER_DAY = 86_400_000;
/** A competency with more holders does not hang on the evidence about one of them. */
const MOST_HOLDERS = 24;

export interface Lapse {
  holder: NamedPerson;
  /** The last day on which the holder counts at the latest, when nobody assesses anew. */
  on: string;
  /** How old the newest evidence is, whole months. */
  newestMonths: number;
}

interface NewestEvidence {
  unixDay: number;
  /** A colleague's word is in it: then only its age may show, not what it does to the level. */
  hasColleague: boolean;
}

/**
 * When each holder stops counting, the first of them first; empty where many hold it. Where a peer or a report speaks,
 * the day of half-life alone is told: the exact one would tell what they said.
 */
export function lapsesOf(matrix: TeamMatrix, cover: CompetencyCover): Lapse[] {
  if (cover.holders.length > MOST_HOLDERS) return [];
  const column = matrix.competencies.findIndex(({ id }) => id === cover.competency.id);
  const halfLifeMonths = matrix.competencies[column]?.halfLifeMonths ?? 0;
  const lapses = cover.holders.flatMap((holder): Lapse[] => {
    const row = rowsById(matrix).get(holder.id);
    const newest = row === undefined ? undefined : newestEvidence(matrix, row).get(column);
    if (row === undefined || !newest) return [];
    const newestAgeMonths = monthsBetween(dateOfUnixDay(newest.unixDay), matrix.today);
    const months = newest.hasColleague
      ? halfLifeMonths - newestAgeMonths
      : monthsUntilLapse({
          level: levelIn(matrix, row, column),
          required: cover.competency.requiredLevel,
          newestAgeMonths,
          halfLifeMonths,
        });
    const on = Date.parse(matrix.today) + Math.floor(Math.max(0, months) * DAYS_PER_MONTH) * MS_PER_DAY;
    return [{ holder, on: new Date(on).toISOString().slice(0, 10), newestMonths: Math.floor(newestAgeMonths) }];
  });
  return lapses.sort((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on)));
}

const kept = new WeakMap<object, Map<number, NewestEvidence>>();

/** The newest counted evidence of one member in each competency. */
function newestEvidence(matrix: TeamMatrix, row: number): Map<number, NewestEvidence> {
  const member = matrix.members[row];
  if (!member) return new Map();
  const known = kept.get(member);
  if (known) return known;
  const newest = new Map<number, NewestEvidence>();
  eachRating(member.ratings, (column, source, _level, unixDay) => {
    if (source === "self") return;
    const before = newest.get(column);
    newest.set(column, {
      unixDay: Math.max(unixDay, before?.unixDay ?? 0),
      hasColleague: isAnonymousSource(source) || (before?.hasColleague ?? false),
    });
  });
  kept.set(member, newest);
  return newest;
}
