import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { Pagination } from "#app/components/ui/pagination.tsx";
import { requireViewer } from "#app/lib/auth/viewer.server.ts";
import { formatCount } from "#app/lib/format.ts";
import { paths } from "#app/lib/paths.ts";
import { mayForAll, permissionScope } from "#app/lib/permissions/permissions.ts";
import { listPeople } from "#app/services/people/list-people.server.ts";
import { AddPeople, NoPeople, NothingFound } from "./empty.tsx";
import { PeopleFilterForm } from "./filter-form.tsx";
import { PeopleTable } from "./people-table.tsx";
import { readPeopleQuery } from "./query.ts";

export const meta: MetaFunction = () => [{ title: "People · Rightrung" }];
export const handle = { breadcrumb: () => [{ label: "People" }] };

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, "people:read");
  const query = readPeopleQuery(new URL(args.request.url));
  const may = {
    add: mayForAll(viewer.role, "people:write"),
    bring: mayForAll(viewer.role, "imports:write"),
    export: permissionScope(viewer.role, "exports:read") !== null,
  };
  return { query, may, ...(await listPeople(viewer, query)) };
}

export default function People() {
  const { query, may, people, total, page, pageCount, isEmpty } = useLoaderData<typeof loader>();
  if (isEmpty) return <NoPeople may={may} />;
  const sort = `${query.descending ? "-" : ""}${query.sort}`;
  const keep = { q: query.text, show: query.include === "present" ? undefined : query.include };
  return (
    <>
      <PageHeader
        question="Who works in IT?"
        answer={
          query.text
            ? `${formatCount(total, "person fits", "people fit")} “${query.text}”.`
            : `${formatCount(total, "person", "people")} on record.`
        }
        actions={
          <>
            {may.export ? (
              <LinkButton to={paths.exports({ q: query.text, show: query.include })}>Export</LinkButton>
            ) : null}
            <AddPeople may={may} />
          </>
        }
      />
      <div className="stack">
        <PeopleFilterForm text={query.text} include={query.include} sort={sort} />
        {people.length ? <PeopleTable people={people} sort={sort} keep={keep} /> : <NothingFound text={query.text} />}
        <Pagination
          page={page}
          pageCount={pageCount}
          total={total}
          noun="people"
          hrefFor={(to) => paths.people({ ...keep, sort, page: to })}
        />
      </div>
    </>
  );
}

export { ErrorPage as ErrorBoundary } from "#app/components/ui/error-page.tsx";
