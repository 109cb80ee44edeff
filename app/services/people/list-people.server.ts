import { type ServiceContext, todayOf } from "#app/services/shared/context.ts";
import { reaches, reachIds, reachOf } from "#app/services/shared/reach.server.ts";
import {
  countPeople,
  countPeopleAndMembers,
  listDepartments,
  listManagers,
  listPeoplePage,
  type PeopleFilter,
} from "#db/queries/people.ts";

const PAGE_SIZE = 50;

export interface PeopleQuery {
  text: string;
  department?: string;
  managerId?: string;
  include: PeopleFilter["include"];
  sort: PeopleFilter["sort"];
  descending: boolean;
  page: number;
}

/** One page of the people within reach, with the number of all that fit. A page beyond the last one shows the last. */
export async function listPeople(context: ServiceContext, query: PeopleQuery) {
  const { db } = context.database;
  const { text, department = "", managerId = "", include } = query;
  const reach = await reachOf(context, "people:read");
  const filter = { text, department, managerId, include, today: todayOf(context), reach: reachIds(reach) };
  const isFiltered = text !== "" || department !== "" || managerId !== "" || include !== "present";
  const [{ total, members }, departments, managers, everybody] = await Promise.all([
    countPeopleAndMembers(db, context.organisationId, filter),
    listDepartments(db, context.organisationId),
    listManagers(db, context.organisationId, filter.today),
    isFiltered
      ? countPeople(db, context.organisationId, { include: "all", today: filter.today, reach: filter.reach })
      : null,
  ]);
  const pageCount = Math.max(1, Math.ceil(total / PAGE_SIZE));
  const page = Math.min(Math.max(1, query.page), pageCount);
  const rows = await listPeoplePage(db, context.organisationId, {
    ...filter,
    sort: query.sort,
    descending: query.descending,
    limit: PAGE_SIZE,
    offset: (page - 1) * PAGE_SIZE,
  });
  return {
    total,
    members,
    /** Only what the reader may see anyway: names of managers within reach, departments where everybody is. */
    choices: {
      departments: reach === "all" ? departments : [],
      managers: managers.filter(({ id }) => reaches(reach, id)),
    },
    isEmpty: (everybody ?? total) === 0,
    page,
    pageCount,
    people: rows.map(({ person, managerName }) => ({
      id: person.id,
      name: person.name,
      title: person.title,
      department: person.department,
      email: person.email,
      kind: person.kind,
      managerId: person.managerId,
      managerName,
      startedOn: person.startedOn,
      leftOn: person.leftOn,
    })),
  };
}
