import { type ServiceContext, todayOf } from "#app/services/shared/context.ts";
import { compareCover } from "./cover-changes.ts";
import { findCover } from "./cover-finding.ts";
import { type Lapse, lapsesOf } from "./cover-lapses.ts";
import { coverRisks } from "./cover-risks.ts";
import { loadVisibleMatrix } from "./load-visible-matrix.server.ts";
import { countGroups } from "./matrix-columns.ts";
import { type CompetencyCover, coverTeam, goesWith, type NamedPerson, type WhatIfKind } from "./team-cover.ts";
import type { TeamMatrix } from "./team-matrix.ts";
import { describeThin, type ThinCompetency } from "./thin-cover.ts";

const MOST_HOLDERS = 12;
const MOST_RISKS = 20;
const MOST_CHANGED = 60;
/** Up to so many people all of them can be ticked; of more a name is looked for. */
const MOST_CHOICES = 40;
const MOST_FOUND = 20;

export interface ReportedCompetency extends ThinCompetency {
  below: boolean;
  /** Hold it on evidence past its half-life: shown, never counted. */
  staleHolders: string[];
  /** Whose evidence runs out first, of those who stay. */
  firstLapse: Lapse | null;
}

export interface CoverQuery {
  kind: WhatIfKind;
  /** Who is left out: on leave, on holiday, promoted. */
  personIds: string[];
  /** A past day, or null for today. */
  on: string | null;
  /** The earlier day to compare with. */
  since: string | null;
  /** Part of the name of somebody to leave out, in a large team. */
  find: string;
}

export const TODAY_WITH_ALL: CoverQuery = { kind: "leaves", personIds: [], on: null, since: null, find: "" };

/**
 * Every competency by group: who holds it, for how long, who is nearest, what falls without some people, what is at
 * risk, and what changed since an earlier day. Null where one of the people is not in the team of that day.
 */
export async function loadCoverReport(context: ServiceContext, asked: CoverQuery) {
  const [matrix, before] = await Promise.all([
    loadVisibleMatrix(context, asked.on),
    asked.since ? loadVisibleMatrix(context, asked.since) : null,
  ]);
  const leaving = asked.personIds.map((id) => matrix.members.find((member) => member.id === id));
  if (leaving.some((member) => !member)) return null;
  const covers = coverTeam(matrix);
  const excludedFrom = exclusion(asked);
  const report = covers.map((cover) => reported(matrix, cover, excludedFrom(cover)));
  const risks = coverRisks(matrix, covers, excludedFrom);
  const comparison = before ? compareCover(before, matrix) : null;
  return {
    on: asked.on ?? todayOf(context),
    isPast: asked.on !== null,
    team: {
      members: matrix.members.length,
      competencies: covers.length,
      rated: covers.reduce((sum, { fresh, stale }) => sum + fresh + stale, 0),
    },
    finding: findCover(covers),
    groups: countGroups(covers).map(({ code }) => ({
      code,
      competencies: report.filter(({ groupCode }) => groupCode === code),
    })),
    leaving: leaving.flatMap((member) => (member ? [namedPerson(member)] : [])),
    kind: asked.kind,
    fallen: report.filter(({ before: had, after, minimum }) => after < had && after < minimum),
    risks: risks.slice(0, MOST_RISKS).map(({ weight: _, ...risk }) => risk),
    risksTotal: risks.length,
    comparison: comparison && {
      ...comparison,
      changed: comparison.changed.slice(0, MOST_CHANGED),
      changedTotal: comparison.changed.length,
    },
    choices: choicesOf(matrix, asked),
  };
}

const namedPerson = ({ id, name }: NamedPerson): NamedPerson => ({ id, name });

/** Who is left out of which competency: a promotion takes away technical work alone. */
function exclusion({ kind, personIds }: CoverQuery): (cover: CompetencyCover) => ReadonlySet<string> {
  const all = new Set(personIds);
  const none = new Set<string>();
  return ({ competency }) => (goesWith(kind, competency) ? all : none);
}

function reported(matrix: TeamMatrix, cover: CompetencyCover, excluded: ReadonlySet<string>): ReportedCompetency {
  const thin = describeThin(matrix, cover, excluded);
  return {
    ...thin,
    holders: thin.holders.slice(0, MOST_HOLDERS),
    below: thin.after < thin.minimum,
    staleHolders: cover.staleHolders
      .filter(({ id }) => !excluded.has(id))
      .slice(0, MOST_HOLDERS)
      .map(({ name }) => name),
    firstLapse: lapsesOf(matrix, cover).find(({ holder }) => !excluded.has(holder.id)) ?? null,
  };
}

/** People to choose from: all of a small team, of a large one those whose name fits; the chosen are always among them. */
function choicesOf({ members }: TeamMatrix, { personIds, find }: CoverQuery) {
  const isWhole = members.length <= MOST_CHOICES;
  const chosen = new Set(personIds);
  const wanted = find.toLocaleLowerCase();
  const fitting = isWhole
    ? members
    : members.filter(({ name }) => wanted !== "" && name.toLocaleLowerCase().includes(wanted)).slice(0, MOST_FOUND);
  const shown = new Set(fitting.map(({ id }) => id));
  return { isWhole, people: members.filter(({ id }) => chosen.has(id) || shown.has(id)).map(namedPerson) };
}
