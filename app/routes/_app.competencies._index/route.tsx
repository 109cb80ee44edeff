import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { byFunction, byGroup } from "#app/components/competencies/competency-groups.ts";
import { ArchivedCard } from "#app/components/ui/archived-card.tsx";
import { Card } from "#app/components/ui/card.tsx";
import { EmptyState } from "#app/components/ui/empty-state.tsx";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { requireViewer } from "#app/lib/auth/viewer.server.ts";
import { formatCount, formatList } from "#app/lib/format.ts";
import { paths } from "#app/lib/paths.ts";
import { mayForAll } from "#app/lib/permissions/permissions.ts";
import { redirectWithMessage } from "#app/lib/preferences/flash.server.ts";
import { badRequest } from "#app/lib/responses.ts";
import { addBuiltIn } from "#app/services/competencies/add-built-in.server.ts";
import { codesOfSet, listCatalogue } from "#app/services/competencies/list-catalogue.server.ts";
import { BuiltInForm } from "./built-in-form.tsx";
import { CatalogueFilter } from "./catalogue-filter.tsx";
import { LeadershipTable, TechnicalTable } from "./catalogue-table.tsx";
import { fits, readCatalogueQuery } from "./query.ts";
import { StarterSetsCard } from "./starter-sets-card.tsx";

export const meta: MetaFunction = () => [{ title: "Competency catalogue · Rightrung" }];
export const handle = { breadcrumb: () => [{ label: "Competency catalogue" }] };

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, "organisation:read");
  const query = readCatalogueQuery(new URL(args.request.url));
  return { query, ...(await listCatalogue(viewer)), mayEdit: mayForAll(viewer.role, "competencies:write") };
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireViewer(args, "competencies:write");
  const form = await args.request.formData();
  const isSet = form.get("intent") === "adopt-set";
  const codes = isSet ? codesOfSet(form.get("set")) : form.getAll("codes").map(String);
  const verdict = await addBuiltIn(viewer, codes);
  if (!verdict.ok) return badRequest({ reason: verdict.reason, codes: [...codes] });
  return redirectWithMessage(paths.competencies(), `${formatList(verdict.value, 4)} added.`);
}

export default function Catalogue() {
  const { query, archived, notInUse, starterSets, mayEdit, ...inUse } = useLoaderData<typeof loader>();
  const error = useActionData<typeof action>();
  const { technical, leadership } = inUse;
  const shown = technical.filter((entry) => fits(query, entry.name, entry.description));
  const shownLeadership = leadership.filter((entry) => fits(query, entry.name, entry.description));
  const offered = notInUse.filter((entry) => fits(query, entry.name, entry.description));
  const critical = technical.filter(({ isCritical }) => isCritical).length;
  return (
    <>
      <PageHeader
        question="What should people be able to do?"
        answer={`${formatCount(technical.length, "technical competency", "technical competencies")}, ${critical} of them critical, and ${formatCount(leadership.length, "leadership competency", "leadership competencies")}.`}
        actions={mayEdit ? <AddActions /> : undefined}
      />
      <div className="stack">
        {technical.length === 0 ? (
          <EmptyState
            reason="no-data"
            title="No technical competency is in use"
            actions={
              <LinkButton to={mayEdit ? "#built-in" : paths.overview()}>
                {mayEdit ? "Choose built-in ones" : "Back to the overview"}
              </LinkButton>
            }
          />
        ) : null}
        <CatalogueFilter query={query} />
        {query.text && shown.length + shownLeadership.length + offered.length === 0 ? (
          <NothingFits text={query.text} />
        ) : null}
        {(query.by === "function" ? byFunction(shown) : byGroup(shown)).map((group) => (
          <Card
            key={group.code}
            title={group.name}
            aside={formatCount(group.items.length, "competency", "competencies")}
          >
            <TechnicalTable caption={`${group.name} competencies`} entries={group.items} />
          </Card>
        ))}
        {shownLeadership.length ? (
          <Card title="Leadership">
            <LeadershipTable entries={shownLeadership} />
          </Card>
        ) : null}
        {mayEdit && offered.length ? <BuiltInForm offered={offered} error={error} /> : null}
        {mayEdit && !query.text ? <StarterSetsCard sets={starterSets} /> : null}
        <ArchivedCard items={archived.map(({ id, name }) => ({ to: paths.competency(id), label: name }))} />
      </div>
    </>
  );
}

function NothingFits({ text }: { text: string }) {
  return (
    <EmptyState
      reason="no-results"
      title={`No competency fits “${text}”`}
      actions={<LinkButton to={paths.competencies()}>Show all</LinkButton>}
    />
  );
}

function AddActions() {
  return (
    <>
      <LinkButton to={paths.newCompetency({ kind: "leadership" })}>Add a leadership one</LinkButton>
      <LinkButton to={paths.newCompetency({ kind: "technical" })} variant="primary">
        Add a technical one
      </LinkButton>
    </>
  );
}

export { ErrorPage as ErrorBoundary } from "#app/components/ui/error-page.tsx";
