import { type ServiceContext, todayOf } from "#app/services/shared/context.ts";
import { reachIds, reachOf } from "#app/services/shared/reach.server.ts";
import { countPeople, listPeoplePage, type PeopleFilter } from "#db/queries/people.ts";

const PAGE_SIZE = 50;

export interface PeopleQuery {
  text: string;
  include: PeopleFilter["include"];
  sort: PeopleFilter["sort"];
  descending: boolean;
  page: number;
}

/** One page of the people within reach, with the number of all that fit. A page beyond the last one shows the last. */
export async function listPeople(context: ServiceContext, query: PeopleQuery) {
  const { db } = context.database;
  const reach = reachIds(await reachOf(context, "people:read"));
  const filter = { text: query.text, include: query.include, today: todayOf(context), reach };
  const [total, everybody] = await Promise.all([
    countPeople(db, context.organisationId, filter),
    query.text || query.include !== "present"
      ? countPeople(db, context.organisationId, { include: "all", today: filter.today, reach })
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
