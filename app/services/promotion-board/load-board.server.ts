import { personReads, recordRead } from "#app/services/audit/record-read.server.ts";
import { readTeamRecords } from "#app/services/promotion/team-records.server.ts";
import { listVisibleCases } from "#app/services/promotion/visible-cases.server.ts";
import { type ServiceContext, todayOf } from "#app/services/shared/context.ts";
import { reachOf } from "#app/services/shared/reach.server.ts";
import { listPresentPeople } from "#db/queries/people.ts";
import { listRoleProfiles } from "#db/queries/role-profiles.ts";
import { assessOnBoard, type BoardJob } from "./assess-on-board.ts";
import { type BoardFilter, boardChoices, filterBoard, membersInReach } from "./board-people.ts";
import { closedPeople, wishesIn } from "./cases-in-sight.ts";

/** As many names as one picture can carry. */
const PEOPLE_A_PAGE = 60;
/** More people than this in one picture would say nothing about any of them: a line or a role is chosen first. */
export const MOST_UNFILTERED = 200;

export interface BoardQuery extends BoardFilter, BoardJob {
  page: number;
}

/** Who is there, within the reader's reach, and what may be known of them: four statements whatever the size. */
async function readBoardWorld(context: ServiceContext) {
  const { db } = context.database;
  const [reach, everybody, profiles, cases] = await Promise.all([
    reachOf(context, "cases:read"),
    listPresentPeople(db, context.organisationId, todayOf(context)),
    listRoleProfiles(db, context.organisationId),
    listVisibleCases(context),
  ]);
  const wishes = wishesIn(cases);
  return { reach, everybody, profiles, cases, wishes, ownPersonId: context.personId ?? null };
}

/** One page of the team for a job, by name: ten statements whatever the size. */
export async function loadBoard(context: ServiceContext, query: BoardQuery) {
  const world = await readBoardWorld(context);
  const members = membersInReach(world);
  const choices = boardChoices(world, members);
  const fitting = filterBoard(world, members, query);
  const isNarrowed = Boolean(query.managerId || query.profileId || query.title);
  const needsFilter = fitting.length > MOST_UNFILTERED && !isNarrowed;
  const pageCount = Math.max(1, Math.ceil(fitting.length / PEOPLE_A_PAGE));
  const page = Math.min(query.page, pageCount);
  const shown = needsFilter ? [] : fitting.slice((page - 1) * PEOPLE_A_PAGE, page * PEOPLE_A_PAGE);
  const closed = closedPeople(world.cases, context.role);
  const ids = shown.map(({ id }) => id);
  const records =
    ids.length === 0
      ? null
      : await readTeamRecords(context.database.db, context.organisationId, todayOf(context), ids, { cover: false });
  await recordRead(context, ...ids.flatMap((id) => personReads(id, false)));
  return {
    query: { ...query, page },
    members: members.length,
    total: fitting.length,
    needsFilter,
    choices,
    pageCount,
    people: records
      ? shown.map((person) =>
          assessOnBoard(records, person, query, {
            wish: world.wishes.get(person.id) ?? null,
            ownViewCaseId: closed.get(person.id) ?? null,
          }),
        )
      : [],
  };
}

export type BoardPage = Awaited<ReturnType<typeof loadBoard>>;
