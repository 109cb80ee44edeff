import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { Pagination } from "#app/components/ui/pagination.tsx";
import { ViewMenu } from "#app/components/views/view-menu.tsx";
import { requireViewer } from "#app/lib/auth/viewer.server.ts";
import { formatCount } from "#app/lib/format.ts";
import { paths } from "#app/lib/paths.ts";
import { mayForAll, permissionScope } from "#app/lib/permissions/permissions.ts";
import { listPeople } from "#app/services/people/list-people.server.ts";
import { listViews } from "#app/services/saved-views/list-views.server.ts";
import { AddPeople, NoPeople, NothingFound } from "./empty.tsx";
import { PeopleFilterForm } from "./filter-form.tsx";
import { PeopleTable } from "./people-table.tsx";
import { addressOf, readPeopleQuery } from "./query.ts";

/** Up to so many people everybody is in sight. */
const FEW = 12;

export const meta: MetaFunction = () => [{ title: "People · Rightrung" }];
export const handle = { breadcrumb: () => [{ label: "People" }] };

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, "people:read", { forOthers: true });
  const query = readPeopleQuery(new URL(args.request.url));
  const may = {
    add: mayForAll(viewer.role, "people:write"),
    bring: mayForAll(viewer.role, "imports:write"),
    export: permissionScope(viewer.role, "exports:read") !== null,
  };
  const [list, views] = await Promise.all([listPeople(viewer, query), listViews(viewer, "people")]);
  return { query, may, views, ...list };
}

export default function People() {
  const { query, may, views, choices, people, total, members, page, pageCount, isEmpty } =
    useLoaderData<typeof loader>();
  if (isEmpty) return <NoPeople may={may} />;
  const address = addressOf(query);
  const isFiltered = Boolean(address.q || address.department || address.manager || address.show);
  const isSmall = total <= FEW && !isFiltered;
  return (
    <>
      <PageHeader
        question="Who works in IT?"
        answer={
          isFiltered
            ? `${formatCount(total, "person fits", "people fit")} ${query.text ? `“${query.text}”` : "this filter"}.`
            : onRecord(total, members)
        }
        actions={
          <>
            <LinkButton to={paths.expiringCertifications()}>Certificates</LinkButton>
            {may.export ? (
              <LinkButton
                to={paths.exports({
                  q: address.q,
                  show: query.include,
                  manager: address.manager,
                  department: address.department,
                })}
              >
                Export
              </LinkButton>
            ) : null}
            <AddPeople may={may} />
          </>
        }
      />
      <div className="stack">
        <div className="row row-end">
          <PeopleFilterForm key={JSON.stringify(address)} address={address} choices={choices} isSmall={isSmall} />
          {isSmall ? null : <ViewMenu page="people" views={views} address={address} />}
        </div>
        {people.length ? (
          <PeopleTable people={people} sort={address.sort ?? "name"} keep={address} />
        ) : (
          <NothingFound address={address} choices={choices} />
        )}
        <Pagination
          page={page}
          pageCount={pageCount}
          total={total}
          noun="people"
          hrefFor={(to) => paths.people({ ...address, page: to })}
        />
      </div>
    </>
  );
}

function onRecord(total: number, members: number): string {
  const inTeam = `${formatCount(members, "person", "people")} in the IT team`;
  const others = total - members;
  return others === 0
    ? `${inTeam}.`
    : `${inTeam}, and ${others} who ${others === 1 ? "keeps" : "keep"} the reporting line.`;
}

export { ErrorPage as ErrorBoundary } from "#app/components/ui/error-page.tsx";
